import { FLAT_FIELDS, type FactorMapping, type FlatField } from '../../../shared/model/factor-mapping.ts';
import { type RawRow, type RawSheet } from '../../../shared/model/raw-table.ts';
import { emissionUnit, splitRate } from './rate-units.ts';

/** Rows in which a header is looked for. */
const SEARCHED_ROWS = 40;

/** Titles of columns in the tables of agencies and in our own three languages, folded as {@link foldTitle} does. */
const TITLES: readonly (readonly [FlatField, RegExp])[] = [
  ['id', /^(id|uuid|code|factor id|activity id|(\d{4} )?naics code|编号)$/],
  ['emissionUnit', /^(ghg\/unit|ghg unit|emission unit|emissionseinheit)$/],
  ['unit', /^(uom|unit|units|unit of measure|per unit|denominator|einheit|bezugseinheit|单位)$/],
  ['fossil', /^(fossil|gwp[- ]fossil|co2e fossil|fossil co2e|fossiles co2e?)$/],
  ['landUseChange', /^(luc|dluc|luluc|gwp[- ]luluc|land use change|landnutzungsänderung)$/],
  ['biogenicNonCo2', /^(biogenic (non[- ]co2|ch4)|other biogenic)$/],
  ['biogenicCo2Removal', /^(biogenic (co2 )?(removal|uptake)s?)$/],
  ['biogenicCo2Emission', /^(biogenic (co2 )?emissions?)$/],
  ['geography', /^(country|region|geography|location|land|地区|国家)$/],
  ['referenceYear', /^(year|reference year|jahr|bezugsjahr|年份)$/],
  ['gwpSet', /^(gwp set|gwp|ipcc|assessment report)$/],
  ['source', /^(source|reference|quelle|来源)$/],
  ['note', /^(note|notes|comment|bemerkung|备注)$/],
  [
    'name',
    /^(name|activity|product|material|description|level [1-4]|column text|(\d{4} )?naics title|fuel type|fuel|type|bezeichnung|名称|材料)$/,
  ],
];

/** A column of figures: by its title the first of these counts, then the next. */
const TOTAL_TITLES: readonly RegExp[] = [
  /with margins/,
  /^(ghg )?conversion factor( \d{4})?$/,
  /^(emission factor|emissionsfaktor|排放因子|factor|faktor)( .*)?$/,
  /^(total|gwp[- ]total|gwp ?100|co2e|value|wert|数值)$/,
];

/** The columns of a table: their numbers by field, and the titles they have. */
export interface FlatColumns {
  readonly headerRow: number;
  readonly indexes: ReadonlyMap<FlatField, readonly number[]>;
  readonly titles: readonly string[];
  /** Units a title states for the figures below it: `kg CO2e per kg`. */
  readonly rateTitle: string | undefined;
}

/** Lower case, no marks at the ends, one space between words. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim();
}

/** Finds the header of a sheet and what its columns hold; undefined where there is no name or no figure. */
export function flatColumns(sheet: RawSheet, mapping: FactorMapping): FlatColumns | undefined {
  const rows =
    mapping.headerRow === undefined
      ? sheet.rows.slice(0, SEARCHED_ROWS)
      : sheet.rows.filter(({ row }) => row === mapping.headerRow);
  return rows.map((row) => columnsOf(row, mapping)).find((columns) => columns !== undefined);
}

function columnsOf(row: RawRow, mapping: FactorMapping): FlatColumns | undefined {
  const titles = Array.from(row.cells, (cell) => cell?.text ?? '');
  const folded = titles.map(foldTitle);
  const indexes = new Map<FlatField, readonly number[]>();
  for (const field of FLAT_FIELDS) {
    const named = mapping.columns[field];
    const found =
      named === undefined
        ? guessed(field, folded, titles)
        : [named].flat().flatMap((title) => indexOf(folded, foldTitle(title)));
    if (found.length > 0) {
      indexes.set(field, found);
    }
  }
  const figures = indexes.has('total') || indexes.has('fossil');
  if (!indexes.has('name') || !figures) {
    return undefined;
  }
  const figureTitle = titles[indexes.get('total')?.[0] ?? indexes.get('fossil')?.[0] ?? -1] ?? '';
  const rateTitle = rateIn(figureTitle);
  const hasUnit =
    indexes.has('unit') || mapping.unit !== undefined || splitRate(rateTitle ?? '').per !== undefined;
  return hasUnit ? { headerRow: row.row, indexes, titles, rateTitle } : undefined;
}

function indexOf(folded: readonly string[], title: string): readonly number[] {
  const index = folded.indexOf(title);
  return index < 0 ? [] : [index];
}

function guessed(field: FlatField, folded: readonly string[], titles: readonly string[]): readonly number[] {
  if (field === 'total') {
    const named = TOTAL_TITLES.map((pattern) => folded.findIndex((title) => pattern.test(title))).find(
      (index) => index >= 0,
    );
    const rated = titles.findIndex((title) => rateIn(title) !== undefined);
    return named !== undefined ? [named] : rated >= 0 ? [rated] : [];
  }
  const pattern = TITLES.find(([name]) => name === field)?.[1];
  const found = folded.flatMap((title, index) => (pattern?.test(title) === true ? [index] : []));
  return field === 'name' ? found : found.slice(0, 1);
}

/** `Factor (kg CO2e per kg)` states `kg CO2e per kg`; undefined for a title without a unit of emissions. */
function rateIn(title: string): string | undefined {
  const inner = /[([](.+)[)\]]\s*$/.exec(title)?.[1] ?? title;
  return emissionUnit(splitRate(inner).emission) === undefined ? undefined : inner;
}
