import { type MappingEntryView, type MappingMergeOutcome } from '../../../shared/contract/mapping.ts';
import { type Terminal } from '../terminal.ts';

/** What was taken from a mapping book, and every conflict with both decisions and their reasons. */
export function mappingMergeText(
  { entries, added, same, conflicts }: MappingMergeOutcome,
  preferFile: boolean,
  { translate }: Terminal,
): string {
  const told = ({ factorId, excluded, reason }: MappingEntryView): string =>
    `${factorId ?? excluded ?? ''}${reason === '' ? '' : ` (${reason})`}`;
  const lines = conflicts.map(({ kept, other }) =>
    translate(preferFile ? 'cli.mapping.replaced' : 'cli.mapping.kept', {
      key: kept.key,
      own: told(kept),
      other: told(other),
    }),
  );
  const done = translate('cli.mapping.merged', { added, same, conflicts: conflicts.length, entries });
  return `${[...lines, done].join('\n')}\n`;
}
