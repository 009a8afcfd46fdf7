/** Older multi-byte encodings that are told apart. */
export type DoubleByteEncoding = 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr';

/** Bytes of one character, and what it says for an encoding: 0 nothing, 1 a common character. */
interface Step {
  readonly length: number;
  readonly weight: number;
}

const STEPS: Readonly<Record<DoubleByteEncoding, (bytes: Buffer, index: number) => Step>> = {
  gb18030: stepGb18030,
  big5: stepBig5,
  shift_jis: stepShiftJis,
  'euc-kr': stepEucKr,
};

/** A pair that ends in a plain letter and stands alone may as well be a Western sign before a letter: µm, °C. */
const DOUBTFUL = 0.25;

/**
 * Share, 0 to 1, of the bytes above ASCII that stand as accents and signs of Western texts do: alone, or two inside
 * a word (Größe). The letters of other scripts stand in rows.
 */
export function westernShare(sample: Buffer): number {
  let high = 0;
  let western = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const start = index;
    while (isHigh(sample[index])) {
      index += 1;
    }
    const length = index - start;
    const insideWord = isLetter(sample[start - 1]) && isLetter(sample[index]);
    high += length;
    western += length === 1 || (length === 2 && insideWord) ? length : 0;
  }
  return high === 0 ? 0 : western / high;
}

/**
 * Share, 0 to 1, of the characters above ASCII in `sample` that are common ones when read in `encoding`. Wrong
 * readings mostly give rare characters or none, so the right encoding comes near 1.
 */
export function commonShare(sample: Buffer, encoding: DoubleByteEncoding): number {
  const step = STEPS[encoding];
  let characters = 0;
  let common = 0;
  for (let index = 0; index < sample.length;) {
    if (!isHigh(sample[index])) {
      index += 1;
      continue;
    }
    const { length, weight } = step(sample, index);
    characters += 1;
    common += weight;
    index += length;
  }
  return characters === 0 ? 0 : common / characters;
}

/** Rows 1 to 3 (symbols, full-width letters) and 16 to 55 (common characters) of GB 2312; forms of four bytes. */
function stepGb18030(bytes: Buffer, index: number): Step {
  const lead = bytes[index] ?? 0;
  const trail = bytes[index + 1] ?? 0;
  if (isDigit(trail) && isHigh(bytes[index + 2]) && isDigit(bytes[index + 3] ?? 0)) {
    return { length: 4, weight: 1 };
  }
  if (trail >= 0xa1 && trail <= 0xfe && lead >= 0xa1) {
    const isCommon = lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7);
    return { length: 2, weight: isCommon ? 1 : 0 };
  }
  const isPair = trail >= 0x40 && trail !== 0x7f && lead >= 0x81;
  return { length: isPair ? 2 : 1, weight: 0 };
}

/** Symbols A1 to A3 and the 5,401 frequent characters A4 to C6 of Big5. */
function stepBig5(bytes: Buffer, index: number): Step {
  const lead = bytes[index] ?? 0;
  const trail = bytes[index + 1] ?? 0;
  const isPair = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
  return pairStep(bytes, index, isPair, lead >= 0xa1 && lead <= 0xc6);
}

/**
 * Symbols and kana 81 to 84 and the 2,965 first-level characters 88 to 97 of JIS X 0208. A half-width kana is one
 * byte, so letters of other encodings look like it: it counts half, and only beside another one.
 */
function stepShiftJis(bytes: Buffer, index: number): Step {
  const lead = bytes[index] ?? 0;
  const trail = bytes[index + 1] ?? 0;
  if (isHalfWidthKana(lead)) {
    const beside = isHalfWidthKana(bytes[index - 1] ?? 0) || isHalfWidthKana(trail);
    return { length: 1, weight: beside ? 0.5 : 0 };
  }
  const isPair = trail >= 0x40 && trail <= 0xfc && trail !== 0x7f;
  return pairStep(bytes, index, isPair, (lead >= 0x81 && lead <= 0x84) || (lead >= 0x88 && lead <= 0x97));
}

/** Symbols A1 to A3 and the 2,350 syllables B0 to C8 of KS X 1001. */
function stepEucKr(bytes: Buffer, index: number): Step {
  const lead = bytes[index] ?? 0;
  const trail = bytes[index + 1] ?? 0;
  const isCommon = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xc8);
  return pairStep(bytes, index, trail >= 0xa1 && trail <= 0xfe, isCommon);
}

function pairStep(bytes: Buffer, index: number, isPair: boolean, isCommon: boolean): Step {
  if (!isPair || !isCommon) {
    return { length: isPair ? 2 : 1, weight: 0 };
  }
  const hasCompany = isHigh(bytes[index - 1]) || isHigh(bytes[index + 1]) || isHigh(bytes[index + 2]);
  return { length: 2, weight: hasCompany ? 1 : DOUBTFUL };
}

function isHigh(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && /[A-Za-z]/.test(String.fromCharCode(byte));
}

function isHalfWidthKana(byte: number): boolean {
  return byte >= 0xa1 && byte <= 0xdf;
}
