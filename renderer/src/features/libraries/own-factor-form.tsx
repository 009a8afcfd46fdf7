import { useState } from 'react';
import { COMPONENTS, type Component } from '../../../../shared/model/component.ts';
import { FactorScope } from '../../../../shared/model/factor.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { DecimalField } from '../../components/fields/decimal-field.tsx';
import { readDecimal } from '../../components/fields/decimal-text.ts';
import { SelectField } from '../../components/fields/select-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './libraries.module.css';
import { ownFactorId } from './own-factor-id.ts';

/** Texts of a factor with the most characters each may have; all of them are needed. */
const TEXTS = {
  name: 300,
  unit: 40,
  publisher: 300,
  title: 400,
  referenceYear: 20,
  geography: 80,
  gwpSet: 40,
} as const;
type TextName = keyof typeof TEXTS;
const TEXT_NAMES = Object.keys(TEXTS) as readonly TextName[];

const EMPTY: Readonly<Record<TextName, string>> = {
  name: '',
  unit: 'kg',
  publisher: '',
  title: '',
  referenceYear: '',
  geography: '',
  gwpSet: 'AR6',
};

/** A factor of the user's own library: every factor put makes a new version; studies keep their copies. */
export function OwnFactorForm({ onClose }: { readonly onClose: () => void }) {
  const { t, decimalSign } = useTexts();
  const put = useCommand('libraries.putFactor');
  const [texts, setTexts] = useState(EMPTY);
  const [figures, setFigures] = useState<Partial<Record<Component, string>>>({});
  const [scope, setScope] = useState<FactorScope>('cradleToGate');
  const read = COMPONENTS.flatMap((component) => {
    const typed = (figures[component] ?? '').trim();
    const reading = readDecimal(typed, decimalSign);
    return typed === '' ? [] : [[component, reading.kind === 'value' ? reading.value : undefined] as const];
  });
  const complete =
    TEXT_NAMES.every((name) => texts[name].trim() !== '') &&
    read.length > 0 &&
    read.every(([, value]) => value !== undefined);
  const save = (): void => {
    const { name, unit, publisher, title, referenceYear, geography, gwpSet } = texts;
    put.mutate(
      {
        factor: {
          id: ownFactorId(name, unit, geography),
          names: { en: name.trim() },
          unit: unit.trim(),
          components: Object.fromEntries(
            read.flatMap(([component, value]) => (value ? [[component, value]] : [])),
          ),
          geography: geography.trim(),
          referenceYear: referenceYear.trim(),
          gwpSet: gwpSet.trim(),
          scope,
          delivery: 'notStated',
          source: { set: 'own', title: title.trim(), publisher: publisher.trim() },
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Panel
      title={t('librariesPage.own.heading')}
      subtitle={t('librariesPage.own.subtitle')}
      actions={<Button onPress={onClose}>{t('librariesPage.cancel')}</Button>}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) {
            save();
          }
        }}
      >
        {TEXT_NAMES.map((name) => (
          <TextField
            key={name}
            label={t(`librariesPage.own.${name}`)}
            value={texts[name]}
            onChange={(text) => setTexts({ ...texts, [name]: text })}
            mostCharacters={TEXTS[name]}
            required
          />
        ))}
        <SelectField<FactorScope>
          label={t('factors.scope')}
          value={scope}
          choices={FactorScope.options.map((id) => ({ id, text: t(`scope.${id}`) }))}
          onChange={setScope}
        />
        {COMPONENTS.map((component) => (
          <DecimalField
            key={component}
            label={t(`component.${component}`)}
            unit={`kg CO₂e/${texts.unit}`}
            text={figures[component] ?? ''}
            onChange={(text) => setFigures({ ...figures, [component]: text })}
          />
        ))}
        <Button type="submit" look="primary" isDisabled={!complete || put.isPending}>
          {t('librariesPage.own.save')}
        </Button>
      </form>
      <ErrorNotice error={put.error} />
    </Panel>
  );
}
