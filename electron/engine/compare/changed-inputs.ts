import { type Term } from '../inventory/operand.ts';
import { compare, type Ratio } from '../quantity/ratio.ts';
import { type LineResult } from '../calculation.ts';
import { type ChangedInput } from './difference-table.ts';

/** The numbers in which two results of a line differ, in the order of the terms. */
export function changedInputs(base: LineResult, variant: LineResult): readonly ChangedInput[] {
  const before = byKey(base.terms);
  const after = byKey(variant.terms);
  const keys = new Set([...before.keys(), ...after.keys()]);
  const slotsAfter = new Set(variant.terms.map(({ slot }) => slot));
  const onBoth = new Set(base.terms.map(({ slot }) => slot).filter((slot) => slotsAfter.has(slot)));
  const changed = [...keys].flatMap((key): readonly ChangedInput[] => {
    const [old, next] = [before.get(key), after.get(key)];
    const input = old ?? next;
    // Of a term that only one side has, its factor says what it is; its other operands are not changes.
    const isDetail = input !== undefined && !onBoth.has(input.slot) && !NAMES_TERM.has(input.code);
    return input === undefined || isDetail || old?.value === next?.value
      ? []
      : [{ slot: input.slot, code: input.code, from: old?.value, to: next?.value, unit: input.unit }];
  });
  return compare(base.multiplicity, variant.multiplicity) === 0
    ? changed
    : [multiplicityInput(base.multiplicity, variant.multiplicity), ...changed];
}

/** What names a term: its factor, and its share in a mix. */
const NAMES_TERM: ReadonlySet<string> = new Set(['factor', 'recycledShare']);

interface Input {
  readonly slot: string;
  readonly code: string;
  readonly value: string | undefined;
  readonly unit: string;
}

/** Operands and factor of every term; an operand code that repeats in a term is numbered in the key. */
function byKey(terms: readonly Term[]): ReadonlyMap<string, Input> {
  const inputs = new Map<string, Input>();
  for (const { slot, basis, operands, factorId } of terms) {
    inputs.set(`${slot} ${basis} factor`, { slot, code: 'factor', value: factorId, unit: '' });
    for (const { code, value, unit } of operands) {
      let key = `${slot} ${basis} ${code}`;
      while (inputs.has(key)) {
        key += "'";
      }
      inputs.set(key, { slot, code, value, unit });
    }
  }
  return inputs;
}

function multiplicityInput(from: Ratio, to: Ratio): ChangedInput {
  return { slot: '', code: 'multiplicity', from: ratioText(from), to: ratioText(to), unit: '' };
}

function ratioText({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? numerator.toString() : `${numerator.toString()}/${denominator.toString()}`;
}
