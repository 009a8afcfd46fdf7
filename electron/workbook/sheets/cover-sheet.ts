import { BASES } from '../../../shared/model/component.ts';
import { type Finding, type Severity } from '../../../shared/model/finding.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { settingsOf } from '../../engine/profiles/headline.ts';
import { profileHeadline, profileSums } from '../../engine/profiles/profile-total.ts';
import { profilesOf } from '../../engine/profiles/standard-profile.ts';
import { isEstimatedMass } from '../../engine/bom/estimated-mass.ts';
import { type Book, SHEETS } from '../book.ts';
import { amountNumber, emissionNumbers, ratioNumber } from '../calculation/numbers.ts';
import { formulaText, linkFormula, outsideCell } from '../model/address.ts';
import { formulaCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { NAMES, totalName } from '../names.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { overParts, TOTAL_ROW } from '../table/layout.ts';
import { ESTIMATED_MASS } from './bom-columns.ts';
import { WEIGHED_ROW } from './mass-balance-sheet.ts';
import { COVER_WIDTHS, coverSection } from './cover-layout.ts';
import { addStatus, addStatusBanner } from './cover-status.ts';
import { findingsLayout } from './register-sheets.ts';
import { addKey, addStudyTexts } from './cover-texts.ts';

const KG_PER_TONNE = 1000;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** A part of the contents. */
export interface CoverContents {
  readonly part: string | undefined;
  readonly sheets: readonly { readonly name: string; readonly title: string }[];
}

export interface CoverInput {
  readonly bom: EmissionTable;
  /** Contents: sheets in their order with their titles, under the parts of the report where it has parts. */
  readonly contents: readonly CoverContents[];
}

/** 00_Cover: what the study is, its result by reference, how complete it is, and where everything stands. */
export function coverSheet(book: Book, input: CoverInput): SheetModel {
  const sheet = freeSheet(COVER_WIDTHS.length);
  const { study } = book.content;
  sheet.add([textCell(study.product.name, 'title')], 'plain', 30);
  sheet.add([textCell(`${book.say('text.subject')} · ${study.title}`, 'subtitle')]);
  addStatusBanner(book, sheet);
  sheet.skip();
  addHeadline(book, sheet);
  addStatus(book, sheet);
  addMass(book, sheet, input.bom);
  addCompleteness(book, sheet, input.bom);
  addStudyTexts(book, sheet);
  addContents(book, sheet, input.contents);
  addKey(book, sheet);
  return sheet.finish({ name: SHEETS.cover, columnWidths: COVER_WIDTHS, frozenRows: 0, tab: 'front' });
}

function addHeadline(book: Book, sheet: FreeSheet): void {
  const { totals, headlineBasis } = book.content.calculation;
  coverSection(sheet, book.say('section.headline'));
  sheet.add([
    textCell('t CO₂e', 'header'),
    ...BASES.map((basis) => textCell(book.say(`basis.${basis}`), 'headerNumber')),
    textCell('', 'header'),
    textCell('', 'header'),
  ]);
  addProfileHeadline(book, sheet);
  for (const part of ['excluding', 'including'] as const) {
    const headline = part === 'excluding';
    sheet.add(
      [
        textCell(book.say(`column.${part}`), 'label'),
        ...BASES.map((basis) =>
          formulaCell(
            `${totalName(basis, part)}/${KG_PER_TONNE}`,
            emissionNumbers(totals[basis])[part] / KG_PER_TONNE,
            'tonnes',
          ),
        ),
        undefined,
        headline ? textCell(book.say(`text.headlineBasis.${headlineBasis}`), 'remark') : undefined,
      ],
      'plain',
      20,
    );
  }
  sheet.skip();
}

/** The figure of the first standard the study reports to, by reference. */
function addProfileHeadline(book: Book, sheet: FreeSheet): void {
  const { study, calculation } = book.content;
  const [profile] = profilesOf(study.method);
  if (profile === undefined) {
    return;
  }
  const settings = settingsOf(profile, study);
  const kg = profileHeadline(profileSums(calculation), settings);
  sheet.add(
    [
      textCell(profile.title, 'label'),
      ...BASES.map((basis) =>
        basis === settings.electricity
          ? formulaCell(`${NAMES.headline}/${KG_PER_TONNE}`, amountNumber(kg) / KG_PER_TONNE, 'headline')
          : undefined,
      ),
      undefined,
      textCell(book.say('text.headlineOfProfile'), 'remark'),
    ],
    'plain',
    32,
  );
}

function addMass(book: Book, sheet: FreeSheet, bom: EmissionTable): void {
  if (bom.layout.rowCount === 0) {
    return;
  }
  const { coverage, totals, headlineBasis } = book.content.calculation;
  const weighed = book.content.study.product.weighedMassKg;
  coverSection(sheet, book.say('section.mass'));
  const net = sheet.add([
    textCell(book.say('text.netMass')),
    formulaCell(bom.layout.outside('netKg', TOTAL_ROW), amountNumber(coverage.netMassKg), 'mass'),
    textCell('kg'),
  ]);
  sheet.add([
    textCell(book.say('text.grossMass')),
    formulaCell(bom.layout.outside('grossKg', TOTAL_ROW), amountNumber(coverage.grossMassKg), 'mass'),
    textCell('kg'),
  ]);
  if (weighed !== undefined && Number(weighed) > 0) {
    const row = sheet.add([
      textCell(book.say('text.weighedMass')),
      formulaCell(outsideCell(SHEETS.massBalance, 'B', WEIGHED_ROW), Number(weighed), 'mass'),
      textCell('kg'),
    ]);
    const difference = amountNumber(coverage.netMassKg) / Number(weighed) - 1;
    sheet.add([
      textCell(book.say('text.massDifference')),
      formulaCell(`B${net}/B${row}-1`, difference, 'signedPercent'),
    ]);
  }
  if (coverage.netMassKg > 0n) {
    const perKg = ratioNumber({
      numerator: excludingBiogenicCo2(totals[headlineBasis]),
      denominator: coverage.netMassKg,
    });
    sheet.add([
      textCell(book.say('text.perKg')),
      formulaCell(`${totalName(headlineBasis, 'excluding')}/B${net}`, perKg, 'mass'),
      textCell('kg CO₂e/kg'),
    ]);
  }
  sheet.skip();
}

function addCompleteness(book: Book, sheet: FreeSheet, bom: EmissionTable): void {
  const { coverage } = book.content.calculation;
  coverSection(sheet, book.say('section.completeness'));
  sheet.add([textCell(book.say('text.bomLines')), formulaCell(NAMES.bomLines, coverage.bomLines, 'integer')]);
  sheet.add([
    textCell(book.say('text.leavesOpen')),
    formulaCell(NAMES.leavesOpen, coverage.leavesOpen, 'integer'),
  ]);
  sheet.add([
    textCell(book.say('text.activitiesOpen')),
    formulaCell(NAMES.activitiesOpen, coverage.activitiesOpen, 'integer'),
  ]);
  addEstimates(book, sheet, bom);
  addFindingCounts(book, sheet);
  sheet.add([
    textCell(book.say('text.overall')),
    formulaCell(NAMES.overallCheck, book.say('word.pass'), 'status'),
    optionalText(book.say('text.overallNote'), 'remark'),
  ]);
  sheet.skip();
}

/** Masses that were estimated and accepted, where there are any: how many, and how much of the machine. */
function addEstimates(book: Book, sheet: FreeSheet, { layout }: EmissionTable): void {
  if (!layout.has(ESTIMATED_MASS)) {
    return;
  }
  const { study, calculation } = book.content;
  const results = calculation.lines;
  let [count, mass] = [0, 0n];
  (study.bom ?? []).forEach((line, index) => {
    if (isEstimatedMass(line)) {
      count += 1;
      mass += results[index]?.netMassKg ?? 0n;
    }
  });
  const marked = layout.between(ESTIMATED_MASS, layout.firstRow, layout.lastRow);
  const masses = overParts(
    layout,
    (part) => `SUMIFS(${part.range('netKg')},${part.range(ESTIMATED_MASS)},1)`,
  );
  sheet.add([textCell(book.say('text.estimatedMasses')), formulaCell(`SUM(${marked})`, count, 'integer')]);
  sheet.add([textCell(book.say('text.estimatedMassKg')), formulaCell(masses, amountNumber(mass), 'mass')]);
}

/** How many findings are open by severity; those somebody answers for apart, where there are any. */
function addFindingCounts(book: Book, sheet: FreeSheet): void {
  const { findings, waived = [] } = book.content;
  const { parts } = findingsLayout(book);
  const counts = (label: string, words: string, list: readonly Finding[]): void => {
    for (const severity of SEVERITIES) {
      const word = formulaText(book.say(`${words}.${severity}`));
      const count = list.filter((finding) => finding.severity === severity).length;
      const text = textCell(book.say(`text.${label}.${severity}`));
      sheet.add([
        text,
        formulaCell(
          parts.map((part) => `COUNTIF(${part.range('severity')},${word})`).join('+'),
          count,
          'integer',
        ),
      ]);
    }
  };
  counts('findings', 'severity', findings);
  if (waived.length > 0) {
    counts(
      'waivedFindings',
      'waivedSeverity',
      waived.map(({ finding }) => finding),
    );
  }
}

function addContents(book: Book, sheet: FreeSheet, contents: CoverInput['contents']): void {
  coverSection(sheet, book.say('section.contents'));
  for (const { part, sheets } of contents) {
    if (part !== undefined) {
      sheet.add([textCell(book.say(`part.${part}`), 'label')]);
    }
    for (const { name, title } of sheets) {
      sheet.add([formulaCell(linkFormula(name, 'A1', name), name, 'link'), textCell(title)]);
    }
  }
  sheet.skip();
}
