import { type MatchCandidateView, type MatchOutcome } from '../../../shared/contract/matching.ts';
import { type Terminal } from '../terminal.ts';
import { textTable } from './table.ts';

/** A candidate as it is printed for machines: the reasons as one text. */
interface MatchCandidateJson extends Omit<MatchCandidateView, 'reasons'> {
  readonly reason: string;
}

/** The rows with their candidates for `--json`, the reasons in the user's language. */
export function matchJson(
  { rows }: MatchOutcome,
  terminal: Terminal,
): readonly { readonly id: string; readonly candidates: readonly MatchCandidateJson[] }[] {
  return rows.map(({ id, candidates }) => ({
    id,
    candidates: candidates.map(({ reasons, ...candidate }) => ({
      ...candidate,
      reason: reasonText(reasons, terminal),
    })),
  }));
}

function reasonText(reasons: MatchCandidateView['reasons'], { translate }: Terminal): string {
  return reasons.map(({ code, params }) => translate(code, params)).join('; ');
}

/** The likeliest family of every row with its factor, probability and reasons. */
export function matchText({ rows }: MatchOutcome, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const lines = rows.flatMap(({ id, candidates }) => {
    const [first] = candidates;
    return first === undefined
      ? []
      : [
          [
            id,
            first.family,
            first.factorId ?? translate('assign.open'),
            first.proxy ? translate('assign.proxy') : '',
            percent.format(first.confidence),
            reasonText(first.reasons, terminal),
          ],
        ];
  });
  const columns = ['row', 'family', 'factor', 'mark', 'confidence', 'reason'].map((title) => ({
    title:
      title === 'row' || title === 'family'
        ? translate(`cli.match.${title}`)
        : translate(`assign.column.${title}`),
    align: title === 'confidence' ? ('right' as const) : ('left' as const),
  }));
  return `${textTable(columns, lines)}\n${translate('cli.match.done', { count: rows.length })}\n`;
}
