import { type Result } from '../../../shared/errors/app-error.ts';
import { EMPTY_LEDGER, InstrumentLedger } from '../../../shared/model/instrument-ledger.ts';
import { type JsonFileKind, parseJsonFile, readJsonFile, updateJsonFile } from '../shared-file/json-file.ts';

const LEDGER: JsonFileKind<InstrumentLedger> = {
  schema: InstrumentLedger,
  empty: EMPTY_LEDGER,
  json: 'input.ledger.json',
  invalid: 'input.ledger.invalid',
  locked: 'state.ledgerLocked',
};

/** Reads a ledger. Errors: `external.file.*`, `limit.file.tooBig`, `input.ledger.json`, `input.ledger.invalid`. */
export function readLedger(path: string): Promise<Result<InstrumentLedger>> {
  return readJsonFile(LEDGER, path);
}

/** Changes a ledger while nobody else does; one that does not exist yet is empty. Besides: `state.ledgerLocked`. */
export function updateLedger<T>(
  path: string,
  change: (ledger: InstrumentLedger) => Result<{ readonly ledger: InstrumentLedger; readonly value: T }>,
): Promise<Result<T>> {
  return updateJsonFile(LEDGER, path, (before) => {
    const changed = change(before);
    return changed.ok
      ? { ok: true, value: { content: changed.value.ledger, value: changed.value.value } }
      : changed;
  });
}

/** Reads the text of a ledger; unknown fields are errors that name the path. */
export function parseLedger(text: string, file: string): Result<InstrumentLedger> {
  return parseJsonFile(LEDGER, text, file);
}
