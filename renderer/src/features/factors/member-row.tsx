import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { useView } from '../../app/view-store.ts';
import { fractionDigits } from '../../components/fields/decimal-text.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './group-rows.module.css';
import { WindowRow } from './window-table.tsx';

/** Most digits of a quantity after the decimal sign; the BOM shows all. */
const QUANTITY_DIGITS = 3;

/** Where the user writes: that focus stays. */
const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea';

interface MemberRowProps {
  readonly row: BomRowView;
  /** Place in the group, from 0. */
  readonly index: number;
  /** Undefined while a decision is for the whole group: there is nothing to tick. */
  readonly ticked: boolean | undefined;
  /** The arrow keys stand on it. */
  readonly active: boolean;
  readonly toggle: () => void;
}

/** One row of the group; its number leads to the BOM. */
export function MemberRow({ row, index, ticked, active, toggle }: MemberRowProps) {
  const { t } = useTexts();
  const box = useRef<HTMLInputElement>(null);
  // The arrow keys lead along the boxes: the space bar ticks the one they stand on, and a button does not take it.
  useEffect(() => {
    if (active && document.activeElement?.matches(TYPING) !== true) {
      box.current?.focus({ preventScroll: true });
    }
  }, [active]);
  const showLine = useView((state) => state.showLine);
  const name = row.description === '' ? row.partNumber : row.description;
  const place = row.sourceRow === undefined ? row.position : String(row.sourceRow);
  return (
    <WindowRow index={index} selected={active}>
      {ticked !== undefined && (
        <td className={styles['tick']}>
          <input
            ref={box}
            type="checkbox"
            checked={ticked}
            onChange={toggle}
            aria-label={t('factorsPage.rows.choose', { row: `${place} ${name}` })}
          />
        </td>
      )}
      <td>
        <AriaButton
          className={styles['place'] ?? ''}
          aria-label={t('factorsPage.rows.show', { row: place })}
          onPress={() => showLine(row.id)}
        >
          {place}
        </AriaButton>
      </td>
      <td data-mark>
        <StateMark mark={row.mark} />
      </td>
      <td data-left title={name}>
        {name}
      </td>
      <td data-left className={styles['part']} title={row.partNumber}>
        {row.partNumber}
      </td>
      <td>
        <Quantity text={row.quantity} />
      </td>
      <td>
        <Amount kg={row.grossMassKg} digits={2} />
      </td>
      <td>
        <Amount kg={row.emissionKg} digits={1} />
      </td>
    </WindowRow>
  );
}

/** The quantity in the notation of the language; a text that is no number stays as it is. */
function Quantity({ text }: { readonly text: string }) {
  const { fixed } = useTexts();
  return isDecimalString(text) ? fixed(text, Math.min(QUANTITY_DIGITS, fractionDigits(text))) : text;
}

/** A number of the row, or a hatched box where there is none: never 0 for a gap. */
function Amount({ kg, digits }: { readonly kg: string | undefined; readonly digits: number }) {
  const { t, fixed } = useTexts();
  return kg === undefined ? (
    <span className={`${styles['gap']} hatched`}>
      <span className="screen-reader">{t('factorsPage.rows.notKnown')}</span>
    </span>
  ) : (
    fixed(kg, digits)
  );
}
