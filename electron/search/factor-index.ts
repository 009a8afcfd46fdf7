import Database from 'better-sqlite3';
import type { Factor } from '../../shared/model/factor.ts';
import { allAtOnce, type Portions } from '../../shared/portions.ts';
import type { FactorQuery, SearchWords } from '../services/ports/factor-search.ts';
import { compareRanks, rankOf, type FactorRank } from './factor-rank.ts';
import { foldText, indexTerms, innerTerms, queryTerms } from './search-terms.ts';

/** Full-text index of one list of factors; the same list always gives the same order. */
export interface FactorIndex {
  /** All factors that fit, the best first. */
  find(query: FactorQuery): readonly Factor[];
}

/** Factors that are put into the index without a pause: about a millisecond. */
const PORTION = 10;

/** Names of places a factor is looked for by, beside its code. */
const PLACE_NAMES: Readonly<Record<string, string>> = {
  CN: 'china chn 中国',
  DE: 'germany deutschland 德国',
  EU: 'europe europa 欧洲 欧盟',
  WORLD: 'world global welt 世界 全球',
  GB: 'uk united kingdom 英国',
  CH: 'switzerland schweiz 瑞士',
  US: 'usa united states 美国',
  TH: 'thailand 泰国',
  FR: 'france frankreich 法国',
};

/** Builds the index in memory. */
export function buildFactorIndex(factors: readonly Factor[], words: SearchWords): FactorIndex {
  return allAtOnce(buildFactorIndexInPortions(factors, words));
}

/** The work of {@link buildFactorIndex} in portions, so that a host can answer meanwhile. */
export function* buildFactorIndexInPortions(
  factors: readonly Factor[],
  words: SearchWords,
): Portions<FactorIndex> {
  const database = new Database(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE factor USING fts5(names, inner, words, other, content='', columnsize=0,
       detail=column, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3')`,
  );
  const insert = database.prepare(
    'INSERT INTO factor(rowid, names, inner, words, other) VALUES (?, ?, ?, ?, ?)',
  );
  const byFamily = new Map<string, number[]>();
  const knowledgeOf = termsOfFamilies(words);
  // Written as one transaction: the database is in memory and nobody else sees it before it is whole.
  database.exec('BEGIN');
  for (const [at, factor] of factors.entries()) {
    const families = familiesOf(factor, words);
    insert.run(at, ...columnsOf(factor, families.map(knowledgeOf).join(' ')));
    for (const family of families) {
      byFamily.set(family, [...(byFamily.get(family) ?? []), at]);
    }
    if (at % PORTION === 0) {
      yield;
    }
  }
  database.exec('COMMIT');
  const ranks = factors.map((factor) => rankOf(factor, words.standsFor));
  const select = database.prepare<[string], number>('SELECT rowid FROM factor WHERE factor MATCH ?').pluck();
  return {
    find(query) {
      const classes = classesOf(query, select, byFamily);
      return [...classes]
        .toSorted(([left, one], [right, other]) => one - other || compare(ranks, left, right))
        .flatMap(([at]) => factors[at] ?? []);
    },
  };
}

/** Its own family and those it stands for by default. */
function familiesOf({ id, family }: Factor, { standsFor }: SearchWords): readonly string[] {
  return [...new Set([...(family === undefined ? [] : [family]), ...(standsFor.get(id) ?? [])])];
}

function compare(ranks: readonly FactorRank[], left: number, right: number): number {
  const [one, other] = [ranks[left], ranks[right]];
  return (one === undefined || other === undefined ? 0 : compareRanks(one, other)) || left - right;
}

function termsOfFamilies(words: SearchWords): (family: string) => string {
  const known = new Map<string, string>();
  return (family) => {
    const terms = known.get(family) ?? (words.ofFamily.get(family) ?? []).flatMap(indexTerms).join(' ');
    known.set(family, terms);
    return terms;
  };
}

function columnsOf(factor: Factor, knowledge: string): readonly string[] {
  const names = Object.values(factor.names).filter((name) => name !== undefined);
  const place = PLACE_NAMES[factor.geography.toUpperCase()] ?? '';
  return [
    names.flatMap(indexTerms).join(' '),
    innerTerms(factor.names.de ?? '').join(' '),
    knowledge,
    indexTerms(
      [factor.id, factor.family ?? '', factor.geography, place, factor.referenceYear, factor.source.set].join(
        ' ',
      ),
    ).join(' '),
  ];
}

/** How a factor was found: every word in its names, inside its names, beside them, by its family. */
const CLASSES = ['names', 'names inner', 'names inner other', 'names inner other words'];

function classesOf(
  { text, families }: FactorQuery,
  select: Database.Statement<[string], number>,
  byFamily: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const add = (at: number, order: number): void => {
    if (!found.has(at)) {
      found.set(at, order);
    }
  };
  const terms = queryTerms(text);
  for (const [order, columns] of terms.length === 0 ? [] : CLASSES.entries()) {
    for (const at of select.all(expressionOf(terms, columns))) {
      add(at, order);
    }
  }
  for (const [order, family] of families.entries()) {
    for (const at of byFamily.get(family) ?? []) {
      add(at, CLASSES.length + order);
    }
  }
  return found;
}

function expressionOf(terms: ReturnType<typeof queryTerms>, columns: string): string {
  const all = terms.map(({ text, isPrefix }) => `"${foldText(text)}"${isPrefix ? '*' : ''}`);
  return `{${columns}} : (${all.join(' AND ')})`;
}
