import { findingMessage } from '../../../shared/i18n/message.ts';
import { type Assignment } from '../../../shared/model/assignment.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type LineState } from '../../engine/calculation.ts';
import { type Book, stateName } from '../book.ts';
import { type Cell, optionalText, textCell } from '../model/cell.ts';
import { type RowTone } from '../model/style-name.ts';

/** Who decided what about a line's factor, in words, and why. */
export function decisionCells(
  book: Book,
  assignment: Assignment | undefined,
  style: 'text' | 'textWrap' = 'textWrap',
): { readonly decision?: Cell; readonly reason?: Cell } {
  if (assignment === undefined) {
    return {};
  }
  const reason = optionalText(assignment.reason, style);
  const words =
    assignment.kind === 'excluded'
      ? [book.say(`why.${assignment.why}`)]
      : [
          book.say(`decision.${assignment.status}`),
          ...(assignment.proxy === true ? [book.say('decision.proxy')] : []),
        ];
  const decision = textCell(words.join(', '), style);
  return reason === undefined ? { decision } : { decision, reason };
}

/** The state of a line in words. */
export function stateCell(book: Book, state: LineState): Cell {
  return textCell(stateName(book, state));
}

/** How the row of a line in this state looks. */
export function toneOf(state: LineState): RowTone {
  switch (state) {
    case 'open':
    case 'partial':
      return 'open';
    case 'excluded':
    case 'covered':
      return 'quiet';
    case 'assembly':
      return 'assembly';
    case 'counted':
      return 'plain';
  }
}

/** Text and remedy of a finding in the language of the workbook. */
export function findingText(book: Book, finding: Finding, part: 'text' | 'remedy'): string {
  return findingMessage(finding, book.content.translate)[part];
}
