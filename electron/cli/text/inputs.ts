import {
  type ChangedInput,
  type InputComparison,
  type InputsOutcome,
} from '../../../shared/contract/workbook-inputs.ts';
import { type Terminal } from '../terminal.ts';

/** Rows that are printed of each kind; the rest is counted. */
const MOST_PRINTED = 200;
/** Characters of a value on the page. */
const LONGEST = 80;

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** What was changed in a workbook: inputs with their ids, conflicts, and what cannot be read back. */
export function inputsText(comparison: InputComparison, terminal: Terminal): string {
  const say = sayIn(terminal);
  const { changes, refused, already, missingSheets, extraSheets, projectIsSame } = comparison;
  const clean = changes.filter(({ state }) => state === 'change');
  const conflicts = changes.filter(({ state }) => state === 'conflict');
  const lines = [
    say('head', { title: comparison.title, createdAt: comparison.createdAt }),
    ...(projectIsSame === undefined ? [] : [say(projectIsSame ? 'same' : 'movedOn')]),
    ...list(
      say,
      'changes',
      clean.map((one) => changeText(say, one)),
    ),
    ...list(
      say,
      'conflicts',
      conflicts.map((one) => changeText(say, one)),
    ),
    ...list(
      say,
      'refused',
      refused.map(({ sheet, cell, reason, expected, found }) =>
        say('refusal', {
          place: `${sheet}!${cell}`,
          reason: say(`reason.${reason}`),
          expected: short(expected, say),
          found: short(found, say),
        }),
      ),
    ),
    ...missingSheets.map((sheet) => terminal.translate('verdict.sheetMissing', { sheet })),
    ...extraSheets.map((sheet) => terminal.translate('verdict.sheetExtra', { sheet })),
    ...(already === 0 ? [] : [say('already', { count: String(already) })]),
    ...(changes.length + refused.length === 0 ? [say('none')] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was taken over, under whose name, and what it did to the total. */
export function acceptedText(outcome: InputsOutcome, terminal: Terminal): string {
  const say = sayIn(terminal);
  const { accepted, by, beforeKg, afterKg, historyEntry } = outcome;
  if (historyEntry === undefined) {
    return `${say('acceptedNothing')}\n`;
  }
  const values = { count: String(accepted.length), by, entry: String(historyEntry) };
  return `${[
    say('accepted', values),
    ...accepted.map((one) => `  ${changeText(say, one)}`),
    say('total', { before: beforeKg, after: afterKg }),
  ].join('\n')}\n`;
}

function sayIn({ translate }: Terminal): Say {
  return (key, values = {}) => translate(`inputs.${key}`, values);
}

function list(say: Say, key: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : [
        say(key, { count: String(lines.length) }),
        ...lines.slice(0, MOST_PRINTED).map((line) => `  ${line}`),
        ...(lines.length > MOST_PRINTED
          ? [`  ${say('more', { count: String(lines.length - MOST_PRINTED) })}`]
          : []),
      ];
}

function changeText(say: Say, change: ChangedInput): string {
  const { id, target, targetId, targetName, field, old, now } = change;
  const thing = [
    say(`target.${target}`),
    targetId,
    targetName === undefined ? '' : `"${short(targetName, say)}"`,
  ];
  const values = {
    id,
    thing: thing.filter((part) => part !== '').join(' '),
    field,
    old: short(old, say),
    new: short(change.new, say),
  };
  return change.state === 'conflict'
    ? say('conflict', { ...values, now: short(now ?? null, say) })
    : say('change', values);
}

function short(text: string | null, say: Say): string {
  if (text === null || text === '') {
    return say('empty');
  }
  const line = text.replaceAll('\n', ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
