import type { BomLine, ExtraCells } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { applyMarkers } from './apply-markers.ts';
import { buildTree } from './build-tree.ts';
import { checkLineTotals, checkProfileMasses } from './check-totals.ts';
import { type ExtraColumn, type ExtraCut, extraCellsOf, extraColumns, extraFindings } from './extra-cells.ts';
import { placeYields } from './place-yields.ts';
import { readRow } from './read-row.ts';
import { cellFinding, lineIdOf, type ReadingContext } from './reading-context.ts';
import { repairDatedPositions, repairNumericPositions } from './repair-positions.ts';
import type { RowDraft } from './row-draft.ts';
import { withTopQuantity } from './top-line.ts';

/** Lines of one table with what was noticed about their cells. */
export interface TableReading {
  readonly lines: readonly BomLine[];
  readonly findings: readonly Finding[];
  readonly extras: readonly ExtraColumn[];
}

/** Reads the rows of one table that are parts into lines with their places in the tree. */
export function readTable(context: ReadingContext, items: readonly RawRow[]): TableReading {
  const findings: Finding[] = [];
  const rows = new Map(items.map((row) => [row.row, row]));
  const read = items.map((row) => readItem(context, row, findings));
  const undated = repairDatedPositions(context, read, rows, findings);
  const repaired = repairNumericPositions(context, undated, rows, findings);
  const marked = applyMarkers(context, repaired, rows, findings);
  const tree = buildTree(context, marked, findings);
  const drafts = withTopQuantity(context, marked, tree.parents, findings);
  findings.push(...checkLineTotals(context, drafts), ...checkProfileMasses(context, drafts));
  const extras = extraColumns(context.header, items);
  const cut: ExtraCut = { cells: 0 };
  const bare = drafts.map((draft, index) => {
    const row = rows.get(draft.row);
    const extra = row === undefined ? undefined : extraCellsOf(extras.columns, row, cut);
    return toLine(context, draft, drafts[tree.parents[index] ?? -1], extra);
  });
  findings.push(...extraFindings(context, extras, cut));
  return { lines: placeYields(context, bare, findings), findings, extras: extras.columns };
}

function readItem(context: ReadingContext, row: RawRow, findings: Finding[]): RowDraft {
  const draft = readRow(context, row, findings);
  if (draft.fields.partNumber === undefined && draft.fields.quantity === undefined) {
    const value = draft.fields.description ?? draft.fields.materialText ?? '';
    findings.push(cellFinding(context, row.row, 'description', 'bom.rowUnclear', 'warning', { value }));
  }
  return draft;
}

function toLine(
  context: ReadingContext,
  draft: RowDraft,
  parent: RowDraft | undefined,
  extra: ExtraCells | undefined,
): BomLine {
  return {
    id: lineIdOf(context, draft.row),
    parentId: parent === undefined ? null : lineIdOf(context, parent.row),
    ...draft.fields,
    origin: { sourceId: context.sourceId, row: draft.row },
    ...(Object.keys(draft.importedText).length === 0 ? {} : { importedText: draft.importedText }),
    ...(extra === undefined ? {} : { extra }),
  };
}
