import { type Basis, type Component } from '../../shared/model/component.ts';
import { STUDY_SHEET } from '../../shared/model/study-rows.ts';
import { type Stage } from '../../shared/model/stage.ts';
import { MOST_ROWS_PER_SHEET } from '../../shared/model/workbook-statement.ts';
import { type LineState } from '../engine/calculation.ts';
import { conformityOf, type ConformityRow } from '../engine/conformity/conformity.ts';
import { type FactorList } from './calculation/factor-list.ts';
import { type TermPlan } from './calculation/planned-term.ts';
import { type WorkbookContent } from './content.ts';
import { type Continuation, type PartInWords, type PartNote } from './table/continuation.ts';
import { type Column } from './table/layout.ts';

/** Names of the worksheets: never translated, so that `03_Results!I12` means the same in every language. */
export const SHEETS = {
  cover: '00_Cover',
  conformity: '01_Conformity',
  goalScope: '02_GoalScope',
  parameters: '02a_Parameters',
  results: '03_Results',
  profiles: '03a_Profiles',
  bom: '04_BOM',
  yieldSteps: '04a_YieldSteps',
  recipes: '04b_Recipes',
  terms: '04c_Terms',
  operands: '04d_Operands',
  processes: '05_Processes',
  consumables: '05a_Consumables',
  gases: '05b_Gases',
  energy: '06_EnergyUse',
  fuels: '06a_Fuels',
  meters: '06b_Meters',
  electricity: '07_Electricity',
  transport: '08_Transport',
  packaging: '09_Packaging',
  waste: '10_Waste',
  spend: '10a_Spend',
  values: '10b_OtherActivities',
  factors: '11_Factors',
  factorGases: '11a_FactorGases',
  gwp: '11b_GWP',
  suppliers: '12_SupplierPCF',
  allocation: '13_Allocation',
  assumptions: '14_Assumptions',
  cutOff: '15_CutOff',
  machineRule: '15a_MachineRule',
  massBalance: '16_MassBalance',
  quality: '17_DataQuality',
  qualitySummary: '17a_QualitySummary',
  pedigree: '17b_Pedigree',
  sensitivity: '18_Sensitivity',
  variants: '18a_Variants',
  uncertainty: '19_Uncertainty',
  evidence: '20_Evidence',
  otherRows: '20a_OtherRows',
  changeLog: '21_ChangeLog',
  corrections: '21a_Corrections',
  checks: '22_Checks',
  findings: '22a_Findings',
  signOff: '23_SignOff',
  comments: '23a_Comments',
  memos: '24_UseAndAvoided',
  usePhase: '24a_UsePhase',
  study: STUDY_SHEET,
  lists: '99_Lists',
} as const;
export type SheetId = keyof typeof SHEETS;

/** What every sheet is built with: the content, its texts and the factors' places. */
export interface Book {
  readonly content: WorkbookContent;
  readonly factors: FactorList;
  /** Products that the sheets of their lines cannot write. */
  readonly terms: TermPlan;
  /** How a list goes on that is longer than a sheet. */
  readonly goesOn: Continuation;
  /** The checklist of the standards. */
  readonly requirements: readonly ConformityRow[];
  /** Text of the key `workbook.<key>`. */
  say(key: string, params?: Record<string, string>): string;
}

export function createBook(content: WorkbookContent, factors: FactorList, terms: TermPlan): Book {
  const words = new Map<string, string>();
  const { study, calculation, lookUp } = content;
  const say: Book['say'] = (key, params) => {
    // A word without numbers in it is asked for in every row.
    const known = params === undefined ? words.get(key) : undefined;
    const text = known ?? content.translate(`workbook.${key}`, params);
    if (params === undefined && known === undefined) {
      words.set(key, text);
    }
    return text;
  };
  return {
    content,
    factors,
    terms,
    requirements: conformityOf({ study, calculation, lookUp }),
    goesOn: {
      mostRows: content.rowsPerSheet ?? MOST_ROWS_PER_SHEET,
      noteOf: (part) => partNote(say, part),
    },
    say,
  };
}

/** Which part of a list a sheet holds, where the rest is, and that its totals are those of all parts. */
function partNote(say: Book['say'], { before, after, ...numbers }: PartInWords): PartNote {
  const params = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
  const sentences = [
    say('text.partOfList', params),
    ...(before === undefined ? [] : [say('text.partBefore', { sheet: before })]),
    ...(after === undefined ? [] : [say('text.partAfter', { sheet: after })]),
    say('text.partTotals'),
  ];
  return { title: ` · ${say('text.partTitle', params)}`, note: sentences.join(' ') };
}

export function stageName(book: Book, stage: Stage): string {
  return book.say(`stage.${stage}`);
}

export function stateName(book: Book, state: LineState): string {
  return book.say(`state.${state}`);
}

export function componentName(book: Book, component: Component): string {
  return book.say(`component.${component}`);
}

/** A column with its title from `workbook.column.<id>` and its band from `workbook.band.<band>`. */
export function column(
  book: Book,
  id: string,
  band: string,
  width: number,
  more: { readonly unit?: string; readonly numeric?: boolean; readonly title?: string } = {},
): Column {
  const { title, ...rest } = more;
  return { id, band: book.say(`band.${band}`), width, title: title ?? book.say(`column.${id}`), ...rest };
}

/** Prefix of columns and defined names that exist once per electricity method. */
export const BASIS_NAME: Readonly<Record<Basis, string>> = { byLocation: 'location', byContract: 'contract' };
