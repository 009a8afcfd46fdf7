import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type MethodChoices, PROFILE_IDS, type ProfileId } from '../../../../shared/model/method.ts';
import { useCommand } from '../../api/client.ts';
import { useChanges } from '../../api/use-changes.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { CheckField } from '../../components/fields/check-field.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SavedDecimal } from '../scope/saved-field.tsx';
import { withChoice, withHeadline, withMachineRule, withProfile } from './method-choices.ts';
import styles from './site.module.css';

/** Key of the choice that leaves it to the standard; a list has no empty keys. */
const DEFAULT = 'default';
const NO_RULE = 'none';

const CHOICES = {
  capitalGoods: ['included', 'excluded'],
  pasElectricity: ['byLocation', 'byContract'],
  pasScaling: ['off', 'on'],
} as const;

/** Choices of the study where the standards leave one; each is saved at once. */
export function MethodPanel({ view }: { readonly view: InventoryView }) {
  const { t } = useTexts();
  const put = useCommand('study.put');
  const method: MethodChoices = view.method ?? {};
  const profiles = method.profiles ?? PROFILE_IDS;
  const save = useChanges(method, (changed) => put.mutateAsync({ put: { method: changed } }));
  const limit = (name: 'cutOffSingle' | 'cutOffTogether') => ({
    label: t(`methodChoice.${name}`),
    hint: t(`methodChoice.${name}Hint`),
    unit: '0–1',
    stored: method[name],
    onSave: (value: DecimalString | undefined) => save((now) => withChoice(now, name, value)),
  });
  return (
    <Panel title={t('methodChoice.title')} subtitle={t('methodChoice.subtitle')}>
      <div className={styles['choices']}>
        <fieldset className={`${styles['profiles']} ${styles['wide']}`}>
          <legend>{t('methodChoice.profiles')}</legend>
          {PROFILE_IDS.map((id) => (
            <CheckField
              key={id}
              label={t(`methodChoice.profileOf.${id}`)}
              selected={profiles.includes(id)}
              onChange={(on) => save((now) => withProfile(now, id, on))}
            />
          ))}
        </fieldset>
        <SelectField
          label={t('methodChoice.headline')}
          value={profiles[0] ?? 'iso14067'}
          choices={profiles.map((id) => ({ id, text: t(`methodChoice.profileOf.${id}`) }))}
          onChange={(first: ProfileId) => save((now) => withHeadline(now, first))}
        />
        {(['capitalGoods', 'pasElectricity', 'pasScaling'] as const).map((name) => (
          <SelectField
            key={name}
            label={t(`methodChoice.${name}`)}
            value={method[name] ?? DEFAULT}
            choices={[DEFAULT, ...CHOICES[name]].map((id) => ({
              id,
              text: t(id === DEFAULT ? 'methodChoice.default' : `methodChoice.${name}Of.${id}`),
            }))}
            onChange={(id) => save((now) => withChoice(now, name, id === DEFAULT ? undefined : id))}
          />
        ))}
        <SelectField
          label={t('methodChoice.machineRule')}
          value={method.machineRule?.rule ?? NO_RULE}
          choices={[NO_RULE, 'vdma34178'].map((id) => ({ id, text: t(`methodChoice.machineRuleOf.${id}`) }))}
          onChange={(id) => save((now) => withMachineRule(now, id === NO_RULE ? undefined : 'vdma34178'))}
        />
        <SavedDecimal {...limit('cutOffSingle')} />
        <SavedDecimal {...limit('cutOffTogether')} />
      </div>
      <ErrorNotice error={put.error} />
    </Panel>
  );
}
