import { type BomField } from '../../../../shared/model/bom-line.ts';
import { hasText, type Translate } from '../../../../shared/i18n/translate.ts';
import { type GridColumn } from '../../grid/grid-content.ts';

/** Columns of the BOM in their order. `field` is what an edit in the column changes; without it the column is computed. */
const COLUMNS = [
  { id: 'row', width: 66, align: 'right' },
  { id: 'description', width: 230, least: 190, align: 'left', tree: true, field: 'description' },
  { id: 'partNumber', width: 108, least: 84, align: 'left', field: 'partNumber' },
  { id: 'materialText', width: 104, least: 70, align: 'left', field: 'materialText' },
  { id: 'quantity', width: 64, align: 'right', divided: true, field: 'quantity' },
  { id: 'unit', width: 44, align: 'left', field: 'unit' },
  { id: 'massEach', width: 84, align: 'right', field: 'mass' },
  { id: 'net', width: 76, align: 'right', unit: 'kg' },
  { id: 'gross', width: 76, align: 'right', unit: 'kg' },
  { id: 'emission', width: 78, align: 'right', divided: true },
  { id: 'share', width: 66, align: 'right', unit: '%' },
  { id: 'procurement', width: 90, align: 'left', divided: true, field: 'procurement' },
  { id: 'supplier', width: 130, least: 80, align: 'left', field: 'supplier' },
  { id: 'country', width: 60, align: 'left', field: 'country' },
  { id: 'note', width: 180, least: 90, align: 'left', field: 'note' },
] as const satisfies readonly (Omit<GridColumn, 'title'> & { readonly field?: BomField })[];

export type BomColumnId = (typeof COLUMNS)[number]['id'];

/** A column of the file that is no field, by its title. */
export type ExtraColumnId = `extra:${string}`;

const EXTRA = 'extra:';

export function extraColumnId(title: string): ExtraColumnId {
  return `${EXTRA}${title}`;
}

/** Title of an extra column; undefined for a column of the product itself. */
export function extraTitle(id: BomColumnId | ExtraColumnId): string | undefined {
  return id.startsWith(EXTRA) ? id.slice(EXTRA.length) : undefined;
}

export interface BomColumn extends GridColumn {
  readonly id: BomColumnId | ExtraColumnId;
  readonly field?: BomField;
}

/** Fields that have no column of their own, with the column that shows them. */
const SHOWN_IN: Readonly<Record<string, BomColumnId>> = {
  level: 'description',
  massUnit: 'massEach',
  position: 'description',
};

/** The column that shows a field of a line; undefined for a field the grid does not show. */
export function columnOfField(field: string): BomColumnId | undefined {
  const own = COLUMNS.find((column) => 'field' in column && column.field === field);
  return own?.id ?? (Object.hasOwn(SHOWN_IN, field) ? SHOWN_IN[field] : undefined);
}

/** Columns that can be hidden; the row and its name always stay. */
export const OPTIONAL_COLUMNS: readonly BomColumnId[] = COLUMNS.map((column) => column.id).filter(
  (id) => id !== 'row' && id !== 'description',
);

/** Columns that have to hold the sums of the whole machine. */
export const SUM_COLUMNS = ['net', 'gross', 'emission'] as const satisfies readonly BomColumnId[];
export type SumColumnId = (typeof SUM_COLUMNS)[number];

/** Width of a bold digit of the grid's type, and the space around a number, in pixels. */
const DIGIT_WIDTH = 7.8;
const NUMBER_SPACE = 16;

/** Width of an extra column, whose texts are mostly short codes. */
const EXTRA_WIDTH = 110;

/** The shown columns with their titles, those of the file at the end. A label may be cut, a number may not: sums get the room their digits need. */
export function bomColumns(
  t: Translate,
  hidden: ReadonlySet<string>,
  digits: Readonly<Record<SumColumnId, number>>,
  extraTitles: readonly string[],
): readonly BomColumn[] {
  const room = (id: BomColumnId): number =>
    (SUM_COLUMNS as readonly BomColumnId[]).includes(id) ? digits[id as SumColumnId] : 0;
  const own = COLUMNS.filter((column) => !hidden.has(column.id)).map((column) => ({
    ...column,
    width: Math.max(column.width, Math.ceil(room(column.id) * DIGIT_WIDTH + NUMBER_SPACE)),
    title: t(`bom.column.${column.id}`),
    ...(hasText(`bom.columnHint.${column.id}`) ? { hint: t(`bom.columnHint.${column.id}`) } : {}),
  }));
  const extras = extraTitles.map((title, index) => ({
    id: extraColumnId(title),
    title,
    width: EXTRA_WIDTH,
    align: 'left' as const,
    ...(index === 0 ? { divided: true } : {}),
  }));
  return [...own, ...extras];
}
