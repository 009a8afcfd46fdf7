import { type Factor, type Inclusion } from '../../../shared/model/factor.ts';
import { type SupplierPcf } from '../../../shared/model/supplier-pcf.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { formatExact } from '../quantity/amount.ts';
import { multiply, parseRatio } from '../quantity/ratio.ts';

/** Set id of factors that are footprints received from suppliers. */
export const SUPPLIER_SET = 'supplier';

/** Names of the declared units in the PACT data model and the codes the product computes with. */
const PACT_UNITS: ReadonlyMap<string, string> = new Map([
  ['kilogram', 'kg'],
  ['liter', 'l'],
  ['cubic meter', 'm3'],
  ['square meter', 'm2'],
  ['kilowatt hour', 'kWh'],
  ['megajoule', 'MJ'],
  ['ton kilometer', 'tkm'],
  ['hour', 'h'],
]);

/** One factor object per footprint, so that what was computed with it is known to hold. */
const factors = new WeakMap<SupplierPcf, Factor>();

/**
 * A supplier's footprint as a factor. PACT 2 figures are per ONE declared unit, and one piece holds
 * `unitaryProductAmount` of them; PACT 3 figures are for the whole declared amount. Without that amount a PACT 3
 * footprint has no denominator and so no components: a line that uses it stays open.
 */
export function supplierPcfFactor(pcf: SupplierPcf): Factor {
  const known = factors.get(pcf) ?? factorOf(pcf);
  factors.set(pcf, known);
  return known;
}

function factorOf(pcf: SupplierPcf): Factor {
  const { declaredUnitAmount, unitaryProductAmount } = pcf;
  const perAmount =
    pcf.specification === 'PACT-3' && declaredUnitAmount !== undefined
      ? { perAmount: declaredUnitAmount }
      : {};
  const amountPerPiece =
    pcf.specification === 'PACT-2' && unitaryProductAmount !== undefined
      ? { amountPerPiece: unitaryProductAmount }
      : {};
  const undivided = pcf.specification === 'PACT-3' && declaredUnitAmount === undefined;
  return {
    id: pcf.id,
    names: { en: pcf.name },
    unit: PACT_UNITS.get(pcf.declaredUnit) ?? pcf.declaredUnit,
    ...perAmount,
    ...amountPerPiece,
    components: undivided ? {} : pcf.components,
    geography: pcf.geography,
    referenceYear: yearsOf(pcf),
    scope: pcf.boundary === 'cradleToGate' ? 'cradleToGate' : 'notStated',
    delivery: inclusion(pcf.outboundTransportIncluded),
    gwpSet: pcf.gwpSet,
    ...(pcf.pedigree === undefined ? {} : { pedigree: pcf.pedigree }),
    ...(pcf.primaryDataPercent === undefined ? {} : { primaryShare: shareOfPercent(pcf.primaryDataPercent) }),
    source: {
      set: SUPPLIER_SET,
      title: pcf.source ?? pcf.name,
      publisher: pcf.supplier,
      place: pcf.id,
    },
  };
}

/** The share of primary data the supplier states, PACT's percent over 100. */
function shareOfPercent(percent: DecimalString): DecimalString {
  return formatExact(multiply(parseRatio(percent), { numerator: 1n, denominator: 100n }));
}

/** The years the data are of: the end is the first day after them. */
function yearsOf({ referencePeriodStart, referencePeriodEnd }: SupplierPcf): string {
  const first = referencePeriodStart.slice(0, 4);
  const end = Number(referencePeriodEnd.slice(0, 4));
  const last = String(referencePeriodEnd.endsWith('-01-01') ? end - 1 : end);
  return first === last ? first : `${first}-${last}`;
}

function inclusion(stated: boolean | undefined): Inclusion {
  if (stated === undefined) {
    return 'notStated';
  }
  return stated ? 'included' : 'excluded';
}
