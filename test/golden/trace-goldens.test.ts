import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type TraceOutcome } from '../../shared/contract/trace.ts';
import { cradlegate, cradlegateJson } from '../support/command-line.ts';
import { wrongNodes } from '../support/trace-evaluator.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../resources/help/examples');

/** Numbers of the example documents, each with the digits its golden has. */
const TRACES: readonly (readonly [study: string, target: string, figure: string])[] = [
  ['material-scrap', 'total', '2508.7444'],
  ['material-scrap', 'frame', '2508.7444'],
  ['electricity-bases', 'stage:ownManufacturing', '51862.0000'],
  ['standards-bridge', 'profile:pas2050', '45184.4300'],
  ['standards-bridge', 'bridge:pas2050', '45184.4300'],
  ['standards-bridge', 'bridge:pas2050:capitalGoods', '-780.0000'],
  ['standards-bridge', 'massBalance', '0.9854'],
  ['memos', 'memo:wool', '1.7450'],
  ['wood-crate-uptake', 'component:biogenicCo2Removal', '-557.9710'],
  ['gas-detail', 'total', ''],
  ['formula-bars', 'total', '211.4229'],
  ['variant-midpoint', 'variant:recycled', ''],
];

test.each(TRACES)(
  'the trace of %s %s gives its number when it is worked out again',
  (study, target, figure) => {
    const file = resolve(EXAMPLES, `${study}.json`);
    const { node } = cradlegateJson<TraceOutcome>('explain', '--study-file', file, target, '--by-location');
    expect(wrongNodes(node)).toEqual([]);
    expect(node.children.length).toBeGreaterThan(0);
    if (figure !== '') {
      expect(Number(node.value).toFixed(4)).toBe(figure);
    }
  },
);

test('as text it stands indented, with clause, rule, factor and source', () => {
  const file = resolve(EXAMPLES, 'material-scrap.json');
  const { out } = cradlegate('explain', '--study-file', file, 'line:frame');
  expect(out).toContain('× 820 kg/piece  mass per unit');
  expect(out).toContain('[ISO 14067:2018 6.4.4] [steel]');
  expect(out).toMatch(/÷ 0\.72 {2}Divided by\n +0\.9 1/);
});

test('an unknown number is an error that lists what there is', () => {
  const file = resolve(EXAMPLES, 'memos.json');
  const { code, err } = cradlegate('explain', '--study-file', file, 'memo:nothing');
  expect(code).not.toBe(0);
  expect(err).toContain('memo:wool');
  expect(cradlegate('explain', '--study-file', file, 'nonsense').err).toContain('coverage:ghg|mass|energy');
});
