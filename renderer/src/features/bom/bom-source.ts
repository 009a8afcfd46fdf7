import { type BomRowView, RowMark } from '../../../../shared/contract/workbench.ts';
import { type BomField } from '../../../../shared/model/bom-line.ts';
import { type Expansion, isClosed, visibleRowOf } from '../../grid/expansion.ts';
import { type CellContent, type GridSource, type RowContent } from '../../grid/grid-content.ts';
import { hasChildren, type TreeIndex } from '../../grid/tree-index.ts';
import { type Texts } from '../../i18n/text-context.tsx';
import { bomCell, localDecimal, type MarkNames, massText } from './bom-cells.ts';
import { type BomColumn, type BomColumnId, extraTitle } from './bom-columns.ts';
import { unitName } from './unit-name.ts';
import { pendingKey } from './use-apply-edits.ts';

export interface BomSourceInput {
  readonly rows: readonly BomRowView[];
  readonly tree: TreeIndex;
  readonly visible: Int32Array;
  readonly expansion: Expansion;
  /** Rows a filter found by themselves; undefined without a filter. */
  readonly matches: Uint8Array | undefined;
  readonly columns: readonly BomColumn[];
  readonly texts: Texts;
  readonly pending: ReadonlyMap<string, string>;
  /** Fields that an error finding names, by line. */
  readonly wrongFields: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The BOM as the grid asks for it. */
export function bomSource(input: BomSourceInput): GridSource {
  const { rows, tree, visible, expansion, columns } = input;
  const texts = cellTexts(input.texts);
  const marks = markNames(texts);
  const placeOf = (row: number): number => visible[row] ?? 0;
  const lineOf = (row: number): BomRowView | undefined => rows[tree.order[placeOf(row)] ?? 0];
  const above = (place: number): BomRowView | undefined => rows[tree.order[tree.parent[place] ?? -1] ?? -1];
  return {
    shape: visible,
    rowCount: visible.length,
    columns,
    row: (row) => rowContent(input, placeOf(row), lineOf(row)),
    parentRow(row) {
      const parent = tree.parent[placeOf(row)] ?? -1;
      return parent === -1 ? -1 : visibleRowOf(visible, parent);
    },
    // Asked for twice by each drawing: for what the cell says and for how it looks.
    cell: remembered((row, column) => {
      const [line, shown] = [lineOf(row), columns[column]];
      if (line === undefined || shown === undefined) {
        return { text: '' };
      }
      const place = placeOf(row);
      return bomCell(line, shown, {
        texts,
        marks,
        wholeKg: (above(place) ?? line).emissionKg,
        closed: isClosed(tree, expansion, place),
        pending: shown.field === undefined ? undefined : input.pending.get(pendingKey(line.id, shown.field)),
        wrong: isWrong(input.wrongFields.get(line.id), line, shown),
      });
    }),
    editText: (row, column) => editText(lineOf(row), columns[column]?.field, texts),
    copyText: (row, column) => copyText(lineOf(row), columns[column], texts),
  };
}

const textsOfCells = new WeakMap<Texts, Texts>();

/** The same texts for cells: what has no values is looked up once, not again for each cell that is drawn. */
function cellTexts(texts: Texts): Texts {
  const known = textsOfCells.get(texts);
  if (known !== undefined) {
    return known;
  }
  const words = new Map<string, string>();
  const made: Texts = {
    ...texts,
    t(key, values) {
      if (values !== undefined) {
        return texts.t(key, values);
      }
      const word = words.get(key) ?? texts.t(key);
      words.set(key, word);
      return word;
    },
  };
  textsOfCells.set(texts, made);
  return made;
}

const namesByTexts = new WeakMap<Texts, MarkNames>();

function markNames(texts: Texts): MarkNames {
  const known = namesByTexts.get(texts);
  if (known !== undefined) {
    return known;
  }
  const names = Object.fromEntries(
    RowMark.options.map((mark) => [mark, texts.t(`mark.${mark}`)]),
  ) as MarkNames;
  namesByTexts.set(texts, names);
  return names;
}

/** Cells remembered at most; many screens full. */
const MOST_REMEMBERED = 4096;

/** More columns than there are. */
const COLUMN_STEP = 4096;

function remembered(make: GridSource['cell']): GridSource['cell'] {
  const known = new Map<number, CellContent>();
  return (row, column) => {
    const key = row * COLUMN_STEP + column;
    const found = known.get(key);
    if (found !== undefined) {
      return found;
    }
    const content = make(row, column);
    if (known.size >= MOST_REMEMBERED) {
      known.clear();
    }
    known.set(key, content);
    return content;
  };
}

function rowContent(input: BomSourceInput, place: number, line: BomRowView | undefined): RowContent {
  const { tree, expansion } = input;
  const expandable = hasChildren(tree, place);
  return {
    level: (tree.depth[place] ?? 0) + 1,
    expandable,
    expanded: expandable && expansion[place] === 1,
    rank: tree.rank[place] ?? 1,
    siblings: tree.siblings[place] ?? 1,
    looks: [
      ...(line?.isLeaf === false ? (['assembly'] as const) : []),
      ...(line?.mark === 'error' ? (['error'] as const) : []),
      ...(input.matches !== undefined && input.matches[place] !== 1 ? (['context'] as const) : []),
    ],
  };
}

/** Columns that show what a finding names, the rolled-up ones included. */
const COLUMNS_OF_FIELDS: ReadonlyMap<string, readonly BomColumnId[]> = new Map([
  ['partNumber', ['partNumber']],
  ['materialText', ['materialText']],
  ['quantity', ['quantity']],
  ['unit', ['unit']],
  ['mass', ['massEach', 'net']],
  ['yieldSteps', ['gross']],
  ['assignment', ['emission']],
]);

/** An error is underlined where it is: in what it names, else at the name of the row. */
function isWrong(fields: ReadonlySet<string> | undefined, line: BomRowView, column: BomColumn): boolean {
  if (line.mark !== 'error') {
    return false;
  }
  const columnIds = [...(fields ?? [])].flatMap((field) => COLUMNS_OF_FIELDS.get(field) ?? []);
  return columnIds.length === 0 ? column.id === 'description' : columnIds.some((id) => id === column.id);
}

/** Text an edit starts from: full precision in the notation of the user. */
export function editText(
  line: BomRowView | undefined,
  field: BomField | undefined,
  texts: Texts,
): string | undefined {
  switch (field) {
    case undefined:
    case 'level':
      return undefined;
    case 'mass':
      return line === undefined ? undefined : massText(line, texts.decimalSign);
    case 'quantity':
      return line === undefined ? undefined : localDecimal(line.quantity, texts.decimalSign);
    case 'unit':
      return line === undefined ? undefined : unitName(line.unit, texts.t);
    default:
      return line?.[field];
  }
}

function copyText(line: BomRowView | undefined, column: BomColumn | undefined, texts: Texts): string {
  if (line === undefined || column === undefined) {
    return '';
  }
  const decimal = (value: string | undefined): string =>
    value === undefined
      ? line.openBelow > 0
        ? texts.t('bom.open')
        : ''
      : localDecimal(value, texts.decimalSign);
  const extra = extraTitle(column.id);
  if (extra !== undefined) {
    return line.extra?.[extra] ?? '';
  }
  switch (column.id) {
    case 'row':
      return String(line.sourceRow ?? '');
    case 'net':
      return decimal(line.netMassKg);
    case 'gross':
      return decimal(line.grossMassKg);
    case 'emission':
      return decimal(line.emissionKg);
    case 'share':
      return '';
    default:
      return editText(line, column.field, texts) ?? '';
  }
}
