import { type MachineView } from '../../../shared/contract/machine.ts';
import { formatDecimal, formatShare } from '../../../shared/i18n/format.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Terminal } from '../terminal.ts';

/** A machine held against the rule of its category: each part, the rest pro rata as its own line, the total with it. */
export function machineText(machine: MachineView, { translate, locale }: Terminal): string {
  const kg = (value: DecimalString | undefined): string =>
    value === undefined ? '–' : formatDecimal(value, locale, 1);
  const verdict = (passes: boolean): string =>
    translate(passes ? 'method.machineKept' : 'method.machineMissed');
  const part = (id: 'cabinet' | 'motors'): string =>
    translate(`method.machineOf.${id}`, {
      leaves: machine[id].leaves,
      open: machine[id].openLeaves,
      mass: kg(machine[id].massKg),
      verdict: verdict(machine[id].passes),
    });
  const lines = [
    part('cabinet'),
    part('motors'),
    translate('method.machineOf.other', {
      share: machine.coverage === undefined ? '–' : formatShare(machine.coverage, locale),
      limit: formatShare(Number(machine.limit), locale),
      remaining: kg(machine.remainingKg),
      verdict: verdict(machine.other.passes),
    }),
    translate('method.machineRest', { mass: kg(machine.restKg), kg: kg(machine.restEmissionKg) }),
    translate('method.machineTotal', { kg: kg(machine.totalWithRestKg), headline: kg(machine.totalKg) }),
  ];
  return lines.map((line) => `  ${line}`).join('\n');
}
