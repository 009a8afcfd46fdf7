import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type Declaration } from '../../../shared/model/declaration.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { dayAfter, dayBefore, plusYears } from '../../engine/profiles/calendar.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { type DeclaredStudy } from '../declared-study.ts';

/** PACT: a footprint is valid for at most three years after its reference period. */
const VALID_YEARS = 3;

/** What every version of the data model demands, present and of the wanted shape. Moments are ISO 8601 in UTC. */
export interface CompleteDeclaration {
  readonly declaration: Declaration & {
    readonly companyName: string;
    readonly companyIds: readonly string[];
    readonly productIds: readonly string[];
  };
  readonly massKg: DecimalString;
  /** IPCC report of the warming potentials, e.g. AR6. */
  readonly assessmentReport: string;
  readonly referencePeriodStart: string;
  /** First moment after the period. */
  readonly referencePeriodEnd: string;
  readonly validityPeriodEnd: string;
}

/**
 * The declaration of a study, if nothing that is mandatory is missing: `rule.declarationIncomplete` names all fields at
 * once, `rule.pactGwpSet` a set of warming potentials that is not one of an IPCC report.
 */
export function completeDeclaration(
  { study, calculation }: DeclaredStudy,
  alsoWanted: readonly (keyof Declaration)[] = [],
): Result<CompleteDeclaration> {
  const { declaration = {}, scope, product } = study;
  const { companyName, companyIds = [], productIds = [] } = declaration;
  const { periodStart, periodEnd } = scope;
  const massKg = product.weighedMassKg ?? massOfBom(calculation);
  const wanted = ['companyName', 'companyIds', 'productIds', 'fossilCarbonContentKg', ...alsoWanted] as const;
  const missing = [
    ...wanted.filter((name) => isEmpty(declaration[name])).map((name) => `declaration.${name}`),
    ...(periodStart === undefined ? ['scope.periodStart'] : []),
    ...(periodEnd === undefined ? ['scope.periodEnd'] : []),
    ...(massKg === undefined ? ['product.weighedMassKg'] : []),
  ];
  if (missing.length > 0 || companyName === undefined || periodStart === undefined) {
    return failure('rule.declarationIncomplete', { fields: missing.join(', ') });
  }
  const assessmentReport = /^AR\d+/.exec(calculation.settings.gwpSet)?.[0];
  if (assessmentReport === undefined) {
    return failure('rule.pactGwpSet', { gwpSet: calculation.settings.gwpSet });
  }
  const end = dayAfter(periodEnd ?? periodStart);
  return success({
    declaration: { ...declaration, companyName, companyIds, productIds },
    massKg: massKg ?? ('0' as DecimalString),
    assessmentReport,
    referencePeriodStart: midnight(periodStart),
    referencePeriodEnd: midnight(end),
    validityPeriodEnd: midnight(dayBefore(plusYears(end, VALID_YEARS))),
  });
}

/** The mass of all parts; unknown while one has none. */
function massOfBom({ coverage }: DeclaredStudy['calculation']): DecimalString | undefined {
  return coverage.leavesWithoutMass === 0 && coverage.netMassKg > 0n
    ? formatAmount(coverage.netMassKg)
    : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}
