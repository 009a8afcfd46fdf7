import { type FactorView } from '../../../../shared/contract/outcomes.ts';
import { type Activity } from '../../../../shared/model/activity.ts';
import { type DecimalString, isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { isFormula, type Quantity } from '../../../../shared/model/quantity.ts';
import { fractionDigits } from '../../components/fields/decimal-text.ts';
import { factorName, useFactors } from '../../components/fields/use-factors.ts';
import { type Texts, useTexts } from '../../i18n/text-context.tsx';
import { type DecimalColumn, type LineColumn } from './table/activity-table.tsx';
import { factorIdsOf, type InventoryLine, recipeIdsOf } from './table/line-value.ts';
import styles from './table/table.module.css';
import { OpenMark } from './table/open-mark.tsx';
import { type InventoryData, useInventory } from './use-inventory.ts';

/** Digits of a formula's value in a table; the trace shows all. */
const FORMULA_DIGITS = 6;

/** A decimal with all its digits, in the notation of the language. */
export function allDigits(value: DecimalString, { fixed }: Pick<Texts, 'fixed'>): string {
  return fixed(value, fractionDigits(value));
}

/** A quantity as a table shows it: the decimal, or the value of its formula; a dash where the formula gives none. */
export function quantityText(
  quantity: Quantity | undefined,
  value: DecimalString | undefined,
  { fixed }: Pick<Texts, 'fixed'>,
): string {
  if (quantity === undefined || value === undefined) {
    return '–';
  }
  const digits = fractionDigits(value);
  return fixed(value, isFormula(quantity) ? Math.min(digits, FORMULA_DIGITS) : digits);
}

/** A column of one decimal field of a kind. */
export function decimalColumn<Kind extends Activity['kind']>(
  texts: Texts,
  data: InventoryData,
  kind: Kind,
  field: keyof Extract<Activity, { kind: Kind }> & string,
  unit?: string,
): DecimalColumn {
  return {
    key: field,
    title: texts.t(`inventory.field.${field}`),
    ...(unit === undefined ? {} : { unit }),
    decimal: ({ activity }) => {
      const value: unknown =
        activity.kind === kind ? (activity as Extract<Activity, { kind: Kind }>)[field] : undefined;
      if (typeof value !== 'string') {
        return undefined;
      }
      const known = data.valueOf(activity.id, field, value as Quantity);
      return known !== undefined && isDecimalString(known) ? known : undefined;
    },
  };
}

/** A column of one text field of a kind. */
export function textColumn(texts: Texts, field: string): LineColumn {
  return {
    key: field,
    title: texts.t(`inventory.field.${field}`),
    cell: ({ activity }) => {
      const value: unknown = (activity as Readonly<Record<string, unknown>>)[field];
      return typeof value === 'string' ? value : '';
    },
  };
}

/** Amount with its unit, as typed. */
export function amountColumn(texts: Texts, data: InventoryData): LineColumn {
  return {
    key: 'amount',
    title: texts.t('inventory.field.amount'),
    number: true,
    cell: ({ activity }) => {
      if (!('amount' in activity)) {
        return '';
      }
      const unit = 'unit' in activity ? activity.unit : activity.currency;
      const value = data.valueOf(activity.id, 'amount', activity.amount);
      return `${quantityText(activity.amount, value, texts)} ${unit}`;
    },
  };
}

/** The factors and recipes a line rests on, by name. */
export function factorColumn(texts: Texts): LineColumn {
  return {
    key: 'factor',
    title: texts.t('form.factor'),
    cell: (line) => <FactorNames line={line} />,
  };
}

function FactorNames({ line }: { readonly line: InventoryLine }) {
  const { locale, t } = useTexts();
  const { view } = useInventory();
  const ids = factorIdsOf(line.activity);
  const recipes = recipeIdsOf(line.activity);
  const factors = useFactors(ids);
  if (ids.length + recipes.length === 0) {
    return notChosen(line, t('mark.excluded'));
  }
  return [
    ...ids.map((id) => <FactorName key={id} name={nameOf(factors.get(id), id, locale)} />),
    ...recipes.map((id) => (
      <FactorName key={id} name={view?.recipes?.find((recipe) => recipe.id === id)?.name ?? id} />
    )),
  ];
}

/** A gas of the study's set needs no factor; every other line without one is open. */
function notChosen({ activity, state }: InventoryLine, excluded: string) {
  if (activity.kind === 'gasRelease') {
    const gases = (activity.composition ?? []).flatMap((part) => ('gas' in part ? [part.gas] : []));
    return activity.blend ?? (gases.length === 0 ? <OpenMark /> : gases.join(', '));
  }
  return state === 'excluded' ? excluded : <OpenMark />;
}

function nameOf(factor: FactorView | undefined, id: string, locale: Texts['locale']): string {
  return factor === undefined ? id : factorName(factor, locale);
}

function FactorName({ name }: { readonly name: string }) {
  return (
    <span className={styles['factor']} title={name}>
      {name}
    </span>
  );
}
