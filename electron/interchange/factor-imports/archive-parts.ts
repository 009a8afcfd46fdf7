import { enforceLimit } from '../read-guard.ts';
import { readXmlPart } from '../xlsx/xml-part.ts';
import type { ZipArchive } from '../xlsx/zip-archive.ts';
import { readPart } from '../xlsx/zip-part.ts';
import { MOST_DATA_SET_BYTES } from './import-limits.ts';
import { createTree, type XmlNode } from './xml-tree.ts';

/** Names of the parts of an archive whose name fits, in a fixed order. */
export function partsLike(archive: ZipArchive, pattern: RegExp): readonly string[] {
  return [...archive.entries.keys()].filter((name) => pattern.test(name)).toSorted();
}

/** The JSON of a part; undefined where it is none. Throws AppException for a damaged archive or one that is too big. */
export async function readJsonPart(archive: ZipArchive, part: string): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  await readPart(archive, part, (chunk) => {
    bytes += chunk.length;
    enforceLimit('limit.zip.entryBytes', bytes, MOST_DATA_SET_BYTES, { file: archive.guard.file });
    chunks.push(Buffer.from(chunk));
  });
  return parseJson(Buffer.concat(chunks));
}

/** JSON of bytes in UTF-8; undefined where they are none. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Neither UTF-8 nor JSON: the caller lists the part as refused.
    return undefined;
  }
}

/** A part that is one XML document, as a tree. */
export async function readTreePart(archive: ZipArchive, part: string): Promise<XmlNode> {
  const tree = createTree(archive.guard);
  await readXmlPart(archive, part, tree.handler);
  return tree.root();
}
