import { useMemo } from 'react';
import { useProcedure } from '../../api/client.ts';

const NONE: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** Fields that error findings name, by line, so that the grid can underline the value itself. */
export function useWrongFields(hasErrors: boolean): ReadonlyMap<string, ReadonlySet<string>> {
  const { data } = useProcedure('checks.run', {}, hasErrors);
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
