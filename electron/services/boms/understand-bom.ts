import type { Result } from '../../../shared/errors/app-error.ts';
import type { ImportChoice } from '../../../shared/model/import-choice.ts';
import type { ImportPreset } from '../../../shared/model/import-preset.ts';
import type { RawFile } from '../../../shared/model/raw-table.ts';
import type { BomReading } from '../../reading/bom-reading.ts';
import { interpretBom } from '../../reading/interpret-bom.ts';

/** Gives the preset for a file by the keys of the titles of its first table; undefined for none. */
export type FindPreset = (titleKeys: readonly string[]) => ImportPreset | undefined;

/** What a table was understood as last, and from what. */
interface LastReading {
  readonly choice: string;
  readonly titleKeys: readonly string[];
  readonly preset: string;
  readonly reading: BomReading;
}

const lastReadings = new WeakMap<RawFile, LastReading>();

/**
 * Understands a table as a bill of materials. One that is still at hand and about which nothing else was decided since is
 * not understood anew: an import takes what its preview showed.
 */
export function understandBom(
  file: RawFile,
  given: ImportChoice | undefined,
  findPreset: FindPreset,
): Result<BomReading> {
  const choice = given ?? {};
  const written = JSON.stringify(choice);
  const last = lastReadings.get(file);
  if (last?.choice === written && last.preset === textOf(findPreset(last.titleKeys))) {
    return { ok: true, value: last.reading };
  }
  let asked: Pick<LastReading, 'titleKeys' | 'preset'> | undefined;
  const outcome = interpretBom(file, {
    choice,
    preset: (titleKeys) => {
      const preset = findPreset(titleKeys);
      asked = { titleKeys, preset: textOf(preset) };
      return preset;
    },
  });
  if (outcome.ok && asked !== undefined) {
    lastReadings.set(file, { ...asked, choice: written, reading: outcome.value });
  }
  return outcome;
}

function textOf(preset: ImportPreset | undefined): string {
  return JSON.stringify(preset ?? null);
}
