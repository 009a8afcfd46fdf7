import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  ACTIVITY_FIELDS,
  BOM_LINE_FIELDS,
  SOURCE_FIELDS,
} from '../../../../electron/engine/formulas/quantity-fields.ts';
import {
  ACTIVITY_ASSIGNMENTS,
  BOM_LINE_ASSIGNMENTS,
  SOURCE_ASSIGNMENTS,
} from '../../../../electron/engine/variants/swap-factor.ts';
import { Assignment } from '../../../../shared/model/assignment.ts';
import { FormulaText, Quantity } from '../../../../shared/model/quantity.ts';
import { StudyDocument } from '../../../../shared/model/study.ts';
import { pathsTo } from './schema-paths.ts';

function isQuantity(schema: z.ZodType): boolean {
  return schema === Quantity || schema === FormulaText;
}

function isAssignment(schema: z.ZodType): boolean {
  return schema === Assignment;
}

/** Paths of a study at which lines, activities and parts of the supply stand, those of variants too. */
const LINES = ['bom.*', 'variants.*.changes.*.line', 'variants.*.changes.*.set'];
const ACTIVITIES = ['activities.*', 'variants.*.changes.*.activity'];
const SOURCES = ['electricity.sources.*', 'variants.*.changes.*.supply.sources.*'];

function under(places: readonly string[], paths: readonly string[]): readonly string[] {
  return places.flatMap((place) => paths.map((path) => `${place}.${path}`));
}

describe('the tables of fields', () => {
  it('have every quantity of the study document that may be a formula, and nothing else', () => {
    const pathsOf = (table: typeof BOM_LINE_FIELDS): readonly string[] => table.map(([path]) => path);
    const listed = [
      'parameters.*.value',
      'variants.*.changes.*.value',
      ...under(LINES, pathsOf(BOM_LINE_FIELDS)),
      ...under(ACTIVITIES, pathsOf(ACTIVITY_FIELDS)),
      ...under(SOURCES, pathsOf(SOURCE_FIELDS)),
    ];
    expect(listed.toSorted()).toEqual(pathsTo(StudyDocument, isQuantity));
  });

  it('have every decision on a factor, and nothing else', () => {
    const listed = [
      'variants.*.changes.*.by',
      ...under(LINES, BOM_LINE_ASSIGNMENTS),
      ...under(ACTIVITIES, ACTIVITY_ASSIGNMENTS),
      ...under(SOURCES, SOURCE_ASSIGNMENTS),
    ];
    expect(listed.toSorted()).toEqual(pathsTo(StudyDocument, isAssignment));
  });
});
