import { type Factor } from '../../../shared/model/factor.ts';
import { type Finding, type Severity } from '../../../shared/model/finding.ts';
import { type GwpSet } from '../../../shared/model/gas.ts';
import { formatRatio } from '../quantity/amount.ts';
import {
  add,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  parseRatio,
  type Ratio,
} from '../quantity/ratio.ts';
import { findGwpSet } from './gwp-value.ts';
import { preparedFactor, standsAsPublished } from './prepared-factor.ts';
import { characterise, hasComponents, headlineOf, sameComponents } from './recharacterise.ts';

/** Difference between published figures and their gases in the same set above which one of the two is wrong. */
const GAS_DIFFERENCE_LIMIT: Ratio = { numerator: 1n, denominator: 100n };

const MINUS_ONE: Ratio = { numerator: -1n, denominator: 1n };

/** What a person must know about a factor of the study before using it, whichever lines use it. */
export function factorFindings(
  factor: Factor,
  study: {
    readonly set: GwpSet | undefined;
    readonly own: readonly GwpSet[];
    readonly periodEnd?: string | undefined;
  },
): readonly Finding[] {
  const found: Finding[] = [];
  const { validUntil } = factor;
  if (validUntil !== undefined && study.periodEnd !== undefined && study.periodEnd >= validUntil) {
    found.push(finding('expired', 'warning', factor, { until: validUntil, periodEnd: study.periodEnd }));
  }
  if (factor.perAmount !== undefined && !isPositive(factor.perAmount)) {
    found.push(finding('perAmountRange', 'error', factor, { value: factor.perAmount }));
  }
  if (factor.gases !== undefined) {
    found.push(...ownSetFindings(factor, study.own), ...gasFindings(factor, study.set));
  }
  return found;
}

function isPositive(value: NonNullable<Factor['perAmount']>): boolean {
  const ratio = parseRatio(value);
  return !isZero(ratio) && !isNegative(ratio);
}

/** How the characterisation by the study's set went. */
function gasFindings(factor: Factor, set: GwpSet | undefined): readonly Finding[] {
  if (set === undefined) {
    return [];
  }
  const prepared = preparedFactor(factor, set);
  const { problem } = prepared;
  if (problem !== undefined) {
    const name = standsAsPublished(prepared) ? `${problem.code}Published` : problem.code;
    const severity = standsAsPublished(prepared) ? 'warning' : 'error';
    return [finding(name, severity, factor, { gas: problem.gas, set: set.id })];
  }
  const after = prepared.factor.components;
  if (!hasComponents(factor) || sameComponents(factor.components, after)) {
    return [];
  }
  const change = {
    before: formatRatio(headlineOf(factor.components)),
    after: formatRatio(headlineOf(after)),
    embedded: factor.gwpSet,
    set: set.id,
  };
  return [finding('recharacterised', 'note', factor, change)];
}

/** Published figures and gas masses tell the same in the set the figures embed, or one of the two is wrong. */
function ownSetFindings(factor: Factor, own: readonly GwpSet[]): readonly Finding[] {
  const set = findGwpSet(factor.gwpSet, own);
  const made =
    set === undefined || !hasComponents(factor) ? undefined : characterise(factor.gases ?? [], set);
  if (made === undefined || 'problem' in made || set === undefined) {
    return [];
  }
  const published = headlineOf(factor.components);
  const fromGases = headlineOf(made.components);
  const difference = absolute(add(published, multiply(MINUS_ONE, fromGases)));
  if (compare(difference, multiply(GAS_DIFFERENCE_LIMIT, absolute(published))) <= 0) {
    return [];
  }
  const percent = isZero(published)
    ? ''
    : formatRatio(divide(multiply({ numerator: 100n, denominator: 1n }, difference), absolute(published)));
  const params = {
    published: formatRatio(published),
    fromGases: formatRatio(fromGases),
    percent,
    set: set.id,
  };
  return [finding('gasesDiffer', 'warning', factor, params)];
}

function absolute(value: Ratio): Ratio {
  return isNegative(value) ? multiply(MINUS_ONE, value) : value;
}

function finding(
  name: string,
  severity: Severity,
  factor: Factor,
  more: Readonly<Record<string, string>>,
): Finding {
  return {
    code: `factor.${name}`,
    severity,
    place: { field: 'factors' },
    params: { factorId: factor.id, ...more },
  };
}
