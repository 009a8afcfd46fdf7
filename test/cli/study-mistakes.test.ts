import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cradlegate } from '../support/command-line.ts';

/** The smallest example; each case replaces one text of it. */
const SMALLEST = readFileSync(
  resolve(import.meta.dirname, '../../resources/help/examples/smallest.json'),
  'utf8',
);
const folder = mkdtempSync(join(tmpdir(), 'study-mistakes-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function calculate(written: string, mistaken: string): ReturnType<typeof cradlegate> {
  expect(SMALLEST).toContain(written);
  const file = join(folder, 'study.json');
  writeFileSync(file, SMALLEST.replace(written, mistaken));
  return cradlegate('calculate', '--study-file', file);
}

describe('a document against the format', () => {
  test.each([
    ['a number without quotes', '"quantity": "2"', '"quantity": 2', 'bom[0].quantity = 2 → string'],
    ['an exponent', '"value": "410"', '"value": "41e1"', 'bom[0].mass.value = "41e1" → decimal | formula'],
    ['an unknown field', '"quantity": "2"', '"qty": "2"', 'bom[0].qty = "2" → –'],
    [
      'a missing field',
      '"per": "unit"',
      '"per": "unit" }, "scrap": { "treatment": {}',
      'scrap.treatment.kind',
    ],
    [
      'a date in another order',
      '"declaredUnit": "one base plate"',
      '"declaredUnit": "one", "periodStart": "01.01.2025"',
      'scope.periodStart = "01.01.2025" → date',
    ],
  ])('with %s is refused with path, value and what is expected', (_, written, mistaken, problem) => {
    const { code, err } = calculate(written, mistaken);
    expect(code).toBe(65);
    expect(err).toContain(problem);
    expect(err).toContain('study-format.md');
  });
});

describe('wrong data in a valid document', () => {
  test.each([
    ['a yield above 1', '"value": "0.8"', '"value": "1.2"', '1.2', 'line.yieldRange'],
    ['a negative mass', '"value": "410"', '"value": "-410"', '-410', 'line.massNegative'],
    ['a unit of no mass', '"unit": "kg", "per"', '"unit": "kilos", "per"', 'kilos', 'line.massUnit'],
    ['a wrong factor id', '"factorId": "steel"', '"factorId": "stel"', 'stel', 'line.factorUnknown'],
    [
      'a parameter that is not there',
      '"quantity": "2"',
      '"quantity": "=n*2"',
      '"n"',
      'formula.parameterUnknown',
    ],
    [
      'a percentage for a share',
      '"kind": "yield", "value": "0.8"',
      '"kind": "scrapOnInput", "value": "15"',
      '15',
      'line.scrapRange',
    ],
    ['an unknown GWP set', '"declaredUnit"', '"gwpSet": "AR7", "declaredUnit"', 'AR7', 'gwpSet.unknown'],
  ])(
    'such as %s is told below the result, with line, value and remedy',
    (_, written, mistaken, value, code) => {
      const result = calculate(written, mistaken);
      expect(result.code).toBe(0);
      const [, finding = ''] = result.out.split(`[${code}]`);
      expect(finding.split('\n').slice(1, 3).join('\n')).toContain(value);
      expect(finding.split('\n')[2]?.trim()).not.toBe('');
      expect(result.out).not.toMatch(/finding\.[a-z]/);
    },
  );
});

describe('the report of a document', () => {
  test('names what was left out without an estimate', () => {
    const study = JSON.parse(SMALLEST) as { bom: { assignment?: object; description?: string }[] };
    const [line] = study.bom;
    if (line === undefined) {
      throw new Error('The smallest example has no line');
    }
    line.description = 'Invented plate';
    line.assignment = { kind: 'excluded', why: 'cutOff', reason: 'invented reason' };
    const file = join(folder, 'cut-off.json');
    writeFileSync(file, JSON.stringify(study));
    const { code, out } = cradlegate('report', '--study-file', file);
    expect(code).toBe(0);
    expect(out).toContain('1 line left out without an estimate');
    expect(out).toMatch(/Invented plate +invented reason/);
    expect(out).not.toContain('Nothing was cut off.');
  });
});

describe('a number of a study', () => {
  test.each(['calculate', 'report', 'variants'])('is refused beside a study file by %s', (command) => {
    const file = join(folder, 'whole.json');
    writeFileSync(file, SMALLEST);
    const { code, err } = cradlegate(command, '--study-file', file, '--study', '1');
    expect(code).toBe(64);
    expect(err).toContain('--study-file');
  });

  test.each(['two', '1.5', '-1'])('%s is named as it was typed', (typed) => {
    const { code, err } = cradlegate('calculate', join(folder, 'none.cradle'), `--study=${typed}`);
    expect(code).toBe(75);
    expect(err).toContain(`no study number ${typed}.`);
  });
});

test('one mistake in a document is told in the singular', () => {
  expect(calculate('"quantity": "2"', '"quantity": 2').err).toContain('has 1 problem:');
  expect(calculate('"quantity": "2"', '"quantity": 2, "lengthM": 3').err).toContain('has 2 problems:');
});
