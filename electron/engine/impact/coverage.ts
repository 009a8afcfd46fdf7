import { type Coverage, type LineResult } from '../calculation.ts';
import { type Amount } from '../quantity/amount.ts';
import { excludingBiogenicCo2 } from './evaluate.ts';

/** Counts and masses behind "complete or visibly incomplete"; open leaves without mass are counted apart. */
export function coverageOf(lines: readonly LineResult[]): Coverage {
  const bom = lines.filter((line) => line.kind === 'bom');
  const leaves = bom.filter((line) => line.isLeaf);
  const decided = leaves.filter((line) => !isOpen(line));
  const activities = lines.filter((line) => line.kind !== 'bom');
  const proxies = lines.filter((line) => line.proxy && line.terms.length > 0);
  return {
    bomLines: bom.length,
    leaves: leaves.length,
    leavesWithDecision: decided.length,
    leavesOpen: leaves.length - decided.length,
    activities: activities.length,
    activitiesOpen: activities.filter(isOpen).length,
    netMassKg: sum(leaves, (line) => line.netMassKg),
    grossMassKg: sum(leaves, (line) => line.grossMassKg),
    netMassWithDecisionKg: sum(decided, (line) => line.netMassKg),
    leavesWithoutMass: leaves.filter((line) => line.netMassKg === undefined).length,
    proxyLines: proxies.length,
    proxyEmission: sum(proxies, emissionOf),
    confirmedEmission: sum(
      lines.filter((line) => line.confirmed),
      emissionOf,
    ),
  };
}

function isOpen(line: LineResult): boolean {
  return line.state === 'open' || line.state === 'partial';
}

function emissionOf(line: LineResult): Amount {
  return excludingBiogenicCo2(line.emissions.byLocation);
}

function sum(lines: readonly LineResult[], amountOf: (line: LineResult) => Amount | undefined): Amount {
  return lines.reduce((total, line) => total + (amountOf(line) ?? 0n), 0n);
}
