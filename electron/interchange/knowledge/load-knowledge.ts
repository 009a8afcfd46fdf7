import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { recipesOf } from './recipes-of-rows.ts';
import type { MatchingKnowledge } from '../../matching/knowledge.ts';
import {
  AbbreviationRow,
  CalibrationRow,
  DefaultRow,
  DensityRow,
  DesignationRow,
  FamilyRow,
  MassLimitRow,
  NeighbourRow,
  RecipeRow,
  ShapeRow,
  ShorthandRow,
  WordRow,
} from './knowledge-rows.ts';

/**
 * Loads what the matching knows (resources/knowledge of the installation) completely into memory.
 * Throws with file and line when a file is missing or damaged, or names a family that does not exist.
 */
export function loadKnowledge(directory: string): MatchingKnowledge {
  const families = readRows(directory, 'families.csv', FamilyRow);
  const known = new Set(families.map(({ row }) => row.id));
  const words = readRows(directory, 'words.csv', WordRow);
  const designations = readRows(directory, 'designations.csv', DesignationRow);
  const shorthands = readRows(directory, 'shorthands.csv', ShorthandRow);
  const shapes = readRows(directory, 'shapes.csv', ShapeRow);
  const abbreviations = readRows(directory, 'abbreviations.csv', AbbreviationRow);
  const calibration = readRows(directory, 'calibration.csv', CalibrationRow);
  const neighbours = readRows(directory, 'neighbours.csv', NeighbourRow);
  const massLimits = readRows(directory, 'mass-limits.csv', MassLimitRow);
  const densities = readRows(directory, 'densities.csv', DensityRow);
  const recipes = readRows(directory, 'recipes.csv', RecipeRow);
  const defaults = readRows(directory, 'defaults.csv', DefaultRow);
  requireFamilies(words, known, ({ family }) => (family === '' ? [] : [family]));
  requireFamilies(designations, known, ({ family }) => [family]);
  requireFamilies(shorthands, known, ({ family }) => [family]);
  requireFamilies(shapes, known, ({ family, becomes }) => [family, becomes]);
  requireFamilies(defaults, known, ({ family }) => [family]);
  requireFamilies(neighbours, known, ({ family, near }) => [family, ...near]);
  requireFamilies(massLimits, known, ({ family }) => [family]);
  requireFamilies(densities, known, ({ family }) => [family]);
  requireFamilies(recipes, known, ({ family, material_family }) => [family, material_family]);
  return {
    families: rowsOf(families),
    words: rowsOf(words),
    designations: rowsOf(designations),
    shorthands: rowsOf(shorthands),
    shapes: rowsOf(shapes),
    defaults: rowsOf(defaults),
    abbreviations: rowsOf(abbreviations),
    calibration: rowsOf(calibration),
    neighbours: rowsOf(neighbours),
    massLimits: rowsOf(massLimits),
    densities: rowsOf(densities),
    recipes: recipesOf(rowsOf(recipes)),
  };
}

interface PlacedRow<Row> {
  readonly row: Row;
  readonly place: string;
}

function readRows<Row>(directory: string, file: string, schema: z.ZodType<Row>): readonly PlacedRow<Row>[] {
  const path = join(directory, file);
  const records: unknown[] = parse(readFileSync(path, 'utf8'), { columns: true });
  if (records.length === 0) {
    throw new Error(`${path}: no rows`);
  }
  // No cell of these files holds a line break, so the record's place in the file is its line.
  return records.map((record, index) => {
    const place = `${path}:${index + 2}`;
    const parsed = schema.safeParse(record);
    if (!parsed.success) {
      throw new Error(`${place}: ${z.prettifyError(parsed.error)}`);
    }
    return { row: parsed.data, place };
  });
}

function requireFamilies<Row>(
  rows: readonly PlacedRow<Row>[],
  known: ReadonlySet<string>,
  familiesOf: (row: Row) => readonly string[],
): void {
  for (const { row, place } of rows) {
    for (const family of familiesOf(row)) {
      if (!known.has(family)) {
        throw new Error(`${place}: no family ${family}`);
      }
    }
  }
}

function rowsOf<Row>(rows: readonly PlacedRow<Row>[]): readonly Row[] {
  return rows.map(({ row }) => row);
}
