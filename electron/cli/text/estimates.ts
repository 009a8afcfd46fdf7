import { type EstimatesView } from '../../../shared/contract/estimates.ts';
import { methodText } from '../../../shared/i18n/estimate-text.ts';
import { type Terminal } from '../terminal.ts';
import { clip, type Column, textTable } from './table.ts';

const TEXT_WIDTH = 40;

/** The proposals with mass, range and method, then the lines without one and why. */
export function estimatesText(view: EstimatesView, terminal: Terminal): string {
  const { translate } = terminal;
  const column = (id: string, align: Column['align'] = 'left'): Column => ({
    title: translate(`cli.estimate.${id}`),
    align,
  });
  const { proposals, unknown, missing, accepted } = view;
  const proposed = textTable(
    [column('lineId'), column('text'), column('mass', 'right'), column('range', 'right'), column('method')],
    proposals.map((proposal) => [
      proposal.position === '' ? proposal.lineId : proposal.position,
      clip(proposal.description, TEXT_WIDTH),
      proposal.massKg,
      `${proposal.lowKg}–${proposal.highKg}`,
      methodText(proposal, terminal),
    ]),
  );
  const without = textTable(
    [column('lineId'), column('text'), column('why')],
    unknown.map(({ position, lineId, description, materialText, why }) => [
      position === '' ? lineId : position,
      clip(`${description} ${materialText}`.trim(), TEXT_WIDTH),
      translate(`estimate.none.${why}`),
    ]),
  );
  const head = translate('cli.estimate.head', { missing, proposed: proposals.length, accepted });
  return `${[
    head,
    ...(proposals.length === 0 ? [] : [proposed, translate('cli.estimate.how')]),
    ...(unknown.length === 0 ? [] : [without]),
  ].join('\n')}\n`;
}
