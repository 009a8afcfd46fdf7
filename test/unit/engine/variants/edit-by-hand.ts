import type { Activity } from '../../../../shared/model/activity.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import type { VariantChange } from '../../../../shared/model/variant.ts';

/** The stand-alone study a variant stands for: a copy, edited in place the way a person would edit the document. */
export function editedByHand(study: StudyDocument, changes: readonly VariantChange[]): StudyDocument {
  const copy = structuredClone(study);
  copy.bom ??= [];
  copy.activities ??= [];
  for (const change of structuredClone(changes)) {
    edit(copy as StudyDocument & { bom: BomLine[]; activities: Activity[] }, change);
  }
  return copy;
}

type Editable = StudyDocument & { bom: BomLine[]; activities: Activity[] };

function edit(study: Editable, change: VariantChange): void {
  switch (change.kind) {
    case 'parameter':
      for (const parameter of study.parameters ?? []) {
        parameter.value = parameter.name === change.name ? change.value : parameter.value;
      }
      return;
    case 'line': {
      const line = study.bom.find(({ id }) => id === change.lineId) as Record<string, unknown> | undefined;
      for (const [name, value] of line === undefined ? [] : Object.entries(change.set)) {
        if (value === null) {
          delete line?.[name];
        } else if (line !== undefined) {
          line[name] = value;
        }
      }
      return;
    }
    case 'addLine':
      if (![...study.bom, ...study.activities].some(({ id }) => id === change.line.id)) {
        study.bom.push(change.line);
      }
      return;
    case 'removeLine': {
      if (!study.bom.some(({ id }) => id === change.lineId)) {
        return;
      }
      const gone = new Set([change.lineId]);
      for (let before = -1; before !== gone.size;) {
        before = gone.size;
        study.bom.filter(({ parentId }) => gone.has(parentId ?? '')).forEach(({ id }) => gone.add(id));
      }
      study.bom = study.bom.filter(({ id }) => !gone.has(id));
      return;
    }
    case 'activity': {
      const at = study.activities.findIndex(({ id }) => id === change.activity.id);
      if (at >= 0) {
        study.activities[at] = change.activity;
      } else if (!study.bom.some(({ id }) => id === change.activity.id)) {
        study.activities.push(change.activity);
      }
      return;
    }
    case 'removeActivity':
      study.activities = study.activities.filter(({ id }) => id !== change.id);
      return;
    case 'factor':
      swapEverywhere(study, change);
      return;
    case 'electricity':
      study.electricity = change.supply;
  }
}

/** Walks the whole document, without any table of where decisions stand. */
function swapEverywhere(study: Editable, change: Extract<VariantChange, { kind: 'factor' }>): void {
  const { factorId, by, only } = change;
  const to = by.kind === 'factor' ? by.factorId : factorId;
  const walk = (node: unknown): void => {
    for (const [name, value] of Object.entries(node ?? {}) as [string, unknown][]) {
      const owner = node as Record<string, unknown>;
      const kind = (value as { kind?: unknown } | null)?.kind;
      if (kind === 'factor' && (value as { factorId?: unknown }).factorId === factorId) {
        owner[name] = structuredClone(by);
      } else if ((name === 'upstreamFactorId' || name === 'factorId') && value === factorId) {
        owner[name] = to;
      } else if (typeof value === 'object' && value !== null) {
        walk(value);
      }
    }
  };
  const lines = [...study.bom, ...study.activities].filter(
    ({ id }) => only === undefined || only.includes(id),
  );
  lines.forEach(walk);
  if (only === undefined) {
    walk(study.electricity);
    walk(study.recipes);
  }
}
