import { useProcedure } from '../../api/client.ts';

/** Values of the study's parameters by name; those without a value are missing. */
export function useParameterValues(enabled: boolean): ReadonlyMap<string, string> {
  const { data } = useProcedure('parameters.show', {}, enabled);
  return new Map(
    (data?.parameters ?? []).flatMap(({ name, value }) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
