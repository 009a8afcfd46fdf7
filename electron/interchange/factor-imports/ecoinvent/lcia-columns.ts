import type { RawRow } from '../../../../shared/model/raw-table.ts';
import type { ValueRole } from '../../../../shared/model/factor-import.ts';

/** What the columns before the indicators hold, by their titles. */
const META_TITLES = {
  id: /^activity uuid[ _]+product uuid$/,
  name: /^activity name$/,
  geography: /^geography$/,
  product: /^reference product name$/,
  unit: /^reference product unit$/,
  amount: /^reference product amount$/,
} as const;
export type MetaField = keyof typeof META_TITLES;

/** A column of an indicator that is read. */
export interface IndicatorColumn {
  readonly column: number;
  readonly role: ValueRole;
  readonly label: string;
  /** Unit as the header writes it; empty where it has none. */
  readonly unit: string;
}

/** Where everything stands in a sheet of cumulative results. */
export interface LciaColumns {
  readonly meta: Partial<Record<MetaField, number>>;
  readonly indicators: readonly IndicatorColumn[];
}

/** Numbers of the columns before the indicators; undefined where the row is not the one that names them. */
export function metaColumns(row: RawRow): LciaColumns['meta'] | undefined {
  const meta: Partial<Record<MetaField, number>> = {};
  for (const [column, cell] of row.cells.entries()) {
    const title = fold(cell?.text ?? '');
    for (const [field, pattern] of Object.entries(META_TITLES) as [MetaField, RegExp][]) {
      if (pattern.test(title)) {
        meta[field] ??= column;
      }
    }
  }
  return meta.name !== undefined && meta.geography !== undefined && meta.unit !== undefined
    ? meta
    : undefined;
}

/** The climate columns of the method IPCC 2021, found by the texts stacked in the header rows. */
export function indicatorColumns(
  header: readonly RawRow[],
  meta: LciaColumns['meta'],
): readonly IndicatorColumn[] {
  const first = Math.max(...Object.values(meta)) + 1;
  const filled = header.map((row) => filledTexts(row, first));
  const width = Math.max(0, ...filled.map((texts) => texts.length));
  const found: IndicatorColumn[] = [];
  for (let column = first; column < width; column += 1) {
    const texts = filled.map((row) => row[column] ?? '').filter((text) => text !== '');
    const role = roleOf(texts.map(fold));
    if (role !== undefined) {
      const unit = texts.findLast((text) => /^k?g\b.*co2/i.test(text)) ?? '';
      found.push({ column, role, label: texts.filter((text) => text !== unit).join(' · '), unit });
    }
  }
  return found;
}

/** A merged title stands in its first cell only; it holds to the right until the next. */
function filledTexts(row: RawRow, first: number): readonly string[] {
  const texts: string[] = [];
  let last = '';
  for (let column = first; column < row.cells.length; column += 1) {
    last = row.cells[column]?.text.trim() || last;
    texts[column] = last;
  }
  return texts;
}

/** Other periods and measures than warming over 100 years. */
const OTHER_MEASURE = /gtp|gwp ?(20|500)\b|\b(20|500) ?(a|years)\b|sea level|no lt/;

function roleOf(texts: readonly string[]): ValueRole | undefined {
  const method = texts.find((text) => /^ipcc 2021\b/.test(text));
  const all = texts.filter((text) => text !== method).join(' | ');
  if (
    method === undefined ||
    OTHER_MEASURE.test(`${method} | ${all}`) ||
    !/gwp ?100|100 ?(a\b|years)/.test(all)
  ) {
    return undefined;
  }
  return /incl[^)]*biogenic/.test(method) ? includingRole(all) : excludingRole(all);
}

function excludingRole(text: string): ValueRole | undefined {
  if (/total/.test(text)) {
    return /incl[^)]*biogenic/.test(text) ? 'totalIncludingBiogenic' : 'total';
  }
  if (/aircraft/.test(text) && !/excl[^)]*aircraft/.test(text)) {
    return 'aircraft';
  }
  if (/dluc|land use/.test(text)) {
    return 'landUseChange';
  }
  if (/fossil/.test(text)) {
    return 'fossil';
  }
  if (/biogenic/.test(text)) {
    return 'biogenicNonCo2';
  }
  return /climate change/.test(text) ? 'total' : undefined;
}

/** Of the method with biogenic CO2 only the total is new; its parts are those of the other one. */
function includingRole(text: string): ValueRole | undefined {
  return /total/.test(text) || !/fossil|dluc|land use|aircraft|biogenic(?! co2)/.test(text)
    ? 'totalIncludingBiogenic'
    : undefined;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
