import { recognisable } from '../../reading/text-form.ts';

const NUMBER = String.raw`(\d{1,5}(?:[.,]\d{1,3})?)`;
const TIMES = String.raw`\s?[x×*]\s?`;
const DIAMETER = String.raw`(?:\bD|[ØΦφ⌀∅])\s?`;
const START = String.raw`(?<![\d.,x×]|\b[A-Z]{1,3}\d?)`;

const ROUND = new RegExp(
  `${DIAMETER}${NUMBER}(?:\\s?/\\s?${DIAMETER}?${NUMBER})?${TIMES}${NUMBER}(?!\\d|${TIMES})`,
  'gi',
);
const ROUND_WITH_LENGTH = new RegExp(
  `${DIAMETER}${NUMBER}\\s+L\\s?=?\\s?${NUMBER}(?!\\s?m\\b|[.,\\d])`,
  'gi',
);
const SECTION_WITH_LENGTH = new RegExp(
  `${START}${NUMBER}${TIMES}${NUMBER}(?:${TIMES}${NUMBER})?\\s+L\\s?=?\\s?(\\d{2,5})(?!\\s?m\\b|[.,\\d])`,
  'g',
);
const BOX = new RegExp(`${START}${NUMBER}${TIMES}${NUMBER}${TIMES}${NUMBER}(?!\\d|${TIMES})`, 'g');
const PAIR = new RegExp(`${START}${NUMBER}${TIMES}${NUMBER}(?!\\d|[.,]\\d|${TIMES}|\\s+L)`, 'g');
const ROUND_SECTION = new RegExp(`${DIAMETER}${NUMBER}`, 'gi');
const NAMED_LENGTH = /\b[LHWB]\s?=?\s?(\d{2,5})(?!\s?m\b|[.,\d])/g;
const SECTION = new RegExp(`${START}${NUMBER}${TIMES}${NUMBER}(?:${TIMES}${NUMBER})?`, 'g');

function value(text: string | undefined): number {
  return Number((text ?? '0').replace(',', '.'));
}

/** Section of a profile: the wall of a hollow one is thinner than a quarter of its smaller side. */
function sectionAreaMm2(width: number, height: number, third: number): number {
  const [least = 0, small = 0, large = 0] = [width, height, third].toSorted((left, right) => left - right);
  return third !== 0 && least < small / 4 ? 2 * (small + large - 2 * least) * least : width * height;
}

/** Three rising numbers are inner size x outer diameter x length (springs, bushings); else length x width x height. */
function boxVolumeMm3(first: number, second: number, third: number): number {
  return first < second && second < third ? (Math.PI / 4) * second ** 2 * third : first * second * third;
}

/** Cheap first look, so that the long patterns only run on texts with dimensions. */
const MAY_HAVE_DIMENSIONS = /\d\s?[x×*]\s?\S|[dØΦφ⌀∅]\s?\d/i;

function sizes(text: string, pattern: RegExp, size: (match: RegExpExecArray) => number): readonly number[] {
  return [...text.matchAll(pattern)].map(size).filter((found) => found > 0 && Number.isFinite(found));
}

function largest(found: readonly number[], perUnit: number): number | undefined {
  return found.length === 0 ? undefined : Math.max(...found) / perUnit;
}

/**
 * Largest volume in m3 that the dimensions in a description (millimetres) allow, without holes and pockets:
 * "760x620x30", "D62x640", "D60/D50x320", "120x120x6 L=4200" (hollow section). Undefined when the text gives no
 * three dimensions, or gives a larger pair besides ("1200x1400 mesh 40x40x3"): then the three are a detail.
 */
export function largestVolumeM3(description: string): number | undefined {
  const text = recognisable(description);
  if (!MAY_HAVE_DIMENSIONS.test(text)) {
    return undefined;
  }
  const profiles = sizes(
    text,
    SECTION_WITH_LENGTH,
    ([, a, b, c, length]) => sectionAreaMm2(value(a), value(b), value(c)) * value(length),
  );
  const rounds = sizes(
    text,
    ROUND,
    ([, outer, inner, length]) => (Math.PI / 4) * (value(outer) ** 2 - value(inner) ** 2) * value(length),
  );
  const withoutProfiles = text.replace(SECTION_WITH_LENGTH, ' ');
  const boxes = sizes(withoutProfiles, BOX, ([, a, b, c]) => boxVolumeMm3(value(a), value(b), value(c)));
  const boxFaces = sizes(withoutProfiles, BOX, ([, a, b]) => value(a) * value(b));
  const pairs = sizes(withoutProfiles, PAIR, ([, a, b]) => value(a) * value(b));
  if (profiles.length + rounds.length === 0 && pairs.some((pair) => pair > Math.max(...boxFaces, 0))) {
    return undefined;
  }
  return largest([...profiles, ...rounds, ...boxes], 1e9);
}

/**
 * Volume in m3 of a generous envelope where a description gives fewer than three dimensions: two sides and a third
 * as long as the larger, or a diameter and the same length. Good for judging factors of 1000, not of 10.
 */
export function envelopeM3(description: string): number | undefined {
  const text = recognisable(description);
  if (!MAY_HAVE_DIMENSIONS.test(text)) {
    return undefined;
  }
  const lengths = [...text.matchAll(NAMED_LENGTH)].map(([, length]) => value(length));
  const pairs = sizes(
    text,
    PAIR,
    ([, a, b]) => value(a) * value(b) * Math.max(value(a), value(b), ...lengths),
  );
  const cylinders = sizes(
    text,
    ROUND_WITH_LENGTH,
    ([, diameter, length]) => (Math.PI / 4) * value(diameter) ** 2 * value(length),
  );
  const rounds =
    cylinders.length > 0
      ? []
      : sizes(text, ROUND_SECTION, ([, diameter]) => (Math.PI / 4) * value(diameter) ** 3);
  return largest([...pairs, ...cylinders, ...rounds], 1e9);
}

/** Largest volume in m3 of one metre of a profile by its section: "120x120x6", "35x7.5", "D22x1.2". */
export function largestVolumePerMetreM3(description: string): number | undefined {
  const text = recognisable(description);
  if (!MAY_HAVE_DIMENSIONS.test(text)) {
    return undefined;
  }
  const rounds = sizes(text, ROUND_SECTION, ([, diameter]) => (Math.PI / 4) * value(diameter) ** 2);
  const sections = sizes(text, SECTION, ([, a, b, c]) => sectionAreaMm2(value(a), value(b), value(c)));
  return largest([...rounds, ...sections], 1e6);
}
