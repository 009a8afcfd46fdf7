import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { noteGroup } from './configuration.ts';
import { leavesOpen, type Marker, markerOfCell, markerOfLoneWord, markerOfText } from './markers.ts';
import { cellFinding, roleText, type ReadingContext } from './reading-context.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import { canonicalDecimal } from './number-text.ts';
import type { RowDraft } from './row-draft.ts';

/** Finding of each mark; an error where the line stays open until a person decides. */
const FINDING: Readonly<Record<Marker, readonly [string, Finding['severity']]>> = {
  phantom: ['bom.phantom', 'note'],
  reference: ['bom.reference', 'error'],
  alternate: ['bom.alternate', 'error'],
  option: ['bom.option', 'error'],
  customerSupplied: ['bom.customerSupplied', 'warning'],
};

/** Findings of a mark a person has decided on. */
const CHOSEN: Readonly<Record<'in' | 'out', readonly [string, Finding['severity']]>> = {
  in: ['bom.configuredIn', 'note'],
  out: ['bom.configuredOut', 'note'],
};

/** Quantity of a part the configuration does not have. */
const NOT_BUILT_IN = canonicalDecimal('0');

interface FoundMarker {
  readonly marker: Marker;
  readonly role: ColumnRole;
  readonly value: string;
}

/**
 * Looks for marks such as phantom, reference, alternate, option and customer-supplied. A phantom counts through its
 * parts, customer-supplied material counts. Of a reference, an alternate or an option the file does not say whether it
 * is built in: unless the chosen configuration says it, its quantity stays open with the written one beside it; what is
 * not built in has the quantity 0. Every mark is reported.
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
    const state = leavesOpen(found.marker)
      ? noteGroup(context.groups, found.marker, found.value, exampleOf(draft))
      : undefined;
    const [code, severity] = state === 'in' || state === 'out' ? CHOSEN[state] : FINDING[found.marker];
    const quantity = draft.fields.quantity ?? '';
    findings.push(
      cellFinding(context, draft.row, found.role, code, severity, { value: found.value, quantity }),
    );
    switch (state) {
      case 'open':
        return withQuantity(context, draft, row, undefined);
      case 'out':
        return withQuantity(context, draft, row, NOT_BUILT_IN);
      default:
        return draft;
    }
  });
}

function exampleOf({ fields }: RowDraft): string {
  return (fields.description ?? fields.partNumber ?? '').slice(0, 200);
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
  for (const role of ['specification', 'note'] as const) {
    const value = roleText(context, row, role);
    const marker = markerOfLoneWord(value);
    if (marker !== undefined) {
      return { marker, role, value };
    }
  }
  return undefined;
}

/** Opens the quantity of a line, or makes it zero for a part that is not built in; the written one stays beside it. */
function withQuantity(
  context: ReadingContext,
  draft: RowDraft,
  row: RawRow | undefined,
  replacement: DecimalString | undefined,
): RowDraft {
  const { quantity, ...fields } = draft.fields;
  const written = row === undefined ? '' : roleText(context, row, 'quantity').slice(0, 2000);
  const importedText = { ...draft.importedText, quantity: written };
  if (replacement !== undefined) {
    return { ...draft, fields: { ...fields, quantity: replacement }, importedText };
  }
  return quantity === undefined ? draft : { ...draft, fields, importedText };
}
