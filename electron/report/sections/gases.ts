import { type Block } from '../report.ts';
import { numbersOf, type ReportSource } from '../report-source.ts';
import { numberColumn, textColumn } from '../table.ts';

/** Which gases the result counts, and the warming potentials behind its factors (ISO 14067:2018 6.5, 7.3). */
export function gasBlocks({ calculation, method, say, locale }: ReportSource): readonly Block[] {
  const { kgText, percent } = numbersOf(locale);
  const { factorsUsed } = calculation;
  const detailed = factorsUsed.filter(({ gases }) => gases !== undefined);
  const gases = [...new Set(detailed.flatMap((factor) => (factor.gases ?? []).map(({ gas }) => gas)))];
  const onlyCo2 = factorsUsed.filter(({ scope }) => scope === 'directCo2Only').length;
  const counts = { all: factorsUsed.length, detailed: detailed.length };
  return [
    { kind: 'heading', text: say('report.gases.title') },
    { kind: 'paragraph', text: say('report.gases.all', counts) },
    ...(gases.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: say('report.gases.named', { gases: gases.sort().join(', ') }) },
        ]),
    ...(onlyCo2 === 0
      ? []
      : [{ kind: 'note' as const, text: say('report.gases.onlyCo2', { count: onlyCo2 }) }]),
    { kind: 'fields', rows: [[say('report.field.gwpSet'), `${method.gwp.set} (${method.gwp.source})`]] },
    {
      kind: 'table',
      title: say('report.table.gwp'),
      columns: [textColumn(say, 'gwpSet'), numberColumn(say, 'kg'), numberColumn(say, 'share')],
      rows: method.gwp.shares.map(({ set, kg, share }) => [
        set === 'notStated' ? undefined : set,
        kgText(kg),
        percent(share),
      ]),
    },
  ];
}
