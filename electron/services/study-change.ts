import { type Activity } from '../../shared/model/activity.ts';
import { type BomLine } from '../../shared/model/bom-line.ts';
import { type ElectricitySupply } from '../../shared/model/electricity.ts';
import { type Factor } from '../../shared/model/factor.ts';
import {
  type Assumption,
  type BomSource,
  type LibraryReference,
  type StudyDocument,
  type StudySections,
} from '../../shared/model/study.ts';
import { type SupplierPcf } from '../../shared/model/supplier-pcf.ts';
import { type Variant } from '../../shared/model/variant.ts';
import { type Portions } from '../../shared/portions.ts';
import { type MappingDecision, type PortionedWriter, type ProjectWriter, type StudyTexts } from './ports.ts';

/**
 * What a command changes, as data: written to the file by {@link writeChange} and to the study in memory by
 * {@link changedStudy}, so that the two cannot differ. Lines, activities and factors replace those of the same id,
 * new ones go to the end.
 */
export interface StudyChange {
  readonly texts?: StudyTexts;
  /** The whole register; an empty one is absent from the study. */
  readonly assumptions?: readonly Assumption[];
  readonly source?: BomSource;
  /** Several sheets read at once. */
  readonly sources?: readonly BomSource[];
  readonly lines?: readonly BomLine[];
  /** The whole BOM in its order: a line that is not in it is removed. */
  readonly bom?: readonly BomLine[];
  readonly activities?: readonly Activity[];
  readonly removedActivities?: readonly string[];
  /** Frozen copies of library factors. */
  readonly factors?: readonly Factor[];
  /** All libraries the study rests on. */
  readonly libraries?: readonly LibraryReference[];
  readonly electricity?: ElectricitySupply;
  readonly supplierPcfs?: readonly SupplierPcf[];
  readonly removedSupplierPcfs?: readonly string[];
  readonly variants?: readonly Variant[];
  readonly removedVariants?: readonly string[];
  /** Sections that become another one; undefined or an empty list takes a section away. */
  readonly sections?: Partial<StudySections>;
  readonly remembered?: readonly MappingDecision[];
  readonly forgotten?: readonly Pick<MappingDecision, 'subject' | 'key'>[];
}

/** {@link writeChange} with the lines in portions. */
export function* writeInPortions(write: PortionedWriter, change: StudyChange): Portions<void> {
  const { bom, lines, ...others } = change;
  writeChange(write, others);
  if (bom !== undefined) {
    yield* write.replaceLinesInPortions(bom);
  }
  if (lines !== undefined && lines.length > 0) {
    yield* write.putLinesInPortions(lines);
  }
}

/** Writes a change inside the transaction of its command. */
export function writeChange(write: ProjectWriter, change: StudyChange): void {
  const { texts, assumptions, source, lines, factors, electricity, sections } = change;
  const { remembered, forgotten } = change;
  if (texts !== undefined) {
    write.putStudyTexts(texts);
  }
  if (assumptions !== undefined) {
    write.putAssumptions(assumptions);
  }
  if (source !== undefined) {
    write.putSource(source);
  }
  for (const one of change.sources ?? []) {
    write.putSource(one);
  }
  if (factors !== undefined && factors.length > 0) {
    write.putFactors(factors);
  }
  if (change.libraries !== undefined) {
    write.setLibraries(change.libraries);
  }
  if (change.bom !== undefined) {
    write.replaceBomLines(change.bom);
  }
  if (lines !== undefined && lines.length > 0) {
    write.putBomLines(lines);
  }
  for (const id of change.removedActivities ?? []) {
    write.removeActivity(id);
  }
  for (const activity of change.activities ?? []) {
    write.putActivity(activity);
  }
  if (electricity !== undefined) {
    write.putElectricity(electricity);
  }
  for (const id of change.removedSupplierPcfs ?? []) {
    write.removeSupplierPcf(id);
  }
  if (change.supplierPcfs !== undefined && change.supplierPcfs.length > 0) {
    write.putSupplierPcfs(change.supplierPcfs);
  }
  for (const id of change.removedVariants ?? []) {
    write.removeVariant(id);
  }
  for (const variant of change.variants ?? []) {
    write.putVariant(variant);
  }
  if (sections !== undefined) {
    write.putSections(sections);
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
  const { texts, source, lines, factors, electricity } = change;
  const lists = {
    sources: withItems(
      study.sources,
      source === undefined ? change.sources : [source, ...(change.sources ?? [])],
    ),
    bom: withItems(change.bom ?? study.bom, lines),
    activities: withItems(without(study.activities, change.removedActivities), change.activities),
    supplierPcfs: withItems(without(study.supplierPcfs, change.removedSupplierPcfs), change.supplierPcfs),
    variants: withItems(without(study.variants, change.removedVariants), change.variants),
    factors: withItems(study.factors, factors),
    assumptions: change.assumptions ?? study.assumptions,
    libraries: change.libraries ?? study.libraries,
  };
  const next = { ...study, ...texts, ...(electricity && { electricity }), ...lists, ...change.sections };
  return Object.fromEntries(Object.entries(next).filter(([, part]) => !isEmpty(part))) as StudyDocument;
}

/** A list without items is the same as none. */
function isEmpty(part: unknown): boolean {
  return part === undefined || (Array.isArray(part) && part.length === 0);
}

function without<T extends { readonly id: string }>(
  list: readonly T[] | undefined,
  ids: readonly string[] | undefined,
): readonly T[] | undefined {
  return ids === undefined ? list : list?.filter((item) => !ids.includes(item.id));
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
