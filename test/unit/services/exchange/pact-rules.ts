import { z } from 'zod';

/** The published rules of the data model in our own words; the signs are checked on the number, not by a pattern. */
const PLAIN = /^-?\d+(\.\d+)?$/;
const decimal = z.string().regex(PLAIN);
const notNegative = decimal.refine((text) => !text.startsWith('-'));
const notPositive = decimal.refine((text) => text.startsWith('-') || Number(text) === 0);
const positive = decimal.refine((text) => Number(text) > 0);
const urns = z.array(z.string().regex(/^urn:/i)).min(1);
const moment = z.iso.datetime();
const reports = z.array(z.string().regex(/^AR\d+$/)).min(1);
const sources = z.array(z.strictObject({ name: z.string().min(1), version: z.string().min(1) })).min(1);
const rating = decimal.refine((text) => Number(text) >= 1 && Number(text) <= 5);

const common = {
  id: z.uuid(),
  created: moment,
  status: z.literal('Active'),
  validityPeriodStart: moment,
  validityPeriodEnd: moment,
  companyName: z.string().min(1),
  companyIds: urns,
  productDescription: z.string(),
  productIds: urns,
  productNameCompany: z.string().min(1),
  comment: z.string(),
};

/** PACT 3.0.3: names, types and signs of what is written. */
export const PactThree = z.strictObject({
  ...common,
  specVersion: z.literal('3.0.3'),
  pcf: z.strictObject({
    declaredUnitOfMeasurement: z.literal('piece'),
    declaredUnitAmount: z.literal('1'),
    productMassPerDeclaredUnit: positive,
    referencePeriodStart: moment,
    referencePeriodEnd: moment,
    geographyCountry: z.string().length(2).optional(),
    boundaryProcessesDescription: z.string(),
    pcfExcludingBiogenicUptake: decimal,
    pcfIncludingBiogenicUptake: decimal,
    fossilCarbonContent: notNegative,
    biogenicCarbonContent: notNegative,
    recycledCarbonContent: notNegative.optional(),
    fossilGhgEmissions: notNegative,
    landUseChangeGhgEmissions: notNegative,
    biogenicCO2Uptake: notPositive,
    biogenicNonCO2Emissions: notNegative,
    aircraftGhgEmissions: notNegative,
    packagingEmissionsIncluded: z.literal(true),
    packagingGhgEmissions: notNegative,
    packagingBiogenicCarbonContent: notNegative,
    ccsTechnologicalCO2CaptureIncluded: z.literal(false),
    ipccCharacterizationFactors: reports,
    crossSectoralStandards: z.array(z.enum(['ISO14067', 'PAS2050', 'PACT-3.0'])).min(1),
    exemptedEmissionsPercent: decimal,
    exemptedEmissionsDescription: z.string().optional(),
    allocationRulesDescription: z.string().optional(),
    secondaryEmissionFactorSources: sources.optional(),
    primaryDataShare: notNegative,
    dqi: z
      .strictObject({ technologicalDQR: rating, geographicalDQR: rating, temporalDQR: rating })
      .optional(),
    verification: z
      .strictObject({
        coverage: z.literal('product level'),
        providerName: z.string(),
        completedAt: moment,
        standardName: z.string(),
      })
      .optional(),
  }),
});

/** PACT 2.3.0: per kilogram, shares are numbers. */
export const PactTwo = z.strictObject({
  ...common,
  specVersion: z.literal('2.3.0'),
  version: z.literal(1),
  productCategoryCpc: z.string().min(1),
  pcf: z.strictObject({
    declaredUnit: z.literal('kilogram'),
    unitaryProductAmount: positive,
    pCfExcludingBiogenic: notNegative,
    pCfIncludingBiogenic: decimal,
    fossilGhgEmissions: notNegative,
    fossilCarbonContent: notNegative,
    biogenicCarbonContent: notNegative,
    dLucGhgEmissions: notNegative,
    otherBiogenicGhgEmissions: notNegative,
    biogenicCarbonWithdrawal: notPositive,
    aircraftGhgEmissions: notNegative,
    packagingGhgEmissions: notNegative,
    characterizationFactors: z.enum(['AR5', 'AR6']),
    ipccCharacterizationFactorsSources: reports,
    crossSectoralStandardsUsed: z.tuple([z.literal('ISO Standard 14067')]),
    crossSectoralStandards: z.tuple([z.literal('ISO14067')]),
    biogenicAccountingMethodology: z.literal('ISO'),
    boundaryProcessesDescription: z.string(),
    referencePeriodStart: moment,
    referencePeriodEnd: moment,
    geographyCountry: z.string().length(2).optional(),
    secondaryEmissionFactorSources: sources.optional(),
    exemptedEmissionsPercent: z.number().min(0).max(5),
    exemptedEmissionsDescription: z.string(),
    packagingEmissionsIncluded: z.literal(true),
    allocationRulesDescription: z.string().optional(),
    uncertaintyAssessmentDescription: z.string().optional(),
    primaryDataShare: z.number().min(0).max(100),
  }),
});
