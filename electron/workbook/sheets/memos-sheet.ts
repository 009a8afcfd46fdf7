import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Memo } from '../../../shared/model/memo.ts';
import { gwpSetOf } from '../../engine/factors/factor-base.ts';
import { gwpValue } from '../../engine/factors/gwp-value.ts';
import { type MemoPartCode, type MemoResult } from '../../engine/memo/memo-result.ts';
import { memoResults } from '../../engine/memo/memo-results.ts';
import { type Book, SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { amountNumber } from '../calculation/numbers.ts';
import { outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, inputCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { type Fields } from '../table/origins.ts';
import { heightOf, linesOf } from '../table/text-size.ts';

const WIDTHS = [54, 18, 16, 70];
const TEXT_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Texts about what lies behind the gate: they stand here and nowhere else. */
const OWN_STATEMENTS = ['useScenario', 'avoidedEmissions'] as const;
const ONE = '1' as DecimalString;
const ZERO = '0' as DecimalString;

/** Inputs of a memo in the order of the sheet; the names are those of `workbook.memoInput`. */
type Inputs = readonly (readonly [name: string, value: DecimalString, unit: string])[];

/** 24_UseAndAvoided: texts and figures beside the footprint, under a banner that says so; no other sheet points here. */
export function memosSheet(
  book: Book,
): { readonly sheet: SheetModel; readonly checks: readonly Check[] } | undefined {
  const { study } = book.content;
  const memos = study.memos ?? [];
  const texts = OWN_STATEMENTS.flatMap((name) => {
    const text = study.statements?.[name]?.trim() ?? '';
    return text === '' ? [] : [{ name, text }];
  });
  if (memos.length === 0 && texts.length === 0) {
    return undefined;
  }
  const results = memoResults(study).memos;
  const sheet = freeSheet(WIDTHS.length);
  const checks: Check[] = [];
  sheet.add([textCell(book.say('sheet.memos.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('text.memoBanner'), 'correctedText')], 'plain', 20, [0, WIDTHS.length - 1]);
  sheet.skip();
  for (const { name, text } of texts) {
    sheet.add([textCell(book.say(`statement.${name}`), 'label')]);
    const height = heightOf(linesOf(text, TEXT_WIDTH));
    sheet.add([textCell(text, 'inputText')], 'plain', height, [0, WIDTHS.length - 1]);
    sheet.skip();
  }
  memos.forEach((memo, index) => {
    const result = results[index];
    if (result !== undefined) {
      checks.push(...addMemo(book, sheet, memo, result));
    }
    sheet.skip();
  });
  const model = sheet.finish({ name: SHEETS.memos, columnWidths: WIDTHS, frozenRows: 2, tab: 'reference' });
  return { sheet: model, checks };
}

/** Fields of a memo by their inputs; a warming potential is the set's. */
const FIELDS: Fields = {
  scrapMass: 'scrapMassKg',
  creditPerKg: 'creditPerKg',
  charge: 'chargeKg',
  mass: 'massKg',
  recycledShare: 'recycledShare',
  allocationA: 'allocationA',
  virgin: 'virgin',
  recycled: 'recycled',
  qualityRatioIn: 'qualityRatioIn',
  endRecycledShare: 'endOfLife.recycledShare',
  endRecycling: 'endOfLife.recycling',
  endSubstituted: 'endOfLife.substituted',
  endQualityRatio: 'endOfLife.qualityRatioOut',
  endEnergyShare: 'endOfLife.energyShare',
  allocationB: 'endOfLife.allocationB',
  energyRecovery: 'endOfLife.energyRecovery',
  energyCredit: 'endOfLife.energyCredit',
  disposal: 'endOfLife.disposal',
};

function addMemo(book: Book, sheet: FreeSheet, memo: Memo, result: MemoResult): Check[] {
  sheet.add(
    [
      textCell(memo.name, 'section'),
      ...WIDTHS.slice(1).map((): Cell => ({ kind: 'blank', style: 'section' })),
    ],
    'plain',
    18,
  );
  sheet.add([
    textCell(book.say(`memoKind.${memo.kind}`)),
    undefined,
    undefined,
    optionalText(memo.note, 'textWrap'),
  ]);
  const cells = new Map<string, string>();
  for (const [name, value, unit] of inputsOf(book, memo)) {
    const row = sheet.add([textCell(book.say(`memoInput.${name}`)), inputCell(value), textCell(unit)]);
    cells.set(name, `B${row}`);
    const path = FIELDS[name];
    if (path !== undefined) {
      sheet.mark(row, 1, { target: 'memo', id: memo.id, path });
    }
  }
  const at = (name: string): string => cells.get(name) ?? '0';
  if (result.kgCo2e === undefined) {
    sheet.add([textCell(book.say('text.total'), 'label'), textCell(book.say('state.open'))], 'open');
    return [];
  }
  const first = sheet.nextRow();
  for (const { code, kgCo2e } of result.parts) {
    sheet.add([
      textCell(book.say(`memoPart.${code}`)),
      formulaCell(partFormula(memo, code, at), amountNumber(kgCo2e), 'emission'),
      textCell('kg CO₂e'),
    ]);
  }
  const last = sheet.nextRow() - 1;
  const total = sheet.add(
    [
      textCell(book.say('text.total'), 'label'),
      formulaCell(`SUM(B${first}:B${last})`, amountNumber(result.kgCo2e), 'emission'),
      textCell('kg CO₂e'),
    ],
    'total',
  );
  const sizes = result.parts.map(({ kgCo2e }) => Math.abs(amountNumber(kgCo2e)));
  const range = `${outsideCell(SHEETS.memos, 'B', first)}:$B$${last}`;
  return [
    {
      label: memo.name,
      engine: amountNumber(result.kgCo2e),
      formula: outsideCell(SHEETS.memos, 'B', total),
      scale: { formula: `MAX(${range},-MIN(${range}))`, value: Math.max(0, ...sizes) },
    },
  ];
}

function inputsOf(book: Book, memo: Memo): Inputs {
  const perKg = 'kg CO₂e/kg';
  switch (memo.kind) {
    case 'scrapCredit':
      return [
        ['scrapMass', memo.scrapMassKg, 'kg'],
        ['creditPerKg', memo.creditPerKg, perKg],
      ];
    case 'gasBank': {
      const set = gwpSetOf(book.content.study);
      const value = set && gwpValue(set, memo.gas);
      return [
        ['charge', memo.chargeKg, `kg ${memo.gas}`],
        ...(value === undefined ? [] : [['gwp', value, perKg] as const]),
      ];
    }
    case 'circularFootprint': {
      const { endOfLife: end } = memo;
      return [
        ['mass', memo.massKg, 'kg'],
        ['recycledShare', memo.recycledShare, ''],
        ['allocationA', memo.allocationA, ''],
        ['virgin', memo.virgin, perKg],
        ['recycled', memo.recycled, perKg],
        ['qualityRatioIn', memo.qualityRatioIn ?? ONE, ''],
        ...(end === undefined
          ? []
          : ([
              ['endRecycledShare', end.recycledShare, ''],
              ['endRecycling', end.recycling, perKg],
              ['endSubstituted', end.substituted, perKg],
              ['endQualityRatio', end.qualityRatioOut ?? ONE, ''],
              ['endEnergyShare', end.energyShare ?? ZERO, ''],
              ['allocationB', end.allocationB ?? ZERO, ''],
              ['energyRecovery', end.energyRecovery ?? ZERO, perKg],
              ['energyCredit', end.energyCredit ?? ZERO, perKg],
              ['disposal', end.disposal ?? ZERO, perKg],
            ] as const)),
      ];
    }
  }
}

/** The formulas of engine/memo, input by input. */
function partFormula(memo: Memo, code: MemoPartCode, at: (name: string) => string): string {
  switch (code) {
    case 'credit':
      return `${at('scrapMass')}*${at('creditPerKg')}`;
    case 'potential':
      return `${at('charge')}*${at('gwp')}`;
    case 'energy':
      return `${at('mass')}*(1-${at('allocationB')})*${at('endEnergyShare')}*(${at('energyRecovery')}-${at('energyCredit')})`;
    case 'disposal':
      return `${at('mass')}*(1-${at('endRecycledShare')}-${at('endEnergyShare')})*${at('disposal')}`;
    case 'material': {
      const own = at('allocationA');
      const input = `(1-${at('recycledShare')})*${at('virgin')}+${at('recycledShare')}*(${own}*${at('recycled')}+(1-${own})*${at('virgin')}*${at('qualityRatioIn')})`;
      const end =
        memo.kind === 'circularFootprint' && memo.endOfLife !== undefined
          ? `+(1-${own})*${at('endRecycledShare')}*(${at('endRecycling')}-${at('endSubstituted')}*${at('endQualityRatio')})`
          : '';
      return `${at('mass')}*(${input}${end})`;
    }
  }
}
