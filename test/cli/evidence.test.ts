import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Output } from '../../shared/contract/procedures.ts';
import { type CommandResult, cradlegate, cradlegateJson } from '../support/command-line.ts';
import { testFolder } from '../support/example-project.ts';
import { makeFactor, makeLine, makeStudy, mass, use } from '../support/study-builder.ts';

/** A plate without factor (a warning) beside a bar whose factor nobody knows (an error). */
const STUDY = {
  ...makeStudy({
    factors: [makeFactor('steel', 'kg', 2)],
    bom: [
      makeLine('plate', { position: '1.1', description: 'Plate', mass: mass(10) }),
      makeLine('bar', { position: '1.2', description: 'Bar', mass: mass(10), assignment: use('nowhere') }),
      makeLine('rod', { position: '1.3', description: 'Rod', mass: mass(10), assignment: use('steel') }),
    ],
  }),
  scenarios: [{ id: 'S1', name: 'Steel of another mill', kind: 'factor', factorId: 'steel', times: '1.5' }],
};
const INVOICE = 'Invented invoice of a steel mill\n';

const folder = testFolder();
const project = join(folder, 'evidence.cradle');
const invoice = join(folder, 'invoice.txt');

/** The exit code, and whether what is wrong is named. */
const told = ({ code, err }: CommandResult, name: string): readonly unknown[] => [code, err.includes(name)];

beforeAll(() => {
  const study = join(folder, 'study.json');
  writeFileSync(study, JSON.stringify(STUDY));
  writeFileSync(invoice, INVOICE);
  cradlegateJson('import-study', project, study);
});

describe('evidence', () => {
  it('is taken up, listed, copied out, checked and removed', () => {
    const about = ['--for', 'line:1.3', '--page', '3'] as const;
    const added = cradlegateJson<Output<'evidence.add'>>(
      'evidence',
      'add',
      project,
      invoice,
      '--type',
      'invoice',
      ...about,
    );
    expect(added).toMatchObject({ id: 'E1', fileName: 'invoice.txt', bytes: INVOICE.length });
    expect(added.sha256).toMatch(/^[0-9a-f]{64}$/);
    const list = cradlegate('evidence', 'list', project).out;
    expect(list).toContain('invoice.txt');
    expect(list).toMatch(/line:rod .*Rod/);
    const copy = join(folder, 'copy.txt');
    cradlegateJson('evidence', 'export', project, 'E1', copy);
    expect(readFileSync(copy, 'utf8')).toBe(INVOICE);
    expect(cradlegate('evidence', 'check', project)).toMatchObject({ code: 0 });
  });

  it('by reference is held against the file in its folder: a changed or missing one is told, with an exit code', () => {
    cradlegateJson('evidence', 'add', project, invoice, '--type', 'other', '--by-reference');
    const states = (): readonly string[] =>
      (
        JSON.parse(
          cradlegate('evidence', 'check', project, '--folder', folder, '--json').out,
        ) as Output<'evidence.check'>
      ).files.map(({ state }) => state);
    expect(states()).toEqual(['same', 'same']);
    writeFileSync(invoice, `${INVOICE}changed`);
    expect(states()).toEqual(['same', 'differs']);
    const differs = cradlegate('evidence', 'check', project, '--folder', folder);
    expect([differs.code, differs.out]).toEqual([65, expect.stringContaining('DIFFERS  E2  invoice.txt')]);
    expect(cradlegate('evidence', 'check', project, '--folder', join(folder, 'none'))).toMatchObject({
      code: 65,
      out: expect.stringContaining('MISSING  E2') as string,
    });
    cradlegateJson('evidence', 'remove', project, 'E2', '--reason', 'wrong file');
    expect(cradlegate('evidence', 'check', project)).toMatchObject({ code: 0 });
  });

  it('is refused for what is not there, and without a type', () => {
    expect(
      told(cradlegate('evidence', 'add', project, join(folder, 'no.pdf'), '--type', 'invoice'), 'no.pdf'),
    ).toEqual([74, true]);
    expect(told(cradlegate('evidence', 'add', project, invoice), '--type')).toEqual([64, true]);
    expect(told(cradlegate('evidence', 'add', project, invoice, '--type', 'photo'), 'photo')).toEqual([
      64,
      true,
    ]);
    const target = cradlegate('evidence', 'add', project, invoice, '--type', 'other', '--for', 'line:9.9');
    expect(told(target, '9.9')).toEqual([75, true]);
    expect(told(cradlegate('evidence', 'remove', project, 'E9'), 'E9')).toEqual([75, true]);
  });
});

describe('comments', () => {
  it('are begun, answered, settled and opened again', () => {
    cradlegateJson('comment', 'add', project, 'line:1.1#mass', 'Weighed?', '--by', 'Vera Test');
    cradlegateJson('comment', 'answer', project, 'C1', 'From the drawing.', '--by', 'Chen Li');
    cradlegateJson('comment', 'resolve', project, 'C1');
    const about = (target: string) =>
      cradlegateJson<Output<'comments.list'>>('comment', 'list', project, '--about', target).threads;
    expect(about('line:plate')).toMatchObject([
      {
        state: 'resolved',
        about: { kind: 'line', id: 'plate', field: 'mass' },
        entries: [{ author: 'Vera Test', text: 'Weighed?' }, { author: 'Chen Li' }],
      },
    ]);
    expect(about('line:bar')).toEqual([]);
    cradlegateJson('comment', 'reopen', project, 'C1');
    expect(cradlegate('comment', 'list', project).out).toMatch(/C1 .*open.*Plate[\s\S]*From the drawing\./);
    expect(told(cradlegate('comment', 'answer', project, 'C7', 'x'), 'C7')).toEqual([75, true]);
    expect(told(cradlegate('comment', 'add', project, 'line:nowhere', 'x'), 'nowhere')).toEqual([75, true]);
    expect(told(cradlegate('comment', 'add', project, 'thing:1', 'x'), 'thing:1')).toEqual([64, true]);
  });
});

describe('assumptions', () => {
  it('are listed with the effect of their scenario, changed and removed', () => {
    const set = ['assumptions', 'set', project] as const;
    cradlegateJson(...set, '--text', 'Mean of three mills', '--scenario', 'S1', '--for', 'line:1.3');
    cradlegateJson(...set, '--id', 'A1', '--owner', 'Chen Li');
    const { assumptions } = cradlegateJson<Output<'assumptions.list'>>('assumptions', 'list', project);
    // 10 kg of steel at 2 kg CO2e/kg, times 1.5: 10 kg more.
    expect(assumptions).toMatchObject([
      { id: 'A1', text: 'Mean of three mills', owner: 'Chen Li', affectNames: ['Rod'], effectKg: '10' },
    ]);
    expect(cradlegate('assumptions', 'list', project).out).toContain('Mean of three mills');
    expect(told(cradlegate(...set, '--owner', 'Chen Li'), 'A2')).toEqual([65, true]);
    expect(told(cradlegate(...set, '--text', 'x', '--scenario', 'S9'), 'S9')).toEqual([75, true]);
    expect(told(cradlegate('assumptions', 'remove', project, 'A9'), 'A9')).toEqual([75, true]);
    cradlegateJson('assumptions', 'remove', project, 'A1');
    expect(cradlegateJson<Output<'assumptions.list'>>('assumptions', 'list', project).assumptions).toEqual(
      [],
    );
  });
});

describe('checks and waivers', () => {
  it('list the register, and set a waived error apart wherever findings are counted', () => {
    const { checks } = cradlegateJson<Output<'checks.register'>>('check', project, '--register');
    expect(checks.length).toBeGreaterThan(250);
    expect(cradlegate('check', project, '--register').out).toMatch(/line\.factorUnknown +ERROR +ISO 14067/);
    expect(cradlegate('check', project).code).toBe(65);
    const counts = () => cradlegateJson<Output<'calculation.run'>>('calculate', project);
    const before = counts();
    expect(told(cradlegate('waive', project, 'line.factorUnknown'), '--reason')).toEqual([64, true]);
    expect(told(cradlegate('waive', project, 'no.such', '--reason', 'x'), 'no.such')).toEqual([65, true]);
    const why = ['--line', 'bar', '--reason', 'bought later', '--by', 'Ann'] as const;
    cradlegateJson('waive', project, 'line.factorUnknown', ...why);
    const checked = cradlegate('check', project);
    expect([checked.code, checked.out]).toEqual([
      0,
      expect.stringMatching(/Waived: 1[\s\S]*Ann.*bought later/),
    ]);
    expect(checked.out).toContain('1 of them are errors');
    const after = counts();
    expect(after.findingCounts).toEqual({ ...before.findingCounts, error: before.findingCounts.error - 1 });
    expect(after.waived).toMatchObject([
      { finding: { code: 'line.factorUnknown', severity: 'error' }, waiver: { by: 'Ann' } },
    ]);
    expect(cradlegate('calculate', project).out).toContain('waived: 1, of them errors: 1');
    expect(cradlegate('waivers', project).out).toMatch(/W1 +line\.factorUnknown +bar +Ann/);
    expect(told(cradlegate('unwaive', project, 'W9'), 'W9')).toEqual([75, true]);
    cradlegateJson('unwaive', project, 'W1');
    expect(cradlegate('check', project).code).toBe(65);
  });
});
