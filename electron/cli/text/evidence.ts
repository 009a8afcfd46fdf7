import { type Output } from '../../../shared/contract/procedures.ts';
import { type Target } from '../../../shared/model/target.ts';
import { type Terminal } from '../terminal.ts';
import { textTable } from './table.ts';

/** Digits of a hash that are enough to tell files apart by eye. */
const SHORT_HASH = 12;

/** The index of evidence and how much the project holds. */
export function evidenceText(value: Output<'evidence.list'>, { translate }: Terminal): string {
  const { evidence, storedBytes, unusedBytes, unusedFiles } = value;
  const stored = translate('cli.evidence.stored', { bytes: String(storedBytes) });
  const unused =
    unusedFiles === 0
      ? []
      : [translate('cli.evidence.unused', { count: unusedFiles, bytes: String(unusedBytes) })];
  if (evidence.length === 0) {
    return `${[translate('evidencePage.none'), ...unused].join('\n')}\n`;
  }
  const columns = ['id', 'type', 'title', 'file', 'period', 'supports', 'hash'].map((name) => ({
    title: translate(`evidencePage.column.${name}`),
    align: 'left' as const,
  }));
  const rows = evidence.map((each) => [
    each.id,
    translate(`evidencePage.typeOf.${each.type}`),
    each.title,
    each.fileName,
    [each.periodStart, each.periodEnd].filter(Boolean).join(' – ') || (each.date ?? ''),
    (each.supports ?? [])
      .map((target, index) => [targetText(target), each.supportNames[index]].filter(Boolean).join(' '))
      .join(', '),
    each.sha256.slice(0, SHORT_HASH),
  ]);
  return `${[textTable(columns, rows), stored, ...unused].join('\n')}\n`;
}

/** Every file with what became of it; the ones that differ with both hashes. */
export function evidenceCheckText({ files }: Output<'evidence.check'>, { translate }: Terminal): string {
  if (files.length === 0) {
    return `${translate('evidencePage.none')}\n`;
  }
  const lines = files.map(({ id, fileName, state, foundSha256 }) => {
    const found = foundSha256 === undefined ? '' : `  ${foundSha256.slice(0, SHORT_HASH)}`;
    return `${translate(`evidencePage.state.${state}`)}  ${id}  ${fileName}${found}`;
  });
  return `${lines.join('\n')}\n`;
}

/** A target as it is typed: `line:1.10.1.6#mass`. */
export function targetText({ kind, id, field }: Target): string {
  return `${kind}${id === undefined ? '' : `:${id}`}${field === undefined ? '' : `#${field}`}`;
}
