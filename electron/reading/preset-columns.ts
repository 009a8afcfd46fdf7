import type { ImportChoice } from '../../shared/model/import-choice.ts';
import type { ImportPreset } from '../../shared/model/import-preset.ts';
import type { ColumnChoice } from './apply-column-choice.ts';
import { columnLetter } from './cell-address.ts';
import type { BomHeader } from './find-header.ts';
import { titleKeys } from './header-titles.ts';

/** Uses of the columns of a header as a preset wants them, wherever they stand; titles it does not know stay as guessed. */
export function presetColumns(preset: ImportPreset, header: BomHeader): ColumnChoice {
  const uses = new Map(preset.columns.map(({ header: key, use }) => [key, use] as const));
  return Object.fromEntries(
    [...titleKeys(header.titles)].flatMap(([column, key]) => {
      const use = uses.get(key);
      return use === undefined ? [] : [[columnLetter(column), use]];
    }),
  );
}

/** The columns of a preset without those a person decided otherwise, and without what they gave to another column. */
export function withoutTaken(fromPreset: ColumnChoice, own: ColumnChoice): ColumnChoice {
  const taken = new Set<string>(Object.values(own).filter((use) => use !== 'extra' && use !== 'ignored'));
  return Object.fromEntries(
    Object.entries(fromPreset).filter(([letter, use]) => !Object.hasOwn(own, letter) && !taken.has(use)),
  );
}

/** What a preset says beside its columns. */
export function settingsOf(preset: ImportPreset | undefined): Pick<ImportChoice, 'decimalSign' | 'massUnit'> {
  return {
    ...(preset?.decimalSign === undefined ? {} : { decimalSign: preset.decimalSign }),
    ...(preset?.massUnit === undefined ? {} : { massUnit: preset.massUnit }),
  };
}

/** True when a file bears the same titles as the one a preset was made from, in whatever order. */
export function fitsPreset(preset: ImportPreset, keys: readonly string[]): boolean {
  const wanted = new Set(preset.columns.map(({ header }) => header));
  return wanted.size === new Set(keys).size && keys.every((key) => wanted.has(key));
}
