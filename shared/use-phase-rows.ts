import { type AvoidedView, type UsePhaseView } from './contract/use-phase.ts';
import { type DecimalString } from './model/decimal-string.ts';

/** kWh of both machines; an absent number is a gap. The text of a row stands under `usePhase.row.<key>`. */
export interface EnergyRow {
  readonly key: 'kwhPerYear' | 'kwh' | 'kwhPerPart';
  readonly digits: number;
  readonly baseline: DecimalString | undefined;
  readonly machine: DecimalString | undefined;
  readonly saved: DecimalString | undefined;
  readonly share: number | undefined;
}

/** kg CO2e at the constant factor and with the outlook; an absent number is a gap. */
export interface EmissionRow {
  readonly key: 'use' | 'footprint' | 'net' | 'lineUse' | 'lineFootprint' | 'lineNet' | 'perPart';
  readonly digits: number;
  readonly constant: DecimalString | undefined;
  readonly outlook: DecimalString | undefined;
  readonly isTotal: boolean;
}

/** Energy in use in the order in which it is shown; per good part only where parts are stated. */
export function energyRows({ machine, baseline, parts, ...view }: UsePhaseView): readonly EnergyRow[] {
  return [
    {
      key: 'kwhPerYear',
      digits: 1,
      baseline: baseline?.kwhPerYear,
      machine: machine?.kwhPerYear,
      saved: view.savedKwhPerYear,
      share: view.savedShare,
    },
    {
      key: 'kwh',
      digits: 0,
      baseline: baseline?.kwh,
      machine: machine?.kwh,
      saved: view.savedKwh,
      share: view.savedKwh === undefined ? undefined : view.savedShare,
    },
    ...(machine?.kwhPerPart === undefined && baseline?.kwhPerPart === undefined
      ? []
      : [
          {
            key: 'kwhPerPart' as const,
            digits: 4,
            baseline: baseline?.kwhPerPart,
            machine: machine?.kwhPerPart,
            saved: parts?.savedKwh,
            share: parts?.savedShare,
          },
        ]),
  ];
}

/** Avoided emissions in the order in which they are shown: one machine, the line, one good part. */
export function emissionRows(view: UsePhaseView): readonly EmissionRow[] {
  const { line, parts } = view;
  return [
    row('use', view.use),
    difference('footprint', view.footprintDifferenceKg),
    row('net', view.net, true),
    ...(line === undefined
      ? []
      : [
          row('lineUse', line.use),
          difference('lineFootprint', line.footprintDifferenceKg),
          row('lineNet', line.net, true),
        ]),
    ...(parts === undefined ? [] : [{ ...row('perPart', parts.use), digits: 4 }]),
  ];
}

function row(key: EmissionRow['key'], { constantKg, outlookKg }: AvoidedView, isTotal = false): EmissionRow {
  return { key, digits: 2, constant: constantKg, outlook: outlookKg, isTotal };
}

/** The footprints differ by the same, however the electricity develops. */
function difference(key: EmissionRow['key'], kg: DecimalString | undefined): EmissionRow {
  return { key, digits: 2, constant: kg, outlook: kg, isTotal: false };
}
