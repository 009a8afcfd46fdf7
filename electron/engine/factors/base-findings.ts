import { type Finding } from '../../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { gwpSetOf } from './factor-base.ts';
import { factorFindings } from './factor-findings.ts';
import { DEFAULT_GWP_SET } from './gwp-sets.ts';
import { supplierPcfFindings } from './supplier-pcf-findings.ts';
import { supplierPcfFactor } from './supplier-pcf-factor.ts';

/** Everything there is to say about the factors, footprints, recipes and GWP sets of a study, whichever lines use them. */
export function factorBaseFindings(
  study: Pick<ResolvedStudy, 'factors' | 'supplierPcfs' | 'recipes' | 'gwpSets' | 'scope' | 'activities'>,
): readonly Finding[] {
  const { factors = [], supplierPcfs = [], recipes = [], gwpSets = [], scope } = study;
  const set = gwpSetOf(study);
  const written = scope.gwpSet ?? DEFAULT_GWP_SET;
  const unknown: readonly Finding[] =
    set === undefined
      ? [{ code: 'gwpSet.unknown', severity: 'error', place: { field: 'scope' }, params: { set: written } }]
      : [];
  return [
    ...repeated('factor', 'factors', [...factors, ...supplierPcfs.map(supplierPcfFactor)]),
    ...repeated('recipe', 'recipes', recipes),
    ...repeated('gwpSet', 'gwpSets', gwpSets),
    ...unknown,
    ...factors.flatMap((factor) => factorFindings(factor, { set, own: gwpSets, periodEnd: scope.periodEnd })),
    ...supplierPcfFindings(study, set?.id ?? written),
  ];
}

/** An id that stands for two different things is an error (`<kind>.idRepeated`); a mere copy is none. */
function repeated(
  kind: 'factor' | 'recipe' | 'gwpSet',
  field: string,
  things: readonly { readonly id: string }[],
): readonly Finding[] {
  const first = new Map<string, { readonly id: string }>();
  return things.flatMap((thing): readonly Finding[] => {
    const known = first.get(thing.id);
    if (known === undefined) {
      first.set(thing.id, thing);
      return [];
    }
    const { id } = thing;
    return JSON.stringify(known) === JSON.stringify(thing)
      ? []
      : [{ code: `${kind}.idRepeated`, severity: 'error', place: { field }, params: { id } }];
  });
}
