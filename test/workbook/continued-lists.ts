import type { StudyDocument } from '../../shared/model/study.ts';
import { decimal, makeFactor, makeLine, makeStudy, mass, use } from '../support/study-builder.ts';
import { type Parts, patchCells, readSheets, type StoredSheet } from '../support/xlsx-parts.ts';
import { methodsStudy } from './methods-study.ts';
import { CHANGE_LOG, ratedStudy } from './verifier-sections.ts';
import { completeStudy } from './complete-study.ts';
import { contentOf, withMachine } from './workbook-content.ts';
import type { WorkbookContent } from '../../electron/workbook/content.ts';

/** So few rows that the lists of a small study go on over several sheets. */
const FEW_ROWS = 7;

/** Workbooks whose lists go on in further sheets: every method, every kind of line, a rated study. */
export const CONTINUED: Readonly<Record<string, WorkbookContent>> = {
  'methods-continued': withMachine(contentOf(methodsStudy(), { changeLog: CHANGE_LOG, rowsPerSheet: 40 })),
  'complete-continued': contentOf(completeStudy(), { order: 'gbt', rowsPerSheet: 8 }),
  'rated-continued': withMachine(contentOf(ratedStudy(), { rowsPerSheet: FEW_ROWS })),
  'steps-continued': contentOf(stepsStudy(), { rowsPerSheet: FEW_ROWS }),
};

/** Lines of several steps from net to gross mass, so that the steps of one line stand on several sheets. */
function stepsStudy(): StudyDocument {
  const steps = [
    { kind: 'yield', value: decimal('0.82') },
    { kind: 'scrapOnInput', value: decimal('0.07') },
    { kind: 'scrapOnNet', value: decimal('0.13') },
    { kind: 'yield', value: decimal('0.9') },
  ] as const;
  const bom = Array.from({ length: 5 }, (_, index) =>
    makeLine(`l${index}`, {
      mass: mass(`1.${index}`),
      yieldSteps: [...steps],
      assignment: use(['steel', 'copper'][index % 2] ?? ''),
    }),
  );
  return makeStudy({ bom, factors: [makeFactor('steel', 'kg', '2.31'), makeFactor('copper', 'kg', '4.2')] });
}

/** The sheet on which the parts of `steps-continued` go on. */
export const SECOND = '04_BOM_2';

/** Letter of a column of a data sheet by the first line of its title. */
function letterOf(sheet: StoredSheet, title: string): string {
  const found = [...sheet].find(
    ([address, { value }]) => /^[A-Z]+5$/.test(address) && String(value).split('\n')[0] === title,
  );
  if (found === undefined) {
    throw new Error(`There is no column ${title}`);
  }
  return found[0].slice(0, -1);
}

/** A part on the second sheet whose quantity moves the total, with its cells. */
export interface MovingPart {
  readonly id: string;
  readonly quantityCell: string;
  readonly emissionCell: string;
  /** Twice what it was. */
  readonly quantity: number;
}

export function movingPart(parts: Parts): MovingPart {
  const sheet = readSheets(parts).get(SECOND) ?? new Map<string, never>();
  const [id, quantity, emission] = ['Line id', 'Quantity in parent', 'Fossil, without aircraft'].map(
    (title) => letterOf(sheet, title),
  );
  for (let row = 6; row <= FEW_ROWS; row += 1) {
    const at = (letter: string | undefined) => sheet.get(`${letter}${row}`);
    const typed = at(quantity);
    if (typed?.formula === undefined && Number(typed?.value) > 0 && Number(at(emission)?.value) > 0) {
      return {
        id: String(at(id)?.value),
        quantityCell: `${quantity}${row}`,
        emissionCell: `${emission}${row}`,
        quantity: 2 * Number(typed?.value),
      };
    }
  }
  throw new Error(`No part on ${SECOND} moves the total`);
}

/** The file with that quantity on the second sheet, and the study with it. */
export function movedParts(parts: Parts, { quantityCell, quantity }: MovingPart): Parts {
  return patchCells(parts, SECOND, new Map([[quantityCell, { number: quantity }]]));
}

export function movedStudy({ id, quantity }: MovingPart): StudyDocument {
  const study = stepsStudy();
  const bom = (study.bom ?? []).map((line) =>
    line.id === id ? { ...line, quantity: decimal(quantity) } : line,
  );
  return { ...study, bom };
}
