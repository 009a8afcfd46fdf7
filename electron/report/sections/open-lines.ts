import { type Block } from '../report.ts';
import { type ReportSource } from '../report-source.ts';
import { textColumn } from '../table.ts';

/** Open lines that are named one by one; the workbook has all of them. */
const MOST_LINES = 50;

/** The gaps of the inventory by name: what is open counts nothing, and is said (ISO 14067:2018 5.7). */
export function openLineBlocks({ calculation, say }: ReportSource): readonly Block[] {
  const open = calculation.lines.filter(({ state }) => state === 'open' || state === 'partial');
  if (open.length === 0) {
    return [];
  }
  const more = open.length - MOST_LINES;
  return [
    {
      kind: 'table',
      title: say('report.table.open', { count: String(open.length) }),
      columns: [textColumn(say, 'line', 3), textColumn(say, 'name', 8), textColumn(say, 'status', 3)],
      rows: open.slice(0, MOST_LINES).map(({ id, name, state }) => [id, name, say(`lineState.${state}`)]),
      ...(more > 0 ? { legend: say('report.moreOpen', { count: more }) } : {}),
    },
  ];
}
