import { type Result, success } from '../../../shared/errors/app-error.ts';
import { ImportPresets, NO_PRESETS } from '../../../shared/model/import-preset.ts';
import { type JsonFileKind, readJsonFile, updateJsonFile } from './json-file.ts';

const PRESETS: JsonFileKind<ImportPresets> = {
  schema: ImportPresets,
  empty: NO_PRESETS,
  json: 'input.preset.json',
  invalid: 'input.preset.invalid',
  locked: 'state.presetsLocked',
};

/** Reads the presets of a file that has to be there. */
export function readPresetFile(path: string): Promise<Result<ImportPresets>> {
  return readJsonFile(PRESETS, path);
}

/** Reads the user's own presets; none where there is no file yet. */
export async function readOwnPresets(path: string): Promise<Result<ImportPresets>> {
  const read = await readJsonFile(PRESETS, path);
  return !read.ok && read.error.code === 'external.file.missing' ? success(NO_PRESETS) : read;
}

/** Changes the user's own presets while nobody else does, and gives them. */
export function updateOwnPresets(
  path: string,
  change: (presets: ImportPresets) => Result<ImportPresets>,
): Promise<Result<ImportPresets>> {
  return updateJsonFile(PRESETS, path, (before) => {
    const after = change(before);
    return after.ok ? success({ content: after.value, value: after.value }) : after;
  });
}
