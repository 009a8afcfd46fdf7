import type { StudySections } from '../../shared/model/study.ts';
import type { PortionedWriter, ProjectWriter } from '../services/ports.ts';
import { requireUnique, requireWritable } from './checked-rows.ts';
import { addIssue } from './issues.ts';
import {
  appendInPortions,
  appendItems,
  placeItems,
  putRows,
  removeItems,
  replaceInPortions,
  replaceItems,
  type WriteContext,
} from './list-items.ts';
import { readStudyHead } from './read-study.ts';
import { keyRowOfDecision, MappingDecisionCheck, rowOfDecision } from './repositories/decision-rows.ts';
import { keyOf, TABLES } from './tables.ts';
import { changesOthers, newSite, putSiteData } from './write-site.ts';
import {
  ACTIVITIES,
  addStudy,
  changeHead,
  FACTORS,
  LINES,
  putSections,
  removeStudy,
  replaceLibraries,
  replaceStudy,
  requireStudy,
  SOURCES,
  SUPPLIER_PCFS,
  VARIANTS,
  writeHead,
} from './write-study.ts';

/** The writer of one transaction: everything it changes goes through the recorder and so into the history. */
export function createProjectWriter(context: WriteContext): ProjectWriter {
  return {
    putStudyTexts: ({ title, product, scope }) => changeHead(context, { title, product, scope }),
    putElectricity: (electricity) => putSiteData(context, { electricity }),
    putAssumptions: (assumptions) => changeHead(context, { assumptions }),
    putBomLines: (lines, placement) => {
      if (placement?.ordinalFrom === undefined) {
        appendItems(context, LINES, lines);
      } else {
        placeItems(context, LINES, lines, placement.ordinalFrom);
      }
    },
    replaceBomLines: (lines) => replaceItems(context, LINES, lines),
    removeBomLines: (ids) => removeItems(context, LINES.table, ids),
    putSource: (source) => appendItems(context, SOURCES, [source]),
    removeSource: (id) => removeItems(context, SOURCES.table, [id]),
    putActivity: (activity) => appendItems(context, ACTIVITIES, [activity]),
    removeActivity: (id) => removeItems(context, ACTIVITIES.table, [id]),
    putFactors: (factors) => appendItems(context, FACTORS, factors),
    removeFactors: (ids) => removeItems(context, FACTORS.table, ids),
    putSupplierPcfs: (pcfs) => appendItems(context, SUPPLIER_PCFS, pcfs),
    removeSupplierPcf: (id) => removeItems(context, SUPPLIER_PCFS.table, [id]),
    putVariant: (variant) => appendItems(context, VARIANTS, [variant]),
    removeVariant: (id) => removeItems(context, VARIANTS.table, [id]),
    putSections: (sections) => putAllSections(context, sections),
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
    replaceStudy: (document) => replaceStudy(context, document),
    takeOwnSite: (data) => {
      if (changesOthers(context, data)) {
        writeHead(context, readStudyHead(context.database, context.studyId), newSite(context, data));
      }
    },
    addStudy: (document, options) => addStudy(context, document, options?.siteOf),
    hasChanges: () => context.recorder.changes().next().done !== true,
    addIssue: (issue) => addIssue(context, issue),
    renameStudy: (id, title) => {
      requireStudy(context, id);
      changeHead({ ...context, studyId: id }, { title });
    },
    removeStudy: (id) => removeStudy(context, id),
  };
}

/** The writer of a transaction in portions. */
export function createPortionedWriter(context: WriteContext): PortionedWriter {
  return {
    ...createProjectWriter(context),
    putLinesInPortions: (lines) => appendInPortions(context, LINES, lines),
    replaceLinesInPortions: (lines) => replaceInPortions(context, LINES, lines),
    rowsWritten: () => context.recorder.touchedRows,
  };
}

function putAllSections(context: WriteContext, sections: Partial<StudySections>): void {
  const { site, ...own } = sections;
  if ('site' in sections) {
    putSiteData(context, { site });
  }
  putSections(context, own);
}
