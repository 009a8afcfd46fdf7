import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { type FactorView } from '../../../../shared/contract/outcomes.ts';
import { useProcedure } from '../../api/client.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { Icon } from '../icon.tsx';
import { FactorSummary } from './factor-summary.tsx';
import { type FieldProblem } from './field-problem.ts';
import popover from '../popover.module.css';
import styles from './fields.module.css';
import { ProblemText } from './problem-text.tsx';
import { useDelayed } from './use-delayed.ts';
import { factorName, useFactors } from './use-factors.ts';

/** Factors a search lists, and how long typing rests before it asks, in milliseconds. */
const LISTED = 60;
const REST_MS = 180;
/** Longest search text of the contract. */
const LONGEST_TEXT = 200;

interface FactorFieldProps {
  readonly label: string;
  readonly factorId: string;
  /** Gives the chosen factor, undefined when the field was emptied. */
  readonly onChange: (factor: FactorView | undefined) => void;
  /** Units that fit the line: factors with these come first. */
  readonly units?: readonly string[];
  readonly problem?: FieldProblem | undefined;
  readonly hint?: string;
  readonly required?: boolean;
}

/** A factor found by words in any of the three languages; unit, place, year and marks stand beside every name. */
export function FactorField({
  label,
  factorId,
  onChange,
  units = [],
  problem,
  hint,
  required = false,
}: FactorFieldProps) {
  const { t, locale } = useTexts();
  // What was just chosen is known: were its name asked for first, the text would change once more and open the list again.
  const [picked, setPicked] = useState<FactorView | undefined>(undefined);
  const stored = useFactors([factorId]).get(factorId);
  const current = picked?.id === factorId ? picked : stored;
  const currentName = current === undefined ? factorId : factorName(current, locale);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const text = typed ?? currentName;
  const wanted = useDelayed(text.trim().slice(0, LONGEST_TEXT), REST_MS);
  const { data } = useProcedure('factors.search', { text: wanted, limit: LISTED }, wanted !== '');
  const found = wanted === '' ? [] : (data?.factors ?? []).filter((factor) => factor.id !== factorId);
  const items = [...(current === undefined ? [] : [current]), ...fitting(found, units)];
  return (
    <ComboBox
      className={styles['field'] ?? ''}
      items={items}
      inputValue={text}
      onInputChange={setTyped}
      value={factorId === '' ? null : factorId}
      onChange={(key) => {
        setTyped(undefined);
        const chosen = items.find((factor) => factor.id === key);
        setPicked(chosen);
        onChange(chosen);
      }}
      onBlur={() => setTyped(undefined)}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={problem !== undefined}
      isRequired={required}
      validationBehavior="aria"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <span className={styles['box']}>
        <Input className={styles['input'] ?? ''} placeholder={t('form.factorSearch')} />
        <Button className={styles['trigger'] ?? ''} aria-label={t('form.showFactors')}>
          <Icon name="down" />
        </Button>
      </span>
      {current !== undefined && typed === undefined && (
        <Text slot="description">
          <FactorSummary factor={current} />
        </Text>
      )}
      {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
      <ProblemText problem={problem} />
      <Popover className={`${popover['popover']} ${popover['fitted']}`}>
        <ListBox
          className={popover['list'] ?? ''}
          renderEmptyState={() => (
            <p className={popover['empty']}>{t(wanted === '' ? 'form.factorHint' : 'factors.none')}</p>
          )}
        >
          {(factor: FactorView) => (
            <ListBoxItem
              id={factor.id}
              textValue={factorName(factor, locale)}
              className={popover['item'] ?? ''}
            >
              <Text slot="label">{factorName(factor, locale)}</Text>
              <br />
              <Text slot="description">
                <FactorSummary factor={factor} />
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Factors whose unit fits first, each part in the order of the search. */
function fitting(factors: readonly FactorView[], units: readonly string[]): readonly FactorView[] {
  const fits = (factor: FactorView): boolean => units.includes(factor.unit);
  return [...factors.filter(fits), ...factors.filter((factor) => !fits(factor))];
}
