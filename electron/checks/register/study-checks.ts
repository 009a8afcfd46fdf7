import { type CheckRow, rows } from './check-row.ts';

/** What the standards and a verifier would object to in the whole study. */
export const STUDY_CHECKS: readonly CheckRow[] = [
  ...rows('study', 'ISO 14067:2018 5.12', {
    warning: ['study.supplierDeliveredTwice'],
  }),
  ...rows('study', 'ISO 14067:2018 6.3.3', {
    note: ['profile.statementsMissing'],
  }),
  ...rows('study', 'ISO 14067:2018 6.3.4', {
    error: [
      'machine.cabinetOpen',
      'machine.coverageLow',
      'machine.motorOpen',
      'machine.noCabinet',
      'machine.noMotor',
      'study.offset',
    ],
    warning: ['machine.notWeighed', 'profile.fuelSupplyMissing', 'study.refrigerantMissing'],
    note: ['machine.kept', 'profile.infrastructureInside', 'profile.packagingMissing'],
  }),
  ...rows('study', 'ISO 14067:2018 6.3.5', {
    error: ['profile.basicUncertaintyRange', 'profile.primaryShareRange'],
    warning: ['profile.notPrimary', 'profile.scoresAlike', 'study.stainlessAsSteel'],
    note: ['profile.dataTypeMissing', 'study.evidenceMissing'],
  }),
  ...rows('study', 'ISO 14067:2018 6.3.6', {
    warning: ['profile.periodShort', 'study.monthsAlike'],
    note: ['profile.periodMissing'],
  }),
  ...rows('study', 'ISO 14067:2018 6.4.3', {
    warning: [
      'profile.electricityAboveSupply',
      'profile.massBalanceFails',
      'study.distanceImplausible',
      'study.hoursImplausible',
      'study.netMassOnly',
      'study.packagingHeavier',
      'study.powerImplausible',
      'study.routeMassImplausible',
    ],
    note: ['profile.massBalanceJustify', 'waiver.unmatched'],
  }),
  ...rows('study', 'ISO 14067:2018 6.4.6', {
    warning: ['study.allocationByUnits', 'study.byProductFree', 'study.factorNegative', 'study.factorZero'],
    note: ['study.allocationAlternatives'],
  }),
  ...rows('study', 'ISO 14067:2018 6.4.9.3', {
    note: ['profile.biogenicCarbonMissing'],
  }),
  ...rows('study', 'ISO 14067:2018 6.4.9.4', {
    warning: ['study.electricityNotLifeCycle'],
  }),
  ...rows('study', 'ISO 14067:2018 6.5', {
    note: ['study.gwpMixed'],
  }),
  ...rows('study', 'ISO 14067:2018 6.6', {
    note: ['study.sensitivityMissing'],
  }),
  ...rows('study', 'ISO 14067:2018 7.2', {
    note: ['profile.totalOnly'],
  }),
  ...rows('study', 'ISO 14067:2018 Annex A', {
    note: ['study.limitationsMissing'],
  }),
  ...rows('study', 'PAS 2050:2011 6.3', {
    warning: ['profile.cutOffSingle', 'profile.cutOffTogether'],
    note: ['profile.cutOffLimitsWider'],
  }),
  ...rows('study', 'PAS 2050:2011 7.10', {
    warning: ['profile.outdated'],
  }),
  ...rows('study', 'PAS 2050:2011 7.3', {
    warning: ['profile.ownShareLow'],
  }),
  ...rows('study', 'PAS 2050:2011 7.9', {
    warning: ['profile.pasContractUnproven'],
  }),
];
