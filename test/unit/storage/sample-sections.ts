import { STATEMENT_NAMES } from '../../../shared/model/statements.ts';
import { SAMPLE_USE_PHASE } from './sample-use-phase.ts';

const line = { kind: 'line', id: 'A', field: 'quantity' };

/** What is said about a study beside its numbers, each field at least once. All data invented. */
export const SAMPLE_SECTIONS = {
  usePhase: SAMPLE_USE_PHASE,
  assumptions: [
    {
      id: 'A1',
      text: 'Recycled content is 10 %.',
      status: 'estimated',
      basis: 'supplier average',
      owner: 'A. Person',
      date: '2025-06-01',
      affects: [line],
      scenarioId: 'S1',
    },
  ],
  statements: Object.fromEntries(STATEMENT_NAMES.map((name) => [name, `Text of ${name}.`])),
  conformity: [
    { requirement: 'iso14067.timing', profile: 'iso14067', status: 'notApplicable', note: 'none' },
  ],
  scenarios: [
    { id: 'S1', name: 'Steel', note: 'ten more', kind: 'factor', factorId: 'steel-1', times: '1.1' },
    { id: 'S2', name: 'Works', note: 'own', kind: 'stage', stage: 'ownManufacturing', times: '0.9' },
    { id: 'S3', name: 'Two lines', note: 'twice', kind: 'lines', lineIds: ['A', 'B'], times: '2' },
    { id: 'S4', name: 'Lighter', note: 'a variant', kind: 'variant', variantId: 'light' },
  ],
  evidence: [
    {
      id: 'E1',
      type: 'invoice',
      title: 'Steel invoice',
      fileName: 'steel.pdf',
      sha256: 'a'.repeat(64),
      bytes: 1200,
      storage: 'inside',
      date: '2025-03-01',
      periodStart: '2025-01-01',
      periodEnd: '2025-03-31',
      page: '2',
      custodian: 'purchasing',
      confidential: true,
      note: 'prices blackened',
      supports: [line],
    },
  ],
  comments: [
    {
      id: 'C1',
      about: line,
      state: 'open',
      entries: [{ author: 'A. Person', time: '2025-06-01T08:00:00Z', text: 'Is this per piece?' }],
    },
  ],
  waivers: [
    {
      id: 'W1',
      code: 'bom.noUnit',
      lineId: 'A',
      field: 'unit',
      reason: 'always pieces',
      by: 'A. Person',
      date: '2025-06-02',
    },
  ],
  signOff: {
    state: 'verification',
    people: [{ role: 'verifier', name: 'V. Person', organisation: 'Example Body' }],
    steps: [{ to: 'verification', by: 'A. Person', time: '2025-06-03T08:00:00Z', note: 'ready' }],
    findings: [
      {
        id: 'F1',
        severity: 'misstatement',
        place: '04_BOM!J7',
        text: 'Quantity of one line',
        raisedBy: 'V. Person',
        raisedOn: '2025-06-04',
        response: 'corrected',
        respondedBy: 'A. Person',
        closedBy: 'V. Person',
        closedOn: '2025-06-05',
      },
    ],
    assurance: 'limited',
    materiality: '0.05',
  },
  declaration: {
    companyName: 'Example Maker',
    companyIds: ['urn:pact:maker.example:company:1'],
    productIds: ['urn:pact:maker.example:product:s-7'],
    productDescription: 'Stacker',
    productClassifications: ['urn:pact:productclassification:un-cpc:44919'],
    cpcCode: '44919',
    country: 'CN',
    fossilCarbonContentKg: '12.5',
    recycledCarbonContentKg: '0.5',
    precedingIds: ['00ea6585-658f-4eb0-98a3-57d5067adc6f'],
    followsPactMethodology: false,
    comment: 'none',
  },
};
