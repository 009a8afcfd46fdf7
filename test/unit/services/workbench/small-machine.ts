import type { BomLine } from '../../../../shared/model/bom-line.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeConsumable,
  makeFactor,
  makeLine,
  makeStudy,
  makeSource,
  mass,
  use,
} from '../../../support/study-builder.ts';

function part(id: string, parentId: string, more: Partial<BomLine>): BomLine {
  return makeLine(id, { parentId, mass: mass('1.5'), ...more });
}

/** An invented machine of two modules; all numbers can be checked by hand. */
export function smallMachine(): StudyDocument {
  return makeStudy({
    title: 'Small machine',
    product: { name: 'Invented machine', weighedMassKg: decimal(20) },
    factors: [
      makeFactor('steel', 'kg', '2', { family: 'steel-plate' }),
      makeFactor('copper', 'kg', '4', { family: 'copper' }),
      makeFactor('sensor', 'piece', '10', { family: 'sensors' }),
      makeFactor('grid', 'kWh', '0.5'),
      makeFactor('green', 'kWh', '0'),
      makeFactor('uplift', 'tkm', '1', { flags: ['radiativeForcing'] }),
    ],
    sources: [
      {
        id: 'file',
        fileName: 'machine.xlsx',
        sha256: 'a'.repeat(64),
        sheet: 'BOM',
        columns: { quantity: 'F', mass: 'H', materialText: 'E' },
        nonItemRows: [],
      },
    ],
    bom: [
      makeLine('machine', { description: 'Machine' }),
      makeLine('frame', { parentId: 'machine', description: 'Frame' }),
      part('plate', 'frame', {
        description: 'Base plate',
        materialText: 'Steel X',
        supplier: 'Example Steel',
        country: 'CN',
        quantity: decimal(2),
        assignment: use('steel'),
        origin: { sourceId: 'file', row: 4 },
      }),
      part('bar', 'frame', {
        description: 'Copper bar',
        materialText: 'Copper Y',
        country: 'DE',
        assignment: { ...use('copper'), status: 'proposed', proxy: true } as BomLine['assignment'],
        corrections: [{ field: 'quantity', imported: '2 sets', reason: 'invented' }],
      }),
      makeLine('head', { parentId: 'machine', description: 'Head', quantity: decimal(3) }),
      part('eye', 'head', {
        description: 'Sensor',
        assignment: { ...use('sensor'), status: 'proposed' } as BomLine['assignment'],
      }),
      part('thing', 'head', { description: 'Unknown thing', mass: mass('0.5') }),
      makeLine('manual', {
        parentId: 'machine',
        description: 'Manual',
        assignment: { kind: 'excluded', why: 'noMaterial', reason: 'a document' },
      }),
    ],
    activities: [makeConsumable('oil', 2, 'kg', 'steel')],
    electricity: { sources: [makeSource('mains', 1000, 'grid', 'green')] },
  });
}
