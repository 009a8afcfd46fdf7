import { z } from 'zod';

/** Names of fields by the object of the schema they stand in. */
export type SeenFields = Map<z.core.$ZodType, Set<string>>;

/**
 * Walks a schema and remembers every object of it with all its fields; with a value only the fields the value has,
 * through the options of a union that accept it.
 */
export function seeFields(
  schema: z.core.$ZodType,
  seen: SeenFields,
  value?: { readonly of: unknown },
): SeenFields {
  const { def } = schema._zod;
  const whole = def as unknown as Readonly<Record<string, unknown>>;
  const inner = (whole['innerType'] ?? whole['element'] ?? whole['valueType']) as z.core.$ZodType | undefined;
  if (value?.of === null) {
    return seen;
  }
  if (schema instanceof z.core.$ZodObject) {
    const known = seen.get(schema);
    if (known !== undefined && value === undefined) {
      return seen;
    }
    const names = known ?? new Set<string>();
    seen.set(schema, names);
    for (const [name, field] of Object.entries(schema._zod.def.shape)) {
      const part = value === undefined ? undefined : (value.of as Record<string, unknown>)[name];
      if (value !== undefined && part === undefined) {
        continue;
      }
      names.add(name);
      seeFields(field, seen, value === undefined ? undefined : { of: part });
    }
  } else if (schema instanceof z.core.$ZodUnion) {
    const fitting = schema._zod.def.options.filter(
      (option) => value === undefined || z.safeParse(option, value.of).success,
    );
    fitting.forEach((option) => seeFields(option, seen, value));
  } else if (inner !== undefined) {
    const isList = value !== undefined && ['array', 'record'].includes(def.type);
    const parts = isList ? Object.values(value.of as object) : [value?.of];
    parts.forEach((part: unknown) => seeFields(inner, seen, value === undefined ? undefined : { of: part }));
  }
  return seen;
}
