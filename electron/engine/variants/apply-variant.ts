import { type Activity } from '../../../shared/model/activity.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type ElectricitySupply } from '../../../shared/model/electricity.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type Parameter } from '../../../shared/model/parameter.ts';
import { type Recipe } from '../../../shared/model/recipe.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Variant, type VariantChange } from '../../../shared/model/variant.ts';
import { type LineList, lineList } from './line-list.ts';
import { type FactorSwap, swapInActivity, swapInLine, swapInSource } from './swap-factor.ts';
import { type ReportProblem, variantReporter } from './variant-finding.ts';

/** A study with a variant laid over it, as if it had been written so, and the differences that had no effect. */
export interface AppliedVariant {
  readonly study: StudyDocument;
  readonly findings: readonly Finding[];
}

/** The parts of a study that a variant can change, while it is being laid over. */
interface Overlay {
  readonly bom: LineList<BomLine>;
  readonly activities: LineList<Activity>;
  readonly parameters: LineList<Parameter>;
  /** Ids below a line, made when the first line is taken away; may still name lines that have gone. */
  childrenOf: Map<string | null, string[]> | undefined;
  recipes: readonly Recipe[];
  electricity: ElectricitySupply | undefined;
}

/**
 * Lays the differences of a variant over a study, in their order. Pure; everything that does not change is shared, not
 * copied. A difference that names something the study does not have is an error finding (`variant.lineUnknown`,
 * `variant.parameterUnknown`), so is a new line with an id that is taken (`variant.idTaken`); it changes nothing.
 */
export function applyVariant(study: StudyDocument, variant: Variant): AppliedVariant {
  const findings: Finding[] = [];
  const reporter = variantReporter(variant.name, findings);
  const overlay: Overlay = {
    bom: lineList(study.bom ?? NONE, (line) => line.id),
    activities: lineList(study.activities ?? NONE, (activity) => activity.id),
    parameters: lineList(study.parameters ?? NONE, (parameter) => parameter.name),
    childrenOf: undefined,
    recipes: study.recipes ?? NONE,
    electricity: study.electricity,
  };
  variant.changes.forEach((change, index) => {
    applyChange(overlay, change, reporter(index + 1));
  });
  return { study: withOverlay(study, overlay), findings };
}

const NONE: readonly never[] = [];

/** The study with the parts that have changed; one that was not there and is still empty stays away. */
function withOverlay(study: StudyDocument, overlay: Overlay): StudyDocument {
  const parts: Partial<Record<keyof StudyDocument, unknown>> = {
    bom: overlay.bom.result(),
    activities: overlay.activities.result(),
    parameters: overlay.parameters.result(),
    recipes: overlay.recipes,
    electricity: overlay.electricity,
  };
  const changed = Object.entries(parts).filter(([name, part]) => {
    const before = study[name as keyof StudyDocument];
    return part !== before && !(before === undefined && Array.isArray(part) && part.length === 0);
  });
  return changed.length === 0 ? study : { ...study, ...Object.fromEntries(changed) };
}

function applyChange(overlay: Overlay, change: VariantChange, report: ReportProblem): void {
  switch (change.kind) {
    case 'parameter':
      changeParameter(overlay, change, report);
      return;
    case 'line':
      changeLine(overlay, change, report);
      return;
    case 'addLine':
      addLine(overlay, change.line, report);
      return;
    case 'removeLine':
      removeLine(overlay, change.lineId, report);
      return;
    case 'activity':
      putActivity(overlay, change.activity, report);
      return;
    case 'removeActivity':
      if (overlay.activities.get(change.id) === undefined) {
        report('variant.lineUnknown', change.id, { id: change.id });
      }
      overlay.activities.remove(change.id);
      return;
    case 'factor':
      swapFactor(overlay, change, change.only, report);
      return;
    case 'electricity':
      overlay.electricity = change.supply;
  }
}

type ChangeOf<Kind extends VariantChange['kind']> = Extract<VariantChange, { kind: Kind }>;

/** Of a repeated name the first parameter stands, so that one is changed. */
function changeParameter(
  { parameters }: Overlay,
  { name, value }: ChangeOf<'parameter'>,
  report: ReportProblem,
): void {
  const parameter = parameters.get(name);
  if (parameter === undefined) {
    report('variant.parameterUnknown', undefined, { name });
  } else if (parameter.value !== value) {
    parameters.put({ ...parameter, value });
  }
}

function changeLine(overlay: Overlay, { lineId, set }: ChangeOf<'line'>, report: ReportProblem): void {
  const line = overlay.bom.get(lineId);
  if (line === undefined) {
    report('variant.lineUnknown', lineId, { id: lineId });
    return;
  }
  const before = new Map<string, unknown>(Object.entries(line));
  const after = new Map(before);
  for (const [name, value] of Object.entries(set)) {
    if (value === null) {
      after.delete(name);
    } else if (value !== undefined) {
      after.set(name, value);
    }
  }
  if (after.size !== before.size || [...after].some(([name, value]) => value !== before.get(name))) {
    overlay.bom.put(Object.fromEntries(after) as BomLine);
  }
}

function addLine(overlay: Overlay, line: BomLine, report: ReportProblem): void {
  if (overlay.bom.get(line.id) !== undefined || overlay.activities.get(line.id) !== undefined) {
    report('variant.idTaken', line.id, { id: line.id });
    return;
  }
  overlay.bom.put(line);
  const siblings = overlay.childrenOf?.get(line.parentId);
  if (siblings === undefined) {
    overlay.childrenOf?.set(line.parentId, [line.id]);
  } else {
    siblings.push(line.id);
  }
}

function putActivity(overlay: Overlay, activity: Activity, report: ReportProblem): void {
  if (overlay.bom.get(activity.id) !== undefined) {
    report('variant.idTaken', activity.id, { id: activity.id });
    return;
  }
  overlay.activities.put(activity);
}

/** Takes a line away with everything below it; a circle in the tree is walked once. */
function removeLine(overlay: Overlay, lineId: string, report: ReportProblem): void {
  if (overlay.bom.get(lineId) === undefined) {
    report('variant.lineUnknown', lineId, { id: lineId });
    return;
  }
  overlay.childrenOf ??= childrenByParent(overlay.bom.values());
  const left = [lineId];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    overlay.bom.remove(id);
    for (const child of overlay.childrenOf.get(id) ?? []) {
      if (overlay.bom.get(child)?.parentId === id) {
        left.push(child);
      }
    }
  }
}

function childrenByParent(lines: Iterable<BomLine>): Map<string | null, string[]> {
  const children = new Map<string | null, string[]>();
  for (const { id, parentId } of lines) {
    const siblings = children.get(parentId);
    if (siblings === undefined) {
      children.set(parentId, [id]);
    } else {
      siblings.push(id);
    }
  }
  return children;
}

function swapFactor(
  overlay: Overlay,
  swap: FactorSwap,
  only: readonly string[] | undefined,
  report: ReportProblem,
): void {
  let count = 0;
  const wanted = only === undefined ? undefined : new Set(only);
  for (const id of wanted ?? []) {
    if (overlay.bom.get(id) === undefined && overlay.activities.get(id) === undefined) {
      report('variant.lineUnknown', id, { id });
    }
  }
  const swapOne =
    <T extends BomLine | Activity>(swapIn: (line: T, swap: FactorSwap) => T) =>
    (line: T): T => {
      const next = wanted === undefined || wanted.has(line.id) ? swapIn(line, swap) : line;
      count += next === line ? 0 : 1;
      return next;
    };
  overlay.bom.map(swapOne(swapInLine));
  overlay.activities.map(swapOne(swapInActivity));
  if (wanted === undefined) {
    count += swapInShared(overlay, swap);
  }
  if (count === 0) {
    report('variant.factorUnused', undefined, { factorId: swap.factorId });
  }
}

/** What belongs to no single line: the supply of electricity and the recipes. Returns how many parts changed. */
function swapInShared(overlay: Overlay, swap: FactorSwap): number {
  const { electricity, recipes } = overlay;
  const sources = (electricity?.sources ?? []).map((source) => swapInSource(source, swap));
  const swappedSources = sources.filter((source, index) => source !== electricity?.sources[index]).length;
  if (electricity !== undefined && swappedSources > 0) {
    overlay.electricity = { ...electricity, sources };
  }
  const to = swap.by.kind === 'factor' ? swap.by.factorId : undefined;
  const swappedRecipes = recipes.filter(({ parts }) =>
    parts.some((part) => part.factorId === swap.factorId),
  ).length;
  if (to === undefined || swappedRecipes === 0) {
    return swappedSources;
  }
  overlay.recipes = recipes.map((recipe) =>
    recipe.parts.some((part) => part.factorId === swap.factorId)
      ? {
          ...recipe,
          parts: recipe.parts.map((part) =>
            part.factorId === swap.factorId ? { ...part, factorId: to } : part,
          ),
        }
      : recipe,
  );
  return swappedSources + swappedRecipes;
}
