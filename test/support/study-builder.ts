import type { ResolvedActivity } from '../../shared/model/activity.ts';
import type { Assignment } from '../../shared/model/assignment.ts';
import type { BomLine, LineMass, ResolvedBomLine } from '../../shared/model/bom-line.ts';
import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { ResolvedElectricitySource } from '../../shared/model/electricity.ts';
import type { Factor, FactorComponents } from '../../shared/model/factor.ts';
import type { Resolved } from '../../shared/model/quantity.ts';
import {
  STUDY_FORMAT,
  STUDY_VERSION,
  type ResolvedStudy,
  type StudyDocument,
} from '../../shared/model/study.ts';

/** A decimal of a test; the tests that need a checked one use `StudyDocument.parse`. */
export function decimal(text: string | number): DecimalString {
  return String(text) as DecimalString;
}

/** The factor look-up of a study without library. */
export function noLibrary(): undefined {
  return undefined;
}

/** Invented factor of `fossil` kg CO2e (or of the given components) per unit. */
export function makeFactor(
  id: string,
  unit: string,
  components: string | number | Readonly<Partial<Record<keyof FactorComponents, string | number>>>,
  more: Partial<Factor> = {},
): Factor {
  const given = typeof components === 'object' ? components : { fossil: components };
  const parts = Object.fromEntries(
    Object.entries(given).map(([component, value]) => [component, decimal(value)]),
  );
  return {
    id,
    names: { en: id },
    unit,
    components: parts,
    geography: 'GLO',
    referenceYear: '2024',
    scope: 'cradleToGate',
    delivery: 'notStated',
    gwpSet: 'AR6',
    source: { set: 'own', title: 'Invented for a test', publisher: 'none' },
    ...more,
  };
}

/** A confirmed decision for a factor. */
export function use(factorId: string, upstreamFactorId?: string): Assignment {
  const upstream = upstreamFactorId === undefined ? {} : { upstreamFactorId };
  return { kind: 'factor', factorId, ...upstream, status: 'confirmed' };
}

/** A mass per unit of the quantity in kg, or as told. */
export function mass(value: string | number, per: LineMass['per'] = 'unit', unit = 'kg'): Resolved<LineMass> {
  return { value: decimal(value), unit, per };
}

/** A BOM line counted once, in pieces, unless told otherwise. */
export function makeLine(id: string, more?: Partial<ResolvedBomLine>): ResolvedBomLine;
export function makeLine(id: string, more: Partial<BomLine>): BomLine;
export function makeLine(id: string, more: Partial<BomLine> = {}): BomLine {
  return { id, parentId: null, quantity: decimal(1), unit: 'piece', ...more };
}

/** A BOM line of which a field is left out. */
export function without(
  line: ResolvedBomLine,
  field: 'quantity' | 'unit' | 'mass' | 'assignment',
): ResolvedBomLine {
  return Object.fromEntries(Object.entries(line).filter(([name]) => name !== field)) as ResolvedBomLine;
}

/** A part of the electricity supply with one factor for both bases, or one for each. */
export function makeSource(
  id: string,
  kwh: string | number,
  byLocation: string,
  byContract = byLocation,
): ResolvedElectricitySource {
  return {
    id,
    name: id,
    category: 'grid',
    kwh: decimal(kwh),
    byLocation: use(byLocation),
    byContract: use(byContract),
  };
}

/** A study with only what a test names; resolved unless a formula is in it. */
export function makeStudy(more?: Partial<ResolvedStudy>): ResolvedStudy;
export function makeStudy(more: Partial<StudyDocument>): StudyDocument;
export function makeStudy(more: Partial<StudyDocument> = {}): StudyDocument {
  return {
    format: STUDY_FORMAT,
    version: STUDY_VERSION,
    title: 'Study of a test',
    product: { name: 'Invented machine' },
    scope: { declaredUnit: 'one machine' },
    ...more,
  };
}

/** A consumable of an amount and a factor: the shortest activity. */
export function makeConsumable(
  id: string,
  amount: string | number,
  unit: string,
  factorId?: string,
): ResolvedActivity {
  const assignment = factorId === undefined ? {} : { assignment: use(factorId) };
  return {
    id,
    name: id,
    stage: 'ownManufacturing',
    kind: 'consumable',
    amount: decimal(amount),
    unit,
    ...assignment,
  };
}
