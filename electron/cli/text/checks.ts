import { type WaivedFindingView } from '../../../shared/contract/outcomes.ts';
import { type RegisteredCheckView } from '../../../shared/contract/waivers.ts';
import { type Waiver } from '../../../shared/model/waiver.ts';
import { type Terminal } from '../terminal.ts';
import { placeText } from './place.ts';
import { textTable } from './table.ts';

/** The register: every check with its weight, its clause and where it looks. */
export function registerText(checks: readonly RegisteredCheckView[], { translate }: Terminal): string {
  const columns = ['check', 'severity', 'clause', 'where'].map((name) => ({
    title: translate(`checks.register.${name}`),
    align: 'left' as const,
  }));
  const rows = checks.map(({ id, severity, clause, where }) => [
    id,
    translate(`severity.${severity}`),
    clause,
    translate(`checks.place.${where}`),
  ]);
  return `${textTable(columns, rows)}\n${translate('checks.register.count', { count: checks.length })}\n`;
}

/** Waived findings below the open ones: each with who answers for it and why. Nothing where there are none. */
export function waivedText(waived: readonly WaivedFindingView[], { translate }: Terminal): string {
  if (waived.length === 0) {
    return '';
  }
  const blocks = waived.map(({ finding, waiver }) => {
    const place = placeText(finding.place);
    const weight = translate(`severity.${finding.severity}`);
    const { id, by, date, reason } = waiver;
    return `${weight}  ${place}  [${finding.code}]\n    ${translate('checks.waived.by', { id, by, date, reason })}`;
  });
  const errors = waived.filter(({ finding }) => finding.severity === 'error').length;
  const warning = errors === 0 ? [] : [translate('checks.waived.errors', { count: errors })];
  const title = translate('checks.waived.title', { count: waived.length });
  return `\n${[title, ...blocks, ...warning].join('\n')}\n`;
}

/** Who answers for what. */
export function waiversText(waivers: readonly Waiver[], { translate }: Terminal): string {
  if (waivers.length === 0) {
    return `${translate('checks.waived.none')}\n`;
  }
  const columns = ['id', 'check', 'place', 'by', 'date', 'reason'].map((name) => ({
    title: translate(`checks.waived.column.${name}`),
    align: 'left' as const,
  }));
  const rows = waivers.map(({ id, code, lineId, field, by, date, reason }) => [
    id,
    code,
    lineId === undefined ? translate('checks.waived.everywhere') : [lineId, field].filter(Boolean).join(' '),
    by,
    date,
    reason,
  ]);
  return `${textTable(columns, rows)}\n`;
}
