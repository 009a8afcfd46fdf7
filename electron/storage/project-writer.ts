import { Activity } from '../../shared/model/activity.ts';
import { BomLine } from '../../shared/model/bom-line.ts';
import { Factor } from '../../shared/model/factor.ts';
import { BomSource, LibraryReference, StudyDocument } from '../../shared/model/study.ts';
import type { ProjectWriter } from '../services/ports.ts';
import { requireUnique, requireWritable } from './checked-rows.ts';
import { appendItems, type ListSpec, placeItems, putRows, removeItems, replaceItems } from './list-items.ts';
import type { WriteContext } from './list-items.ts';
import { ORDINAL_STEP } from './list-order.ts';
import { readStudyHead, STUDY_ID } from './read-study.ts';
import { rowOfLine } from './repositories/bom-line-rows.ts';
import { keyRowOfDecision, MappingDecisionCheck, rowOfDecision } from './repositories/decision-rows.ts';
import { rowOfDocument } from './repositories/document-rows.ts';
import { rowOfStudy, type StudyHead } from './repositories/study-row.ts';
import { keyOf, TABLES } from './tables.ts';

const LINES: ListSpec<BomLine> = { table: TABLES.bomLine, schema: BomLine, rowOf: rowOfLine };
const SOURCES: ListSpec<BomSource> = { table: TABLES.bomSource, schema: BomSource, rowOf: rowOfDocument };
const ACTIVITIES: ListSpec<Activity> = { table: TABLES.activity, schema: Activity, rowOf: rowOfDocument };
const FACTORS: ListSpec<Factor> = { table: TABLES.factor, schema: Factor, rowOf: rowOfDocument };

const StudyHeadCheck = StudyDocument.pick({
  title: true,
  product: true,
  scope: true,
  assumptions: true,
  electricity: true,
});

/** The writer of one transaction: everything it changes goes through the recorder and so into the history. */
export function createProjectWriter(context: WriteContext): ProjectWriter {
  const changeHead = (change: Partial<StudyHead>) => {
    putStudyHead(context, { ...readStudyHead(context.database), ...change });
  };
  return {
    putStudyTexts: ({ title, product, scope }) => changeHead({ title, product, scope }),
    putElectricity: (electricity) => changeHead({ electricity }),
    putAssumptions: (assumptions) => changeHead({ assumptions }),
    putBomLines: (lines, placement) => {
      if (placement?.ordinalFrom === undefined) {
        appendItems(context, LINES, lines);
      } else {
        placeItems(context, LINES, lines, placement.ordinalFrom);
      }
    },
    removeBomLines: (ids) => removeItems(context, LINES.table, ids),
    putSource: (source) => appendItems(context, SOURCES, [source]),
    removeSource: (id) => removeItems(context, SOURCES.table, [id]),
    putActivity: (activity) => appendItems(context, ACTIVITIES, [activity]),
    removeActivity: (id) => removeItems(context, ACTIVITIES.table, [id]),
    putFactors: (factors) => appendItems(context, FACTORS, factors),
    removeFactors: (ids) => removeItems(context, FACTORS.table, ids),
    rememberDecisions: (decisions) => {
      requireWritable(TABLES.mappingDecision, MappingDecisionCheck, decisions);
      const rows = decisions.map(rowOfDecision);
      requireUnique(
        TABLES.mappingDecision,
        rows.map((row) => keyOf(TABLES.mappingDecision, row)),
      );
      putRows(context, TABLES.mappingDecision, rows);
    },
    forgetDecisions: (decisions) => {
      context.recorder.remove(TABLES.mappingDecision, decisions.map(keyRowOfDecision));
    },
    setLibraries: (libraries) => replaceLibraries(context, libraries),
    replaceStudy: (document) => {
      putStudyHead(context, document);
      replaceLibraries(context, document.libraries ?? []);
      replaceItems(context, SOURCES, document.sources ?? []);
      replaceItems(context, FACTORS, document.factors ?? []);
      replaceItems(context, LINES, document.bom ?? []);
      replaceItems(context, ACTIVITIES, document.activities ?? []);
    },
  };
}

function putStudyHead(context: WriteContext, study: StudyHead): void {
  const { title, product, scope, assumptions, electricity } = study;
  const head = { title, product, scope, assumptions, electricity };
  requireWritable(TABLES.study, StudyHeadCheck, [head]);
  putRows(context, TABLES.study, [rowOfStudy(head, STUDY_ID)]);
}

function replaceLibraries(context: WriteContext, libraries: readonly LibraryReference[]): void {
  const table = TABLES.libraryReference;
  requireWritable(table, LibraryReference, libraries);
  const rows = libraries.map(({ id, version }, index) => {
    return { id, version, study_id: STUDY_ID, ordinal: (index + 1) * ORDINAL_STEP };
  });
  const wanted = new Set(rows.map((row) => keyOf(table, row)));
  requireUnique(
    table,
    rows.map((row) => keyOf(table, row)),
  );
  const gone = context.recorder.all(table).filter((row) => !wanted.has(keyOf(table, row)));
  context.recorder.remove(table, gone);
  putRows(context, table, rows);
}
