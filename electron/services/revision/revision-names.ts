import { type BomSource, type StudyDocument } from '../../../shared/model/study.ts';
import { type BomReading } from '../../reading/bom-reading.ts';
import { type RevisionNames } from '../../reading/revision/merge-line.ts';

/**
 * Names for what a revised file brings, none of them taken: sources become `r2`, `r3` and so on, new lines begin with
 * the name of their source. A sheet that was taken before, with the same hash, keeps its source.
 */
export function revisionNames(
  study: StudyDocument,
  { sources, lines }: BomReading,
): { readonly names: RevisionNames; readonly sources: readonly BomSource[] } {
  const taken = new Set(
    [...(study.sources ?? []), ...(study.bom ?? []), ...(study.activities ?? [])].map(({ id }) => id),
  );
  for (const { changes } of study.variants ?? []) {
    for (const change of changes) {
      if (change.kind === 'addLine') {
        taken.add(change.line.id);
      }
    }
  }
  const free = freeName(taken);
  const sourceIds = new Map(
    sources.map((source) => {
      const before = study.sources?.find((known) => isSameSheet(known, source));
      return [source.id, before?.id ?? free(`r${(study.sources?.length ?? 0) + 1}`)];
    }),
  );
  const lineIds = new Map<string, string>();
  for (const { id, origin } of lines) {
    const source = origin?.sourceId ?? '';
    const rest = id.startsWith(`${source}-`) ? id.slice(source.length + 1) : id;
    lineIds.set(id, free(`${sourceIds.get(source) ?? 'r'}-${rest}`));
  }
  const names = {
    lineId: (id: string) => lineIds.get(id) ?? id,
    sourceId: (id: string) => sourceIds.get(id) ?? id,
  };
  return { names, sources: sources.map((source) => ({ ...source, id: names.sourceId(source.id) })) };
}

function isSameSheet(known: BomSource, source: BomSource): boolean {
  return known.sha256 === source.sha256 && known.sheet === source.sheet;
}

/** Takes a name, with the first number that makes it free. */
function freeName(taken: Set<string>): (wanted: string) => string {
  return (wanted) => {
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) {
      name = `${wanted}.${number}`;
    }
    taken.add(name);
    return name;
  };
}
