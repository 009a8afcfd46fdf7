import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { leavesOpen, type Marker, markerOfCell, markerOfText } from './markers.ts';
import { cellFinding, roleText, type ReadingContext } from './reading-context.ts';
import type { ColumnRole } from './header-synonyms.ts';
import type { RowDraft } from './row-draft.ts';

/** Finding of each mark; an error where the line stays open until a person decides. */
const FINDING: Readonly<Record<Marker, readonly [string, Finding['severity']]>> = {
  phantom: ['bom.phantom', 'note'],
  reference: ['bom.reference', 'error'],
  alternate: ['bom.alternate', 'error'],
  option: ['bom.option', 'error'],
  customerSupplied: ['bom.customerSupplied', 'warning'],
};

interface FoundMarker {
  readonly marker: Marker;
  readonly role: ColumnRole;
  readonly value: string;
}

/**
 * Looks for marks such as phantom, reference, alternate, option and customer-supplied. A phantom counts through its
 * parts, customer-supplied material counts. Of a reference, an alternate or an option the file does not say whether it
 * is built in: its quantity stays open with the written one beside it. Every mark is reported.
 */
export function applyMarkers(
  context: ReadingContext,
  drafts: readonly RowDraft[],
  rows: ReadonlyMap<number, RawRow>,
  findings: Finding[],
): readonly RowDraft[] {
  // Few different marks stand in a column, most often make and buy.
  const known = new Map<string, Marker | undefined>();
  return drafts.map((draft) => {
    const row = rows.get(draft.row);
    const found = row === undefined ? undefined : markerOf(context, row, known);
    if (found === undefined) {
      return draft;
    }
    const [code, severity] = FINDING[found.marker];
    const quantity = draft.fields.quantity ?? '';
    findings.push(
      cellFinding(context, draft.row, found.role, code, severity, { value: found.value, quantity }),
    );
    return leavesOpen(found.marker) ? opened(context, draft, row) : draft;
  });
}

function markerOf(
  context: ReadingContext,
  row: RawRow,
  known: Map<string, Marker | undefined>,
): FoundMarker | undefined {
  const title = context.header.columns.get('marker')?.header ?? '';
  const marked = roleText(context, row, 'marker');
  const own = markerOfCell(marked, title);
  if (own !== undefined) {
    return { marker: own, role: 'marker', value: marked.trim() === '' ? title : marked };
  }
  const bought = roleText(context, row, 'procurement');
  if (!known.has(bought)) {
    known.set(bought, markerOfCell(bought, ''));
  }
  const procured = known.get(bought);
  if (procured !== undefined) {
    return { marker: procured, role: 'procurement', value: bought };
  }
  for (const role of ['description', 'note', 'supplier'] as const) {
    const value = roleText(context, row, role);
    const marker = markerOfText(value);
    if (marker !== undefined) {
      return { marker, role, value };
    }
  }
  return undefined;
}

function opened(context: ReadingContext, draft: RowDraft, row: RawRow | undefined): RowDraft {
  const { quantity, ...fields } = draft.fields;
  const written = row === undefined ? '' : roleText(context, row, 'quantity').slice(0, 2000);
  return quantity === undefined
    ? draft
    : { ...draft, fields, importedText: { ...draft.importedText, quantity: written } };
}
