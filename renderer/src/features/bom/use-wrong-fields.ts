import { useMemo } from 'react';
import { useProcedure } from '../../api/client.ts';

const NONE: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** Up to this many rows the checks are quick enough to be asked for after each edit; the host's limit is the same. */
const MOST_ROWS = 2000;

/** Fields that error findings name, by line, so that the grid can underline the value itself. */
export function useWrongFields(
  hasErrors: boolean,
  rowCount: number,
): ReadonlyMap<string, ReadonlySet<string>> {
  const { data } = useProcedure('checks.run', {}, hasErrors && rowCount <= MOST_ROWS);
  return useMemo(() => {
    if (data === undefined || !hasErrors) {
      return NONE;
    }
    const fields = new Map<string, Set<string>>();
    for (const { severity, place } of data.findings) {
      if (severity === 'error' && place.lineId !== undefined) {
        const known = fields.get(place.lineId) ?? new Set();
        fields.set(place.lineId, place.field === undefined ? known : known.add(place.field));
      }
    }
    return fields;
  }, [data, hasErrors]);
}
