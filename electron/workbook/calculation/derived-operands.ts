import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { molarMassOf } from '../../engine/inventory/activities/molar-masses.ts';
import { type Operand } from '../../engine/inventory/operand.ts';
import { decisionOf } from './decision-of.ts';
import { type RowWriter } from './row-writer.ts';

type Leg = Extract<ResolvedActivity, { kind: 'transport' }>['legs'][number];
type Vehicle = NonNullable<Leg['vehicle']>;

/** Formula of an operand that is worked out from other numbers of the study; undefined for one that is typed in. */
export function derivedOperand(operand: Operand, writer: RowWriter): string | undefined {
  const field = operand.field ?? '';
  switch (operand.code) {
    case 'onePlusVat':
      return plus('1+', 'vatRate', vatOf(writer), field, writer);
    case 'onePlusMoisture':
      return plus('1+', 'moisture', moistureOf(writer), field, writer);
    case 'oneMinusMoisture':
      return plus('1-', 'moisture', moistureOf(writer), field, writer);
    case 'oneMinusRecycled':
      return plus('1-', 'recycledShare', shareInNote(operand), decisionOf(writer.planned.term.slot), writer);
    case 'loadedShare':
      return plus('1-', 'emptyShare', vehicleAt(field, writer)?.emptyShare, field, writer);
    case 'fuelPerKm':
      return fuelPerKm(field, writer);
    case 'meanMolarMass':
      return meanMolarMass(writer);
    default:
      return undefined;
  }
}

function plus(
  start: string,
  code: Parameters<RowWriter['given']>[0],
  value: DecimalString | undefined,
  field: string,
  writer: RowWriter,
): string | undefined {
  return value === undefined ? undefined : start + writer.given(code, value, '1', field);
}

/** The engine notes what it took from 1: `1 − 0.35`. */
function shareInNote({ note = '' }: Operand): DecimalString | undefined {
  return /^1 − (.+)$/.exec(note)?.[1] as DecimalString | undefined;
}

function vatOf({ planned: { line } }: RowWriter): DecimalString | undefined {
  if (line.kind === 'bom') {
    return line.row.line.price?.vatRate;
  }
  return line.activity.kind === 'spend' ? line.activity.vatRate : undefined;
}

function moistureOf({ planned: { line } }: RowWriter): DecimalString | undefined {
  const content =
    line.kind === 'bom'
      ? line.row.line.biogenic
      : line.activity.kind === 'packaging'
        ? line.activity.biogenic
        : undefined;
  return content?.kind === 'wood' ? content.moisture : undefined;
}

/** The vehicle of `legs.2.vehicle` or `returnTrip.0.vehicle`. */
function vehicleAt(field: string, { planned: { line } }: RowWriter): Vehicle | undefined {
  const [list, index] = field.split('.');
  if (line.kind === 'bom' || list === undefined || index === undefined) {
    return undefined;
  }
  const { activity } = line;
  const legs =
    list === 'returnTrip'
      ? activity.kind === 'packaging'
        ? activity.returnTrip
        : undefined
      : 'legs' in activity
        ? activity.legs
        : undefined;
  return legs?.[Number(index)]?.vehicle;
}

/** (empty + (full - empty) x load factor) x (1 - e) + empty x e, as engine/inventory/activities/vehicle.ts has it. */
function fuelPerKm(field: string, writer: RowWriter): string | undefined {
  const vehicle = vehicleAt(field, writer);
  if (vehicle === undefined) {
    return undefined;
  }
  const unit = `${vehicle.fuelUnit}/km`;
  const empty = writer.given('fuelEmpty', vehicle.fuelPerKmEmpty, unit, field);
  const full = writer.given('fuelFull', vehicle.fuelPerKmFull, unit, field);
  const load = writer.given('loadFactor', vehicle.loadFactor, '1', field);
  const run = writer.given('emptyShare', vehicle.emptyShare, '1', field);
  return `(${empty}+(${full}-${empty})*${load})*(1-${run})+${empty}*${run}`;
}

/** Sum of volume share x molar mass over all substances, those without warming potential too. */
function meanMolarMass(writer: RowWriter): string | undefined {
  const { line } = writer.planned;
  if (line.kind === 'bom' || line.activity.kind !== 'gasRelease') {
    return undefined;
  }
  const parts = (line.activity.composition ?? []).map((part, index) => {
    const gas = 'gas' in part ? part.gas : undefined;
    const molarMass = gas === undefined ? undefined : molarMassOf(gas);
    const share = writer.given('share', part.share, '1', `composition.${index}.share`);
    return molarMass === undefined ? undefined : `${share}*${molarMass}`;
  });
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join('+');
}
