import { describe, expect, test } from 'vitest';
import { bomResults } from '../../../../electron/engine/bom/bom-results.ts';
import type { LineResult } from '../../../../electron/engine/calculation.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import type { Assignment } from '../../../../shared/model/assignment.ts';
import type { ResolvedBomLine } from '../../../../shared/model/bom-line.ts';
import type { Factor } from '../../../../shared/model/factor.ts';
import { decimal, makeFactor, makeLine, mass, use, without } from '../../../support/study-builder.ts';

const FACTORS: readonly Factor[] = [
  makeFactor('steel', 'kg', '2.2', { family: 'steel' }),
  makeFactor('steel-t', 't', '2200'),
  makeFactor('sensor', 'piece', '38.4', { family: 'sensors' }),
  makeFactor('cable', 'm', '0.75'),
  makeFactor('sheet', 'm2', '11'),
  makeFactor('loss', 'kg', '0.1'),
  makeFactor('empty', 'kg', {}),
  makeFactor('uplift', 'kg', '1', { flags: ['radiativeForcing'] }),
  makeFactor('mixed', 'kg', { fossil: '1', biogenicCo2Emission: '0.5', biogenicCo2Removal: '-0.75' }),
];

const lookUp = (id: string): Factor | undefined => FACTORS.find((factor) => factor.id === id);

interface Outcome {
  readonly lines: readonly LineResult[];
  /** `code lineId` of each finding. */
  readonly findings: readonly string[];
  line(id: string): LineResult;
  fossil(id: string): string;
}

function run(lines: readonly ResolvedBomLine[]): Outcome {
  const made = bomResults(lines, lookUp);
  function line(id: string): LineResult {
    const found = made.lines.find((result) => result.id === id);
    if (found === undefined) {
      throw new Error(`No result for line ${id}`);
    }
    return found;
  }
  return {
    lines: made.lines,
    findings: made.findings.map((finding) => `${finding.code} ${finding.place.lineId ?? ''}`),
    line,
    fossil: (id) => formatAmount(line(id).emissions.byLocation[0] ?? -1n),
  };
}

function leaf(more: Partial<ResolvedBomLine>): Outcome {
  return run([makeLine('leaf', more)]);
}

const EXCLUDED: Assignment = { kind: 'excluded', why: 'noMaterial', reason: 'software' };

describe('a counted BOM line', () => {
  test('by mass: quantity x mass x yield x factor', () => {
    const made = leaf({
      quantity: decimal(2),
      mass: mass(410),
      yieldSteps: [
        { kind: 'yield', value: decimal('0.9') },
        { kind: 'yield', value: decimal('0.8') },
      ],
      assignment: use('steel'),
    });
    expect(made.fossil('leaf')).toBe('2505.555555555555555555555556');
    expect(made.line('leaf')).toMatchObject({
      state: 'counted',
      isLeaf: true,
      family: 'steel',
      confirmed: true,
    });
    expect(formatAmount(made.line('leaf').netMassKg ?? 0n)).toBe('820');
    expect(formatAmount(made.line('leaf').grossMassKg ?? 0n)).toBe('1138.888888888888888888888889');
    expect(made.findings).toEqual([]);
  });

  test('by piece, by metre and by a factor per tonne', () => {
    expect(leaf({ quantity: decimal(12), assignment: use('sensor') }).fossil('leaf')).toBe('460.8');
    expect(leaf({ quantity: decimal('12.4'), unit: 'm', assignment: use('cable') }).fossil('leaf')).toBe(
      '9.3',
    );
    expect(leaf({ quantity: decimal(1240), unit: 'cm', assignment: use('cable') }).fossil('leaf')).toBe(
      '9.3',
    );
    expect(leaf({ mass: mass(500), assignment: use('steel-t') }).fossil('leaf')).toBe('1100');
  });

  test('with an upstream factor on the same amount', () => {
    expect(leaf({ mass: mass(10), assignment: use('steel', 'loss') }).fossil('leaf')).toBe('23');
  });

  test('keeps the components of its factor apart', () => {
    const { byLocation, byContract } = leaf({ mass: mass(4), assignment: use('mixed') }).line(
      'leaf',
    ).emissions;
    expect(byLocation.map(formatAmount)).toEqual(['4', '0', '0', '0', '2', '-3']);
    expect(byContract).toEqual(byLocation);
  });

  test('multiplies with the quantities of all its parents', () => {
    const made = run([
      makeLine('machine', { quantity: decimal(1) }),
      makeLine('module', { parentId: 'machine', quantity: decimal(3) }),
      makeLine('plate', {
        parentId: 'module',
        quantity: decimal(4),
        mass: mass('2.5'),
        assignment: use('steel'),
      }),
    ]);
    expect(made.fossil('plate')).toBe('66');
    expect(made.line('plate').assembly).toBe('module');
    expect(made.line('module').state).toBe('assembly');
  });
});

describe('a gap of the BOM', () => {
  test.each([
    ['line.factorMissing', { mass: mass(1) }],
    ['line.factorUnknown', { mass: mass(1), assignment: use('gone') }],
    ['line.factorUnknown', { mass: mass(1), assignment: use('steel', 'gone') }],
    ['line.factorEmpty', { mass: mass(1), assignment: use('empty') }],
    ['line.factorRadiativeForcing', { mass: mass(1), assignment: use('uplift') }],
    ['line.massMissing', { assignment: use('steel') }],
    ['line.massNegative', { mass: mass(-1), assignment: use('steel') }],
    ['line.unitMismatch', { assignment: use('sheet') }],
    ['line.unitMismatch', { unit: 'set', assignment: use('sensor') }],
    ['line.quantityNegative', { quantity: decimal(-3), assignment: use('sensor') }],
    [
      'line.yieldRange',
      { mass: mass(1), assignment: use('steel'), yieldSteps: [{ kind: 'yield', value: decimal(0) }] },
    ],
  ] as const)('%s leaves the line open and names it', (code, more) => {
    const made = leaf(more as Partial<ResolvedBomLine>);
    expect(made.findings).toEqual([`${code} leaf`]);
    expect(made.line('leaf').state).toBe('open');
    expect(made.fossil('leaf')).toBe('0');
  });

  test('without unit or quantity a part by piece is open', () => {
    const line = makeLine('leaf', { assignment: use('sensor') });
    expect(run([without(line, 'quantity')]).findings).toEqual(['line.quantityMissing leaf']);
    expect(run([without(line, 'unit')]).findings).toEqual(['line.unitMismatch leaf']);
  });

  test('one factor of two that fits makes the line partial', () => {
    const made = leaf({ mass: mass(10), assignment: use('steel', 'sheet') });
    expect(made.line('leaf').state).toBe('partial');
    expect(made.fossil('leaf')).toBe('22');
    expect(made.findings).toEqual(['line.unitMismatch leaf']);
  });

  test('an assembly without quantity opens everything below it, by name', () => {
    const part = makeLine('part', { parentId: 'top', mass: mass(1), assignment: use('steel') });
    const made = run([without(makeLine('top'), 'quantity'), part]);
    expect(made.findings).toEqual(['line.quantityMissing top', 'line.parentOpen part']);
    expect(made.line('part')).toMatchObject({ state: 'open', netMassKg: undefined });
  });

  test('a negative assembly never makes a negative emission', () => {
    const part = makeLine('part', { parentId: 'top', mass: mass(1), assignment: use('steel') });
    const made = run([makeLine('top', { quantity: decimal(-2) }), part]);
    expect(made.findings).toEqual(['line.quantityNegative top', 'line.parentOpen part']);
    expect(made.fossil('part')).toBe('0');
  });

  test('lines outside the tree stay listed, open', () => {
    const lost = makeLine('lost', { parentId: 'gone', mass: mass(1), assignment: use('steel') });
    const made = run([lost, makeLine('part', { mass: mass(1), assignment: use('steel') })]);
    expect(made.lines.map((line) => `${line.id} ${line.state}`)).toEqual(['lost open', 'part counted']);
    expect(made.findings).toEqual(['bom.parentUnknown lost']);
  });
});

describe('a zero', () => {
  test('that is stated counts, with a remark', () => {
    expect(leaf({ quantity: decimal(0), mass: mass(5), assignment: use('steel') }).findings).toEqual([
      'line.zero leaf',
    ]);
    const weightless = leaf({ mass: mass('0.000'), assignment: use('steel') });
    expect(weightless.findings).toEqual(['line.zero leaf']);
    expect(weightless.line('leaf').state).toBe('counted');
  });

  test('of an assembly is named where it stands', () => {
    const made = run([
      makeLine('top', { quantity: decimal(0) }),
      makeLine('part', { parentId: 'top', mass: mass(1), assignment: use('steel') }),
    ]);
    expect(made.findings).toEqual(['assembly.quantityZero top']);
  });

  test("in an excluded line is nobody's business", () => {
    expect(leaf({ mass: mass(0), assignment: EXCLUDED }).findings).toEqual([]);
  });
});

describe('decisions on assemblies', () => {
  const gearbox = makeLine('gearbox', { mass: mass(45), assignment: use('steel') });
  const shaft = makeLine('shaft', { parentId: 'gearbox', mass: mass(20), assignment: use('steel') });
  const gear = makeLine('gear', { parentId: 'shaft', mass: mass(5) });

  test('a factor on an assembly covers all below it', () => {
    const made = run([gearbox, without(shaft, 'assignment'), gear]);
    expect(made.lines.map((line) => line.state)).toEqual(['counted', 'covered', 'covered']);
    expect(made.fossil('gearbox')).toBe('99');
    expect(made.fossil('gear')).toBe('0');
    expect(made.findings).toEqual(['assembly.childrenCovered gearbox']);
  });

  test('a factor on both is an error, and only the assembly counts', () => {
    const made = run([gearbox, shaft, gear]);
    expect(made.findings.toSorted()).toEqual([
      'assembly.childrenCovered gearbox',
      'assembly.factorTwice shaft',
    ]);
    expect(made.line('shaft').terms).toEqual([]);
    expect(made.fossil('gearbox')).toBe('99');
  });

  test('a part with a factor of its own counts nothing below an assembly with one', () => {
    const made = run([gearbox, { ...shaft, parentId: 'gearbox' }]);
    expect(made.line('shaft')).toMatchObject({ state: 'covered', hasTerms: false, terms: [] });
    expect(made.fossil('shaft')).toBe('0');
    expect(made.findings).toEqual(['assembly.factorTwice shaft', 'assembly.childrenCovered gearbox']);
  });

  test('an assembly that cannot be computed covers nothing: its parts stay open', () => {
    const made = run([without(gearbox, 'mass'), without(shaft, 'assignment'), gear]);
    expect(made.lines.map((line) => line.state)).toEqual(['open', 'open', 'open']);
    expect(made.findings.toSorted()).toEqual([
      'assembly.childrenCovered gearbox',
      'line.massMissing gearbox',
    ]);
  });

  test('an exclusion on an assembly has no effect and says so', () => {
    const made = run([makeLine('top', { assignment: EXCLUDED }), { ...shaft, parentId: 'top' }]);
    expect(made.findings).toEqual(['assembly.excludedIgnored top']);
    expect(made.fossil('shaft')).toBe('44');
  });

  test('an excluded leaf is listed with its mass and counts nothing', () => {
    const made = leaf({ mass: mass(3), assignment: EXCLUDED });
    expect(made.line('leaf')).toMatchObject({ state: 'excluded', terms: [] });
    expect(formatAmount(made.line('leaf').netMassKg ?? 0n)).toBe('3');
    expect(made.findings).toEqual([]);
  });

  test('150,000 twice decided parts are 150,000 findings', () => {
    const parts = Array.from({ length: 150_000 }, (_, index) => ({ ...shaft, id: `part-${index}` }));
    expect(run([gearbox, ...parts]).findings).toHaveLength(150_001);
  });
});

describe('a line', () => {
  test('has the first of its texts that is not blank as name', () => {
    expect(leaf({ description: ' ', partNumber: '', position: '1.4' }).line('leaf').name).toBe('1.4');
    expect(leaf({ description: '' }).line('leaf').name).toBe('leaf');
  });

  test('says when yield steps have no effect', () => {
    const yieldSteps = [{ kind: 'yield', value: decimal('0.8') }] as const;
    const made = leaf({ quantity: decimal(2), yieldSteps: [...yieldSteps], assignment: use('sensor') });
    expect(made.findings).toEqual(['line.yieldUnused leaf']);
    expect(made.fossil('leaf')).toBe('76.8');
  });

  test('below a path of too many digits is open, and the assembly says why', () => {
    const chain = Array.from({ length: 600 }, (_, level) =>
      makeLine(`n${level}`, { parentId: level === 0 ? null : `n${level - 1}`, quantity: decimal('1.5') }),
    );
    const made = run([
      ...chain,
      makeLine('part', { parentId: 'n599', mass: mass(1), assignment: use('steel') }),
    ]);
    expect(made.findings).toEqual(['bom.pathTooLong n333', 'line.parentOpen part']);
  });

  test('of a chain of 100,000 levels is counted', () => {
    const chain = Array.from({ length: 100_000 }, (_, level) =>
      makeLine(`n${level}`, { parentId: level === 0 ? null : `n${level - 1}` }),
    );
    expect(
      run([
        ...chain,
        makeLine('part', { parentId: 'n99999', mass: mass(1), assignment: use('steel') }),
      ]).fossil('part'),
    ).toBe('2.2');
  });

  test('belongs to its top line when there are several machines rows', () => {
    const made = run([
      makeLine('frame'),
      makeLine('drive'),
      makeLine('plate', { parentId: 'frame', mass: mass(1), assignment: use('steel') }),
      makeLine('bolt', { parentId: 'plate-group', mass: mass(1), assignment: use('steel') }),
      makeLine('plate-group', { parentId: 'drive' }),
    ]);
    expect(made.line('plate').assembly).toBe('frame');
    expect(made.line('bolt').assembly).toBe('drive');
  });
});
