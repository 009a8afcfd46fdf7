import { type CheckRow, rows } from './check-row.ts';

/** What can be wrong with activities, electricity and the data of the site. */
export const ACTIVITY_CHECKS: readonly CheckRow[] = [
  ...rows('activity', 'ISO 14067:2018 5.12', {
    warning: ['transport.deliveredTwice'],
  }),
  ...rows('activity', 'ISO 14067:2018 6.4.2', {
    error: [
      'activity.idRepeated',
      'asset.lifeRange',
      'metered.meterUnknown',
      'metered.meterUnusable',
      'packaging.lossRange',
      'packaging.repairRange',
      'packaging.tripsAndLoss',
      'packaging.tripsRange',
      'vehicle.capacityRange',
      'vehicle.emptyShareRange',
      'vehicle.fuelRange',
      'vehicle.loadFactorRange',
    ],
  }),
  ...rows('activity', 'ISO 14067:2018 6.4.6', {
    error: ['allocation.keyUnknown', 'allocation.range'],
  }),
  ...rows('activity', 'ISO 14067:2018 6.4.9', {
    error: [
      'gas.blendByVolume',
      'gas.blendUnknown',
      'gas.compositionMissing',
      'gas.compositionTwice',
      'gas.lossRange',
      'gas.molarMassUnknown',
      'gas.sharesNotOne',
    ],
    note: ['gas.inert'],
  }),
  ...rows('activity', 'ISO 14067:2018 6.4.9.7', {
    note: ['transport.aircraftBooked'],
  }),
  ...rows('electricity', 'ISO 14067:2018 6.4.9.4', {
    error: [
      'electricity.lossRange',
      'electricity.soldWithoutGrid',
      'electricity.sourceExcluded',
      'electricity.sourceNegative',
      'electricity.sourceTwice',
      'electricity.supplyMissing',
      'electricity.supplyZero',
    ],
    warning: [
      'electricity.factorMissing',
      'electricity.lossesMissing',
      'electricity.lossesTwice',
      'instrument.idRepeated',
      'instrument.negative',
      'instrument.notEnough',
      'instrument.notRedeemed',
      'instrument.numbersTwice',
      'instrument.otherMarket',
      'instrument.otherPeriod',
      'instrument.soldNotMarked',
      'instrument.vintage',
    ],
    note: ['electricity.consumptionMix', 'electricity.countsAsGrid'],
  }),
  ...rows('ledger', 'ISO 14067:2018 6.4.9.4', {
    error: ['ledger.lotDiffers', 'ledger.overbooked'],
    warning: ['ledger.shared'],
  }),
  ...rows('site', 'ISO 14067:2018 6.3.6', {
    error: [
      'meter.cycle',
      'meter.idTwice',
      'meter.monthTwice',
      'meter.negative',
      'meter.noMonths',
      'meter.partOfUnknown',
      'meter.unit',
    ],
    warning: ['meter.fewMonths', 'meter.monthOutside'],
  }),
  ...rows('site', 'ISO 14067:2018 6.4.3', {
    error: ['meter.partsAbove'],
    warning: ['meter.totalDiffers'],
  }),
  ...rows('site', 'ISO 14067:2018 6.4.6', {
    error: ['allocation.keyTwice', 'allocation.keyWhole', 'meter.overAllocated'],
  }),
];
