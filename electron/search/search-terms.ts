const HAN = /\p{Script=Han}/u;
const RUN = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;

/** Folds width and case, so that "Ｑ２３５" and "q235" are one. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Runs of one script: Chinese characters together, letters and digits together. */
function runsOf(text: string): readonly string[] {
  return [...foldText(text).matchAll(RUN)].flatMap(([run]) =>
    HAN.test(run) && !/^\p{Script=Han}+$/u.test(run)
      ? run.split(/(\p{Script=Han}+)/u).filter((part) => part !== '')
      : [run],
  );
}

/**
 * What a text is indexed under. Chinese stands without spaces: every character and every pair of neighbours is a term,
 * so that a word of two characters is found. Example: "冷轧钢板 DC01" gives 冷 轧 钢 板 冷轧 轧钢 钢板 dc01.
 */
export function indexTerms(text: string): readonly string[] {
  return runsOf(text).flatMap((run) => (HAN.test(run) ? [...run, ...pairsOf(run)] : [run]));
}

/** What a query looks for: all terms have to be there; a word that is still being typed is found by its beginning. */
export interface QueryTerm {
  readonly text: string;
  readonly isPrefix: boolean;
}

/** The terms of a query. Example: "钢板 alu" gives 钢板 and everything that begins with alu. */
export function queryTerms(text: string): readonly QueryTerm[] {
  return runsOf(text).flatMap((run): QueryTerm[] => {
    if (!HAN.test(run)) {
      return [{ text: run, isPrefix: true }];
    }
    const parts = run.length === 1 ? [run] : pairsOf(run);
    return parts.map((part) => ({ text: part, isPrefix: false }));
  });
}

function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
}

const SHORTEST_INNER = 4;
const SHORTEST_COMPOUND = 7;

/** Endings of long words, so that "blech" finds "Edelstahlblech". */
export function innerTerms(text: string): readonly string[] {
  return runsOf(text).flatMap((run) =>
    HAN.test(run) || run.length < SHORTEST_COMPOUND
      ? []
      : Array.from({ length: run.length - SHORTEST_INNER }, (_, at) => run.slice(at + 1)),
  );
}
