import { describe, expect, test } from 'vitest';
import { MAX_NAMED_PROBLEMS, parseStudyDocument, parseStudyText } from '../../../shared/model/parse-study.ts';

const GOOD = {
  format: 'cradlegate-study',
  version: '1.0',
  title: 'A study',
  product: { name: 'Winder' },
  scope: { declaredUnit: 'one machine' },
};

/** The named problems of a document, or the word `good`. */
function problems(json: unknown): readonly string[] | 'good' {
  const parsed = parseStudyDocument(json);
  return parsed.ok ? 'good' : (parsed.error.params['problems'] ?? '').split('\n');
}

/** The problems of a good document with one BOM line. */
function lineProblems(line: Record<string, unknown>): readonly string[] | 'good' {
  return problems({ ...GOOD, bom: [{ id: 'a', parentId: null, ...line }] });
}

describe('a study document', () => {
  test('that is sound comes back as it is', () => {
    expect(parseStudyDocument(GOOD)).toEqual({ ok: true, value: GOOD });
    expect(
      lineProblems({ quantity: '2', unit: 'piece', mass: { value: '0.5', unit: 'kg', per: 'unit' } }),
    ).toBe('good');
  });

  test('with one problem names code, path, value and what was expected', () => {
    expect(parseStudyDocument({ ...GOOD, version: '2.0' })).toEqual({
      ok: false,
      error: {
        code: 'input.study.invalid',
        params: {
          count: '1',
          path: 'version',
          value: '"2.0"',
          expected: '"1.0"',
          problems: 'version = "2.0" → "1.0"',
        },
      },
    });
  });

  test.each([
    ['a number', 12.5, 'bom[0].quantity = 12.5 → string'],
    ['a number without end', Number.POSITIVE_INFINITY, 'bom[0].quantity = Infinity → string'],
    ['not a number', Number.NaN, 'bom[0].quantity = NaN → string'],
    ['the text NaN', 'NaN', 'bom[0].quantity = "NaN" → decimal | formula'],
    ['the text Infinity', 'Infinity', 'bom[0].quantity = "Infinity" → decimal | formula'],
    ['an exponent', '1e5', 'bom[0].quantity = "1e5" → decimal | formula'],
    ['a decimal comma', '1,5', 'bom[0].quantity = "1,5" → decimal | formula'],
    ['a thousands mark', "1'000", 'bom[0].quantity = "1\'000" → decimal | formula'],
    ['a leading plus', '+1', 'bom[0].quantity = "+1" → decimal | formula'],
    ['leading zeros', '007', 'bom[0].quantity = "007" → decimal | formula'],
    ['a bare point', '.5', 'bom[0].quantity = ".5" → decimal | formula'],
    ['full-width digits', '１２', 'bom[0].quantity = "１２" → decimal | formula'],
    ['a line break behind', '1\n', 'bom[0].quantity = "1\\n" → decimal | formula'],
    ['61 digits', '9'.repeat(61), `bom[0].quantity = "${'9'.repeat(61)}" → string ≤ 60 | formula`],
    ['nothing but null', null, 'bom[0].quantity = null → string'],
    ['an object', { value: 1 }, 'bom[0].quantity = {…} → string'],
    ['an endless formula', `=${'1'.repeat(2000)}`, `bom[0].quantity = "=${'1'.repeat(78)}… → string ≤ 2000`],
    ['a list', [1, 2], 'bom[0].quantity = […] (2) → string'],
  ])('refuses %s as a quantity', (_, quantity, problem) => {
    expect(lineProblems({ quantity })).toEqual([problem]);
  });

  test('tells of an object with several forms what the nearest one wants', () => {
    const release = { kind: 'gasRelease', id: 'g', name: 'g', stage: 'ownManufacturing', massKg: '1' };
    const withPart = (part: unknown): readonly string[] | 'good' =>
      problems({ ...GOOD, activities: [{ ...release, composition: [part] }] });
    expect(withPart({ gas: 'CO2', share: '1' })).toBe('good');
    expect(withPart({ gas: 'CO2', share: 1 })).toEqual(['activities[0].composition[0].share = 1 → string']);
    expect(withPart({ factorId: 'x' })).toEqual(['activities[0].composition[0].share = – → string']);
    expect(withPart({ gas: 'CO2', share: '1', kg: '2' })).toEqual([
      'activities[0].composition[0].kg = "2" → –',
    ]);
  });

  test('names unknown fields one by one, never ignores them', () => {
    expect(problems({ ...GOOD, bomm: [], 'a b': 1 })).toEqual(['bomm = […] (0) → –', '["a b"] = 1 → –']);
    expect(lineProblems({ qty: '1' })).toEqual(['bom[0].qty = "1" → –']);
    expect(lineProblems({ constructor: '1' })).toEqual(['bom[0].constructor = "1" → –']);
    expect(parseText(JSON.stringify(GOOD).replace('{', '{"__proto__":{"x":1},')).ok).toBe(false);
  });

  test('names missing fields, wrong choices and lengths', () => {
    const { title: _, ...untitled } = GOOD;
    expect(problems(untitled)).toEqual(['title = – → string']);
    expect(problems({ ...GOOD, title: '' })).toEqual(['title = "" → string ≥ 1']);
    expect(problems({ ...GOOD, scope: { ...GOOD.scope, periodStart: '2025-02-30' } })).toEqual([
      'scope.periodStart = "2025-02-30" → date',
    ]);
    expect(lineProblems({ assignment: { kind: 'guess' } })).toEqual([
      'bom[0].assignment.kind = "guess" → "factor" | "recipe" | "excluded"',
    ]);
    expect(lineProblems({ origin: { sourceId: 's', row: 1.5 } })).toEqual(['bom[0].origin.row = 1.5 → int']);
    expect(lineProblems({ procurement: 'steal' })).toEqual([
      'bom[0].procurement = "steal" → "make" | "buy" | "subcontract"',
    ]);
    expect(
      problems({ ...GOOD, sources: [{ id: 's', fileName: 'f', sha256: 'A', columns: {}, nonItemRows: [] }] }),
    ).toEqual(['sources[0].sha256 = "A" → /^[0-9a-f]{64}$/']);
  });

  test.each([[null], [undefined], [[]], ['study'], [7], [true]])('is not %j', (json) => {
    const parsed = parseStudyDocument(json);
    expect(parsed.ok ? '' : parsed.error.params['path']).toBe('$');
  });

  test('with many problems names the first twenty and counts all', () => {
    const bom = Array.from({ length: 1000 }, (_, index) => ({ id: `${index}`, parentId: null, quantity: 1 }));
    const parsed = parseStudyDocument({ ...GOOD, bom });
    expect(parsed.ok ? '' : parsed.error.params['count']).toBe('1000');
    expect(problems({ ...GOOD, bom })).toHaveLength(MAX_NAMED_PROBLEMS);
  });

  test('repeats only the beginning of a long value', () => {
    const [problem] = lineProblems({ unit: 'x'.repeat(10_000) });
    expect(problem?.length).toBeLessThan(140);
    expect(problem).toContain('… → string ≤ 40');
  });
});

/** Reads a text as if it were the file study.json. */
function parseText(text: string): ReturnType<typeof parseStudyText> {
  return parseStudyText(text, 'study.json');
}

describe('the text of a study', () => {
  test('is read with or without a byte-order mark', () => {
    expect(parseText(`\uFEFF${JSON.stringify(GOOD)}`).ok).toBe(true);
    expect(parseText(JSON.stringify(GOOD, undefined, 2)).ok).toBe(true);
  });

  test.each([[''], ['{"format": NaN}'], ['{"title": "open'], ['<study/>']])(
    'that is no JSON is refused: %s',
    (text) => {
      const parsed = parseText(text);
      expect(parsed.ok ? '' : parsed.error.code).toBe('input.study.notJson');
      expect(parsed.ok ? '' : parsed.error.params['problem']).not.toBe('');
    },
  );

  test('with a number too large for any computer names it', () => {
    const parsed = parseText(JSON.stringify(GOOD).replace('"A study"', '1e400'));
    expect(parsed.ok ? '' : parsed.error.params['problems']).toBe('title = Infinity → string');
  });

  test('nested a hundred thousand deep is refused, not a crash', () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(parseText(`{"bom": ${nested}}`).ok).toBe(false);
    expect(parseText(JSON.stringify(GOOD).replace('"A study"', nested)).ok).toBe(false);
  });
});
