import { type SheetId, SHEETS } from './book.ts';
import { type SheetOrder } from './content.ts';
import { type SheetModel } from './model/sheet.ts';

/** A part of the report with the sheets that belong to it. */
export interface SheetGroup {
  /** Key of its title under `workbook.part`; the order by number has no parts. */
  readonly part: string | undefined;
  readonly sheets: readonly SheetModel[];
}

/** The parts of the report template of GB/T 24067-2024 (order of its draft), with the sheets of each. */
const GBT_PARTS: readonly (readonly [part: string, sheets: readonly SheetId[]])[] = [
  ['goalScope', ['goalScope', 'assumptions']],
  [
    'inventory',
    [
      'parameters',
      'bom',
      'yieldSteps',
      'recipes',
      'terms',
      'operands',
      'processes',
      'consumables',
      'gases',
      'energy',
      'fuels',
      'meters',
      'electricity',
      'transport',
      'packaging',
      'waste',
      'spend',
      'values',
      'suppliers',
      'allocation',
      'cutOff',
      'machineRule',
      'massBalance',
      'quality',
      'qualitySummary',
      'pedigree',
      'evidence',
      'otherRows',
      'corrections',
    ],
  ],
  ['assessment', ['results', 'profiles', 'factors', 'factorGases', 'gwp']],
  ['interpretation', ['sensitivity', 'variants', 'uncertainty', 'checks', 'findings']],
  ['review', ['conformity', 'signOff', 'comments', 'changeLog']],
];

/** The sheets in their order, by part of the report; what belongs to none stands at the end. */
export function groupedSheets(sheets: readonly SheetModel[], order: SheetOrder): readonly SheetGroup[] {
  if (order === 'iso') {
    return [{ part: undefined, sheets }];
  }
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const parts = GBT_PARTS.map(([part, ids]): SheetGroup => {
    const found = ids.map((id) => byName.get(SHEETS[id])).filter((sheet) => sheet !== undefined);
    return { part, sheets: found };
  });
  const placed = new Set(parts.flatMap((group) => group.sheets));
  const rest = sheets.filter((sheet) => !placed.has(sheet));
  return [...parts, { part: 'annex', sheets: rest }].filter((group) => group.sheets.length > 0);
}
