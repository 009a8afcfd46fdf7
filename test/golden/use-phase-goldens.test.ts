import { resolve } from 'node:path';
import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import type { UsePhaseOutcome } from '../../shared/contract/use-phase.ts';
import { cradlegate, cradlegateJson } from '../support/command-line.ts';

const FILE = resolve(import.meta.dirname, '../../resources/help/examples/use-phase.json');

/** Solved by hand: 48 and 38.9 kW for 5,500 h at 0.85, idling at 9 and 6 kW for 1,500 h, 10 years, 0.6205 kg/kWh. */
const FIGURES: Readonly<Record<string, string>> = {
  'baseline, kWh': '2379000',
  'machine, kWh': '1908575',
  'saved, kWh': '470425',
  'saved, share': '0.1977',
  'avoided in use': '291898.7125',
  'avoided in use, falling 3.5 % a year': '249963.48',
  'avoided in use, line of 50': '14594935.625',
  'avoided, less the higher footprint': '290298.71',
  'baseline, kWh per good part': '0.8481',
  'machine, kWh per good part': '0.6186',
  'saved a year': '29189.87',
  'payback, years': '0.0548',
};

function figures({ usePhase: view }: UsePhaseOutcome): Readonly<Record<string, string | undefined>> {
  return {
    'baseline, kWh': view?.baseline?.kwh,
    'machine, kWh': view?.machine?.kwh,
    'saved, kWh': view?.savedKwh,
    'saved, share': String(view?.savedShare),
    'avoided in use': view?.use.constantKg,
    'avoided in use, falling 3.5 % a year': view?.use.outlookKg,
    'avoided in use, line of 50': view?.line?.use.constantKg,
    'avoided, less the higher footprint': view?.net.constantKg,
    'baseline, kWh per good part': view?.baseline?.kwhPerPart,
    'machine, kWh per good part': view?.machine?.kwhPerPart,
    'saved a year': view?.savedKgPerYear,
    'payback, years': view?.payback?.years,
  };
}

test('the use phase of the example has the figures solved by hand', () => {
  const found = figures(cradlegateJson<UsePhaseOutcome>('use-phase', '--study-file', FILE));
  const printed = Object.entries(FIGURES).map(([name, figure]) => [
    name,
    new Decimal(found[name] ?? NaN).toFixed(figure.split('.')[1]?.length ?? 0, Decimal.ROUND_HALF_EVEN),
  ]);
  expect(Object.fromEntries(printed)).toEqual(FIGURES);
});

test('as text it begins with the banner and says that a claim holds per good part only', () => {
  const { out } = cradlegate('use-phase', '--study-file', FILE);
  const banner = out.indexOf('Not part of the product carbon footprint');
  expect(banner).toBeGreaterThan(-1);
  expect(banner).toBeLessThan(out.indexOf('291,898.71'));
  expect(out).toContain('per good part only');
  expect(out).toContain('249,963.48');
});
