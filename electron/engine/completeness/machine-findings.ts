import { type Finding } from '../../../shared/model/finding.ts';
import { finding, percent, percentOf } from '../profiles/finding.ts';
import { type Amount, formatAmount } from '../quantity/amount.ts';
import { LEAST_REMAINING_SHARE, type MachineCoverage } from './machine-coverage.ts';

/** Whether a machine keeps the rule, with the proof: every open cabinet part and motor, the share reached, the rest. */
export function machineFindings(coverage: MachineCoverage): readonly Finding[] {
  const { parts, restKg, restEmissionKg, remainingKg, isWeighed } = coverage;
  const limit = percentOf(LEAST_REMAINING_SHARE);
  const share = coverage.coverage === undefined ? '0' : percent(coverage.coverage);
  const open = (code: string, ids: readonly string[]): readonly Finding[] =>
    ids.map((lineId) => finding(code, 'error', {}, { lineId, field: 'assignment' }));
  const proof = {
    share,
    limit,
    cabinetKg: rounded(parts.cabinet.assignedKg),
    motorsKg: rounded(parts.motors.assignedKg),
    remainingKg: rounded(remainingKg),
    restKg: rounded(restKg),
    restEmissionKg: restEmissionKg === undefined ? '–' : rounded(restEmissionKg),
  };
  const keeps = coverage.passesCabinet && coverage.passesMotors && coverage.passesRemaining;
  return [
    ...(parts.cabinet.leaves === 0 ? [finding('machine.noCabinet', 'error')] : []),
    ...(parts.motors.leaves === 0 ? [finding('machine.noMotor', 'error')] : []),
    ...open('machine.cabinetOpen', parts.cabinet.openIds),
    ...open('machine.motorOpen', parts.motors.openIds),
    ...(coverage.passesRemaining ? [] : [finding('machine.coverageLow', 'error', proof)]),
    ...(keeps ? [finding('machine.kept', 'note', proof)] : []),
    ...(isWeighed ? [] : [finding('machine.notWeighed', 'warning')]),
  ];
}

/** A mass or emission in kg with one digit, cut, for a text. */
function rounded(amount: Amount): string {
  const text = formatAmount(amount);
  const point = text.indexOf('.');
  return point < 0 ? text : text.slice(0, point + 2);
}
