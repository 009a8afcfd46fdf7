import { enforceLimit } from '../read-guard.ts';
import { styleOfBuiltInFormat, styleOfFormatCode, type NumberStyle } from './number-format.ts';
import { numberShowing, type NumberShowing } from './shown-number.ts';
import { readXmlPart } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** How a cell format shows a number, and how far it sets a text in. */
export interface CellFormat {
  readonly numbers: NumberStyle;
  readonly indent: number;
  /** What it shows beside the digits; absent for nothing. */
  readonly showing?: NumberShowing | undefined;
}

/** The cell formats of a workbook by the format index of a cell (its `s`). */
export type CellFormats = readonly CellFormat[];

/** Deepest indent of a cell (Excel specifications and limits). */
const DEEPEST_INDENT = 250;

/** The built-in percentages (ECMA-376 part 1, 18.8.30); the other built-in numbers are shown as they are. */
const BUILT_IN_PERCENTAGES: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
]);

type NumberLook = Pick<CellFormat, 'numbers' | 'showing'>;

function lookOfCode(code: string): NumberLook {
  const numbers = styleOfFormatCode(code);
  return { numbers, showing: numbers === 'number' ? numberShowing(code) : undefined };
}

function lookOfBuiltIn(id: number): NumberLook {
  const code = BUILT_IN_PERCENTAGES.get(id);
  return code === undefined ? { numbers: styleOfBuiltInFormat(id) } : lookOfCode(code);
}

/** Reads number formats and indents of all cell formats; fonts, colours and the rest are passed over. */
export async function readCellFormats(archive: ZipArchive, part: string): Promise<CellFormats> {
  const { file, limits } = archive.guard;
  const custom = new Map<number, NumberLook>();
  const formats: { readonly formatId: number; indent: number }[] = [];
  let inCellFormats = false;
  await readXmlPart(archive, part, {
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(Number(attributes['numFmtId']), lookOfCode(attributes['formatCode'] ?? ''));
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
    ...(custom.get(formatId) ?? lookOfBuiltIn(formatId)),
    indent,
  }));
}
