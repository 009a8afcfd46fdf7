import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { type Assignment } from '../../../../shared/model/assignment.ts';
import { type LiveCalculation } from '../../../engine/live/live-calculation.ts';
import { excludingBiogenicCo2 } from '../../../engine/impact/evaluate.ts';
import { type Amount, formatAmount } from '../../../engine/quantity/amount.ts';
import { type LeafGroup } from './leaf-groups.ts';

/**
 * How far a factor that only stands for something similar is taken to fit, once the thing itself is recognised: as likely
 * as not. The confidence of the matching says that the family is right, nothing about the figure; a proxy of a family that
 * is certain would else be the last to be looked at. The author's judgement: no data says how far proxies are off.
 */
const PROXY_FITS = 0.5;

/** A group as it stands now: what has been decided on its lines, what they weigh and emit, and how sure that is. */
export function reviewGroup(group: LeafGroup, live: LiveCalculation): ReviewGroup {
  const { bom } = live;
  const results = group.places.map((place) => bom.resultAt(place));
  const assignments = group.places.map((place) => bom.lineAt(place).assignment);
  const gross = results.reduce((sum, result) => sum + (result.grossMassKg ?? 0n), 0n);
  const amounts = results.map((result) => excludingBiogenicCo2(result.emissions.byLocation));
  const sizes = amounts.map((amount) => (amount < 0n ? -amount : amount));
  const isConfirmed = assignments.map(isConfirmedByPerson);
  const isProxy = assignments.map((one) => one?.kind !== 'excluded' && one?.proxy === true);
  const sumOf = (some: readonly Amount[]): Amount => some.reduce((sum, amount) => sum + amount, 0n);
  const emission = sumOf(amounts);
  const byProxy = sumOf(amounts.filter((_, index) => isProxy[index] === true));
  const confirmed = <Item>(all: readonly Item[]): readonly Item[] =>
    all.filter((_, index) => isConfirmed[index] === true);
  const { confidence } = group.decision.proposal;
  const emissionKg = formatAmount(emission);
  const factorId = common(assignments, (one) => (one?.kind === 'factor' ? one.factorId : undefined));
  const recipeId = common(assignments, (one) => (one?.kind === 'recipe' ? one.recipeId : undefined));
  const { materialText = '', description, partNumber } = group.first;
  return {
    key: group.key,
    text: group.supplier ?? (materialText === '' ? (description ?? '') : materialText),
    ...(group.family === undefined ? {} : { family: group.family }),
    example: description ?? partNumber ?? '',
    lineIds: group.places.map((place) => bom.lineAt(place).id),
    grossMassKg: formatAmount(gross),
    emissionKg,
    confidence,
    atRiskKg: riskOf(emission, byProxy, confidence),
    status: statusOf(assignments),
    rowsOpen: assignments.filter((assignment) => assignment === undefined).length,
    rowsWithoutResult: results.filter(({ state }) => state === 'open' || state === 'partial').length,
    emissionSizeKg: formatAmount(sumOf(sizes)),
    decided: {
      rows: confirmed(results).length,
      grossMassKg: formatAmount(sumOf(confirmed(results).map((result) => result.grossMassKg ?? 0n))),
      emissionSizeKg: formatAmount(sumOf(confirmed(sizes))),
      atRiskKg: riskOf(
        sumOf(confirmed(amounts)),
        sumOf(amounts.filter((_, index) => isConfirmed[index] === true && isProxy[index] === true)),
        confidence,
      ),
    },
    ...(factorId === undefined ? {} : { factorId }),
    ...(recipeId === undefined ? {} : { recipeId }),
    proxy: isProxy.includes(true),
  };
}

/** Carbon at risk, kg CO2e: a figure for putting groups in order, not a result. */
function riskOf(emission: Amount, byProxy: Amount, confidence: number): number {
  return sizeOf(emission) * (1 - confidence) + sizeOf(byProxy) * confidence * (1 - PROXY_FITS);
}

/** True where a person stands behind the decision, or nothing is to be decided. */
function isConfirmedByPerson(assignment: Assignment | undefined): boolean {
  return assignment !== undefined && (assignment.kind === 'excluded' || assignment.status === 'confirmed');
}

function sizeOf(amount: Amount): number {
  return Math.abs(Number(formatAmount(amount)));
}

/** Open when a line has no decision, confirmed when a person stands behind all of them or nothing is to be decided. */
function statusOf(assignments: readonly (Assignment | undefined)[]): ReviewGroup['status'] {
  if (assignments.some((assignment) => assignment === undefined)) {
    return 'open';
  }
  return assignments.every(isConfirmedByPerson) ? 'confirmed' : 'proposed';
}

/** The factor or recipe all lines have; undefined when they differ. */
function common(
  assignments: readonly (Assignment | undefined)[],
  idOf: (assignment: Assignment | undefined) => string | undefined,
): string | undefined {
  const ids = new Set(assignments.map(idOf));
  return ids.size === 1 ? [...ids][0] : undefined;
}
