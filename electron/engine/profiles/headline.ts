import { type Basis } from '../../../shared/model/component.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { everyInstrumentPasses } from '../inventory/instruments.ts';
import { type ProfileSettings, profilesOf, type StandardProfile } from './standard-profile.ts';

/** What decides the way a study's headline is calculated. */
export type HeadlineSources = Pick<ResolvedStudy, 'method' | 'electricity' | 'scope'>;

/**
 * The electricity method the study may stand on where a standard accepts contracts: by contract only when every
 * instrument passes (ISO 14067:2018 6.4.9.4).
 */
export function instrumentBasis({ electricity, scope }: Omit<HeadlineSources, 'method'>): Basis {
  return everyInstrumentPasses(electricity, scope) ? 'byContract' : 'byLocation';
}

/** How a profile sets the switches for a study. */
export function settingsOf(profile: StandardProfile, study: HeadlineSources): ProfileSettings {
  return profile.settings(study.method ?? {}, instrumentBasis(study));
}

/** The settings of the headline profile: the first the study reports to. */
export function headlineSettings(study: HeadlineSources): ProfileSettings {
  const [headline] = profilesOf(study.method);
  if (headline === undefined) {
    throw new Error('A study without profile: the schema wants at least one');
  }
  return settingsOf(headline, study);
}
