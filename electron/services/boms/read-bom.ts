import type { Result } from '../../../shared/errors/app-error.ts';
import type { BomReading } from '../../reading/bom-reading.ts';
import type { BomToRead, Files } from '../gateways.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { understandBom } from './understand-bom.ts';

/** Reads a file as a bill of materials and understands it; changes nothing. `cancelled.*` when it was stopped. */
export async function readBom(
  files: Pick<Files, 'readTable'>,
  { path, sheet: only, choice: given, preset }: BomToRead,
  task: Task,
): Promise<Result<BomReading>> {
  const choice = only === undefined ? given : { ...given, sheets: [only] };
  task.progress('reading', 0, 1);
  const [sheet, ...more] = choice?.sheets ?? [];
  const file = await files.readTable(path, more.length === 0 ? sheet : undefined, task.signal);
  if (!file.ok) {
    return file;
  }
  const rows = file.value.sheets.reduce((sum, one) => sum + one.rows.length, 0);
  if (await task.step('interpreting', 0, rows)) {
    return stopped();
  }
  return understandBom(file.value, choice, () => preset);
}
