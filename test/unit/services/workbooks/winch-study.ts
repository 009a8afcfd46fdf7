import { createHash } from 'node:crypto';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import { decimal, makeFactor, makeLine, mass, use } from '../../../support/study-builder.ts';

/** Content of the invented evidence file. */
export const SCALE_TICKET = 'gross 118 kg\n';
/** A small invented machine with one of everything a verifier changes. */
export function winchStudy(): StudyDocument {
  return {
    format: 'cradlegate-study',
    version: '1.0',
    title: 'Winch 2025',
    product: { name: 'Winch', weighedMassKg: decimal('118') },
    scope: {
      declaredUnit: 'one winch',
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      gate: 'loading dock',
    },
    libraries: [{ id: 'none', version: '1' }],
    factors: [
      makeFactor('steel', 'kg', { fossil: '2.31', landUseChange: '0.004' }),
      makeFactor('motor', 'piece', '48.75'),
      makeFactor('grid', 'kWh', '0.57'),
      makeFactor('truck', 'tkm', '0.09'),
    ],
    bom: [
      makeLine('frame', {
        description: 'Frame',
        quantity: decimal(2),
        mass: mass('41.5'),
        yieldSteps: [{ kind: 'yield', value: decimal('0.82') }],
        supplier: 'Example Steel',
        assignment: use('steel'),
      }),
      makeLine('motor', { description: 'Motor', mass: mass('22'), assignment: use('motor') }),
    ],
    electricity: {
      sources: [
        {
          id: 'S1',
          name: 'Grid',
          category: 'grid',
          kwh: decimal(90_000),
          byLocation: use('grid'),
          byContract: use('grid'),
        },
      ],
    },
    activities: [
      {
        id: 'P1',
        name: 'Milling',
        stage: 'ownManufacturing',
        kind: 'process',
        hours: decimal('4.5'),
        averagePowerKw: decimal('16.5'),
      },
      {
        id: 'T1',
        name: 'Plate from the mill',
        stage: 'inboundTransport',
        kind: 'transport',
        massKg: decimal(101),
        legs: [
          { mode: 'road', distanceKm: decimal(320), assignment: use('truck') },
          { mode: 'road', distanceKm: decimal(45), assignment: use('truck') },
        ],
      },
    ],
    assumptions: [{ id: 'A1', text: 'The mill loads full trucks' }],
    statements: { reasons: 'To know the footprint.' },
    evidence: [
      {
        id: 'EV1',
        type: 'weighing',
        title: 'Scale ticket',
        fileName: 'scale.txt',
        sha256: createHash('sha256').update(SCALE_TICKET).digest('hex'),
        bytes: 13,
        storage: 'reference',
      },
    ],
    signOff: {
      state: 'draft',
      people: [
        { role: 'practitioner', name: 'A. Person' },
        { role: 'verifier', name: 'V. Verifier' },
      ],
    },
  };
}
