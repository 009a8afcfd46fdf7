import type { ImportChoice } from '../../shared/model/import-choice.ts';
import type { Marker } from './markers.ts';
import { recognisable } from './text-form.ts';

/** Marks of which a person has to say whether the line is built in. */
export type OpenMarker = Extract<Marker, 'option' | 'alternate' | 'reference'>;

/** Lines of a 150 % BOM that come or go together. */
export interface ConfigurationGroup {
  readonly key: string;
  readonly marker: OpenMarker;
  /** The mark as the file writes it. */
  readonly label: string;
  readonly lines: number;
  /** Description of the first line. */
  readonly example: string;
  readonly state: 'open' | 'in' | 'out';
}

/** Longest label that is part of a key. */
const LONGEST_LABEL = 200;

/** Key of a group: its mark and the text of the mark, without case. */
export function groupKey(marker: OpenMarker, label: string): string {
  return `${marker}:${recognisable(label).toLowerCase().slice(0, LONGEST_LABEL)}`;
}

/** Gathers the groups of a file while its rows are read. */
export interface GroupCollector {
  readonly chosen: NonNullable<ImportChoice['configuration']>;
  readonly groups: Map<string, ConfigurationGroup>;
}

/** Notes one line of a group and says whether it is built in. */
export function noteGroup(
  collector: GroupCollector,
  marker: OpenMarker,
  label: string,
  example: string,
): ConfigurationGroup['state'] {
  const key = groupKey(marker, label);
  const known = collector.groups.get(key);
  const state = Object.hasOwn(collector.chosen, key) ? (collector.chosen[key] ?? 'open') : 'open';
  collector.groups.set(
    key,
    known === undefined
      ? { key, marker, label: recognisable(label).slice(0, LONGEST_LABEL), lines: 1, example, state }
      : { ...known, lines: known.lines + 1 },
  );
  return state;
}
