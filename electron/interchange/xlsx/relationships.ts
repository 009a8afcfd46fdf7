import { posix } from 'node:path';
import { enforceLimit, refuse } from '../read-guard.ts';
import { readXmlPart } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';
import { hasPart } from './zip-part.ts';

/** A link from one part of the archive to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the relationship type, the same in the transitional and the strict form: "worksheet". */
  readonly kind: string;
  /** Name of the part it points to. */
  readonly target: string;
}

/**
 * Reads the links of a part; the empty name stands for the whole package. Links that leave the file are left out,
 * because nothing outside the file is ever read. A part without links gives an empty list.
 */
export async function readRelationships(archive: ZipArchive, part: string): Promise<readonly Relationship[]> {
  const folder = part === '' ? '' : posix.dirname(part);
  const linkPart = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found: Relationship[] = [];
  if (!hasPart(archive, linkPart)) {
    return found;
  }
  await readXmlPart(archive, linkPart, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') {
        return;
      }
      const target = resolveTarget(archive, folder, attributes['Target'] ?? '');
      const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      found.push({ id: attributes['Id'] ?? '', kind, target });
      enforceLimit('limit.xlsx.items', found.length, archive.guard.limits.partItems, {
        file: archive.guard.file,
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

/** Part name of a target, which may be relative to the folder of its source or start at the package root. */
function resolveTarget(archive: ZipArchive, folder: string, target: string): string {
  const path = posix.normalize(target.startsWith('/') ? target.slice(1) : posix.join(folder, target));
  if (path === '..' || path.startsWith('../')) {
    const { file } = archive.guard;
    refuse('input.zip.unsafeName', { file, name: target.slice(0, 100) }, { file });
  }
  return path;
}
