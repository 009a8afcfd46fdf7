import { type Activity } from '../../shared/model/activity.ts';
import { type BomLine } from '../../shared/model/bom-line.ts';
import { type ElectricitySupply } from '../../shared/model/electricity.ts';
import { type Factor } from '../../shared/model/factor.ts';
import { type BomSource, type StudyDocument } from '../../shared/model/study.ts';
import { type MappingDecision, type ProjectWriter, type StudyTexts } from './ports.ts';

/**
 * What a command changes, as data: written to the file by {@link writeChange} and to the study in memory by
 * {@link changedStudy}, so that the two cannot differ. Lines, activities and factors replace those of the same id,
 * new ones go to the end.
 */
export interface StudyChange {
  readonly texts?: StudyTexts;
  readonly source?: BomSource;
  readonly lines?: readonly BomLine[];
  readonly activity?: Activity;
  readonly removedActivity?: string;
  /** Frozen copies of library factors. */
  readonly factors?: readonly Factor[];
  readonly electricity?: ElectricitySupply;
  readonly remembered?: readonly MappingDecision[];
  readonly forgotten?: readonly Pick<MappingDecision, 'subject' | 'key'>[];
}

/** Writes a change inside the transaction of its command. */
export function writeChange(write: ProjectWriter, change: StudyChange): void {
  const { texts, source, lines, activity, removedActivity, factors, electricity, remembered, forgotten } =
    change;
  if (texts !== undefined) {
    write.putStudyTexts(texts);
  }
  if (source !== undefined) {
    write.putSource(source);
  }
  if (factors !== undefined && factors.length > 0) {
    write.putFactors(factors);
  }
  if (lines !== undefined && lines.length > 0) {
    write.putBomLines(lines);
  }
  if (activity !== undefined) {
    write.putActivity(activity);
  }
  if (removedActivity !== undefined) {
    write.removeActivity(removedActivity);
  }
  if (electricity !== undefined) {
    write.putElectricity(electricity);
  }
  if (remembered !== undefined && remembered.length > 0) {
    write.rememberDecisions(remembered);
  }
  if (forgotten !== undefined && forgotten.length > 0) {
    write.forgetDecisions(forgotten);
  }
}

/** The study after a change; everything that did not change is the same object as before. */
export function changedStudy(study: StudyDocument, change: StudyChange): StudyDocument {
  const { texts, source, lines, activity, removedActivity, factors, electricity } = change;
  const kept = study.activities?.filter((other) => other.id !== removedActivity);
  const activities = removedActivity === undefined ? study.activities : kept;
  const lists = {
    sources: withItems(study.sources, source === undefined ? undefined : [source]),
    bom: withItems(study.bom, lines),
    activities: withItems(activities, activity === undefined ? undefined : [activity]),
    factors: withItems(study.factors, factors),
  };
  const { sources: _sources, bom: _bom, activities: _activities, factors: _factors, ...rest } = study;
  const filled = Object.fromEntries(
    Object.entries(lists).filter(([, list]) => list !== undefined && list.length > 0),
  );
  return { ...rest, ...texts, ...(electricity === undefined ? {} : { electricity }), ...filled };
}

function withItems<T extends { readonly id: string }>(
  list: readonly T[] | undefined,
  items: readonly T[] | undefined,
): readonly T[] | undefined {
  if (items === undefined || items.length === 0) {
    return list;
  }
  const next = [...(list ?? [])];
  const indexOf = items.length <= FEW_ITEMS ? searcher(next) : indexer(next);
  for (const item of items) {
    const index = indexOf(item.id);
    next[index ?? next.length] = item;
  }
  return next;
}

/** Up to so many items a search through the list is quicker than an index of it. */
const FEW_ITEMS = 4;

function searcher(list: readonly { readonly id: string }[]): (id: string) => number | undefined {
  return (id) => {
    const index = list.findIndex((item) => item.id === id);
    return index < 0 ? undefined : index;
  };
}

function indexer(list: readonly { readonly id: string }[]): (id: string) => number | undefined {
  const indexes = new Map(list.map((item, index) => [item.id, index]));
  return (id) => indexes.get(id);
}
