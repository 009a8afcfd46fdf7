import type { ColumnRole, ColumnUse } from '../../shared/model/column-role.ts';
import type { MessageParams } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { columnIndex, columnLetter } from './cell-address.ts';
import { columnFit, proposals, sampleCells } from './column-fit.ts';
import type { BomHeader } from './find-header.ts';

/** Why a column is taken for what it is: a catalogue code under `import.why.` with what it speaks of. */
export interface ColumnReason {
  readonly code:
    | 'title'
    | 'dataFits'
    | 'dataDoubtful'
    | 'noData'
    | 'chosen'
    | 'preset'
    | 'data'
    | 'unknown'
    /** The column is hidden in the sheet. */
    | 'hidden'
    /** Number formats of the column show words behind the digits. */
    | 'format';
  readonly params: MessageParams;
}

/** A column of the table as understood: what it holds, how sure that is, and why. */
export interface ColumnGuess {
  readonly letter: string;
  /** Title as written; empty when the column has none. */
  readonly title: string;
  readonly use: ColumnUse;
  readonly unit?: string;
  /** 0 to 1; absent for a column that is only kept. */
  readonly confidence?: number;
  readonly reasons: readonly ColumnReason[];
  /** What a column that is only kept may hold by its data; taken only when a person says so. */
  readonly proposal?: { readonly role: ColumnRole; readonly confidence: number };
}

/**
 * Confidence by a known title alone, and what its data add. Chosen so that a title whose data contradict it falls below a
 * half and one that all data confirm comes near certainty; a title over free text stays in between.
 */
const TITLE = { base: 0.4, data: 0.58, freeText: 0.85, noData: 0.6 } as const;

/** Share of fitting cells from which the data confirm a title. */
const CONFIRMED = 0.8;

/**
 * Columns of a table with confidence and reasons. `chosen` are the letters a person or a preset decided, `hidden` the
 * columns that the sheet does not show.
 */
export function guessColumns(
  header: BomHeader,
  items: readonly RawRow[],
  chosen: ReadonlyMap<string, 'chosen' | 'preset'>,
  hidden: readonly number[] = [],
): readonly ColumnGuess[] {
  return guesses(header, items, chosen).map((guess): ColumnGuess => {
    const index = columnIndex(guess.letter) ?? -1;
    const looks = looksOf(items, index, hidden.includes(index));
    return looks.length === 0 ? guess : { ...guess, reasons: [...guess.reasons, ...looks] };
  });
}

/** What the sheet itself does with a column: hides it, or shows words behind its numbers. */
function looksOf(items: readonly RawRow[], index: number, isHidden: boolean): readonly ColumnReason[] {
  const words = new Set(sampleCells(items, index).flatMap(({ shown }) => shown?.words ?? []));
  return [
    ...(isHidden ? [{ code: 'hidden', params: {} } as const] : []),
    ...(words.size === 0 ? [] : [{ code: 'format', params: { words: [...words].join(', ') } } as const]),
  ];
}

function guesses(
  header: BomHeader,
  items: readonly RawRow[],
  chosen: ReadonlyMap<string, 'chosen' | 'preset'>,
): readonly ColumnGuess[] {
  const roleAt = new Map([...header.columns].map(([role, column]) => [column.index, role] as const));
  const width = items.slice(0, 200).reduce((most, row) => Math.max(most, row.cells.length), 0);
  const indexes = new Set([...header.titles.keys(), ...roleAt.keys(), ...Array(width).keys()]);
  const missing = new Set(proposedRoles(header));
  const stairs = new Set(header.stairs.map(({ index }) => index));
  return [...indexes]
    .toSorted((left, right) => left - right)
    .flatMap((index): readonly ColumnGuess[] => {
      const cells = sampleCells(items, index);
      const title = header.titles.get(index) ?? '';
      const role = roleAt.get(index);
      const letter = columnLetter(index);
      if (cells.length === 0 && title === '' && role === undefined) {
        return [];
      }
      const base = { letter, title };
      const decided = chosen.get(letter);
      if (decided !== undefined) {
        const use = header.leftOut.has(index) ? 'ignored' : (role ?? 'extra');
        return [
          { ...base, use, ...unitOf(header, role), confidence: 1, reasons: [{ code: decided, params: {} }] },
        ];
      }
      if (stairs.has(index)) {
        return [
          {
            ...base,
            use: 'level',
            confidence: TITLE.freeText,
            reasons: [{ code: 'title', params: { title } }],
          },
        ];
      }
      if (role === undefined || role === 'ignored') {
        return [keptColumn(base, cells, role === undefined ? missing : new Set())];
      }
      return [{ ...base, use: role, ...unitOf(header, role), ...evidence(role, title, cells) }];
    });
}

function evidence(
  role: ColumnRole,
  title: string,
  cells: ReturnType<typeof sampleCells>,
): Pick<ColumnGuess, 'confidence' | 'reasons'> {
  const named: ColumnReason = { code: 'title', params: { title } };
  if (cells.length === 0) {
    return { confidence: TITLE.noData, reasons: [named, { code: 'noData', params: {} }] };
  }
  const fit = columnFit(role, cells);
  if (fit === undefined) {
    return { confidence: TITLE.freeText, reasons: [named] };
  }
  const share = fit.fitting / fit.of;
  const params = { fitting: String(fit.fitting), of: String(fit.of), example: fit.misfit ?? '' };
  const code = share >= CONFIRMED ? 'dataFits' : 'dataDoubtful';
  return { confidence: rounded(TITLE.base + TITLE.data * share), reasons: [named, { code, params }] };
}

function keptColumn(
  base: { readonly letter: string; readonly title: string },
  cells: ReturnType<typeof sampleCells>,
  missing: Set<ColumnRole>,
): ColumnGuess {
  const unknown: ColumnReason = { code: 'unknown', params: {} };
  const found = missing.size === 0 ? undefined : proposals(cells).find(({ role }) => missing.has(role));
  if (found === undefined) {
    return { ...base, use: 'extra', reasons: [unknown] };
  }
  missing.delete(found.role);
  const params = { percent: String(Math.round(found.share * 100)) };
  return {
    ...base,
    use: 'extra',
    reasons: [unknown, { code: 'data', params }],
    proposal: { role: found.role, confidence: rounded(found.confidence) },
  };
}

/** Roles no column has; a level is not missed where the tree is told another way. */
function proposedRoles(header: BomHeader): readonly ColumnRole[] {
  const { columns, stairs } = header;
  const hasTree =
    stairs.length > 0 ||
    (['level', 'position', 'parentNumber', 'path'] as const).some((role) => columns.has(role));
  const tree: readonly ColumnRole[] = hasTree ? [] : ['level', 'position'];
  const others = ['unit', 'materialText', 'partNumber', 'quantity', 'description'] as const;
  return [...tree, ...others.filter((role) => !columns.has(role))];
}

function unitOf(header: BomHeader, role: ColumnRole | undefined): { readonly unit?: string } {
  const unit = role === undefined ? undefined : header.columns.get(role)?.unit;
  return unit === undefined ? {} : { unit };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
