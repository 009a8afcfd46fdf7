import { z } from 'zod';

/** Paths below a schema at which one of the wanted schemas stands; a star stands for the items of a list. */
export function pathsTo(schema: z.ZodType, isWanted: (schema: z.ZodType) => boolean): readonly string[] {
  return [...new Set(walk(schema, '', isWanted))].toSorted();
}

function walk(schema: z.ZodType, path: string, isWanted: (schema: z.ZodType) => boolean): readonly string[] {
  if (isWanted(schema)) {
    return [path];
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return walk(schema.unwrap() as z.ZodType, path, isWanted);
  }
  if (schema instanceof z.ZodArray) {
    return walk(schema.element as z.ZodType, below(path, '*'), isWanted);
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      walk(field, below(path, name), isWanted),
    );
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => walk(option as z.ZodType, path, isWanted));
  }
  if (schema instanceof z.ZodRecord) {
    return walk(schema.valueType as z.ZodType, below(path, '*'), isWanted);
  }
  const leaves = [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral];
  if (leaves.some((leaf) => schema instanceof leaf) || schema instanceof z.ZodStringFormat) {
    return [];
  }
  throw new Error(`The walk does not know the schema at ${path}: ${schema.type}`);
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
