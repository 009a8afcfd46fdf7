import { type ProfileId } from '../../../shared/model/method.ts';
import { type ProfileSettings, type Switch, SWITCHES } from '../../engine/profiles/standard-profile.ts';
import { type Cell, formulaCell, numberCell } from '../model/cell.ts';
import { type FreeSheet } from '../table/free-sheet.ts';

/** Columns of the switches in 03a_Profiles, in the order of {@link SWITCHES}. */
export const SWITCH_COLUMNS = { electricity: 'B', capitalGoods: 'C', scaling: 'D' } as const;
const FIRST_COLUMN = 1;

/** What each switch is when it is on (1) and off (0). */
const WORDS: Readonly<Record<Switch, readonly [on: string, off: string]>> = {
  electricity: ['byContract', 'byLocation'],
  capitalGoods: ['included', 'excluded'],
  scaling: ['on', 'off'],
};

/** What decides whether a switch is typed in, points at another row, or is a constant. */
export interface SwitchRows {
  /** Row in which a choice of the study is typed in; every other profile with the same choice points there. */
  readonly typed: Map<string, number>;
  /** False where an instrument fails: then no choice puts a total on them. */
  readonly instrumentsPass: boolean;
}

/** 1 for a switch that is on, 0 for one that is off. */
export function flag(settings: ProfileSettings, name: Switch): number {
  return settings[name] === WORDS[name][0] ? 1 : 0;
}

/** The field of the study that sets a switch of a profile; undefined for what the standard or the instruments decide. */
function choiceOf(profile: ProfileId, name: Switch, { instrumentsPass }: SwitchRows): string | undefined {
  if (profile !== 'pas2050') {
    return name === 'capitalGoods' ? 'method.capitalGoods' : undefined;
  }
  return name === 'electricity' && instrumentsPass
    ? 'method.pasElectricity'
    : name === 'scaling'
      ? 'method.pasScaling'
      : undefined;
}

/** A switch: typed in where it is the first cell of a choice, a constant where the standard decides. */
export function switchCell(
  profile: ProfileId,
  settings: ProfileSettings,
  name: Switch,
  rows: SwitchRows,
  row: number,
): Cell {
  const value = flag(settings, name);
  const choice = choiceOf(profile, name, rows);
  if (choice === undefined) {
    return numberCell(value, 'constant');
  }
  const first = rows.typed.get(choice);
  if (first !== undefined && first !== row) {
    return formulaCell(`${SWITCH_COLUMNS[name]}${first}`, value, 'integer');
  }
  rows.typed.set(choice, row);
  return numberCell(value, 'input');
}

/** Says which choice of the study each switch of a row shows. */
export function markSwitches(sheet: FreeSheet, row: number, profile: ProfileId, rows: SwitchRows): void {
  SWITCHES.forEach((name, index) => {
    const choice = choiceOf(profile, name, rows);
    const [on, off] = WORDS[name];
    const words = new Map([
      ['1', on],
      ['0', off],
    ]);
    if (choice === undefined) {
      sheet.mark(row, FIRST_COLUMN + index, { target: 'study', id: '', path: 'method', fixed: true });
    } else if (rows.typed.get(choice) === row) {
      sheet.mark(row, FIRST_COLUMN + index, { target: 'study', id: '', path: choice, words });
    }
  });
}
