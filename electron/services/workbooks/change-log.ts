import { type ChangeLog, type LoggedChange, type LoggedEntry } from '../../../shared/model/change-log.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type HistoryChange, type HistoryEntry, type ProjectStore, type StoredRow } from '../ports.ts';

/** The newest entries of a long history; the rest is told by its number and the hash of the last. */
const MOST_ENTRIES = 2000;
/** An entry with more rows than this, such as an import, is listed as one. */
const MOST_ROWS = 50;
/** Values are cut: the change log shows what changed, the sheets hold what is. */
const MOST_CHARACTERS = 300;
/** Columns that say where a row stands and not what it says. */
const PLACES: ReadonlySet<string> = new Set(['id', 'study_id', 'ordinal', 'site_id']);

/**
 * The history of the project as 21_ChangeLog shows it. In a public copy the values, parameters and reasons stay away:
 * they hold names.
 */
export function changeLogOf(
  store: Pick<ProjectStore, 'history' | 'changesOf'>,
  { publicCopy }: { readonly publicCopy: boolean },
): Result<ChangeLog> {
  const history = store.history();
  if (!history.ok) {
    return history;
  }
  const entries: LoggedEntry[] = [];
  for (const entry of history.value.slice(-MOST_ENTRIES)) {
    const isListed = !publicCopy && entry.changeCount <= MOST_ROWS;
    const changes = isListed ? store.changesOf(entry.id) : success([]);
    if (!changes.ok) {
      return changes;
    }
    entries.push(publicCopy ? withheld(entry) : logged(entry, changes.value.flatMap(fieldsOf)));
  }
  return success({
    entries,
    entryCount: history.value.length,
    headHash: history.value.at(-1)?.hash ?? '',
  });
}

function logged(entry: HistoryEntry, changes: readonly LoggedChange[]): LoggedEntry {
  const { id, time, actor, kind, command, changeCount, previousHash, hash, effect } = entry;
  return {
    id,
    time,
    actor,
    command: command.name,
    params: command.params,
    kind,
    reason: command.reason,
    changeCount,
    changes,
    ...(effect === undefined ? {} : { effect }),
    previousHash,
    hash,
  };
}

function withheld(entry: HistoryEntry): LoggedEntry {
  return { ...logged(entry, []), params: {}, reason: undefined };
}

/** The fields of a row that became others; a stored document is looked into. */
function fieldsOf({ table, key, before, after }: HistoryChange): readonly LoggedChange[] {
  const object = `${table} ${idOf(key)}`;
  const [old, next] = [flat(before), flat(after)];
  const names = [...new Set([...old.keys(), ...next.keys()])];
  return names
    .filter((name) => old.get(name) !== next.get(name))
    .map((name) => ({ object, field: name, before: cut(old.get(name)), after: cut(next.get(name)) }));
}

/** Keys are lists; the first says which row of the study it is. */
function idOf(key: string): string {
  const parts = JSON.parse(key) as unknown;
  return Array.isArray(parts) ? String(parts[0]) : key;
}

/** Fields of a row as texts, those of a stored document beside the others. */
function flat(row: StoredRow | null): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(row ?? {})) {
    const document = typeof value === 'string' && value.startsWith('{') ? parsed(value) : undefined;
    if (document !== undefined) {
      for (const [inner, one] of Object.entries(document)) {
        fields.set(inner, typeof one === 'string' ? one : JSON.stringify(one));
      }
    } else if (!PLACES.has(name)) {
      fields.set(name, String(value));
    }
  }
  return fields;
}

/** An object from JSON; a text that only begins like one stays a text. */
function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

function cut(text: string | undefined): string | undefined {
  return text === undefined || text.length <= MOST_CHARACTERS
    ? text
    : `${text.slice(0, MOST_CHARACTERS)} …`.toWellFormed();
}
