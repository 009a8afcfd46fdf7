import { type Finding, type Severity } from '../../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type SupplierPcf } from '../../../shared/model/supplier-pcf.ts';
import { isNegative, isZero, parseRatio } from '../quantity/ratio.ts';
import { gwpSetId } from './gwp-value.ts';

/** Years a footprint may be used after its reference period where it states no validity (PACT methodology 3.0). */
const VALID_YEARS = 3;

/** What a person must know before using the footprints that suppliers sent. */
export function supplierPcfFindings(
  study: Pick<ResolvedStudy, 'supplierPcfs' | 'scope' | 'activities'>,
  studySet: string,
): readonly Finding[] {
  const pcfs = study.supplierPcfs ?? [];
  const packed =
    pcfs.length > 0 && (study.activities ?? []).some((activity) => activity.kind === 'packaging');
  return pcfs.flatMap((pcf) => [
    ...statusFindings(pcf, study.scope.periodEnd),
    ...boundaryFindings(pcf, packed),
    ...amountFindings(pcf),
    ...(gwpSetId(pcf.gwpSet) === studySet
      ? []
      : [finding('otherGwpSet', 'note', pcf, { gwpSet: pcf.gwpSet, studySet })]),
  ]);
}

function statusFindings(pcf: SupplierPcf, periodEnd: string | undefined): readonly Finding[] {
  const deprecated = pcf.status === 'deprecated' ? [finding('deprecated', 'error', pcf)] : [];
  const until = validUntil(pcf);
  return periodEnd !== undefined && periodEnd > until
    ? [...deprecated, finding('expired', 'error', pcf, { until, periodEnd })]
    : deprecated;
}

/** The stated end of validity, else three years after the reference period. */
export function validUntil(pcf: Pick<SupplierPcf, 'validUntil' | 'referencePeriodEnd'>): string {
  if (pcf.validUntil !== undefined) {
    return pcf.validUntil;
  }
  const year = Number(pcf.referencePeriodEnd.slice(0, 4)) + VALID_YEARS;
  // 29 February is in no year three years later.
  return `${year}${pcf.referencePeriodEnd.slice(4).replace('-02-29', '-02-28')}`;
}

function boundaryFindings(pcf: SupplierPcf, packed: boolean): readonly Finding[] {
  const found: Finding[] = [];
  if (pcf.boundary === 'notStated') {
    found.push(finding('boundaryNotStated', 'warning', pcf));
  } else if (pcf.boundary !== 'cradleToGate') {
    found.push(finding(pcf.boundary === 'gateToGate' ? 'gateToGate' : 'cradleToGrave', 'error', pcf));
  }
  if (packed && pcf.packagingIncluded === true) {
    found.push(finding('packagingIncluded', 'warning', pcf));
  }
  if (pcf.outboundTransportIncluded === true) {
    found.push(finding('outboundIncluded', 'warning', pcf));
  }
  return found;
}

function amountFindings(pcf: SupplierPcf): readonly Finding[] {
  const isNew = pcf.specification === 'PACT-3';
  const unused = isNew ? pcf.unitaryProductAmount : pcf.declaredUnitAmount;
  const field = isNew ? 'unitaryProductAmount' : 'declaredUnitAmount';
  const used = isNew ? pcf.declaredUnitAmount : pcf.unitaryProductAmount;
  const found: Finding[] = [];
  if (isNew && used === undefined) {
    found.push(finding('declaredAmountMissing', 'error', pcf));
  }
  if (used !== undefined && (isZero(parseRatio(used)) || isNegative(parseRatio(used)))) {
    found.push(finding('amountRange', 'error', pcf, { value: used }));
  }
  if (unused !== undefined) {
    found.push(finding('amountUnused', 'warning', pcf, { field, specification: pcf.specification }));
  }
  return found;
}

function finding(
  name: string,
  severity: Severity,
  pcf: SupplierPcf,
  more: Readonly<Record<string, string>> = {},
): Finding {
  const params = { id: pcf.id, name: pcf.name, supplier: pcf.supplier, ...more };
  return { code: `supplierPcf.${name}`, severity, place: { field: 'supplierPcfs' }, params };
}
