import { type RawFootprint, type ReadFootprint } from '../../../shared/model/factor-import.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { SupplierPcf } from '../../../shared/model/supplier-pcf.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { isZero, parseRatio } from '../../engine/quantity/ratio.ts';
import { type Fields, fieldsOf } from './footprint-fields.ts';
import { pact2Figures, pact3Figures } from './pact-components.ts';
import { rateUnit } from './rate-units.ts';

/** What became of a supplier's footprint. */
export type FootprintOutcome =
  | { readonly read: ReadFootprint; readonly refused?: undefined }
  | { readonly refused: Finding; readonly read?: undefined };

/** Fields whose numbers may not be negative, and those that may not be positive: the regular expressions of the schema let both pass. */
const NOT_NEGATIVE = [
  'fossilGhgEmissions',
  'aircraftGhgEmissions',
  'biogenicNonCO2Emissions',
  'fossilCarbonContent',
];
const NOT_POSITIVE = ['biogenicCO2Uptake', 'biogenicCarbonWithdrawal', 'ccsTechnologicalCO2Capture'];

/**
 * Reads a product footprint of the PACT data model, 2.x or 3.x, checking every number itself. A sum the supplier broke is a
 * warning; a footprint without unit, period or figure, or with a number of the wrong sign, is refused.
 */
export function readFootprint({ place, content }: RawFootprint): FootprintOutcome {
  const wrong: string[] = [];
  const product = fieldsOf(content, wrong);
  const pcf = product.inside('pcf');
  const version = product.text('specVersion');
  const specification = version.startsWith('3') ? 'PACT-3' : version.startsWith('2') ? 'PACT-2' : undefined;
  const name = product.text('productNameCompany');
  const refuse = (why: string, value: string, label = ''): FootprintOutcome => ({
    refused: {
      code: `factorImport.refused.${why}`,
      severity: 'error',
      place,
      params: { name: name || product.text('id') || '–', value, label, unit: '' },
    },
  });
  if (specification === undefined) {
    return refuse('pactVersion', version || '–');
  }
  const figures = specification === 'PACT-3' ? pact3Figures(pcf) : pact2Figures(pcf);
  const amountField = specification === 'PACT-3' ? 'declaredUnitAmount' : 'unitaryProductAmount';
  const amount = pcf.decimal(amountField);
  const mass = pcf.decimal('productMassPerDeclaredUnit');
  const signed = wrongSign(pcf);
  if (wrong.length > 0 || signed !== undefined) {
    return refuse('number', signed?.value ?? '–', signed?.field ?? [...new Set(wrong)].join(', '));
  }
  if (amount === undefined || isZero(parseRatio(amount)) || amount.startsWith('-')) {
    return refuse('amount', amount ?? '–', amountField);
  }
  if (pcf.decimal('fossilGhgEmissions') === undefined && figures.components.fossil === '0') {
    return refuse('noValue', '', 'fossilGhgEmissions');
  }
  const unitField = specification === 'PACT-3' ? 'declaredUnitOfMeasurement' : 'declaredUnit';
  const primary = pcf.decimal('primaryDataShare');
  const validUntil = day(product.text('validityPeriodEnd'));
  const packaging = pcf.truth('packagingEmissionsIncluded');
  const parsed = SupplierPcf.safeParse({
    id: product.text('id'),
    name,
    supplier: product.text('companyName'),
    specification,
    status: product.text('status').toLowerCase() === 'deprecated' ? 'deprecated' : 'active',
    declaredUnit: rateUnit(pcf.text(unitField)).code,
    [amountField]: amount,
    ...(mass === undefined || isZero(parseRatio(mass)) ? {} : { productMassKg: mass }),
    components: figures.components,
    referencePeriodStart: day(pcf.text('referencePeriodStart')),
    referencePeriodEnd: day(pcf.text('referencePeriodEnd')),
    ...(validUntil === undefined ? {} : { validUntil }),
    boundary: 'cradleToGate',
    ...(packaging === undefined ? {} : { packagingIncluded: packaging }),
    outboundTransportIncluded: false,
    gwpSet: gwpSetOf(pcf),
    geography: pcf.text('geographyCountry') || pcf.text('geographyRegionOrSubregion') || 'WORLD',
    ...standardsOf(pcf),
    ...(primary === undefined ? {} : { primaryDataPercent: primary }),
    ...qualityOf(pcf),
    ...noteOf(product, pcf),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse('field', '–', issue?.path.join('.') ?? '');
  }
  const warnings = figures.broken.map((broken): Finding => ({
    code: 'factorImport.pactSum',
    severity: 'warning',
    place,
    params: { name, ...broken },
  }));
  return { read: { pcf: parsed.data, warnings } };
}

function wrongSign(pcf: Fields): { readonly field: string; readonly value: DecimalString } | undefined {
  const negative = NOT_NEGATIVE.find((name) => pcf.decimal(name)?.startsWith('-') === true);
  const positive = NOT_POSITIVE.find((name) => {
    const value = pcf.decimal(name);
    return value !== undefined && !value.startsWith('-') && value !== '0';
  });
  const field = negative ?? positive;
  const value = field === undefined ? undefined : pcf.decimal(field);
  return field === undefined || value === undefined ? undefined : { field, value };
}

/** The day of a moment; undefined for anything else, so that the model refuses it. */
function day(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
}

function gwpSetOf(pcf: Fields): string {
  const sets = [...pcf.list('ipccCharacterizationFactors'), pcf.text('characterizationFactors')];
  const named = [...new Set(sets.filter((set) => set !== ''))];
  return named.length === 0 ? 'notStated' : named.join('/').slice(0, 40);
}

function standardsOf(pcf: Fields): { readonly standards?: readonly string[] } {
  const standards = [...pcf.list('crossSectoralStandards'), ...pcf.list('crossSectoralStandardsUsed')];
  return standards.length === 0 ? {} : { standards: standards.slice(0, 20).map((text) => text.slice(0, 80)) };
}

/** Scores 1 to 5 are those of version 3; version 2 counts 1 to 3 and is not carried over. */
function qualityOf(pcf: Fields): object {
  const dqi = pcf.inside('dqi');
  const [technological, geographical, temporal] = [
    dqi.decimal('technologicalDQR'),
    dqi.decimal('geographicalDQR'),
    dqi.decimal('temporalDQR'),
  ];
  return technological === undefined || geographical === undefined || temporal === undefined
    ? {}
    : { quality: { technological, geographical, temporal } };
}

function noteOf(product: Fields, pcf: Fields): { readonly note?: string } {
  const parts = [
    product.text('productDescription'),
    pcf.text('boundaryProcessesDescription'),
    product.text('comment'),
  ];
  const note = parts.filter((text) => text !== '').join('; ');
  return note === '' ? {} : { note: note.slice(0, 2000) };
}
