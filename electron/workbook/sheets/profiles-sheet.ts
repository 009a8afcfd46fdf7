import { COMPONENTS } from '../../../shared/model/component.ts';
import { type ComponentAmounts } from '../../engine/impact/evaluate.ts';
import { instrumentBasis, settingsOf } from '../../engine/profiles/headline.ts';
import { profileSums, profileTotal } from '../../engine/profiles/profile-total.ts';
import {
  type ProfileSettings,
  profilesOf,
  type StandardProfile,
  SWITCHES,
} from '../../engine/profiles/standard-profile.ts';
import { type Book, componentName, SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { emissionNumbers } from '../calculation/numbers.ts';
import { columnLetter, outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, textCell } from '../model/cell.ts';
import { type DefinedName, type SheetModel } from '../model/sheet.ts';
import { NAMES } from '../names.ts';
import { type EmissionTable, filled } from '../table/emission-table.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { type Layout } from '../table/layout.ts';
import { blockFormula, blocksOf } from './profile-sums.ts';
import { flag, markSwitches, SWITCH_COLUMNS, switchCell, type SwitchRows } from './profile-switches.ts';

/** Name, three switches, six components, two totals, effect. */
const WIDTHS = [46, 13, 13, 13, 13, 13, 13, 13, 13, 13, 15, 15, 15];
const FIRST_NUMBER = 4;
const EXCLUDING = columnLetter(FIRST_NUMBER + COMPONENTS.length);
const EFFECT = columnLetter(FIRST_NUMBER + COMPONENTS.length + 2);
const KG = 'kg CO₂e';

/** 03a_Profiles: the totals of the standards from tagged sums, and the way from one total to the other. */
export function profilesSheet(
  book: Book,
  tables: readonly EmissionTable[],
  terms: Layout,
): { readonly sheet: SheetModel; readonly names: readonly DefinedName[]; readonly checks: readonly Check[] } {
  const sheet = freeSheet(WIDTHS.length);
  const checks: Check[] = [];
  const { study, calculation } = book.content;
  sheet.add([textCell(book.say('sheet.profiles.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('sheet.profiles.note'), 'subtitle')]);
  sheet.skip();
  const sums = profileSums(calculation);
  addHeader(book, sheet, 'profileParts', false);
  const first = sheet.nextRow();
  const blocks = blocksOf(sums);
  for (const block of blocks) {
    addNumbers(
      sheet,
      [
        textCell(`${book.say(`profilePart.${block.part}`)} · ${book.say(`basis.${block.basis}`)}`),
        undefined,
        undefined,
        undefined,
      ],
      block.amounts,
      (index) => blockFormula(book, filled(tables), terms, block, index),
    );
  }
  sheet.skip();
  addHeader(book, sheet, 'profiles', true);
  const switchRows: SwitchRows = {
    typed: new Map(),
    instrumentsPass: instrumentBasis(study) === 'byContract',
  };
  const profiles = profilesOf(study.method).map((profile, index) => {
    const settings = settingsOf(profile, study);
    const row = addNumbers(
      sheet,
      [
        textCell(titleOf(book, profile, index === 0), 'name'),
        ...SWITCHES.map((one) => switchCell(profile.id, settings, one, switchRows, sheet.nextRow())),
      ],
      profileTotal(sums, settings),
      (column) => totalFormula(first, sheet.nextRow(), columnLetter(FIRST_NUMBER + column)),
      index === 0 ? 'total' : 'plain',
    );
    markSwitches(sheet, row, profile.id, switchRows);
    checks.push({
      label: profile.title,
      engine: emissionNumbers(profileTotal(sums, settings)).excluding,
      formula: outsideCell(SHEETS.profiles, EXCLUDING, row),
    });
    return { profile, settings, row };
  });
  const [headline, ...others] = profiles;
  if (headline !== undefined) {
    for (const other of others) {
      sheet.skip();
      checks.push(
        ...addBridge(book, sheet, headline, other, (settings) => profileTotal(sums, settings), first),
      );
    }
  }
  const model = sheet.finish({
    name: SHEETS.profiles,
    columnWidths: WIDTHS,
    frozenRows: 2,
    tab: 'front',
    print: { paper: 'A3', pagesWide: 1 },
  });
  const names =
    headline === undefined
      ? []
      : [
          {
            name: NAMES.headline,
            reference: outsideCell(SHEETS.profiles, EXCLUDING, headline.row),
          },
        ];
  return { sheet: model, names, checks };
}

interface ProfileRow {
  readonly profile: StandardProfile;
  readonly settings: ProfileSettings;
  readonly row: number;
}

function titleOf(book: Book, profile: StandardProfile, isHeadline: boolean): string {
  return isHeadline ? `${profile.title} (${book.say('text.headlineProfile')})` : profile.title;
}

/** core + capital goods where counted + estimates where scaled up, on the chosen electricity method. */
function totalFormula(firstBlock: number, row: number, letter: string): string {
  const { electricity, capitalGoods, scaling } = SWITCH_COLUMNS;
  const on = (basis: 0 | 1): string => {
    const at = (part: number): string => `${letter}$${firstBlock + 2 * part + basis}`;
    return `${at(0)}+$${capitalGoods}${row}*${at(1)}+$${scaling}${row}*(${at(2)}+$${capitalGoods}${row}*${at(3)})`;
  };
  return `IF($${electricity}${row}=1,${on(1)},${on(0)})`;
}

function addHeader(book: Book, sheet: FreeSheet, key: string, withSwitches: boolean): void {
  sheet.add(
    [
      textCell(book.say(`section.${key}`), 'section'),
      ...WIDTHS.slice(1).map((): Cell => ({ kind: 'blank', style: 'section' })),
    ],
    'plain',
    18,
  );
  sheet.add(
    [
      textCell(book.say('column.name'), 'header'),
      ...SWITCHES.map((one) => textCell(withSwitches ? book.say(`switch.${one}`) : '', 'headerNumber')),
      ...COMPONENTS.map((component) => textCell(`${componentName(book, component)}\n${KG}`, 'headerNumber')),
      textCell(`${book.say('column.excluding')}\n${KG}`, 'headerNumber'),
      textCell(`${book.say('column.including')}\n${KG}`, 'headerNumber'),
      textCell(key === 'bridge' ? `${book.say('column.effect')}\n${KG}` : '', 'headerNumber'),
    ],
    'plain',
    50,
  );
}

/** A row of eight numbers: six formulas and their two sums. */
function addNumbers(
  sheet: FreeSheet,
  before: readonly (Cell | undefined)[],
  amounts: ComponentAmounts,
  formulaOf: (index: number) => string,
  tone: 'plain' | 'total' = 'plain',
  effect?: Cell,
): number {
  const row = sheet.nextRow();
  const numbers = emissionNumbers(amounts);
  const at = (index: number): string => `${columnLetter(FIRST_NUMBER + index)}${row}`;
  return sheet.add(
    [
      ...before,
      ...COMPONENTS.map((_, index) =>
        formulaCell(formulaOf(index), numbers.components[index] ?? 0, 'emission'),
      ),
      formulaCell(`SUM(${at(0)}:${at(3)})`, numbers.excluding, 'emission'),
      formulaCell(`SUM(${at(0)}:${at(5)})`, numbers.including, 'emission'),
      effect,
    ],
    tone,
  );
}

/** One row per switch, turned one after the other: each effect is a row less the row above, so that nothing is left over. */
function addBridge(
  book: Book,
  sheet: FreeSheet,
  from: ProfileRow,
  to: ProfileRow,
  total: (settings: ProfileSettings) => ComponentAmounts,
  firstBlock: number,
): Check[] {
  addHeader(book, sheet, 'bridge', true);
  let settings = from.settings;
  let before = emissionNumbers(total(settings)).excluding;
  const numberRow = (label: string, turned: number, effect: Cell | undefined): number => {
    const row = sheet.nextRow();
    const flags = SWITCHES.map((one, index) => {
      const source = index < turned ? to.row : from.row;
      return formulaCell(`$${SWITCH_COLUMNS[one]}$${source}`, flag(settings, one), 'integer');
    });
    return addNumbers(
      sheet,
      [textCell(label, 'name'), ...flags],
      total(settings),
      (column) => totalFormula(firstBlock, row, columnLetter(FIRST_NUMBER + column)),
      'plain',
      effect,
    );
  };
  numberRow(from.profile.title, 0, undefined);
  const checks: Check[] = [];
  SWITCHES.forEach((one, index) => {
    settings = { ...settings, [one]: to.settings[one] };
    const after = emissionNumbers(total(settings)).excluding;
    const row = sheet.nextRow();
    const effect = formulaCell(`${EXCLUDING}${row}-${EXCLUDING}${row - 1}`, after - before, 'emission');
    const label = book.say(`switchTurned.${one}`);
    numberRow(label, index + 1, effect);
    checks.push({
      label: `${from.profile.title} → ${to.profile.title}: ${label}`,
      engine: after - before,
      formula: outsideCell(SHEETS.profiles, EFFECT, row),
      scale: { formula: outsideCell(SHEETS.profiles, EXCLUDING, row), value: after },
    });
    before = after;
  });
  numberRow(to.profile.title, SWITCHES.length, undefined);
  return checks;
}
