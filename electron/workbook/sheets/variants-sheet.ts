import { calculate } from '../../engine/calculate.ts';
import { compareCalculations } from '../../engine/compare/compare-calculations.ts';
import { type DifferenceTable } from '../../engine/compare/difference-table.ts';
import { resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type Amount } from '../../engine/quantity/amount.ts';
import { applyVariant } from '../../engine/variants/apply-variant.ts';
import { type Variant } from '../../../shared/model/variant.ts';
import { type Book, SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { amountNumber } from '../calculation/numbers.ts';
import { outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, numberCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { totalName } from '../names.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';

/** Variant or cause, name or line, numbers, note. */
const WIDTHS = [24, 44, 18, 18, 12, 60];
const KG = 'kg CO₂e';

interface Compared {
  readonly variant: Variant;
  readonly table: DifferenceTable;
  readonly totalKg: Amount;
}

/** The sheet, and the total of each variant with its row. */
export interface VariantsSheet {
  readonly sheet: SheetModel;
  readonly checks: readonly Check[];
  readonly totals: ReadonlyMap<string, { readonly row: number; readonly totalKg: Amount }>;
}

/** Column of the totals in 18a_Variants. */
export const VARIANT_TOTAL = 'C';

/**
 * 18a_Variants: every variant beside the base. A variant is another study: its total and the parts of the difference are
 * values of the calculation and say so; what follows from them are formulas.
 */
export function variantsSheet(book: Book): VariantsSheet | undefined {
  const compared = comparedVariants(book);
  if (compared.length === 0) {
    return undefined;
  }
  const { calculation } = book.content;
  const basis = calculation.headlineBasis;
  const sheet = freeSheet(WIDTHS.length);
  sheet.add([textCell(book.say('sheet.variants.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('text.variantValues'), 'correctedText')], 'plain', 20, [0, WIDTHS.length - 1]);
  sheet.skip();
  header(book, sheet, ['variantId', 'name', '#variantTotal', '#variantDifference', '#share', 'note']);
  const baseKg = excludingBiogenicCo2(calculation.totals[basis]);
  const base = sheet.add([
    textCell(book.say('text.baseStudy'), 'label'),
    textCell(book.content.study.product.name, 'name'),
    formulaCell(totalName(basis, 'excluding'), amountNumber(baseKg), 'emission'),
  ]);
  const checks: Check[] = [];
  const rows = compared.map(({ variant, totalKg }) => {
    const row = sheet.nextRow();
    const difference = amountNumber(totalKg - baseKg);
    return sheet.add([
      textCell(variant.id),
      textCell(variant.name, 'name'),
      numberCell(amountNumber(totalKg), 'engine'),
      formulaCell(`C${row}-C$${base}`, difference, 'emission'),
      formulaCell(
        `IF(C$${base}=0,0,D${row}/C$${base})`,
        baseKg === 0n ? 0 : difference / amountNumber(baseKg),
        'signedPercent',
      ),
      optionalText([variant.note, variant.functionDiffers].filter(Boolean).join('\n'), 'textWrap'),
    ]);
  });
  sheet.skip();
  header(book, sheet, ['variantId', 'cause', '', '#variantDifference']);
  compared.forEach(({ variant, table, totalKg }, index) => {
    const first = sheet.nextRow();
    for (const [cause, kg] of causesOf(table, (row) => excludingBiogenicCo2(row.emissions[basis]))) {
      sheet.add([
        textCell(variant.id),
        textCell(book.content.translate(`cause.${cause}`)),
        undefined,
        numberCell(amountNumber(kg), 'engine'),
      ]);
    }
    const last = sheet.nextRow() - 1;
    const difference = amountNumber(totalKg - baseKg);
    const row = sheet.add(
      [
        textCell(variant.id, 'label'),
        textCell(book.say('text.total'), 'label'),
        undefined,
        formulaCell(last < first ? '0' : `SUM(D${first}:D${last})`, difference, 'emission'),
      ],
      'total',
    );
    checks.push({
      label: book.say('text.variantCauses', { variant: variant.name }),
      engine: difference,
      formula: outsideCell(SHEETS.variants, 'D', row),
      scale: {
        formula: outsideCell(SHEETS.variants, 'C', rows[index] ?? base),
        value: amountNumber(totalKg),
      },
    });
  });
  const model = sheet.finish({ name: SHEETS.variants, columnWidths: WIDTHS, frozenRows: 2, tab: 'proof' });
  const totals = new Map(
    compared.map(({ variant, totalKg }, index) => [variant.id, { row: rows[index] ?? base, totalKg }]),
  );
  return { sheet: model, checks, totals };
}

function comparedVariants({ content }: Book): readonly Compared[] {
  const { written, calculation, lookUp } = content;
  return written === undefined
    ? []
    : (written.variants ?? []).map((variant) => {
        const { study } = resolveStudy(applyVariant(written, variant).study);
        const other = calculate(study, lookUp);
        const totalKg = excludingBiogenicCo2(other.totals[calculation.headlineBasis]);
        return { variant, table: compareCalculations(calculation, other), totalKg };
      });
}

function causesOf(
  table: DifferenceTable,
  kgOf: (row: DifferenceTable['rows'][number]) => Amount,
): ReadonlyMap<string, Amount> {
  const sums = new Map<string, Amount>();
  for (const row of table.rows) {
    sums.set(row.cause, (sums.get(row.cause) ?? 0n) + kgOf(row));
  }
  return new Map([...sums].filter(([, kg]) => kg !== 0n));
}

function header(book: Book, sheet: FreeSheet, ids: readonly string[]): void {
  const cells = ids.map((id): Cell => {
    const name = id.replace('#', '');
    const unit = name.startsWith('variant') && id.startsWith('#') ? `\n${KG}` : '';
    return textCell(
      name === '' ? '' : book.say(`column.${name}`) + unit,
      id.startsWith('#') ? 'headerNumber' : 'header',
    );
  });
  sheet.add(cells, 'plain', 28);
}
