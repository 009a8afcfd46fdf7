import { excludingBiogenicCo2, includingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type Block, type Section } from '../report.ts';
import { numbersOf, type ReportSource } from '../report-source.ts';

/** What was studied and what came out, with what is missing in the same place. */
export function summarySection(source: ReportSource): Section {
  const { study, calculation, say, locale } = source;
  const { tonnes, kg, kgText, percent } = numbersOf(locale);
  const { coverage, headlineBasis: basis, totals } = calculation;
  const total = excludingBiogenicCo2(totals[basis]);
  const open = coverage.leavesOpen + coverage.activitiesOpen;
  const proxies = total === 0n ? 0 : Number((coverage.proxyEmission * 10_000n) / total) / 10_000;
  const gaps: readonly Block[] = [
    ...(open === 0 ? [] : [note(say('report.summary.open', { count: String(open) }))]),
    ...(coverage.proxyLines === 0
      ? []
      : [
          note(
            say('report.summary.proxies', { count: String(coverage.proxyLines), share: percent(proxies) }),
          ),
        ]),
  ];
  const { machine } = source.method;
  const rest: readonly Block[] =
    machine?.restEmissionKg === undefined || machine.totalWithRestKg === undefined
      ? []
      : [
          note(
            say('report.summary.machineRest', {
              mass: kgText(machine.restKg),
              kg: kgText(machine.restEmissionKg),
              total: kgText(machine.totalWithRestKg),
            }),
          ),
        ];
  return {
    title: say('report.section.summary'),
    blocks: [
      {
        kind: 'paragraph',
        text: say('report.summary.headline', {
          tonnes: tonnes(total),
          unit: study.scope.declaredUnit,
          basis: say(`basis.${basis}`),
        }),
      },
      ...gaps,
      ...rest,
      {
        kind: 'fields',
        rows: [
          [say('report.field.excluding'), `${kg(total)} kg CO₂e`],
          [say('report.field.including'), `${kg(includingBiogenicCo2(totals[basis]))} kg CO₂e`],
          [say('report.field.byLocation'), `${kg(excludingBiogenicCo2(totals.byLocation))} kg CO₂e`],
          [say('report.field.byContract'), `${kg(excludingBiogenicCo2(totals.byContract))} kg CO₂e`],
          [say('report.field.rounding'), say('report.rounding')],
        ],
      },
      { kind: 'note', text: say('report.summary.partial') },
    ],
  };
}

function note(text: string): Block {
  return { kind: 'note', text };
}
