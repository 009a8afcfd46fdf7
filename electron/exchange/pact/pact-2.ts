import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { qualityReport } from '../../engine/quality/quality-report.ts';
import { type Amount, amountToRatio, formatAmount, toAmount } from '../../engine/quantity/amount.ts';
import { divide, parseRatio } from '../../engine/quantity/ratio.ts';
import { type DeclaredStudy, type ExchangeContext } from '../declared-study.ts';
import { completeDeclaration } from './complete-declaration.ts';
import { pactAmounts, type PactAmounts } from './pact-amounts.ts';
import { exemptedText, factorSources } from './pact-texts.ts';
import { productPart } from './product-part.ts';

/** PACT Technical Specifications, version 2.3.0: https://github.com/wbcsd/pact-openapi */
const SPECIFICATION = '2.3.0';
/** Largest share, in per cent, that version 2 lets be left out. */
const MOST_EXEMPTED = 5;
/** IPCC reports version 2 can name. */
const REPORTS = ['AR5', 'AR6'];

/**
 * The footprint as one ProductFootprint of the PACT data model 2.3. It has no pieces: the declared unit is a kilogram of
 * the machine, `unitaryProductAmount` its mass, and every figure is per kg. Its quality ratings are on another scale (1
 * to 3) and so are left out. `rule.pactExempted` above 5 % left out.
 */
export function pact2(
  declared: DeclaredStudy,
  context: ExchangeContext,
): Result<Readonly<Record<string, unknown>>> {
  const complete = completeDeclaration(declared, ['cpcCode']);
  if (!complete.ok) {
    return complete;
  }
  const { study, calculation, lookUp } = declared;
  const { declaration, massKg, assessmentReport } = complete.value;
  const amounts = pactAmounts(study, calculation, toAmount(parseRatio(massKg)));
  if (!amounts.ok) {
    return amounts;
  }
  const exemptedPercent = Number(formatAmount(amounts.value.exemptedPercent));
  if (exemptedPercent > MOST_EXEMPTED) {
    return failure('rule.pactExempted', { percent: formatAmount(amounts.value.exemptedPercent) });
  }
  if (!REPORTS.includes(assessmentReport)) {
    return failure('rule.pactGwpSet', { gwpSet: calculation.settings.gwpSet });
  }
  const quality = qualityReport(calculation, calculation.headlineBasis, lookUp, study.supplierPcfs);
  const sources = factorSources(declared);
  return success({
    ...productPart(2, declared, complete.value, context),
    specVersion: SPECIFICATION,
    version: 1,
    productCategoryCpc: declaration.cpcCode,
    pcf: {
      declaredUnit: 'kilogram',
      unitaryProductAmount: massKg,
      ...emissionsPerKg(amounts.value),
      characterizationFactors: assessmentReport,
      ipccCharacterizationFactorsSources: [assessmentReport],
      crossSectoralStandardsUsed: ['ISO Standard 14067'],
      crossSectoralStandards: ['ISO14067'],
      biogenicAccountingMethodology: 'ISO',
      boundaryProcessesDescription: study.statements?.includedProcesses ?? study.scope.boundary ?? '',
      referencePeriodStart: complete.value.referencePeriodStart,
      referencePeriodEnd: complete.value.referencePeriodEnd,
      ...(declaration.country === undefined ? {} : { geographyCountry: declaration.country }),
      ...(sources.length === 0 ? {} : { secondaryEmissionFactorSources: sources }),
      exemptedEmissionsPercent: exemptedPercent,
      exemptedEmissionsDescription: exemptedText(declared),
      packagingEmissionsIncluded: true,
      ...(study.statements?.allocationJustification === undefined
        ? {}
        : { allocationRulesDescription: study.statements.allocationJustification }),
      ...(study.statements?.uncertaintyStatement === undefined
        ? {}
        : { uncertaintyAssessmentDescription: study.statements.uncertaintyStatement }),
      primaryDataShare: Number((quality.primaryShare.pact * 100).toFixed(4)),
    },
  });
}

/** Each part is rounded once and the sums are made of the rounded parts, so that they hold to the last digit. */
function emissionsPerKg(amounts: PactAmounts): Readonly<Record<string, string>> {
  const mass = amountToRatio(amounts.massKg);
  const perKg = (amount: Amount): Amount => toAmount(divide(amountToRatio(amount), mass));
  const fossil = perKg(amounts.fossil);
  const landUseChange = perKg(amounts.landUseChange);
  const otherBiogenic = perKg(amounts.biogenicNonCo2);
  const withdrawal = perKg(amounts.biogenicUptake);
  const excluding = fossil + landUseChange + otherBiogenic;
  return {
    pCfExcludingBiogenic: formatAmount(excluding),
    pCfIncludingBiogenic: formatAmount(excluding + withdrawal),
    fossilGhgEmissions: formatAmount(fossil),
    fossilCarbonContent: formatAmount(perKg(amounts.fossilCarbonKg)),
    biogenicCarbonContent: formatAmount(perKg(amounts.biogenicCarbonKg)),
    dLucGhgEmissions: formatAmount(landUseChange),
    otherBiogenicGhgEmissions: formatAmount(otherBiogenic),
    biogenicCarbonWithdrawal: formatAmount(withdrawal),
    aircraftGhgEmissions: formatAmount(perKg(amounts.aircraft)),
    packagingGhgEmissions: formatAmount(perKg(amounts.packaging)),
  };
}
