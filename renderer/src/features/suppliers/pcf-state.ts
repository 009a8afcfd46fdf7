import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type SupplierPcf } from '../../../../shared/model/supplier-pcf.ts';
import { exactSum } from '../../components/fields/exact-sum.ts';

/** Total of the figures of a footprint without biogenic CO2, exact, for what the file declares them for. */
export function declaredKg({ components }: SupplierPcf): DecimalString {
  const { fossil, aircraft, landUseChange, biogenicNonCo2 } = components;
  return exactSum([fossil, aircraft, landUseChange, biogenicNonCo2].flatMap((kg) => kg ?? []));
}

/** What the checks found about a footprint: expired, deprecated, another boundary. */
export function findingsOf(id: string, findings: readonly FindingView[]): readonly FindingView[] {
  return findings.filter(({ code, params }) => code.startsWith('supplierPcf.') && params['id'] === id);
}

/** What the checks say of a footprint, in a few words; the checks page has the whole sentence. */
export const STATES = [
  'deprecated',
  'expired',
  'boundaryNotStated',
  'gateToGate',
  'cradleToGrave',
  'packagingIncluded',
  'outboundIncluded',
  'declaredAmountMissing',
  'amountRange',
  'amountUnused',
  'otherGwpSet',
] as const;

/** Catalogue key of a finding about a footprint: short where there is a short text, else the finding's own. */
export function stateKey({ code }: Pick<FindingView, 'code'>): string {
  const name = code.slice('supplierPcf.'.length);
  return STATES.some((known) => known === name) ? `suppliers.state.${name}` : `finding.${code}.text`;
}
