import { requirementsOf } from '../../../../electron/engine/conformity/requirements.ts';
import { STATEMENT_NAMES } from '../../../../shared/model/statements.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import { makeFactor, makeLine, mass, use } from '../../../support/study-builder.ts';

const ANSWERS = requirementsOf('iso14067').map(({ id }) => ({ requirement: id, status: 'met' as const }));

/** A study to ISO 14067 in which nothing mandatory is open but the people. All of it is invented. */
export const READY_STUDY: StudyDocument = {
  format: 'cradlegate-study',
  version: '1.0',
  title: 'Press 2025',
  product: { name: 'Press', model: 'P1', configuration: 'standard', designLifeYears: '10' as never },
  scope: {
    declaredUnit: 'one press',
    boundary: 'cradle to gate',
    gate: 'loading dock',
    intendedUse: 'customer report',
    periodStart: '2025-01-01',
    periodEnd: '2025-12-31',
    excludedStages: ['use'],
    gwpSet: 'AR6',
  },
  method: { profiles: ['iso14067'] },
  factors: [makeFactor('steel', 'kg', 2), makeFactor('greener-steel', 'kg', 1.5)],
  bom: [
    makeLine('frame', { description: 'Frame', mass: mass(100), assignment: use('steel') }),
    makeLine('ram', { description: 'Ram', mass: mass(20), assignment: use('steel') }),
  ] as NonNullable<StudyDocument['bom']>,
  statements: Object.fromEntries(STATEMENT_NAMES.map((name) => [name, 'Stated for the test.'])),
  conformity: ANSWERS,
  evidence: [
    {
      id: 'E1',
      type: 'weighing',
      title: 'Weighing protocol',
      fileName: 'weighing.pdf',
      sha256: 'ab'.repeat(32),
      bytes: 100,
      storage: 'reference',
      supports: [
        { kind: 'line', id: 'frame' },
        { kind: 'line', id: 'ram' },
      ] as never,
    },
  ],
};

/** One person for each role. */
export const PEOPLE = [
  { role: 'practitioner', name: 'Chen Li' },
  { role: 'internalReviewer', name: 'Anna Vogt' },
  { role: 'approver', name: 'Max Brandt' },
  { role: 'verifier', name: 'Vera Test', organisation: 'Example Verifiers' },
] as const;
