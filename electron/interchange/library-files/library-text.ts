import {
  LIBRARY_FORMAT,
  LIBRARY_FORMAT_VERSION,
  type LibraryDescription,
  LibraryEntry,
  LibraryHeader,
} from '../../../shared/model/library.ts';

/** The text of a library file: a line that describes it, then one line for each factor. */
export function libraryText(description: LibraryDescription, entries: readonly LibraryEntry[]): string {
  const header: LibraryHeader = {
    format: LIBRARY_FORMAT,
    formatVersion: LIBRARY_FORMAT_VERSION,
    ...description,
  };
  return `${[header, ...entries].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/** The description in the first line; undefined for a line that is none. */
export function descriptionIn(line: string): LibraryDescription | undefined {
  const parsed = LibraryHeader.safeParse(jsonOf(line));
  if (!parsed.success) {
    return undefined;
  }
  const { format: _format, formatVersion: _version, ...description } = parsed.data;
  return description;
}

/** All factors of a library file; undefined where a line is damaged or lines are missing. */
export function entriesIn(text: string): readonly LibraryEntry[] | undefined {
  const [header, ...lines] = text.trimEnd().split('\n');
  const description = descriptionIn(header ?? '');
  const entries = lines.flatMap((line) => {
    const parsed = LibraryEntry.safeParse(jsonOf(line));
    return parsed.success ? [parsed.data] : [];
  });
  const whole = description !== undefined && entries.length === lines.length;
  return whole && entries.length === description.factorCount ? entries : undefined;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Not JSON: the caller says that the file is damaged.
    return undefined;
  }
}
