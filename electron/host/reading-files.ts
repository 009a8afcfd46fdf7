import { join } from 'node:path';
import { readOwnPresets, readPresetFile, updateOwnPresets } from '../interchange/shared-file/preset-file.ts';
import { readTableFile } from '../interchange/read-table-file.ts';
import type { Files, PresetFiles } from '../services/gateways.ts';
import { userDataFolder } from './user-data.ts';

/** What reading a table needs of the disk; the reading thread loads this and not the whole application. */
export const readingFiles: Pick<Files, 'readTable'> = {
  readTable: (path, sheet, signal) => readTableFile(path, { sheet, signal }),
};

/** The folder is looked up at each use: a test may move it at any time. */
export const presetFiles: PresetFiles = {
  read: () => readOwnPresets(presetsFile()),
  update: (change) => updateOwnPresets(presetsFile(), change),
  readFrom: readPresetFile,
};

function presetsFile(): string {
  return join(userDataFolder(process.env, process.platform), 'import-presets.json');
}
