import { type Result, success } from '../../../shared/errors/app-error.ts';
import { qualityReport, type QualityReport } from '../../engine/quality/quality-report.ts';
import { type Amount, formatAmount, toAmount } from '../../engine/quantity/amount.ts';
import { parseRatio } from '../../engine/quantity/ratio.ts';
import { type DeclaredStudy, type ExchangeContext } from '../declared-study.ts';
import { completeDeclaration } from './complete-declaration.ts';
import { pactAmounts, type PactAmounts } from './pact-amounts.ts';
import { exemptedText, factorSources, standardsOf } from './pact-texts.ts';
import { productPart } from './product-part.ts';

/** PACT Technical Specifications, version 3.0.3: https://github.com/wbcsd/data-exchange-protocol */
const SPECIFICATION = '3.0.3';

/**
 * The footprint as one ProductFootprint of the PACT data model 3.0: one piece, all figures for the whole machine, plain
 * decimals as text. Errors are those of the declaration and of the amounts.
 */
export function pact3(
  declared: DeclaredStudy,
  context: ExchangeContext,
): Result<Readonly<Record<string, unknown>>> {
  const complete = completeDeclaration(declared);
  if (!complete.ok) {
    return complete;
  }
  const { study, calculation, lookUp } = declared;
  const { declaration, massKg } = complete.value;
  const amounts = pactAmounts(study, calculation, toAmount(parseRatio(massKg)));
  if (!amounts.ok) {
    return amounts;
  }
  const quality = qualityReport(calculation, calculation.headlineBasis, lookUp, study.supplierPcfs);
  const sources = factorSources(declared);
  const exempted = exemptedText(declared);
  return success({
    ...productPart(3, declared, complete.value, context),
    specVersion: SPECIFICATION,
    ...(declaration.productClassifications?.length
      ? { productClassifications: declaration.productClassifications }
      : {}),
    pcf: {
      declaredUnitOfMeasurement: 'piece',
      declaredUnitAmount: '1',
      productMassPerDeclaredUnit: massKg,
      referencePeriodStart: complete.value.referencePeriodStart,
      referencePeriodEnd: complete.value.referencePeriodEnd,
      ...(declaration.country === undefined ? {} : { geographyCountry: declaration.country }),
      boundaryProcessesDescription: study.statements?.includedProcesses ?? study.scope.boundary ?? '',
      ...emissions(amounts.value),
      ipccCharacterizationFactors: [complete.value.assessmentReport],
      crossSectoralStandards: [
        ...standardsOf(declared),
        ...(declaration.followsPactMethodology === true ? ['PACT-3.0'] : []),
      ],
      exemptedEmissionsPercent: formatAmount(amounts.value.exemptedPercent),
      ...(exempted === '' ? {} : { exemptedEmissionsDescription: exempted }),
      ...(study.statements?.allocationJustification === undefined
        ? {}
        : { allocationRulesDescription: study.statements.allocationJustification }),
      ...(sources.length === 0 ? {} : { secondaryEmissionFactorSources: sources }),
      ...qualityOf(quality),
      ...verificationOf(declared),
    },
  });
}

/**
 * Every amount under its name; sub-amounts stand beside the sum they are in. Excluding = fossil + land-use change +
 * biogenic non-CO2; including = excluding + uptake.
 */
function emissions(amounts: PactAmounts): Readonly<Record<string, unknown>> {
  const text = (amount: Amount): string => formatAmount(amount);
  return {
    pcfExcludingBiogenicUptake: text(amounts.excludingUptake),
    pcfIncludingBiogenicUptake: text(amounts.includingUptake),
    fossilCarbonContent: text(amounts.fossilCarbonKg),
    biogenicCarbonContent: text(amounts.biogenicCarbonKg),
    ...(amounts.recycledCarbonKg === undefined
      ? {}
      : { recycledCarbonContent: text(amounts.recycledCarbonKg) }),
    fossilGhgEmissions: text(amounts.fossil),
    landUseChangeGhgEmissions: text(amounts.landUseChange),
    biogenicCO2Uptake: text(amounts.biogenicUptake),
    biogenicNonCO2Emissions: text(amounts.biogenicNonCo2),
    aircraftGhgEmissions: text(amounts.aircraft),
    packagingEmissionsIncluded: true,
    packagingGhgEmissions: text(amounts.packaging),
    packagingBiogenicCarbonContent: text(amounts.packagingBiogenicCarbonKg),
    ccsTechnologicalCO2CaptureIncluded: false,
  };
}

/** Ratings only where everything is rated: a mean over a part would pass for the whole. */
function qualityOf({ primaryShare, pact, ratedShare }: QualityReport): Readonly<Record<string, unknown>> {
  const rated = pact !== undefined && ratedShare >= FULLY_RATED;
  return {
    primaryDataShare: shown(primaryShare.pact * 100),
    ...(rated
      ? {
          dqi: {
            technologicalDQR: shown(pact.technological),
            geographicalDQR: shown(pact.geographical),
            temporalDQR: shown(pact.temporal),
          },
        }
      : {}),
  };
}

/** Shares are sums of floats; this close to one is all. */
const FULLY_RATED = 1 - 1e-9;

/** Only an issued study with a verifier says that it was verified. */
function verificationOf({ study }: DeclaredStudy): Readonly<Record<string, unknown>> {
  const { signOff } = study;
  const verifier = signOff?.people?.find(({ role }) => role === 'verifier');
  const issued = signOff?.steps?.findLast(({ to }) => to === 'issued');
  return signOff?.state === 'issued' && verifier !== undefined && issued !== undefined
    ? {
        verification: {
          coverage: 'product level',
          providerName: verifier.organisation ?? verifier.name,
          completedAt: issued.time,
          standardName: 'ISO 14064-3:2019',
        },
      }
    : {};
}

function shown(value: number): string {
  return String(Number(value.toFixed(4)));
}
