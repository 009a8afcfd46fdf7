import { type ClipboardEvent } from 'react';
import { useTexts } from '../../../i18n/text-context.tsx';
import { Button } from '../../button.tsx';
import { DecimalField } from '../decimal-field.tsx';
import { fractionDigits, readDecimal } from '../decimal-text.ts';
import { exactSum } from '../exact-sum.ts';
import { TextField } from '../text-field.tsx';
import { lengthOf } from './draft-list.ts';
import { useForm } from './form-context.tsx';
import styles from './form.module.css';
import { nextMonth, pastedMonths, readMonth } from './months.ts';
import { type ListRule } from './rules.ts';

interface MonthTableProps {
  readonly rule: ListRule;
  readonly path: string;
  readonly title: string;
}

/** Months with their readings and their sum. Cells of a spreadsheet may be pasted into any amount. */
export function MonthTable({ rule, path, title }: MonthTableProps) {
  const { t, fixed, decimalSign } = useTexts();
  const { draft, problems, set } = useForm();
  const length = lengthOf(draft, path);
  const month = (index: number): string => draft[`${path}.${index}.month`] ?? '';
  const read = Array.from({ length }, (_, index) =>
    readDecimal(draft[`${path}.${index}.amount`] ?? '', decimalSign),
  );
  const sum = exactSum(read.flatMap((reading) => (reading.kind === 'value' ? [reading.value] : [])));
  const missing = read.filter(({ kind }) => kind === 'empty').length;
  const paste = (event: ClipboardEvent, from: number): void => {
    const rows = pastedMonths(event.clipboardData.getData('text/plain'));
    if (rows.length < 2) {
      return;
    }
    event.preventDefault();
    const texts = rows.flatMap(({ month: read, amount }, offset) => {
      const index = from + offset;
      return [
        [`${path}.${index}.amount`, amount],
        [`${path}.${index}.month`, read ?? (index < length ? month(index) : '')],
      ] as const;
    });
    set({
      [`${path}.length`]: String(Math.min(rule.most, Math.max(length, from + rows.length))),
      ...Object.fromEntries(texts),
    });
  };
  const startAt = (text: string): void => {
    const first = readMonth(text.trim());
    let last = first ?? '';
    const texts = Array.from({ length: first === undefined ? 0 : Math.max(length, 12) }, (_, index) => {
      const at = last;
      last = nextMonth(last);
      return [`${path}.${index}.month`, at] as const;
    });
    set({
      [`${path}.first`]: text,
      ...(first === undefined ? {} : { [`${path}.length`]: String(texts.length) }),
      ...Object.fromEntries(texts),
    });
  };
  const addYear = (): void => {
    let last = length === 0 ? '' : month(length - 1);
    const texts = Array.from({ length: 12 }, (_, offset) => {
      last = nextMonth(last);
      return [`${path}.${length + offset}.month`, last] as const;
    });
    set({ [`${path}.length`]: String(length + 12), ...Object.fromEntries(texts) });
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{title}</legend>
      <p className={styles['hint']}>{t('site.monthsHint')}</p>
      <TextField
        label={t('site.firstMonth')}
        placeholder="2025-01"
        value={draft[`${path}.first`] ?? month(0)}
        onChange={startAt}
      />
      <div className={styles['months']}>
        {Array.from({ length }, (_, index) => (
          <div key={index} className={styles['month']} onPaste={(event) => paste(event, index)}>
            <DecimalField
              label={month(index) === '' ? t('site.month', { number: index + 1 }) : month(index)}
              quiet
              text={draft[`${path}.${index}.amount`] ?? ''}
              problem={problems.get(`${path}.${index}.amount`) ?? problems.get(`${path}.${index}.month`)}
              onChange={(amount) => set({ [`${path}.${index}.amount`]: amount })}
            />
          </div>
        ))}
      </div>
      <p className={styles['sum']}>
        <span>
          {t('inventory.sum')}
          {missing > 0 && ` · ${t('site.monthsMissing', { count: missing })}`}
        </span>
        <strong>
          {fixed(sum, fractionDigits(sum))} {draft['unit'] ?? ''}
        </strong>
      </p>
      {length > 0 && month(length - 1) !== '' && length + 12 <= rule.most && (
        <span>
          <Button icon="plus" onPress={addYear}>
            {t('site.addYear')}
          </Button>
        </span>
      )}
    </fieldset>
  );
}
