import { type Input } from '../../../../shared/contract/procedures.ts';
import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';

/** Title, product and scope of a study: what the page writes as one command. */
export type StudyTexts = Input<'workbench.putTexts'>;

/** Text fields of the product and of the scope. */
export type ProductText =
  'name' | 'maker' | 'site' | 'model' | 'configuration' | 'serialNumber' | 'bomRevision' | 'capacity';
export type ProductDecimal = 'designLifeYears' | 'weighedMassKg';
export type ScopeText =
  'declaredUnit' | 'intendedUse' | 'boundary' | 'gate' | 'gwpSet' | 'periodStart' | 'periodEnd';
export type ScopeList = 'standards' | 'excludedStages';

/** The texts of a study as they stand. */
export function textsOf(view: InventoryView): StudyTexts {
  return {
    title: view.title,
    product: view.product,
    scope: view.scope,
    assumptions: view.assumptions,
  };
}

/** The texts with one field of the product changed; an emptied optional field is left out, not kept empty. */
export function withProductText(texts: StudyTexts, field: ProductText, text: string): StudyTexts {
  return { ...texts, product: withField(texts.product, field, text.trim()) };
}

export function withProductDecimal(
  texts: StudyTexts,
  field: ProductDecimal,
  value: DecimalString | undefined,
): StudyTexts {
  return { ...texts, product: withField(texts.product, field, value ?? '') };
}

export function withScopeText(texts: StudyTexts, field: ScopeText, text: string): StudyTexts {
  return { ...texts, scope: withField(texts.scope, field, text.trim()) };
}

/** The texts with a list of the scope changed; an empty list is left out. */
export function withScopeList(texts: StudyTexts, field: ScopeList, items: readonly string[]): StudyTexts {
  const { [field]: _before, ...rest } = texts.scope;
  const kept = items.map((item) => item.trim()).filter((item) => item !== '');
  return { ...texts, scope: kept.length === 0 ? rest : { ...rest, [field]: kept } };
}

/** What is wrong with the period: `period` when it ends before it begins. ISO dates compare as texts. */
export function periodProblem(texts: StudyTexts): 'period' | undefined {
  const { periodStart, periodEnd } = texts.scope;
  return periodStart !== undefined && periodEnd !== undefined && periodEnd < periodStart
    ? 'period'
    : undefined;
}

function withField<T extends object, Field extends string>(object: T, field: Field, text: string): T {
  const rest = Object.fromEntries(Object.entries(object).filter(([name]) => name !== field));
  return (text === '' ? rest : { ...rest, [field]: text }) as T;
}
