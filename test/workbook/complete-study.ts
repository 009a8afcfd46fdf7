import type { Scenario } from '../../shared/model/scenario.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import { decimal, makeFactor, makeSource, makeStudy, use } from '../support/study-builder.ts';
import { COMPLETE_ACTIVITIES } from './complete-activities.ts';
import { COMPLETE_BOM } from './complete-bom.ts';

const SHA = 'ab'.repeat(32);

const factors = [
  makeFactor(
    'steel',
    'kg',
    { fossil: '2.31', landUseChange: '0.004' },
    { names: { en: 'Steel plate', de: 'Stahlblech', 'zh-CN': '钢板' }, family: 'steel-plate' },
  ),
  makeFactor(
    'aluminium',
    't',
    { fossil: '14210.5', biogenicNonCo2: '11.25' },
    { family: 'aluminium', flags: ['check', 'old'] },
  ),
  makeFactor('motor', 'piece', { fossil: '48.75', aircraft: '0.52' }, { family: 'electric-motor' }),
  makeFactor('cable', 'm', '0.731', { family: 'cable' }),
  makeFactor('oil', 'm3', '1041.7'),
  makeFactor('sheet', 'm2', '7.77'),
  makeFactor('wood', 'kg', { fossil: '0.311', biogenicCo2Emission: '0.02', biogenicCo2Removal: '-0.11' }),
  makeFactor('steel-supply', 'kg', '0.19'),
  makeFactor('grid', 'kWh', { fossil: '0.5703', biogenicCo2Emission: '0.0121' }),
  makeFactor('grid-losses', 'kWh', '0.031'),
  makeFactor('residual', 'MJ', '0.2219'),
  makeFactor('solar', 'kWh', '0.0412', { flags: ['totalOnly'] }),
  makeFactor('gas-burnt', 'MJ', '0.0561'),
  makeFactor('gas-supply', 'kWh', '0.0398'),
  makeFactor('r32', 'kg', '771'),
  makeFactor('r125', 'kg', '3740'),
  makeFactor('truck', 'tkm', { fossil: '0.0972' }),
  makeFactor('truck-supply', 'tkm', '0.0231'),
  makeFactor('ship', 'short ton-mile', '0.0113'),
  makeFactor('plane', 'tkm', { fossil: '0.11', aircraft: '0.61' }),
  makeFactor('landfill', 't', { fossil: '8.9', biogenicNonCo2: '460.1' }),
  makeFactor('argon', 'kg', '0.92', { flags: ['termsNotStated'] }),
  makeFactor('Case*', 'kg', '1.5'),
  makeFactor('case_', 'kg', '1.7'),
];

/** Pinned: the product's own scenarios follow the size of the factors, which perturbations change. */
const SCENARIOS: Scenario[] = [
  { id: 'steel', name: 'Steel', kind: 'factor', factorId: 'steel', times: decimal('1.1') },
  { id: 'grid', name: 'Grid', kind: 'factor', factorId: 'grid', times: decimal('0.8') },
  { id: 'own', name: 'Own manufacturing', kind: 'stage', stage: 'ownManufacturing', times: decimal('1.1') },
  { id: 'two', name: 'Two lines', kind: 'lines', lineIds: ['plate', 'T1'], times: decimal('1.3') },
];

/** An invented study with every case of the engine once: masses, units, yields, factors, gaps, all activities. */
export function completeStudy(): StudyDocument {
  return makeStudy({
    title: 'Winding machine 2025',
    product: {
      name: 'Winding machine CW-1',
      maker: 'Invented Machines',
      model: 'CW-1',
      weighedMassKg: decimal('560'),
    },
    scope: {
      declaredUnit: 'one winding machine, packed',
      boundary: 'cradle to gate including packaging',
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      standards: ['ISO 14067:2018'],
      gwpSet: 'AR6 GWP100',
    },
    factors,
    bom: [...COMPLETE_BOM],
    activities: [...COMPLETE_ACTIVITIES],
    sources: [
      {
        id: 'file',
        fileName: 'bom.xlsx',
        sha256: SHA,
        sheet: 'BOM',
        columns: { mass: 'H' },
        nonItemRows: [{ row: 1, kind: 'title', text: '=Bill of materials' }],
      },
    ],
    scenarios: SCENARIOS,
    electricity: {
      sources: [
        {
          ...makeSource('S1', 1_138_400, 'grid', 'residual'),
          name: 'Grid',
          byLocation: use('grid', 'grid-losses'),
        },
        {
          ...makeSource('S2', 400_000, 'grid', 'solar'),
          name: 'Grid with certificates',
          category: 'instrument',
        },
        { ...makeSource('S3', 171_000, 'solar'), name: 'Own solar plant', category: 'ownGeneration' },
        { id: 'S4', name: 'Not used', category: 'directLine', kwh: decimal(0) },
      ],
      instruments: [
        {
          id: 'GEC-A',
          description: 'wind',
          direction: 'bought',
          vintageYear: 2025,
          mwh: decimal(400),
          redeemedOn: '2026-02-18',
          periodYear: 2025,
        },
        {
          id: 'GEC-B',
          description: 'solar',
          direction: 'bought',
          vintageYear: 2023,
          mwh: decimal(120),
          redeemedOn: null,
          periodYear: 2025,
        },
      ],
    },
    assumptions: [{ id: 'A1', text: '=Yield of sheet metal is 0.82', status: 'estimate' }],
  });
}
