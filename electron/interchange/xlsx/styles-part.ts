import { enforceLimit } from '../read-guard.ts';
import { styleOfBuiltInFormat, styleOfFormatCode, type NumberStyle } from './number-format.ts';
import { readXmlPart } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** How the cell formats of a workbook show numbers, by the format index of a cell (its `s`). */
export type CellFormats = readonly NumberStyle[];

/** Reads the number formats of all cell formats; fonts, colours and the rest are passed over. */
export async function readCellFormats(archive: ZipArchive, part: string): Promise<CellFormats> {
  const { file, limits } = archive.guard;
  const custom = new Map<number, NumberStyle>();
  const formatIds: number[] = [];
  let inCellFormats = false;
  await readXmlPart(archive, part, {
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(Number(attributes['numFmtId']), styleOfFormatCode(attributes['formatCode'] ?? ''));
      } else if (name === 'cellXfs') {
        inCellFormats = true;
      } else if (name === 'xf' && inCellFormats) {
        formatIds.push(Number(attributes['numFmtId'] ?? '0'));
      }
      enforceLimit('limit.xlsx.items', Math.max(custom.size, formatIds.length), limits.partItems, { file });
    },
    text: () => undefined,
    close(name) {
      inCellFormats &&= name !== 'cellXfs';
    },
  });
  // A format written out in the file goes before the built-in one of the same id.
  return formatIds.map((id) => custom.get(id) ?? styleOfBuiltInFormat(id));
}
