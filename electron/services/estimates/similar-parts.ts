/** A part whose mass is known, in words. */
export interface KnownPart {
  readonly lineId: string;
  readonly words: ReadonlySet<string>;
  readonly massKg: number;
}

/** The middle of what similar parts weigh, kg each. */
export interface SimilarMass {
  readonly massKg: number;
  readonly lowKg: number;
  readonly highKg: number;
  readonly lineIds: readonly string[];
}

/** Fewer than three are no sample; half of all words alike is the author's judgement of similar. */
const FEWEST_PARTS = 3;
const LEAST_ALIKE = 0.5;

/** Median, lightest and heaviest of the parts whose words are most alike; undefined where too few are alike. */
export function similarMass(
  words: ReadonlySet<string>,
  parts: readonly KnownPart[],
): SimilarMass | undefined {
  const alike = parts
    .filter((part) => likeness(words, part.words) >= LEAST_ALIKE)
    .toSorted((left, right) => left.massKg - right.massKg);
  const [lightest] = alike;
  const heaviest = alike.at(-1);
  if (alike.length < FEWEST_PARTS || lightest === undefined || heaviest === undefined) {
    return undefined;
  }
  const below = alike[Math.floor((alike.length - 1) / 2)] ?? lightest;
  const above = alike[Math.ceil((alike.length - 1) / 2)] ?? lightest;
  return {
    massKg: (below.massKg + above.massKg) / 2,
    lowKg: lightest.massKg,
    highKg: heaviest.massKg,
    lineIds: alike.map(({ lineId }) => lineId),
  };
}

/** Words of a description without its numbers; Chinese text by pairs of characters. */
export function descriptionWords(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const latin = plain.match(/[\p{Script=Latin}]{2,}/gu) ?? [];
  const chinese = (plain.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : [...run].slice(1).map((character, at) => `${[...run][at] ?? ''}${character}`),
  );
  return new Set([...latin, ...chinese]);
}

/** Words in common over all words of both. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((word) => right.has(word)).length;
  return common === 0 ? 0 : common / (left.size + right.size - common);
}
