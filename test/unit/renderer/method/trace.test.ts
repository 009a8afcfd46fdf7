import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type TraceNode as EngineNode } from '../../../../electron/engine/explain/trace-node.ts';
import { hotspotsOf } from '../../../../renderer/src/features/results/hotspots-data.ts';
import { includingNode } from '../../../../renderer/src/features/results/including-trace.ts';
import { traceLabel, traceUnit } from '../../../../renderer/src/features/results/trace-label.ts';
import {
  addsUp,
  isCut,
  isOpened,
  signOf,
  targetNode,
} from '../../../../renderer/src/features/results/trace-node.ts';
import { variantTotal } from '../../../../renderer/src/features/variants/variant-total.ts';
import { TraceNodeView } from '../../../../shared/contract/trace.ts';
import { PIVOT_GROUPINGS } from '../../../../shared/contract/workbench.ts';
import { GAS_ORIGINS } from '../../../../shared/model/gas.ts';
import { hasText, translator } from '../../../../shared/i18n/translate.ts';
import { BASES, type Basis } from '../../../../shared/model/component.ts';
import { LOCALES } from '../../../../shared/model/locale.ts';
import { decimal } from '../../../support/study-builder.ts';
import { asked, explainOf } from '../../engine/explain/explain-study.ts';
import { answers, study } from './variant-study.ts';

const { report, method, variants } = answers();
const t = translator('en');

function answerOf(target: string, basis?: Basis): TraceNodeView {
  const found = explainOf(asked(study, basis), study, target) ?? expect.fail(`no number ${target}`);
  return TraceNodeView.parse(plain(found));
}

function plain({ exact: _, ...node }: EngineNode): object {
  return { ...node, children: node.children.map(plain) };
}

/** The same decimal, however many zeros it ends in. */
function same(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function allNodes(node: TraceNodeView): readonly TraceNodeView[] {
  return [node, ...node.children.flatMap(allNodes)];
}

describe('the numbers of the pages and what is asked for them', () => {
  it.each(BASES)('agree for totals and stages %s', (basis) => {
    const { excludingBiogenicCo2Kg, componentsKg } = report.totals[basis];
    expect(same(answerOf('total', basis).value)).toBe(same(excludingBiogenicCo2Kg));
    expect(same(answerOf('component:fossil', basis).value)).toBe(same(componentsKg.fossil));
    for (const { key, emissions } of report.stages) {
      const { value } = answerOf(`stage:${key}`, basis);
      expect(same(value)).toBe(same(emissions[basis].excludingBiogenicCo2Kg));
    }
  });

  it.each(PIVOT_GROUPINGS)('agree for the hotspots by %s', (grouping) => {
    const hotspots = hotspotsOf(report, grouping, t, 'en');
    expect(hotspots.length).toBeGreaterThan(0);
    for (const basis of BASES) {
      for (const hotspot of hotspots) {
        expect(same(answerOf(`group:${grouping}:${hotspot.key}`, basis).value)).toBe(same(hotspot[basis]));
      }
    }
  });

  it('agree for standards and every row of their bridges', () => {
    for (const profile of method.profiles) {
      expect(same(answerOf(`profile:${profile.id}`).value)).toBe(same(profile.excludingBiogenicCo2Kg));
    }
    const rows = method.bridges.flatMap(({ to, rows: all }) => all.map((row) => ({ to, row })));
    expect(rows.length).toBeGreaterThan(0);
    for (const { to, row } of rows) {
      expect(same(answerOf(`bridge:${to}:${row.switch}`).value)).toBe(same(row.effectKg));
    }
  });

  it('agree for variants and every line that differs', () => {
    const variant = variants.variants[0] ?? expect.fail('the study has a variant');
    expect(same(answerOf(`variant:${variant.id}`).value)).toBe(same(variant.differenceKg));
    for (const row of variant.rows) {
      const { children } = answerOf(`variant:${variant.id}:${row.lineId}`);
      expect(children.map(({ value }) => same(value))).toContain(same(row.kg));
    }
  });
});

describe('sums that are put together on the page', () => {
  const totals = report.totals.byLocation;
  const withRemoval = {
    ...totals,
    componentsKg: { ...totals.componentsKg, biogenicCo2Removal: decimal('-3.5') },
  };

  it('make the total of a variant', () => {
    const [variant] = variants.variants;
    expect(variant && addsUp(variantTotal(variants, variant))).toBe(true);
  });

  it('make a total including biogenic CO2, or are not shown', () => {
    const excluding = targetNode('total', 'total', {}, decimal('12.25'));
    const parts = includingNode(decimal('8.75'), excluding, withRemoval)?.children;
    expect(parts?.map(({ target }) => target)).toEqual(['total', 'component:biogenicCo2Removal']);
    expect(includingNode(decimal('8.751'), excluding, withRemoval)).toBeUndefined();
  });
});

describe('the tree', () => {
  it('adds up to the last digit, and notices when a part is gone', () => {
    const node = answerOf('total');
    expect(allNodes(node).map(addsUp)).not.toContain(false);
    expect(addsUp(node)).toBe(true);
    expect(addsUp({ ...node, children: node.children.slice(1) })).toBe(false);
    expect(addsUp({ ...node, rounded: 'shown' })).toBeUndefined();
  });

  it('asks for more only where the parts stand under a target', () => {
    const bridge = answerOf('bridge:pas2050');
    expect(isCut(bridge)).toBe(false);
    expect(bridge.children.map(isCut)).toContain(true);
    const inputs = allNodes(answerOf('line:frame')).filter(({ code }) => code === 'operand');
    expect(inputs.length).toBeGreaterThan(0);
    expect(inputs.map(isCut)).not.toContain(true);
  });

  it('puts the sign of the arithmetic before every part but the first', () => {
    expect(signOf('difference', 0)).toBe('');
    expect(
      (['sum', 'product', 'quotient', 'difference', 'input'] as const).map((how) => signOf(how, 1)),
    ).toEqual(['+', '×', '÷', '\u2212', '']);
    expect(isOpened(answerOf('line:frame'))).toBe(false);
  });

  it('names a term by its rule and leaves a share without unit', () => {
    const term = allNodes(answerOf('line:frame')).find(({ code }) => code === 'term');
    expect(term && traceLabel(term, t)).toBe(t('rule.materialByMass'));
    expect(traceUnit('1', t)).toBe('');
    expect(traceUnit('kg CO2e/kg', t)).toBe('kg CO₂e/kg');
  });
});

describe('the texts of the tree', () => {
  const source = fileURLToPath(new URL('../../../../electron/engine/explain', import.meta.url));
  const texts = readdirSync(source).map((name) => readFileSync(`${source}/${name}`, 'utf8'));
  const found = (pattern: RegExp): readonly string[] =>
    texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));

  it('name every code the engine gives', () => {
    const codes = [...found(/\bcode: ['`](\w+)['`]/g), 'totalIncluding', 'variantTotal'];
    expect(new Set(codes).size).toBeGreaterThan(30);
    expect(codes.filter((code) => !hasText(`traceNode.${code}`))).toEqual([]);
  });

  it('name every field of a memo and every origin of a gas', () => {
    const keys = [
      ...found(/field\(memo\.id, '(\w+)'/g).map((name) => `trace.memoField.${name}`),
      ...GAS_ORIGINS.map((origin) => `trace.origin.${origin}`),
    ];
    expect(keys.length).toBeGreaterThan(6);
    expect(keys.filter((key) => !hasText(key))).toEqual([]);
  });

  it('leave no placeholder and no code in any language', () => {
    for (const locale of LOCALES) {
      const labels = allNodes(answerOf('profile:pas2050')).map((node) =>
        traceLabel(node, translator(locale)),
      );
      expect(labels.filter((label) => label.includes('{{') || label.startsWith('traceNode'))).toEqual([]);
    }
  });
});
