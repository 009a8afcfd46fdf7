import { type CellEdit, type EditsOutcome } from '../../../../shared/contract/workbench.ts';
import { type GridChange } from '../../grid/grid-change.ts';
import { type BomColumn } from './bom-columns.ts';

/** A text that was not taken, with where it was meant to go and why it is not there. */
export interface NotTaken {
  /** Line and column as the user knows them; the row on screen where there is no line. */
  readonly place: string;
  readonly column: string;
  readonly text: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

interface SplitChange {
  readonly edits: readonly CellEdit[];
  readonly notTaken: readonly NotTaken[];
}

/** How a line is named in a report. */
export interface LineName {
  readonly id: string;
  readonly name: string;
}

/** Parts a change of cells: edits for the host, and texts for which there is no cell that can be changed. */
export function splitChange(
  change: GridChange,
  columns: readonly BomColumn[],
  lineAt: (row: number) => LineName | undefined,
): SplitChange {
  const edits: CellEdit[] = [];
  const notTaken: NotTaken[] = [];
  for (const { row, column, text } of change.cells) {
    const [line, shown] = [lineAt(row), columns[column]];
    if (line === undefined || shown === undefined) {
      continue;
    }
    if (shown.field === undefined) {
      notTaken.push({
        place: line.name,
        column: shown.title,
        text,
        code: 'attention.columnReadOnly',
        params: { column: shown.title },
      });
    } else {
      edits.push({ lineId: line.id, field: shown.field, text });
    }
  }
  for (const { row, column, text, beyond } of change.outside) {
    notTaken.push({
      place: lineAt(row)?.name ?? '',
      column: columns[column]?.title ?? '',
      text,
      code: beyond === 'rows' ? 'attention.rowsOutside' : 'attention.columnsOutside',
      params: {},
    });
  }
  return { edits, notTaken };
}

/** What the host did not take, in the same form. */
export function hostNotTaken(
  attention: EditsOutcome['attention'],
  nameOf: (lineId: string) => string,
  titleOf: (field: string) => string,
): readonly NotTaken[] {
  return attention.map(({ edit, code, params }) => ({
    place: nameOf(edit.lineId),
    column: titleOf(edit.field),
    text: edit.text,
    code,
    params,
  }));
}
