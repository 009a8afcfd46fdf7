import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive under construction; the overrides make archives that lie about themselves. */
export interface ZipEntryInput {
  readonly name: string;
  readonly data: string | Buffer;
  readonly stored?: boolean;
  readonly declaredBytes?: number;
  readonly checksum?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** A sheet under construction: `rows` is the inside of sheetData, `head` what stands before it, `tail` what follows it. */
export interface SheetInput {
  readonly name: string;
  readonly rows: string;
  readonly head?: string;
  readonly tail?: string;
  readonly state?: string;
}

/** A workbook under construction; what is left out is left out of the file too. */
export interface WorkbookInput {
  readonly sheets: readonly SheetInput[];
  /** Inside of the list of shared texts. */
  readonly sharedStrings?: string;
  /** Inside of the style sheet. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Relationships of the workbook instead of the right ones. */
  readonly workbookLinks?: string;
  readonly extra?: readonly ZipEntryInput[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_LINK = 'http://schemas.openxmlformats.org/package/2006/relationships';
const UTF8_NAMES = 0x800;

/** Packs entries into a zip archive, as they are told, right or wrong. */
export function makeZip(entries: readonly ZipEntryInput[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = entry.stored === true ? data : deflateRawSync(data);
    const header = entryHeader(entry, data, packed);
    const name = Buffer.from(entry.name, 'utf8');
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header, Buffer.alloc(2), name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), header, Buffer.alloc(2), place, name]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

/** A workbook file with the parts a spreadsheet program writes, and nothing more. */
export function makeXlsx(input: WorkbookInput): Buffer {
  return makeZip(workbookEntries(input));
}

/** The parts of a workbook before packing. */
export function workbookEntries(input: WorkbookInput): readonly ZipEntryInput[] {
  const entries: ZipEntryInput[] = [
    { name: '_rels/.rels', data: links(link('rId1', 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', data: workbookXml(input) },
    { name: 'xl/_rels/workbook.xml.rels', data: links(input.workbookLinks ?? workbookLinks(input)) },
  ];
  for (const [index, sheet] of input.sheets.entries()) {
    const inside = `${sheet.head ?? ''}<sheetData>${sheet.rows}</sheetData>${sheet.tail ?? ''}`;
    const data = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${inside}</worksheet>`;
    entries.push({ name: sheetPartName(index), data });
  }
  if (input.sharedStrings !== undefined) {
    entries.push({ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${input.sharedStrings}</sst>` });
  }
  if (input.styles !== undefined) {
    entries.push({ name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${input.styles}</styleSheet>` });
  }
  return [...entries, ...(input.extra ?? [])];
}

/** Part name of a sheet by its place in the workbook, from 0. */
export function sheetPartName(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** One relationship of a part. */
export function link(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${LINK}/${kind}" Target="${target}"/>`;
}

function links(inside: string): string {
  return `<Relationships xmlns="${PACKAGE_LINK}">${inside}</Relationships>`;
}

function workbookXml(input: WorkbookInput): string {
  const sheets = input.sheets.map(({ name, state }, index) => {
    const visibility = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}"${visibility} r:id="rId${index + 1}"/>`;
  });
  const properties = input.date1904 === true ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${LINK}">${properties}<sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookLinks(input: WorkbookInput): string {
  const sheets = input.sheets.map((_, index) =>
    link(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const strings = input.sharedStrings === undefined ? '' : link('rIdT', 'sharedStrings', 'sharedStrings.xml');
  const styles = input.styles === undefined ? '' : link('rIdS', 'styles', 'styles.xml');
  return sheets.join('') + strings + styles;
}

/** The fields that the header before the data and the one in the directory have in common. */
function entryHeader(entry: ZipEntryInput, data: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(24);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(entry.flags ?? UTF8_NAMES, 2);
  header.writeUInt16LE(entry.method ?? (entry.stored === true ? 0 : 8), 4);
  header.writeUInt32LE(entry.checksum ?? crc32(data), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(entry.declaredBytes ?? data.length, 18);
  header.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return header;
}
