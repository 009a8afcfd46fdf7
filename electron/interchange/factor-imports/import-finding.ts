import type { RawFactorFile } from '../../../shared/model/factor-import.ts';
import type { Finding, MessageParams, Place } from '../../../shared/model/finding.ts';

/** What a reader of one kind of file gives; name and digest of the file are known outside. */
export type ReadFactors = Omit<RawFactorFile, 'fileName' | 'sha256'>;

/** A row or data set that is no factor, with the reason: it is listed, never lost. */
export function refusedRow(why: string, place: Place, params: MessageParams): Finding {
  return {
    code: `factorImport.refused.${why}`,
    severity: 'error',
    place,
    params: { name: '', value: '', unit: '', label: '', ...params },
  };
}

/** Something a person should know of the whole file. */
export function fileWarning(name: string, place: Place, params: MessageParams = {}): Finding {
  return { code: `factorImport.${name}`, severity: 'warning', place, params };
}
