/** Significant digits a spreadsheet keeps of a number (Excel specifications: number precision 15 digits). */
const SIGNIFICANT_DIGITS = 15;

/** Beyond the range of a double (largest 1.8E308, smallest 4.9E-324) no spreadsheet wrote the number. */
const LARGEST_EXPONENT = 330;

/** Longest number text looked at; a double needs 24 characters, a plain one of the smallest about 345. */
const LONGEST_TEXT = 400;

const NUMBER = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Writes the number of a cell as plain digits with a decimal point, rounded half away from zero to 15 significant
 * digits: "90.31999999999999" is "90.32", "1E-3" is "0.001". Undefined when the text is not a number.
 */
export function toPlainNumber(text: string): string | undefined {
  const match = text.length <= LONGEST_TEXT ? NUMBER.exec(text) : null;
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (match === null || whole + fraction === '') {
    return undefined;
  }
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') {
    return '0';
  }
  // The value is 0.DIGITS times ten to the power of `exponent`.
  const exponent = Number(match[4] ?? '0') + digits.length - fraction.length;
  if (Math.abs(exponent) > LARGEST_EXPONENT) {
    return undefined;
  }
  const rounded = roundDigits(digits);
  const plain = placePoint(rounded.digits, exponent + rounded.carried);
  return match[1] === '-' ? `-${plain}` : plain;
}

/** Rounds to 15 digits; `carried` is 1 when 999... became 1000..., which moves the point by one place. */
function roundDigits(digits: string): { readonly digits: string; readonly carried: number } {
  if (digits.length <= SIGNIFICANT_DIGITS) {
    return { digits, carried: 0 };
  }
  const kept = BigInt(digits.slice(0, SIGNIFICANT_DIGITS));
  const next = digits.charCodeAt(SIGNIFICANT_DIGITS) - '0'.charCodeAt(0);
  const rounded = (next >= 5 ? kept + 1n : kept).toString();
  return { digits: rounded, carried: rounded.length - SIGNIFICANT_DIGITS };
}

function placePoint(digits: string, exponent: number): string {
  if (exponent >= digits.length) {
    return digits.padEnd(exponent, '0');
  }
  const whole = exponent > 0 ? digits.slice(0, exponent) : '0';
  const fraction = (exponent > 0 ? digits.slice(exponent) : '0'.repeat(-exponent) + digits).replace(
    /0+$/,
    '',
  );
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
