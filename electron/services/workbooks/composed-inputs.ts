import { type RefusedReason } from '../../../shared/contract/workbook-inputs.ts';
import { type CellOrigin, type ChangedCell } from '../../../shared/model/cell-origin.ts';
import { Pedigree } from '../../../shared/model/quality.ts';
import { ConformityAnswer } from '../../../shared/model/statements.ts';
import { fieldOf } from '../../../shared/model/study-field.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { codeOf, type ReadInput } from './read-input.ts';

/** Cells that say something together which the study does not have yet: all scores of a rating, an answer with its note. */
export interface ComposedInput {
  /** The cell the change is listed under. */
  readonly first: ChangedCell;
  readonly read: ReadInput | RefusedReason;
  readonly cells: readonly ChangedCell[];
}

const SCORE = /^(.*\bpedigree)\.[^.]+$/;

/** Takes the cells of new ratings and new answers out of the changed ones. */
export function composedInputs(
  study: StudyDocument,
  changes: readonly ChangedCell[],
): { readonly composed: readonly ComposedInput[]; readonly rest: readonly ChangedCell[] } {
  const keyOf = ({ origin }: ChangedCell): string => (origin === undefined ? '' : newThing(study, origin));
  const groups = Map.groupBy(changes, keyOf);
  const composed = [...groups].flatMap(([key, cells]): readonly ComposedInput[] => {
    const [first] = cells;
    return key === '' || first?.origin === undefined ? [] : [composedOf(first, first.origin, cells)];
  });
  return { composed, rest: groups.get('') ?? [] };
}

/** What a cell is a part of, where the study has no such thing yet; empty for a field that stands alone. */
function newThing(study: StudyDocument, origin: CellOrigin): string {
  const { target, id, path } = origin;
  if (target === 'conformityAnswer') {
    return fieldOf(study, origin) === undefined ? JSON.stringify([target, id]) : '';
  }
  const way = SCORE.exec(path)?.[1];
  const field = way === undefined ? undefined : fieldOf(study, { ...origin, path: way });
  return field !== undefined && field.value === undefined ? JSON.stringify([target, id, way]) : '';
}

function composedOf(first: ChangedCell, origin: CellOrigin, cells: readonly ChangedCell[]): ComposedInput {
  const read = origin.target === 'conformityAnswer' ? newAnswer(origin, cells) : newRating(origin, cells);
  return { first, read, cells };
}

/** A rating needs its five scores. */
function newRating(origin: CellOrigin, cells: readonly ChangedCell[]): ReadInput | RefusedReason {
  const entries = cells.map(({ origin: own, found, foundKind }) => {
    const name = own?.path.split('.').at(-1) ?? '';
    return [name, foundKind === 'number' && SCORES.has(name) ? Number(found) : found] as const;
  });
  const parsed = Pedigree.safeParse(Object.fromEntries(entries));
  const way = SCORE.exec(origin.path)?.[1] ?? '';
  if (!parsed.success) {
    const isWhole = entries.filter(([name]) => SCORES.has(name)).length === SCORES.size;
    return isWhole ? 'wrongScore' : 'scoresIncomplete';
  }
  const scores = [...SCORES].map((name) => String(Object.fromEntries(entries)[name]));
  return {
    origin: { ...origin, path: way },
    field: { steps: [], value: undefined },
    value: parsed.data,
    shown: scores.join(' '),
  };
}

const SCORES: ReadonlySet<string> = new Set([
  'reliability',
  'completeness',
  'temporal',
  'geographical',
  'technological',
]);

/** An answer needs its word; its note may be missing. */
function newAnswer(origin: CellOrigin, cells: readonly ChangedCell[]): ReadInput | RefusedReason {
  const at = (path: string): ChangedCell | undefined => cells.find(({ origin: own }) => own?.path === path);
  const [status, note] = [at('status'), at('note')];
  if (status === undefined) {
    return 'answerMissing';
  }
  const code = codeOf(status.origin?.words ?? new Map<string, string>(), status.found);
  const parsed = ConformityAnswer.safeParse({
    requirement: origin.id,
    status: code,
    ...(note === undefined ? {} : { note: note.found }),
  });
  return parsed.success
    ? {
        origin: { target: origin.target, id: origin.id, path: 'status' },
        field: { steps: [], value: undefined },
        value: parsed.data,
        shown: [status.found, note?.found].filter((text) => text !== undefined).join(': '),
        compared: parsed.data.status,
      }
    : 'wrongWord';
}
