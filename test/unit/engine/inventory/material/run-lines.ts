import { calculate } from '../../../../../electron/engine/calculate.ts';
import type { LineResult } from '../../../../../electron/engine/calculation.ts';
import { formatAmount } from '../../../../../electron/engine/quantity/amount.ts';
import { COMPONENTS, type Component } from '../../../../../shared/model/component.ts';
import type { Factor } from '../../../../../shared/model/factor.ts';
import { type ResolvedStudy, StudyDocument } from '../../../../../shared/model/study.ts';
import { makeFactor, makeStudy, noLibrary } from '../../../../support/study-builder.ts';

/** Invented factors that the tests of materials share. */
export const FACTORS: readonly Factor[] = [
  makeFactor('steel', 'kg', '2.2'),
  makeFactor('secondary', 'kg', '0.55'),
  makeFactor('copper', 't', '4000'),
  makeFactor('bearing', 'piece', '7'),
  makeFactor('truck', 'tkm', '0.1'),
  makeFactor('shredder', 't', '20'),
];

/** What a test sees of a calculation. */
export interface Outcome {
  readonly line: (id: string) => LineResult;
  /** kg CO2e of a line, fossil unless told otherwise. */
  readonly kg: (id: string, component?: Component) => string;
  /** `severity code line field`. */
  readonly findings: readonly string[];
  readonly params: (code: string) => Readonly<Record<string, string>> | undefined;
}

/** Calculates the lines with the shared factors and what else the study holds; everything passes the schema first. */
export function runLines(bom: readonly object[], more: object = {}): Outcome {
  const written = {
    ...makeStudy(),
    factors: FACTORS,
    bom: bom.map((line) => ({ parentId: null, ...line })),
    ...more,
  };
  const made = calculate(StudyDocument.parse(written) as ResolvedStudy, noLibrary);
  const line = (id: string): LineResult => {
    const found = made.lines.find((candidate) => candidate.id === id);
    if (found === undefined) {
      throw new Error(`There is no line ${id}`);
    }
    return found;
  };
  return {
    line,
    kg: (id, component = 'fossil') =>
      formatAmount(line(id).emissions.byLocation[COMPONENTS.indexOf(component)] ?? -1n),
    findings: made.findings.map(({ severity, code, place }) =>
      [severity, code, place.lineId ?? '-', place.field ?? '-'].join(' '),
    ),
    params: (code) => made.findings.find((finding) => finding.code === code)?.params,
  };
}

/** A decision for a factor, with what it may say beside the id. */
export function decision(factorId: string, more: object = {}): object {
  return { kind: 'factor', factorId, status: 'confirmed', ...more };
}

/** A part of 1 kg of steel, counted once, unless told otherwise. */
export function part(id: string, more: object = {}): object {
  return {
    id,
    quantity: '1',
    unit: 'piece',
    mass: { value: '1', unit: 'kg', per: 'unit' },
    assignment: decision('steel'),
    ...more,
  };
}
