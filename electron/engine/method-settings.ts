import { type ResolvedStudy } from '../../shared/model/study.ts';
import { type MethodSettings } from './calculation.ts';
import { DEFAULT_GWP_SET } from './factors/gwp-sets.ts';
import { type HeadlineSources, headlineSettings } from './profiles/headline.ts';

/** What a study is calculated with unless told otherwise: as its headline profile wants it, its own GWP set. */
export function defaultSettings(study: HeadlineSources): MethodSettings {
  const { capitalGoods } = headlineSettings(study);
  return { capitalGoods, gwpSet: gwpSetIdOf(study) };
}

function gwpSetIdOf({ scope }: Pick<ResolvedStudy, 'scope'>): string {
  return scope.gwpSet ?? DEFAULT_GWP_SET;
}

/** The study as the settings want it; the same object where they change nothing in it. */
export function withSettings(study: ResolvedStudy, { gwpSet }: MethodSettings): ResolvedStudy {
  return gwpSet === gwpSetIdOf(study) ? study : { ...study, scope: { ...study.scope, gwpSet } };
}
