import { type Factor } from '../../../shared/model/factor.ts';
import { electricityTerms } from '../../engine/inventory/electricity-terms.ts';
import { type WorkbookContent } from '../content.ts';
import { FIRST_ROW } from '../table/layout.ts';
import { type TermPlan } from './planned-term.ts';

/** All factors the workbook computes with, and the key under which each is found in 11_Factors. */
export interface FactorList {
  readonly factors: readonly Factor[];
  /** Key of a factor: its id, made unambiguous for the look-up of a spreadsheet. */
  keyOf(id: string): string;
  /** Place in the list counted from 1, as MATCH gives it. */
  positionOf(id: string): number;
  /** Row in 11_Factors. */
  rowOf(id: string): number;
}

/** Factors of all counted lines in the order of first use, then those of the electricity mix, of estimates and of the use phase. */
export function factorList(content: WorkbookContent, plan: TermPlan): FactorList {
  const factors = new Map(content.calculation.factorsUsed.map((factor) => [factor.id, factor]));
  const mix = electricityTerms([], content.study.electricity, content.lookUp).terms;
  for (const term of [...mix, ...plan.terms.map((planned) => planned.term)]) {
    const factor = term.factorId === undefined ? undefined : content.lookUp(term.factorId);
    if (factor !== undefined && !factors.has(factor.id)) {
      factors.set(factor.id, factor);
    }
  }
  const inUse = content.study.usePhase?.electricity?.factorId;
  const electricityInUse = inUse === undefined ? undefined : content.lookUp(inUse);
  if (electricityInUse !== undefined && !factors.has(electricityInUse.id)) {
    factors.set(electricityInUse.id, electricityInUse);
  }
  const keys = uniqueKeys([...factors.keys()]);
  const positions = new Map([...factors.keys()].map((id, index) => [id, index + 1]));
  const positionOf = (id: string): number => known(positions.get(id), id);
  return {
    factors: [...factors.values()],
    keyOf: (id) => keys.get(id) ?? id,
    positionOf,
    rowOf: (id) => FIRST_ROW + positionOf(id) - 1,
  };
}

/**
 * MATCH takes ~ * ? as wildcards and does not tell capitals from small letters: an id in which that could mistake
 * one factor for another gets a key of its own.
 */
function uniqueKeys(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      const plain = id.replaceAll(/[~*?]/g, '_');
      let key = plain;
      for (let count = 2; taken.has(folded(key)); count += 1) {
        key = `${plain} (${count})`;
      }
      taken.add(folded(key));
      return [id, key];
    }),
  );
}

function folded(key: string): string {
  return key.normalize('NFKC').toLowerCase();
}

function known<T>(value: T | undefined, id: string): T {
  if (value === undefined) {
    throw new Error(`Factor ${id} is used by a term but not listed`);
  }
  return value;
}
