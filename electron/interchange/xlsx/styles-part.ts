import { enforceLimit } from '../read-guard.ts';
import { styleOfBuiltInFormat, styleOfFormatCode, type NumberStyle } from './number-format.ts';
import { readXmlPart } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** How a cell format shows a number, and how far it sets a text in. */
export interface CellFormat {
  readonly numbers: NumberStyle;
  readonly indent: number;
}

/** The cell formats of a workbook by the format index of a cell (its `s`). */
export type CellFormats = readonly CellFormat[];

/** Deepest indent of a cell (Excel specifications and limits). */
const DEEPEST_INDENT = 250;

/** Reads number formats and indents of all cell formats; fonts, colours and the rest are passed over. */
export async function readCellFormats(archive: ZipArchive, part: string): Promise<CellFormats> {
  const { file, limits } = archive.guard;
  const custom = new Map<number, NumberStyle>();
  const formats: { readonly formatId: number; indent: number }[] = [];
  let inCellFormats = false;
  await readXmlPart(archive, part, {
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(Number(attributes['numFmtId']), styleOfFormatCode(attributes['formatCode'] ?? ''));
      } else if (name === 'cellXfs') {
        inCellFormats = true;
      } else if (name === 'xf' && inCellFormats) {
        formats.push({ formatId: Number(attributes['numFmtId'] ?? '0'), indent: 0 });
      } else if (name === 'alignment' && inCellFormats) {
        const last = formats.at(-1);
        const indent = Number(attributes['indent'] ?? '0');
        if (last !== undefined && Number.isInteger(indent) && indent > 0 && indent <= DEEPEST_INDENT) {
          last.indent = indent;
        }
      }
      enforceLimit('limit.xlsx.items', Math.max(custom.size, formats.length), limits.partItems, { file });
    },
    text: () => undefined,
    close(name) {
      inCellFormats &&= name !== 'cellXfs';
    },
  });
  // A format written out in the file goes before the built-in one of the same id.
  return formats.map(({ formatId, indent }) => ({
    numbers: custom.get(formatId) ?? styleOfBuiltInFormat(formatId),
    indent,
  }));
}
