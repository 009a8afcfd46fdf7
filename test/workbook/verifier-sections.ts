import type { Scenario } from '../../shared/model/scenario.ts';
import { STATEMENT_NAMES } from '../../shared/model/statements.ts';
import { STAGES } from '../../shared/model/stage.ts';
import type { ResolvedStudy, StudySections } from '../../shared/model/study.ts';
import type { ChangeLog } from '../../shared/model/change-log.ts';
import { calculate } from '../../electron/engine/calculate.ts';
import { decimal, makeFactor, makeLine, makeStudy, mass, noLibrary, use } from '../support/study-builder.ts';

const DAY = '2026-02-01';
const TIME = '2026-02-01T09:00:00Z';
const SHA = 'ef'.repeat(32);

/** A scenario for every factor of the study, every stage, two lines and something that is not there. */
export function everyScenario(study: ResolvedStudy): Scenario[] {
  const { factorsUsed, lines } = calculate(study, noLibrary);
  const counted = lines.filter(({ hasTerms }) => hasTerms).map(({ id }) => id);
  return [
    ...factorsUsed.map(({ id }, index): Scenario => ({
      id: `F${index}`,
      name: `=factor ${id}`,
      kind: 'factor',
      factorId: id,
      times: decimal(index % 2 === 0 ? '1.1' : '0.65'),
    })),
    ...STAGES.map((stage): Scenario => ({
      id: stage,
      name: stage,
      kind: 'stage',
      stage,
      times: decimal('1.3'),
    })),
    { id: 'L', name: 'Two lines', kind: 'lines', lineIds: counted.slice(0, 2), times: decimal('1.5') },
    { id: 'M', name: 'Last lines', kind: 'lines', lineIds: counted.slice(-3), times: decimal('0') },
    { id: 'N', name: 'Not there', kind: 'factor', factorId: 'nowhere', times: decimal('2'), note: '=none' },
  ];
}

/** Invented content of every section a verifier reads. */
export function verifierSections(lineId: string): StudySections & Pick<ResolvedStudy, 'assumptions'> {
  return {
    statements: Object.fromEntries(
      STATEMENT_NAMES.map((name) => [name, `=Invented text of ${name}.\nTwo lines.`]),
    ),
    conformity: [
      { requirement: 'iso14067.timing', status: 'notApplicable', note: 'built within a year' },
      { requirement: 'pas2050.records', status: 'met' },
      { requirement: 'pas2050.recycling', status: 'notMet' },
    ],
    evidence: [
      {
        id: 'EV1',
        type: 'meterLog',
        title: '@Meter log 2025',
        fileName: 'meters.pdf',
        sha256: SHA,
        bytes: 120_400,
        storage: 'inside',
        date: DAY,
        periodStart: '2025-01-01',
        periodEnd: '2025-12-31',
        custodian: 'A. Person',
        supports: [{ kind: 'line', id: lineId }, { kind: 'study' }],
      },
    ],
    comments: [
      {
        id: 'C1',
        about: { kind: 'line', id: lineId, field: 'mass' },
        state: 'open',
        entries: [
          { author: 'V. Verifier', time: TIME, text: '+Why is this so light?' },
          { author: 'A. Person', time: TIME, text: 'Hollow.' },
        ],
      },
    ],
    waivers: [{ id: 'W1', code: 'profile.statementsMissing', reason: '=Known', by: 'A. Person', date: DAY }],
    signOff: {
      state: 'verification',
      people: [
        { role: 'practitioner', name: 'A. Person', organisation: 'Invented Machines' },
        { role: 'verifier', name: 'V. Verifier' },
      ],
      steps: [{ to: 'verification', by: 'A. Person', time: TIME, note: 'complete' }],
      findings: [
        {
          id: 'R1',
          severity: 'misstatement',
          place: '04_BOM!A6',
          text: '-Mass of the frame',
          raisedBy: 'V. Verifier',
          raisedOn: DAY,
          response: 'corrected',
          respondedBy: 'A. Person',
        },
        {
          id: 'R2',
          severity: 'observation',
          text: 'More meters would help',
          raisedBy: 'V. Verifier',
          raisedOn: DAY,
          closedBy: 'V. Verifier',
          closedOn: DAY,
        },
      ],
      assurance: 'limited',
      materiality: '5 %',
    },
    assumptions: [
      {
        id: 'A1',
        text: 'Two lines may weigh half as much again',
        basis: 'drawing',
        owner: 'A. Person',
        date: DAY,
        affects: [{ kind: 'line', id: lineId }],
        scenarioId: 'L',
      },
    ],
  };
}

/** A short invented history. */
export const CHANGE_LOG: ChangeLog = {
  entryCount: 7,
  headHash: 'b'.repeat(64),
  entries: [
    {
      id: 6,
      time: TIME,
      actor: 'A. Person',
      command: 'bom.edit',
      params: { line: '1.1' },
      kind: 'command',
      reason: '=42 g, typed in kg',
      changeCount: 1,
      changes: [
        { object: 'bom_line 1.1', field: 'mass', before: '42', after: '0.042' },
        { object: 'bom_line 1.1', field: 'note', before: undefined, after: '=weighed' },
      ],
      effect: { beforeKg: '6000.5', afterKg: '5900.25' },
      previousHash: 'c'.repeat(64),
      hash: 'a'.repeat(64),
    },
    {
      id: 7,
      time: TIME,
      actor: 'A. Person',
      command: 'bom.edit',
      params: {},
      kind: 'undo',
      reason: undefined,
      changeCount: 400,
      changes: [],
      previousHash: 'a'.repeat(64),
      hash: 'b'.repeat(64),
    },
  ],
};

const scores = (score: number) => ({
  reliability: score,
  completeness: 2,
  temporal: 1,
  geographical: score,
  technological: 3,
});

/** Every product rated: factors shared by lines, an id that repeats, a proxy, two factors in one line. */
export function ratedStudy(): ResolvedStudy {
  const steel = makeFactor('steel', 'kg', '2.3', { pedigree: scores(2) });
  const supply = makeFactor('supply', 'kg', '0.2', { pedigree: scores(3) });
  const motor = makeFactor('motor', 'piece', '48', { pedigree: scores(4) });
  const data = (score: number) => ({ data: { pedigree: scores(score) } });
  return makeStudy({
    factors: [steel, supply, motor],
    bom: [
      makeLine('a', { mass: mass('12'), assignment: use('steel', 'supply'), ...data(1) }),
      makeLine('b', {
        quantity: decimal(3),
        assignment: { ...use('motor'), proxy: true } as never,
        ...data(5),
      }),
      makeLine('a', { mass: mass('7'), assignment: use('steel'), ...data(2) }),
    ],
    activities: [
      {
        id: 'c',
        name: 'Shims, by proxy',
        stage: 'ownManufacturing',
        kind: 'consumable',
        amount: decimal(4),
        unit: 'kg',
        assignment: { ...use('steel'), proxy: true } as never,
        ...data(3),
      },
    ],
  });
}
