import { describe, expect, test } from 'vitest';
import { applyCorrection } from '../../../../electron/reading/correct-line.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import { makeLine, mass } from '../../../support/study-builder.ts';
import { assembly, found, linesFound, part, times } from './check-helpers.ts';

describe('quantity texts', () => {
  const text = part('1', null, 2, { ...times(2), unit: 'set', importedText: { quantity: '2 sets' } });

  test('a quantity read from a text is reported until it was corrected', () => {
    expect(found([text], 'bom.quantityText')[0]?.params).toMatchObject({
      value: '2 sets',
      quantity: '2',
      unit: 'set',
    });
    const confirmed = applyCorrection(text, { quantity: '2' }, 'purchase order');
    expect(confirmed.ok && linesFound([confirmed.value], 'bom.quantityText')).toEqual([]);
  });

  test('an unreadable quantity is an error; plain numbers are quiet', () => {
    const { quantity: _, ...open } = text;
    expect(found([open], 'bom.quantityUnreadable')[0]?.severity).toBe('error');
    expect(found([part('1', null, 2)], 'bom.quantityText')).toEqual([]);
  });
});

describe('missing material', () => {
  const { materialText: _, ...bare } = part('1.1', '1', 300);

  test('a heavy leaf without material is a warning, a light one a note', () => {
    const { materialText: _light, ...light } = part('1.2', '1', '0.002');
    const lines = [assembly('1', null, 400), bare, light, part('1.3', '1', 50), part('1.4', '1', 49)];
    expect(
      found(lines, 'bom.materialMissing').map((finding) => [finding.place.lineId, finding.severity]),
    ).toEqual([
      ['1.1', 'warning'],
      ['1.2', 'note'],
    ]);
  });

  test('a line without description is named by its part number, position or id, never by nothing', () => {
    const { description: _d, ...numbered } = bare;
    const { partNumber: _n, ...placed } = { ...numbered, id: '1.2', position: '1.2' };
    const { position: _p, ...nameless } = { ...placed, id: 'x' };
    const lines = [numbered, placed, nameless, ...['1.3', '1.4', '1.5'].map((id) => part(id, '1', 50))];
    expect(
      found([assembly('1', null, 1050), ...lines], 'bom.materialMissing').map(
        ({ params }) => params['description'],
      ),
    ).toEqual(['N-1.1', '1.2', 'x']);
  });

  test('assemblies and parts without mass need none; a missing column is said once', () => {
    const software = makeLine('1.2', { parentId: '1', mass: mass(0) });
    expect(
      linesFound([assembly('1', null, 400), part('1.1', '1', 400), software], 'bom.materialMissing'),
    ).toEqual([]);
    const all = [assembly('1', null, 400), bare, { ...bare, id: '1.2' }, { ...bare, id: '1.3' }];
    expect(linesFound(all, 'bom.materialMissing')).toEqual([]);
    expect(found(all, 'bom.materialColumnMissing')).toHaveLength(1);
  });
});

describe('duplicate positions', () => {
  const top = assembly('1', null, 4);

  test('the line that does not fit the sequence is reported, with the free position', () => {
    const lines = [
      top,
      part('1.1', '1', 1),
      part('1.2', '1', 1),
      part('x', '1', 1, { position: '1.2' }),
      part('1.4', '1', 1),
    ];
    const [finding, ...others] = found(lines, 'bom.positionDuplicate');
    expect(others).toEqual([]);
    expect(finding?.place.lineId).toBe('x');
    expect(finding?.params).toMatchObject({ value: '1.2', otherPartNumber: 'N-1.2', suggestion: '1.3' });
  });

  test('the wrong one is found when it comes first', () => {
    const lines = [
      top,
      part('x', '1', 1, { position: '1.3' }),
      part('1.2', '1', 1),
      part('1.3', '1', 1),
      part('1.4', '1', 1),
    ];
    expect(linesFound(lines, 'bom.positionDuplicate')).toEqual(['x']);
  });

  test('item numbers that begin anew under each parent are no duplicates', () => {
    const item = (id: string, parentId: string | null, position: string): BomLine =>
      part(id, parentId, 1, { position });
    const lines = [
      item('a', null, '10'),
      item('b', 'a', '10'),
      item('c', 'a', '20'),
      item('d', 'b', '10'),
      item('e', 'b', '20'),
    ];
    expect(linesFound(lines, 'bom.positionDuplicate')).toEqual([]);
    expect(linesFound([...lines, item('f', 'b', '20')], 'bom.positionDuplicate')).toEqual(['f']);
  });
});

describe('children heavier than the assembly', () => {
  const platen = (stated: string): readonly BomLine[] => [
    assembly('1', null, '100.000'),
    assembly('1.1', '1', stated),
    part('1.1.1', '1.1', '26.451'),
    part('1.1.2', '1.1', '10.955', times(2)),
    part('1.2', '1', '51.639'),
  ];

  test('a slipped point is reported once, not again at the grandparent', () => {
    expect(found(platen('4.836'), 'bom.childrenHeavier')).toMatchObject([
      { place: { lineId: '1.1', field: 'mass' }, params: { statedKg: '4.836', childrenKg: '48.361' } },
    ]);
  });

  test('a sub-assembly without stated mass counts with the sum of its parts', () => {
    const { mass: _, ...unstated } = assembly('1.1', '1', 0);
    const lines = [assembly('1', null, 5), unstated, part('1.1.1', '1.1', 4, times(2))];
    expect(found(lines, 'bom.childrenHeavier')).toMatchObject([
      { place: { lineId: '1' }, params: { childrenKg: '8' } },
    ]);
  });

  test('rounding is no defect, one unit more is', () => {
    expect(linesFound(platen('48.361'), 'bom.childrenHeavier')).toEqual([]);
    expect(linesFound(platen('48.36'), 'bom.childrenHeavier')).toEqual([]);
    expect(linesFound(platen('48.35'), 'bom.childrenHeavier')).toEqual(['1.1']);
  });

  test('a grandparent whose roll-up used the wrong value is not accused', () => {
    const lines = platen('4.836').map((line) => (line.id === '1' ? { ...line, mass: mass('56.475') } : line));
    expect(linesFound(lines, 'bom.childrenHeavier')).toEqual(['1.1']);
  });

  test('after a correction below, the printed assembly mass is old, which is only a note', () => {
    const lines = [assembly('1', null, '2'), part('1.1', '1', '1'), part('1.2', '1', '1')];
    const corrected = applyCorrection(part('1.2', '1', '1'), { mass: '7' }, 'weighed');
    const after = corrected.ok ? [...lines.slice(0, 2), corrected.value] : [];
    expect(linesFound(after, 'bom.childrenHeavier')).toEqual([]);
    expect(found(after, 'bom.assemblyMassOutdated')).toMatchObject([
      { severity: 'note', place: { lineId: '1' } },
    ]);
  });
});

describe('mass per metre on pieces', () => {
  const cable = part('1', null, '0.412', { description: 'Cable, L=62 m', note: 'kg/m' });

  test.each(['kg/m', '每米重量', 'Gewicht pro Meter', 'mass per metre', '0.4 kg/米'])(
    '%s on a counted line is reported',
    (note) => {
      expect(found([{ ...cable, note }], 'bom.massPerMetre')).toMatchObject([
        { params: { lengthM: '62', mass: '0.412' } },
      ]);
    },
  );

  test('lines in metres, and pieces that only name a length or a flow, are right', () => {
    const flow = { ...cable, note: '', description: 'Blower, 530 m3/h, 2 kg/m2, L1.2 m' };
    expect(found([{ ...cable, unit: 'm' }, flow], 'bom.massPerMetre')).toEqual([]);
  });
});

describe('implausible density', () => {
  const board = part('1', null, '181.44', {
    description: 'Bench top, 1400x600x30',
    materialText: 'Plywood, beech',
  });

  test('wood at 7200 kg/m3 is reported in any language, at 720 kg/m3 it is quiet', () => {
    const written = { description: '台面, 1400×600×30', materialText: '榉木胶合板' };
    expect(found([board, { ...board, id: '2', ...written }], 'bom.densityImplausible')).toMatchObject([
      { place: { lineId: '1', field: 'mass' }, params: { impliedKgPerM3: '7200', usualKgPerM3: '1080' } },
      { place: { lineId: '2' } },
    ]);
    expect(linesFound([{ ...board, mass: mass('18.144') }], 'bom.densityImplausible')).toEqual([]);
  });

  test('a hollow section is judged by its wall, not by its outline', () => {
    const beam = part('1', null, '90.208', { description: 'Beam, 120x120x6 L=4200', materialText: 'S355J2' });
    expect(linesFound([beam], 'bom.densityImplausible')).toEqual([]);
    expect(linesFound([{ ...beam, mass: mass('902.08') }], 'bom.densityImplausible')).toEqual(['1']);
  });

  test('parts without known material or dimensions are not judged', () => {
    const unknown = [
      { ...board, materialText: 'Sensor' },
      { ...board, id: '2', description: 'Bench top, 1400x600' },
    ];
    expect(linesFound(unknown, 'bom.densityImplausible')).toEqual([]);
  });
});

describe('grams for kilograms', () => {
  const sensors = ['0.022', '0.085', '0.14', '0.22', '0.12', '0.05'].map((massKg, index) =>
    part(`s${index}`, null, massKg, {
      partNumber: `P22-${index}`,
      description: `Sensor ${index}`,
      materialText: 'Sensor',
    }),
  );
  const light = part('x', null, '42', {
    partNumber: 'P22-99',
    description: 'Tape sensor',
    materialText: 'Sensor',
  });

  test('a sensor of 42 kg among sensors of some grams is reported with the fitting mass', () => {
    expect(found([...sensors, light], 'bom.massUnitSlip')).toMatchObject([
      {
        place: { lineId: 'x' },
        params: { massKg: '42', suggestedKg: '0.042', lowKg: '0.022', highKg: '0.22', evidence: 'peers' },
      },
    ]);
  });

  test('a heavier sensor is just heavier', () => {
    expect(linesFound([...sensors, { ...light, mass: mass('2.4') }], 'bom.massUnitSlip')).toEqual([]);
  });

  test('the same part elsewhere, the blank, the dimensions, the unit itself each prove it alone', () => {
    const same = [
      part('a', null, '7.5', { partNumber: 'N1' }),
      part('b', null, '0.0075', { partNumber: 'N1' }),
    ];
    expect(found(same, 'bom.massUnitSlip')[0]?.params.evidence).toBe('samePart');
    const evidence = (line: BomLine): string | undefined =>
      found([line], 'bom.massUnitSlip')[0]?.params.evidence;
    expect(evidence(part('a', null, 149, { note: 'blank 0.48 kg, yield 0.31' }))).toBe('blank');
    expect(evidence(part('a', null, '7.6', { description: 'Screw, ISO4762 M6x25' }))).toBe('solid');
    expect(evidence(part('a', null, 1000, { unit: 'kg' }))).toBe('massUnit');
    expect(evidence(part('a', null, '0.0076', { description: 'Screw, ISO4762 M6x25' }))).toBeUndefined();
  });
});

test('one part number with two masses is a note at the line that differs', () => {
  const same = ['a', 'b', 'c'].map((id) => part(id, null, id === 'c' ? '2.5' : '2', { partNumber: 'N1' }));
  expect(found(same, 'bom.partNumberConflict')).toMatchObject([
    { severity: 'note', place: { lineId: 'c' }, params: { usualKg: '2' } },
  ]);
  expect(found(same.slice(0, 2), 'bom.partNumberConflict')).toEqual([]);
});
