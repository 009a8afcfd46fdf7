import { type MethodChoices, type ProfileId } from '../../../shared/model/method.ts';
import { type Basis } from '../../../shared/model/component.ts';

/** The methodical points on which the standards differ; each is one row of a bridge. */
export const SWITCHES = ['electricity', 'capitalGoods', 'scaling'] as const;
export type Switch = (typeof SWITCHES)[number];

/** How one standard sets the switches for one study. */
export interface ProfileSettings {
  /** Electricity method of the total. */
  readonly electricity: Basis;
  readonly capitalGoods: 'included' | 'excluded';
  /** Scaling of the included part up to all that is estimated. */
  readonly scaling: 'on' | 'off';
}

/** A standard as data: its edition and the clauses that decide each switch and each test. */
export interface StandardProfile {
  readonly id: ProfileId;
  readonly title: string;
  readonly clauses: Readonly<
    Record<Switch | 'cutOff' | 'unit' | 'primaryData' | 'validity' | 'report', string>
  >;
  /** `instrumentBasis` is by contract where every instrument of the study passes. */
  settings(choices: MethodChoices, instrumentBasis: Basis): ProfileSettings;
}

/** Clause numbers from general knowledge of the standards' contents; to be confirmed with the licensed texts. */
const ISO_14067: StandardProfile = {
  id: 'iso14067',
  title: 'ISO 14067:2018',
  clauses: {
    electricity: '6.4.9.4',
    capitalGoods: '6.3.4',
    scaling: '6.3.4.3',
    cutOff: '6.3.4.3',
    unit: '6.3.3',
    primaryData: '6.3.5',
    validity: '6.3.6',
    report: '7',
  },
  settings: (choices, instrumentBasis) => ({
    electricity: instrumentBasis,
    capitalGoods: choices.capitalGoods ?? 'included',
    scaling: 'off',
  }),
};

const PAS_2050: StandardProfile = {
  id: 'pas2050',
  title: 'PAS 2050:2011',
  clauses: {
    electricity: '7.9.4.1',
    capitalGoods: '6.5',
    scaling: '9',
    cutOff: '6.3',
    unit: '5.9',
    primaryData: '7.3',
    validity: '7.10',
    report: '10',
  },
  settings: (choices, instrumentBasis) => ({
    // A choice cannot put a total on instruments that do not pass.
    electricity: choices.pasElectricity === 'byContract' ? instrumentBasis : 'byLocation',
    capitalGoods: 'excluded',
    scaling: choices.pasScaling ?? 'off',
  }),
};

const GBT_24067: StandardProfile = {
  ...ISO_14067,
  id: 'gbt24067',
  title: 'GB/T 24067-2024',
};

export const STANDARD_PROFILES: Readonly<Record<ProfileId, StandardProfile>> = {
  iso14067: ISO_14067,
  pas2050: PAS_2050,
  gbt24067: GBT_24067,
};

/** The profiles a study is reported to, the headline first; all where the study does not choose. */
export function profilesOf(choices: MethodChoices | undefined): readonly StandardProfile[] {
  const ids = choices?.profiles ?? (['iso14067', 'pas2050', 'gbt24067'] as const);
  return [...new Set(ids)].map((id) => STANDARD_PROFILES[id]);
}
