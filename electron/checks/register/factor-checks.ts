import { type CheckRow, rows } from './check-row.ts';

/** What can be wrong with factors, GWP sets, recipes and footprints of suppliers. */
export const FACTOR_CHECKS: readonly CheckRow[] = [
  ...rows('factor', 'ISO 14067:2018 6.3.5', {
    error: ['factor.idRepeated', 'factor.perAmountRange', 'recipe.idRepeated'],
    warning: [
      'factor.expired',
      'factor.outOfRange.carbon',
      'factor.outOfRange.perGram',
      'factor.outOfRange.perPound',
      'factor.outOfRange.perTonne',
      'factor.outOfRange.unknown',
      'factor.transportUnit',
    ],
  }),
  ...rows('factor', 'ISO 14067:2018 6.5', {
    error: ['factor.gasDigits', 'factor.gasUnlisted', 'gwpSet.idRepeated', 'gwpSet.unknown'],
    warning: ['factor.gasDigitsPublished', 'factor.gasUnlistedPublished', 'factor.gasesDiffer'],
    note: ['factor.recharacterised'],
  }),
  ...rows('supplierPcf', 'ISO 14067:2018 6.3.5', {
    error: [
      'supplierPcf.amountRange',
      'supplierPcf.cradleToGrave',
      'supplierPcf.declaredAmountMissing',
      'supplierPcf.deprecated',
      'supplierPcf.expired',
      'supplierPcf.gateToGate',
    ],
    warning: [
      'supplierPcf.amountUnused',
      'supplierPcf.boundaryNotStated',
      'supplierPcf.outboundIncluded',
      'supplierPcf.packagingIncluded',
    ],
  }),
  ...rows('supplierPcf', 'ISO 14067:2018 6.5', {
    note: ['supplierPcf.otherGwpSet'],
  }),
];
