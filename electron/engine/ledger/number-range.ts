interface NumberRange {
  readonly prefix: string;
  readonly first: bigint;
  readonly last: bigint;
}

const RANGE = /^(.*?)(\d+)(?:-|–|—|~|TO|BIS|至|\.\.\.?|…)(.*?)(\d+)$/;

/** The text of a number range without blanks and letter case, so that two ways of writing it are one. */
export function plainNumbers(numbers: string): string {
  return numbers.replace(/\s+/g, '').toUpperCase();
}

/**
 * True when two number ranges have a certificate in common: the same text, or ranges of one prefix that overlap
 * (`GEC-0001 to GEC-0300`, `GEC-0001-0300`). Texts that are no range are compared as they are.
 */
export function numbersOverlap(left: string, right: string): boolean {
  const [one, other] = [plainNumbers(left), plainNumbers(right)];
  if (one === other) {
    return true;
  }
  const a = rangeOf(one);
  const b = rangeOf(other);
  return (
    a !== undefined && b !== undefined && a.prefix === b.prefix && a.first <= b.last && b.first <= a.last
  );
}

function rangeOf(plain: string): NumberRange | undefined {
  const [, prefix, first, again, last] = RANGE.exec(plain) ?? [];
  if (
    prefix === undefined ||
    first === undefined ||
    last === undefined ||
    (again !== '' && again !== prefix)
  ) {
    return undefined;
  }
  return { prefix, first: BigInt(first), last: BigInt(last) };
}
