import { readFile, writeFile } from 'node:fs/promises';
import yauzl from 'yauzl';
import { parseCellReference } from '../../electron/interchange/xlsx/cell-reference.ts';
import { formulaAt, type SharedFormula } from '../../electron/interchange/xlsx/shared-formula.ts';
import { makeZip } from './make-xlsx.ts';

/** The files inside an xlsx archive by name, in their order. */
export type Parts = ReadonlyMap<string, Buffer>;

/** A cell as it stands in the file: the formula without equals sign and the stored value. */
export interface StoredCell {
  readonly formula: string | undefined;
  readonly value: number | string | undefined;
}

/** Cells by address, such as B7. */
export type StoredSheet = ReadonlyMap<string, StoredCell>;

/** Reads all files of an archive. */
export async function readParts(path: string): Promise<Parts> {
  const bytes = await readFile(path);
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (problem, zip) => {
      if (zip === undefined || problem !== null) {
        reject(problem ?? new Error('The archive cannot be opened'));
        return;
      }
      const parts = new Map<string, Buffer>();
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (error, stream) => {
          if (stream === undefined) {
            reject(error ?? new Error('The entry cannot be read'));
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(parts));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

/** Packs the files into an archive again. */
export async function writeParts(path: string, parts: Parts): Promise<void> {
  await writeFile(path, makeZip([...parts].map(([name, data]) => ({ name, data }))));
}

const CELL = /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

/** All worksheets with their cells, by the name on the tab. */
export function readSheets(parts: Parts): ReadonlyMap<string, StoredSheet> {
  const shared = sharedTexts(text(parts, 'xl/sharedStrings.xml'));
  return new Map(
    [...sheetFiles(parts)].map(([name, file]) => [name, cellsOf(text(parts, file) ?? '', shared)]),
  );
}

/** File of every worksheet by the name on its tab. */
export function sheetFiles(parts: Parts): ReadonlyMap<string, string> {
  const links = new Map(
    [...(text(parts, 'xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship ([^>]*?)\/?>/g)].map(
      (match) => [attribute(match[1], 'Id') ?? '', attribute(match[1], 'Target') ?? ''],
    ),
  );
  const sheets = [...(text(parts, 'xl/workbook.xml') ?? '').matchAll(/<sheet ([^>]*?)\/?>/g)];
  return new Map(
    sheets.map((match) => {
      const target = links.get(attribute(match[1], 'r:id') ?? '') ?? '';
      return [decoded(attribute(match[1], 'name') ?? ''), `xl/${target.replace(/^\/?(xl\/)?/, '')}`];
    }),
  );
}

/** Takes away the stored result of every formula, so that whoever opens the file has to compute it. */
export function stripResults(parts: Parts): Parts {
  return mapSheets(parts, (xml) =>
    xml.replace(CELL, (whole, attributes: string, inside: string | undefined) => {
      const formula = inside === undefined ? undefined : /<f[^>]*>.*?<\/f>|<f[^>]*\/>/s.exec(inside)?.[0];
      return formula === undefined ? whole : `<c ${attributes.replace(/ ?t="[a-z]+"/, '')}>${formula}</c>`;
    }),
  );
}

/** What a cell becomes: a typed number or text, a formula with or without its result, or nothing. */
export type Patch =
  | { readonly number: number }
  | { readonly text: string }
  | { readonly formula: string; readonly result?: number }
  | 'empty';

/** Changes single cells of one sheet. */
export function patchCells(parts: Parts, sheet: string, patches: ReadonlyMap<string, Patch>): Parts {
  const file = sheetFiles(parts).get(sheet);
  const xml = file === undefined ? undefined : text(parts, file);
  if (file === undefined || xml === undefined) {
    throw new Error(`There is no sheet ${sheet}`);
  }
  const takesGroup = [...xml.matchAll(CELL)].some(
    ([, attributes, inside]) =>
      patches.has(attribute(attributes, 'r') ?? '') && inside?.includes('<f t="shared"') === true,
  );
  let changed = 0;
  // A group loses its formula with its first cell: then every cell gets its own before.
  const patched = (takesGroup ? withoutGroups(xml) : xml).replace(CELL, (whole, attributes: string) => {
    const patch = patches.get(attribute(attributes, 'r') ?? '');
    if (patch === undefined) {
      return whole;
    }
    changed += 1;
    const rest = attributes.replace(/ ?t="[a-z]+"/, '');
    return patchedCell(rest, patch);
  });
  if (changed !== patches.size) {
    throw new Error(`Only ${changed} of ${patches.size} cells of ${sheet} were found`);
  }
  return new Map([...parts, [file, Buffer.from(patched)]]);
}

function patchedCell(attributes: string, patch: Patch): string {
  if (patch === 'empty') {
    return `<c ${attributes}/>`;
  }
  if ('number' in patch) {
    return `<c ${attributes}><v>${patch.number}</v></c>`;
  }
  if ('text' in patch) {
    return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${encoded(patch.text)}</t></is></c>`;
  }
  const result = patch.result === undefined ? '' : `<v>${patch.result}</v>`;
  return `<c ${attributes}><f>${encoded(patch.formula)}</f>${result}</c>`;
}

/** The sheet with every shared formula written out. */
function withoutGroups(xml: string): string {
  const formulaOf = formulaReader();
  return xml.replace(CELL, (whole, attributes: string, inside: string | undefined) => {
    const formula = inside === undefined ? undefined : formulaOf(attribute(attributes, 'r') ?? '', inside);
    return formula === undefined
      ? whole
      : whole.replace(/<f(?: [^>]*?)?(?:\/>|>.*?<\/f>)/s, () => `<f>${encoded(formula)}</f>`);
  });
}

function mapSheets(parts: Parts, change: (xml: string) => string): Parts {
  const files = new Set(sheetFiles(parts).values());
  return new Map(
    [...parts].map(([name, data]) => [
      name,
      files.has(name) ? Buffer.from(change(data.toString('utf8'))) : data,
    ]),
  );
}

function cellsOf(xml: string, shared: readonly string[]): StoredSheet {
  const cells = new Map<string, StoredCell>();
  const formulaOf = formulaReader();
  for (const [, attributes = '', inside] of xml.matchAll(CELL)) {
    const address = attribute(attributes, 'r');
    if (address !== undefined && inside !== undefined) {
      const value = storedValue(attribute(attributes, 't'), inside, shared);
      cells.set(address, { formula: formulaOf(address, inside), value });
    }
  }
  return cells;
}

/** Reads the formulas of one sheet; those that are shared as they would stand alone. */
function formulaReader(): (address: string, inside: string) => string | undefined {
  const masters = new Map<string, SharedFormula>();
  return (address, inside) => {
    const [, attributes, text] = /<f((?: [^>]*?)?)(?:\/>|>(.*?)<\/f>)/s.exec(inside) ?? [];
    const group = attribute(attributes?.trim(), 'si');
    const at = parseCellReference(address);
    if (group === undefined || at === undefined) {
      return text === undefined ? undefined : decoded(text);
    }
    if (text !== undefined) {
      masters.set(group, { text: decoded(text), at });
    }
    const master = masters.get(group);
    return master === undefined ? undefined : formulaAt(master, at.row, at.column);
  };
}

function storedValue(
  type: string | undefined,
  inside: string,
  shared: readonly string[],
): number | string | undefined {
  if (type === 'inlineStr') {
    return textRuns(inside);
  }
  const raw = /<v[^>]*>(.*?)<\/v>/s.exec(inside)?.[1];
  if (raw === undefined) {
    return undefined;
  }
  switch (type) {
    case undefined:
    case 'n':
      return Number(raw);
    case 's':
      return shared[Number(raw)];
    default:
      return decoded(raw);
  }
}

function sharedTexts(xml: string | undefined): readonly string[] {
  return [...(xml ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => textRuns(item));
}

function textRuns(xml: string): string {
  return [...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, part = '']) => decoded(part)).join('');
}

function text(parts: Parts, name: string): string | undefined {
  return (parts.get(name) ?? parts.get(`/${name}`))?.toString('utf8');
}

function attribute(attributes: string | undefined, name: string): string | undefined {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes ?? '')?.[1];
}

function decoded(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(x?)([0-9a-fA-F]+);/g, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replaceAll('&amp;', '&');
}

function encoded(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
