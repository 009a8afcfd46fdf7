import { BomLine, LineMass, type ResolvedYieldStep } from '../../../shared/model/bom-line.ts';
import { type Book } from '../book.ts';
import { FACTOR_FIELDS, factorWords } from '../table/factor-words.ts';
import { type Fields, type OriginOf } from '../table/origins.ts';
import { type BomRow } from './bom-plan.ts';

/** Fields of a line by the column of 04_BOM that shows them. */
const FIELDS: Fields = {
  position: 'position',
  partNumber: 'partNumber',
  description: 'description',
  material: 'materialText',
  quantity: 'quantity',
  unit: 'unit',
  lengthM: 'lengthM',
  mass: 'mass.value',
  massUnit: 'mass.unit',
  supplier: 'supplier',
  country: 'country',
  note: 'note',
};

/** Where the cells of 04_BOM come from; words of the language stand for codes. */
export function bomOrigins(book: Book, rows: readonly BomRow[]): OriginOf {
  const words = (key: string, codes: readonly string[]): ReadonlyMap<string, string> =>
    new Map(codes.map((code) => [book.say(`${key}.${code}`), code]));
  return (index, columnId) => {
    const line = rows[index]?.line;
    if (line === undefined) {
      return undefined;
    }
    const origin = { target: 'line', id: line.id } as const;
    switch (columnId) {
      case 'massPer':
        return { ...origin, path: 'mass.per', words: words('massPer', LineMass.shape.per.options) };
      case 'procurement':
        return {
          ...origin,
          path: 'procurement',
          words: words('procurement', BomLine.shape.procurement.unwrap().options),
        };
      case 'factorKey':
      case 'upstreamFactorKey':
        return { ...origin, path: `assignment.${FACTOR_FIELDS[columnId] ?? ''}`, words: factorWords(book) };
      case 'stepValue':
      case 'stepNetKg': {
        const path = stepPath(line.yieldSteps ?? [], 0, columnId);
        return path === undefined ? undefined : { ...origin, path };
      }
      default: {
        const path = FIELDS[columnId];
        return path === undefined ? undefined : { ...origin, path };
      }
    }
  };
}

/** The field of a step from net to gross mass that a column shows. */
export function stepPath(
  steps: readonly ResolvedYieldStep[],
  index: number,
  columnId: string,
): string | undefined {
  const step = steps[index];
  if (step === undefined) {
    return undefined;
  }
  if (columnId === 'stepNetKg') {
    return step.kind === 'blank' ? `yieldSteps.${index}.netKg` : undefined;
  }
  return `yieldSteps.${index}.${step.kind === 'blank' ? 'blankKg' : 'value'}`;
}
