import { enforceLimit, refuse } from '../read-guard.ts';
import { readXmlPart, type XmlAttributes } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationshipId: string;
}

/** List of sheets in their order, and the way the workbook counts days. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** True when days are counted from 1904 instead of 1900. */
  readonly date1904: boolean;
}

/** Reads the main part of a workbook. Throws AppException. */
export async function readWorkbookPart(archive: ZipArchive, part: string): Promise<WorkbookPart> {
  const sheets: SheetEntry[] = [];
  const path: string[] = [];
  let date1904 = false;
  await readXmlPart(archive, part, {
    open(name, attributes) {
      if (path.length === 0 && name !== 'workbook') {
        // The same kind of archive holds text documents and slides.
        refuse('input.file.notATable', { file: archive.guard.file }, { file: archive.guard.file });
      }
      if (name === 'workbookPr') {
        date1904 = isTrue(attributes['date1904']);
      } else if (name === 'sheet' && path.at(-1) === 'sheets') {
        const state = attributes['state'] ?? 'visible';
        const relationshipId = prefixedId(attributes);
        sheets.push({ name: attributes['name'] ?? '', hidden: state !== 'visible', relationshipId });
        enforceLimit('limit.xlsx.items', sheets.length, archive.guard.limits.partItems, {
          file: archive.guard.file,
        });
      }
      path.push(name);
    },
    text: () => undefined,
    close: () => {
      path.pop();
    },
  });
  return { sheets, date1904 };
}

/** The relationship id is the only "id" with a prefix; which prefix is up to the writer. */
function prefixedId(attributes: XmlAttributes): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? '' : (attributes[key] ?? '');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
