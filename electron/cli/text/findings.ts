import { type FindingView } from '../../../shared/contract/outcomes.ts';
import { findingMessage } from '../../../shared/i18n/message.ts';
import { type Terminal } from '../terminal.ts';
import { placeText } from './place.ts';

/** How many findings of one code are written out before the rest is counted. */
const SHOWN_PER_CODE = 10;

/** Findings as text: severity, place, what it is, what to do; many of one kind are counted, never hidden. */
export function findingsText(findings: readonly FindingView[], terminal: Terminal): string {
  if (findings.length === 0) {
    return `${terminal.translate('findings.none')}\n`;
  }
  const shown = new Map<string, number>();
  const blocks: string[] = [];
  for (const finding of findings) {
    const count = (shown.get(finding.code) ?? 0) + 1;
    shown.set(finding.code, count);
    if (count <= SHOWN_PER_CODE) {
      blocks.push(findingText(finding, terminal));
    }
  }
  for (const [code, count] of shown) {
    if (count > SHOWN_PER_CODE) {
      blocks.push(terminal.translate('findings.more', { count: count - SHOWN_PER_CODE, code }));
    }
  }
  return `${blocks.join('\n')}\n`;
}

function findingText(view: FindingView, terminal: Terminal): string {
  const { text, remedy } = findingMessage(view, terminal.translate);
  const place = placeText(view.place);
  const first = `${terminal.translate(`severity.${view.severity}`)}  ${place}`;
  return [`${first}  [${view.code}]`, text, remedy].filter((part) => part !== '').join('\n    ');
}
