import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type RawFactorFile } from '../../../shared/model/factor-import.ts';
import { FactorMapping } from '../../../shared/model/factor-mapping.ts';
import { parseDocument, readJson } from '../../../shared/model/parse-study.ts';
import { readFlatTable } from '../../reading/factor-records/flat-table.ts';
import { type Task } from '../jobs/task.ts';
import { type Session } from '../session.ts';

/** A file to be read and how, where it is a table. */
export interface ImportToRead {
  readonly path: string;
  readonly mapping?: FactorMapping | undefined;
  readonly mappingPath?: string | undefined;
}

const NO_MAPPING: FactorMapping = { columns: {} };

/** Reads a file of factors, whatever its kind. `input.factorImport.noColumns` for a table without names and figures. */
export async function readImport(
  session: Session,
  { path, mapping, mappingPath }: ImportToRead,
  task: Task,
): Promise<Result<RawFactorFile>> {
  const { files } = session.gateways;
  const chosen =
    mappingPath === undefined ? success(mapping ?? NO_MAPPING) : await mappingIn(session, mappingPath);
  if (!chosen.ok) {
    return chosen;
  }
  task.progress('reading', 0, 0);
  const read = await files.readFactors(path, task.signal);
  if (!read.ok || read.value.kind === 'factors') {
    return read.ok && read.value.kind === 'factors' ? success(read.value.file) : (read as Result<never>);
  }
  const table = readFlatTable(read.value.table, chosen.value);
  return table.rows === 0
    ? failure('input.factorImport.noColumns', { file: table.fileName }, { file: table.fileName })
    : success(table);
}

async function mappingIn(session: Session, path: string): Promise<Result<FactorMapping>> {
  const text = await session.gateways.files.readText(path);
  const json = text.ok ? readJson(text.value, path) : text;
  return json.ok ? parseDocument(FactorMapping, json.value) : json;
}
