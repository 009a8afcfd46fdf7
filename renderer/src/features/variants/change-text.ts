import { type VariantChange } from '../../../../shared/model/variant.ts';
import { type Translate } from '../../../../shared/i18n/translate.ts';

/** Names of what a difference touches, in words of the user. */
export interface ChangeNames {
  readonly line: (id: string) => string;
  readonly activity: (id: string) => string;
  readonly factor: (id: string) => string;
  /** A decimal in the user's notation; other texts stay. */
  readonly written: (value: string) => string;
}

/** What a difference touches, and what it does there. */
export interface ChangeText {
  readonly subject: string;
  readonly details: readonly string[];
}

/** A difference in words: the thing first, then what is written otherwise. */
export function changeText(change: VariantChange, names: ChangeNames, t: Translate): ChangeText {
  switch (change.kind) {
    case 'parameter':
      return { subject: change.name, details: [names.written(change.value)] };
    case 'line':
      return {
        subject: names.line(change.lineId),
        details: Object.entries(change.set).map(([field, value]) => fieldText(field, value, names, t)),
      };
    case 'addLine':
      return {
        subject: change.line.description ?? change.line.partNumber ?? change.line.id,
        details: change.line.parentId === null ? [] : [names.line(change.line.parentId)],
      };
    case 'removeLine':
      return { subject: names.line(change.lineId), details: [] };
    case 'activity':
      return { subject: change.activity.name, details: [t(`inventory.kind.${change.activity.kind}`)] };
    case 'removeActivity':
      return { subject: names.activity(change.id), details: [] };
    case 'factor':
      return {
        subject: names.factor(change.factorId),
        details: [
          assignmentText(change.by, names, t),
          change.only === undefined
            ? t('variantsPage.everywhere')
            : t('variantsPage.onLines', { count: change.only.length }),
        ],
      };
    case 'electricity':
      return { subject: t('variantsPage.supply'), details: change.supply.sources.map(({ name }) => name) };
  }
}

function fieldText(field: string, value: unknown, names: ChangeNames, t: Translate): string {
  const name = t(`variantsPage.field.${field}`);
  return `${name}: ${value === null ? t('variantsPage.nothing') : valueText(field, value, names, t)}`;
}

function valueText(field: string, value: unknown, names: ChangeNames, t: Translate): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return names.written(String(value));
  }
  if (field === 'mass') {
    const { value: mass, unit, per } = value as { value: string; unit: string; per: string };
    return `${names.written(mass)} ${unit} ${t(`variantsPage.massPer.${per}`)}`;
  }
  return field === 'assignment'
    ? assignmentText(value as Parameters<typeof assignmentText>[0], names, t)
    : t('variantsPage.otherwise');
}

function assignmentText(
  by: Extract<VariantChange, { kind: 'factor' }>['by'],
  names: ChangeNames,
  t: Translate,
): string {
  switch (by.kind) {
    case 'factor': {
      const factor = names.factor(by.factorId);
      return by.recycledContent === undefined
        ? factor
        : `${factor}; ${t('variantsPage.recycled', {
            share: names.written(by.recycledContent.share),
            factor: names.factor(by.recycledContent.factorId),
          })}`;
    }
    case 'recipe':
      return by.recipeId;
    case 'excluded':
      return t('form.choice.excluded');
  }
}

/** Ids of the factors a list of differences names, so that their names can be asked for. */
export function factorIdsOf(changes: readonly VariantChange[]): readonly string[] {
  const ids = [...JSON.stringify(changes).matchAll(/"factorId":"([^"]+)"/g)].map(([, id = '']) => id);
  return [...new Set(ids)];
}
