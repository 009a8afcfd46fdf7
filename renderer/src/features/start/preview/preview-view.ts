import { type FindingView } from '../../../../../shared/contract/outcomes.ts';
import { type ImportPreview } from '../../../../../shared/contract/bom-import.ts';

/** A row as the preview draws it, or rows that are not shown. */
export type PreviewItem =
  | { readonly kind: 'row'; readonly row: ImportPreview['firstRows'][number] }
  | { readonly kind: 'gap'; readonly after: number; readonly rows: number };

/** How many rows were neither understood as a line nor named as something else; anything but 0 is a mistake. */
export function lostRows(preview: Pick<ImportPreview, 'rows' | 'lines' | 'nonItemRows'>): number {
  return preview.rows - preview.lines - preview.nonItemRows;
}

/** The rows with a mark wherever rows in between are left out. */
export function withGaps(rows: ImportPreview['firstRows']): readonly PreviewItem[] {
  return rows.flatMap((row, index): readonly PreviewItem[] => {
    const before = rows[index - 1]?.row ?? row.row - 1;
    const missing = row.row - before - 1;
    const gap = missing > 0 ? [{ kind: 'gap', after: before, rows: missing } as const] : [];
    return [...gap, { kind: 'row', row }];
  });
}

/** Letter of a column from its index: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetter(Math.floor(index / 26) - 1)}${letter}`;
}

/** Number of columns the shown rows reach. */
export function columnCount(preview: ImportPreview): number {
  return Math.max(0, ...preview.firstRows.map(({ cells }) => cells.length));
}

/** The most serious finding of each cell, by its address. */
export function findingCells(findings: readonly FindingView[]): ReadonlyMap<string, FindingView> {
  const order = { error: 0, warning: 1, note: 2 } as const;
  const sorted = findings.toSorted((left, right) => order[right.severity] - order[left.severity]);
  return new Map(
    sorted.flatMap((finding) => (finding.place.cell === undefined ? [] : [[finding.place.cell, finding]])),
  );
}
