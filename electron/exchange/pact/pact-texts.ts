import { cutOffLedger } from '../../engine/completeness/cut-off.ts';
import { type DeclaredStudy, type ExchangeContext } from '../declared-study.ts';

/** Version of a source that states no year; the data model wants a text. */
const UNKNOWN = 'n/a';

/** Sources of published figures the study uses, each once; in PACT the list must be absent where there is none. */
export function factorSources({
  calculation,
}: DeclaredStudy): readonly { readonly name: string; readonly version: string }[] {
  const sources = calculation.factorsUsed
    .filter(({ source }) => source.set !== 'supplier')
    .map(({ source, referenceYear }) => ({
      name: `${source.publisher}: ${source.title}`,
      version:
        [source.publicationYear, referenceYear].find((year) => year !== undefined && year !== '') ?? UNKNOWN,
    }));
  return [...new Map(sources.map((source) => [`${source.name} ${source.version}`, source])).values()];
}

/** What was left out and why, one reason after the other; empty where nothing was. */
export function exemptedText({ study, calculation }: DeclaredStudy): string {
  const { rows, unestimated } = cutOffLedger(study, calculation, calculation.headlineBasis);
  return [...rows, ...unestimated].map(({ name, reason }) => `${name}: ${reason}`).join('; ');
}

/** How the footprint is to be read: electricity method, gaps, proxies, state of the study, the user's own words. */
export function commentText(declared: DeclaredStudy, { say }: ExchangeContext): string {
  const { study, calculation, findings } = declared;
  const { coverage } = calculation;
  const open = coverage.leavesOpen + coverage.activitiesOpen;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [
    study.declaration?.comment,
    say(`pact.comment.${calculation.headlineBasis}`),
    say(`pact.comment.capitalGoods.${calculation.settings.capitalGoods}`),
    study.signOff?.state === 'issued' ? undefined : say('pact.comment.draft'),
    open === 0 ? undefined : say('pact.comment.open', { count: String(open) }),
    errors === 0 ? undefined : say('pact.comment.errors', { count: String(errors) }),
    coverage.proxyLines === 0
      ? undefined
      : say('pact.comment.proxies', { count: String(coverage.proxyLines) }),
    study.declaration?.followsPactMethodology === true ? undefined : say('pact.comment.notPact'),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** The standards the study is reported to, by PACT's names; GB/T 24067 has none of its own there. */
export function standardsOf({ study }: DeclaredStudy): readonly string[] {
  const profiles = study.method?.profiles ?? ['iso14067', 'pas2050'];
  return [
    ...(profiles.some((id) => id !== 'pas2050') ? ['ISO14067'] : []),
    ...(profiles.includes('pas2050') ? ['PAS2050'] : []),
  ];
}
