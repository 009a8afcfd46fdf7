import { type FactorView } from '../../../../shared/contract/outcomes.ts';
import { type Activity } from '../../../../shared/model/activity.ts';
import { type DecimalString, isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { fractionDigits } from '../../components/fields/decimal-text.ts';
import { factorName, useFactors } from '../../components/fields/use-factors.ts';
import { type Texts, useTexts } from '../../i18n/text-context.tsx';
import { type DecimalColumn, type LineColumn } from './table/activity-table.tsx';
import { factorIdsOf, type InventoryLine } from './table/line-value.ts';
import styles from './table/table.module.css';
import { OpenMark } from './table/open-mark.tsx';

/** A decimal with all its digits, in the notation of the language. */
export function allDigits(value: DecimalString, { fixed }: Pick<Texts, 'fixed'>): string {
  return fixed(value, fractionDigits(value));
}

/** A column of one decimal field of a kind. */
export function decimalColumn<Kind extends Activity['kind']>(
  texts: Texts,
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
      return typeof value === 'string' && isDecimalString(value) ? value : undefined;
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
export function amountColumn(texts: Texts): LineColumn {
  return {
    key: 'amount',
    title: texts.t('inventory.field.amount'),
    number: true,
    cell: ({ activity }) => {
      if (!('amount' in activity)) {
        return '';
      }
      const unit = 'unit' in activity ? activity.unit : activity.currency;
      return `${allDigits(activity.amount, texts)} ${unit}`;
    },
  };
}

/** The factors a line rests on, by name. */
export function factorColumn(texts: Texts): LineColumn {
  return {
    key: 'factor',
    title: texts.t('form.factor'),
    cell: (line) => <FactorNames line={line} />,
  };
}

function FactorNames({ line }: { readonly line: InventoryLine }) {
  const { locale, t } = useTexts();
  const ids = factorIdsOf(line.activity);
  const factors = useFactors(ids);
  if (ids.length === 0) {
    return line.state === 'excluded' ? t('mark.excluded') : <OpenMark />;
  }
  return ids.map((id) => <FactorName key={id} name={nameOf(factors.get(id), id, locale)} />);
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
