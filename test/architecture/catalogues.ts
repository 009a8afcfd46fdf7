/** A catalogue as it lies in its file: texts in nested groups. */
export interface CatalogueGroup {
  readonly [key: string]: string | CatalogueGroup;
}

/** Per key without its plural ending: the plural endings present and the placeholders used. */
type Entries = ReadonlyMap<string, { readonly endings: ReadonlySet<string>; readonly placeholders: string }>;

const pluralEnding = /_(zero|one|two|few|many|other)$/;
const placeholder = /\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g;

/**
 * What is wrong between catalogues of the same product: keys that one lacks, placeholders that differ,
 * empty texts, plural forms that the language needs but has not. The first catalogue is the master.
 */
export function catalogueProblems(catalogues: Readonly<Record<string, CatalogueGroup>>): readonly string[] {
  const [master, ...others] = Object.entries(catalogues);
  if (master === undefined) {
    return ['there is no catalogue'];
  }
  const problems = Object.entries(catalogues).flatMap(([locale, catalogue]) =>
    ownProblems(locale, catalogue),
  );
  const [masterLocale, masterCatalogue] = master;
  const expected = entriesOf(masterCatalogue);
  for (const [locale, catalogue] of others) {
    const actual = entriesOf(catalogue);
    for (const [key, { placeholders }] of expected) {
      const entry = actual.get(key);
      if (entry === undefined) {
        problems.push(`${locale}: ${key} is missing`);
      } else if (entry.placeholders !== placeholders) {
        problems.push(
          `${locale}: ${key} uses "${entry.placeholders}", ${masterLocale} uses "${placeholders}"`,
        );
      }
    }
    for (const key of actual.keys()) {
      if (!expected.has(key)) {
        problems.push(`${locale}: ${key} is not in ${masterLocale}`);
      }
    }
  }
  return problems;
}

function ownProblems(locale: string, catalogue: CatalogueGroup): string[] {
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const empty = flatten(catalogue)
    .filter(([, text]) => text.trim() === '')
    .map(([key]) => `${locale}: ${key} is empty`);
  const incomplete = [...entriesOf(catalogue)]
    .filter(([, { endings }]) => endings.size > 0 && needed.some((category) => !endings.has(category)))
    .map(([key]) => `${locale}: ${key} lacks one of the plural forms ${needed.join(', ')}`);
  return [...empty, ...incomplete];
}

function entriesOf(catalogue: CatalogueGroup): Entries {
  const entries = new Map<string, { endings: Set<string>; names: Set<string> }>();
  for (const [fullKey, text] of flatten(catalogue)) {
    const ending = pluralEnding.exec(fullKey)?.[1];
    const key = fullKey.replace(pluralEnding, '');
    const entry = entries.get(key) ?? { endings: new Set<string>(), names: new Set<string>() };
    if (ending !== undefined) {
      entry.endings.add(ending);
    }
    for (const [, name] of text.matchAll(placeholder)) {
      entry.names.add(String(name));
    }
    entries.set(key, entry);
  }
  return new Map(
    [...entries].map(([key, { endings, names }]) => [
      key,
      { endings, placeholders: [...names].toSorted().join(', ') },
    ]),
  );
}

function flatten(group: CatalogueGroup, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : flatten(value, `${prefix}${key}.`),
  );
}
