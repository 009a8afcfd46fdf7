import { initialSchema } from './0010-initial.ts';
import { completeMethod } from './0020-complete-method.ts';
import { severalStudies } from './0030-several-studies.ts';
import { extraCells } from './0040-extra-cells.ts';
import { evidenceFiles } from './0050-evidence-files.ts';
import { issues } from './0060-issues.ts';
import { confidentialLines } from './0070-confidential-lines.ts';
import type { Migration } from './migration.ts';

/** All steps of the schema in ascending order. New steps go to the end, each with a test of its own. */
export const MIGRATIONS: readonly Migration[] = [
  initialSchema,
  completeMethod,
  severalStudies,
  extraCells,
  evidenceFiles,
  issues,
  confidentialLines,
];
