import {
  type Activity,
  type ActivityKind,
  type TransportMode,
} from '../../../../../shared/model/activity.ts';
import { isDecimalString } from '../../../../../shared/model/decimal-string.ts';
import { type Stage } from '../../../../../shared/model/stage.ts';
import { type DecimalSign, writeDecimal } from '../../../components/fields/decimal-text.ts';
import { type AssignmentDraft, assignmentDraft } from './assignment-draft.ts';
import { type ScalarField, SCALARS } from './scalar-fields.ts';

export interface LegDraft {
  readonly mode: TransportMode;
  readonly distanceKm: string;
  readonly assignment: AssignmentDraft;
}

export interface SubstanceDraft {
  readonly factorId: string;
  readonly share: string;
}

export interface AllocationDraft {
  readonly used: boolean;
  readonly key: string;
  readonly part: string;
  readonly whole: string;
}

/** An inventory line while it is typed: every field is text in the user's notation. */
export interface ActivityDraft {
  readonly kind: ActivityKind;
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly note: string;
  readonly values: Readonly<Partial<Record<ScalarField, string>>>;
  readonly allocation: AllocationDraft;
  readonly assignment: AssignmentDraft;
  readonly legs: readonly LegDraft[];
  readonly composition: readonly SubstanceDraft[];
}

/** Stage a new line of a kind belongs to as a rule; the user may choose another. */
const USUAL_STAGE: Readonly<Record<ActivityKind, Stage>> = {
  process: 'ownManufacturing',
  electricity: 'ownManufacturing',
  fuel: 'ownManufacturing',
  consumable: 'ownManufacturing',
  gasRelease: 'ownManufacturing',
  transport: 'inboundTransport',
  packaging: 'packaging',
  waste: 'ownManufacturing',
  spend: 'materials',
};

const NO_ALLOCATION: AllocationDraft = { used: false, key: '', part: '', whole: '' };

/** A leg that nothing is known of yet. */
export function emptyLeg(): LegDraft {
  return { mode: 'road', distanceKm: '', assignment: assignmentDraft(undefined) };
}

/** A new line of a kind with nothing filled in but its id and usual stage. */
export function emptyDraft(kind: ActivityKind, id: string): ActivityDraft {
  return {
    kind,
    id,
    name: '',
    stage: USUAL_STAGE[kind],
    note: '',
    values: kind === 'electricity' ? { unit: 'kWh' } : {},
    allocation: NO_ALLOCATION,
    assignment: assignmentDraft(undefined),
    legs: kind === 'transport' ? [emptyLeg()] : [],
    composition: kind === 'gasRelease' ? [{ factorId: '', share: '1' }] : [],
  };
}

/** The texts of a line that exists; reading them again gives the same line. */
export function draftOf(activity: Activity, sign: DecimalSign): ActivityDraft {
  const fields: Readonly<Record<string, unknown>> = activity;
  const values = Object.fromEntries(
    SCALARS[activity.kind].map(({ name, kind }) => [
      name,
      scalarText(fields[name], kind === 'decimal', sign),
    ]),
  );
  const { allocation } = 'allocation' in activity ? activity : { allocation: undefined };
  return {
    kind: activity.kind,
    id: activity.id,
    name: activity.name,
    stage: activity.stage,
    note: activity.note ?? '',
    values,
    allocation:
      allocation === undefined
        ? NO_ALLOCATION
        : {
            used: true,
            key: allocation.key,
            part: writeDecimal(allocation.part, sign),
            whole: writeDecimal(allocation.whole, sign),
          },
    assignment: assignmentDraft('assignment' in activity ? activity.assignment : undefined),
    legs: activity.kind === 'transport' ? activity.legs.map((leg) => legDraft(leg, sign)) : [],
    composition:
      activity.kind === 'gasRelease'
        ? activity.composition.map(({ factorId, share }) => ({ factorId, share: writeDecimal(share, sign) }))
        : [],
  };
}

/** Smallest free id of a kind: its letter and a number. */
export function freeId(kind: ActivityKind, taken: ReadonlySet<string>): string {
  const letter = `${kind.slice(0, 1).toUpperCase()}${kind === 'process' ? '' : kind.slice(1, 2)}`;
  for (let number = 1; ; number += 1) {
    const id = `${letter}-${number}`;
    if (!taken.has(id)) {
      return id;
    }
  }
}

function legDraft(
  leg: Extract<Activity, { kind: 'transport' }>['legs'][number],
  sign: DecimalSign,
): LegDraft {
  return {
    mode: leg.mode,
    distanceKm: writeDecimal(leg.distanceKm, sign),
    assignment: assignmentDraft(leg.assignment),
  };
}

function scalarText(value: unknown, isDecimal: boolean, sign: DecimalSign): string {
  if (typeof value === 'number') {
    return String(value);
  }
  if (typeof value !== 'string') {
    return '';
  }
  return isDecimal && isDecimalString(value) ? writeDecimal(value, sign) : value;
}
