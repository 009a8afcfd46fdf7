import { describe, expect, it } from 'vitest';
import { emptyDraft, draftOf } from '../../../../renderer/src/components/fields/form/draft.ts';
import { finishReading } from '../../../../renderer/src/components/fields/form/finish-reading.ts';
import { readRecord } from '../../../../renderer/src/components/fields/form/read-record.ts';
import { type FieldRule } from '../../../../renderer/src/components/fields/form/rules.ts';
import { unexplainedKg } from '../../../../renderer/src/charts/waterfall-steps.ts';
import { sumDecimals, subtractDecimals } from '../../../../renderer/src/features/results/exact-decimal.ts';
import { changeSchema, recordOf } from '../../../../renderer/src/features/variants/edit/change-record.ts';
import {
  ADD_LINE_RULES,
  FACTOR_RULES,
  LINE_RULES,
  REMOVE_LINE_RULES,
} from '../../../../renderer/src/features/variants/edit/change-rules.ts';
import { changeText } from '../../../../renderer/src/features/variants/change-text.ts';
import { freeName } from '../../../../renderer/src/features/variants/free-name.ts';
import { stageDifferences } from '../../../../renderer/src/features/variants/stage-differences.ts';
import { variantLetter } from '../../../../renderer/src/features/variants/variant-letter.ts';
import { variantWay } from '../../../../renderer/src/features/variants/variant-way.ts';
import { withChange, withoutChange } from '../../../../renderer/src/features/variants/variant-changes.ts';
import { LOCALES } from '../../../../shared/model/locale.ts';
import { translator } from '../../../../shared/i18n/translate.ts';
import { answers, changes, study } from './variant-study.ts';

const RULES: Readonly<Record<string, readonly FieldRule[]>> = {
  line: LINE_RULES,
  addLine: ADD_LINE_RULES,
  removeLine: REMOVE_LINE_RULES,
  factor: FACTOR_RULES,
};

const t = translator('en');
const { report, variants: view } = answers();
const variant = view.variants[0] ?? expect.fail('the study has a variant');

describe('the forms of differences', () => {
  it.each(changes.map((change, index) => ({ change, name: `${index} ${change.kind}` })))(
    'give back difference $name as it was',
    ({ change }) => {
      const rules = RULES[change.kind] ?? expect.fail(`no rules for ${change.kind}`);
      for (const sign of ['.', ','] as const) {
        const reading = readRecord(rules, draftOf(rules, recordOf(change), sign), sign);
        const read = finishReading(reading, changeSchema(change, 'not used'), { kind: change.kind });
        expect(read).toEqual({ value: change });
      }
    },
  );

  it('refuse what is incomplete and name the field', () => {
    for (const [rules, field] of [
      [LINE_RULES, 'lineId'],
      [ADD_LINE_RULES, 'line.description'],
      [FACTOR_RULES, 'factorId'],
    ] as const) {
      expect(readRecord(rules, emptyDraft(rules), '.').problems.get(field)?.code).toBe('required');
    }
  });

  it('give a new line its id and put it at the top where nothing is above it', () => {
    const draft = { ...emptyDraft(ADD_LINE_RULES), 'line.description': 'Rib', 'line.quantity': '2' };
    const reading = readRecord(ADD_LINE_RULES, draft, '.');
    const read = finishReading(reading, changeSchema(undefined, 'added-2'), { kind: 'addLine' });
    expect(read).toEqual({
      value: { kind: 'addLine', line: { id: 'added-2', parentId: null, description: 'Rib', quantity: '2' } },
    });
  });
});

describe('the way to a variant', () => {
  it('differs from the base at all', () => {
    expect(variant.differenceKg).not.toBe('0');
    expect(variant.findings).toEqual([]);
  });

  it.each(['cause', 'line'] as const)('adds up to the last digit by %s', (by) => {
    const way = variantWay(view, variant, by, t);
    expect(way.changes.length).toBeGreaterThan(2);
    expect(unexplainedKg(way)).toBe('0');
  });

  it('gathers many small lines in one bar and still adds up', () => {
    const [row] = variant.rows;
    const small = Array.from({ length: 20 }, (_, index) => ({ ...row, lineId: `l${index}`, kg: '0.1' }));
    const many = {
      ...variant,
      rows: small,
      totalKg: sumDecimals([view.baseKg, '2' as never]),
    } as typeof variant;
    const way = variantWay(view, many, 'line', t);
    expect(way.changes).toHaveLength(8);
    expect(way.changes.at(-1)?.name).toContain('13');
    expect(unexplainedKg(way)).toBe('0');
  });

  it('sums the same over the stages', () => {
    const stages = stageDifferences(report, view.variants, view.basis);
    expect(sumDecimals(stages.map(({ differencesKg }) => differencesKg[0] ?? ('0' as never)))).toBe(
      variant.differenceKg,
    );
    expect(sumDecimals(stages.map(({ baseKg }) => baseKg))).toBe(view.baseKg);
    expect(subtractDecimals(variant.totalKg, view.baseKg)).toBe(variant.differenceKg);
  });
});

describe('a variant as written', () => {
  const written = study.variants?.[0] ?? expect.fail('the study has a variant');
  const [first, second] = changes;

  it('replaces, adds and takes out one difference and leaves the others', () => {
    const replaced = withChange(written, second as never, 0);
    expect(replaced.changes).toEqual([second, ...changes.slice(1)]);
    expect(withChange(written, first as never, undefined).changes).toEqual([...changes, first]);
    expect(withoutChange(written, 1).changes).toEqual([first, ...changes.slice(2)]);
    expect(written.changes).toEqual(changes);
  });

  it('is told in words of every language, with the numbers in the notation of the user', () => {
    const names = {
      line: (id: string) => `line ${id}`,
      activity: (id: string) => id,
      factor: (id: string) => `factor ${id}`,
      written: (value: string) => value.replace('.', ','),
    };
    for (const locale of LOCALES) {
      const told = changes.map((change) => changeText(change, names, translator(locale)));
      expect(told.map(({ subject }) => subject)).toEqual([
        'line plate',
        'line frame',
        'Rib',
        'line cover',
        'factor steel',
      ]);
      expect(told[1]?.details[0]).toContain('41,7');
      expect(told.flatMap(({ details }) => details).join()).not.toContain('variantsPage.');
    }
  });
});

describe('names of variants and lines', () => {
  it('go on with aa after z', () => {
    expect([0, 25, 26, 27, 52].map(variantLetter)).toEqual(['a', 'z', 'aa', 'ab', 'ba']);
  });

  it('never take one that is taken', () => {
    expect(freeName('variant', new Set())).toBe('variant');
    expect(freeName('variant', new Set(['variant', 'variant-2']))).toBe('variant-3');
  });
});
