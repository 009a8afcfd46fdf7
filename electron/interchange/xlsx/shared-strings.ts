import { enforceLimit } from '../read-guard.ts';
import { copyText, decodeEscapes } from './cell-text.ts';
import { createTextCollector, type TextBudget } from './text-collector.ts';
import { readXmlPart } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Reads the texts that cells point to by number; the runs of a rich text are joined, phonetic guides left out. */
export async function readSharedStrings(
  archive: ZipArchive,
  part: string,
  budget: TextBudget,
): Promise<readonly string[]> {
  const { file, limits } = archive.guard;
  const strings: string[] = [];
  const collector = createTextCollector(limits.cellCharacters, { file });
  await readXmlPart(archive, part, {
    open(name) {
      if (name === 'si') {
        collector.reset();
      }
      collector.open(name);
    },
    text: (text) => collector.text(text),
    close(name) {
      collector.close(name);
      if (name === 'si') {
        const text = decodeEscapes(collector.value());
        enforceLimit('limit.cell.tooLong', text.length, limits.cellCharacters, { file });
        budget.add(text.length);
        strings.push(copyText(text));
        enforceLimit('limit.table.cells', strings.length, limits.cells, { file });
      }
    },
  });
  return strings;
}
