import { type Output } from '../../../../shared/contract/procedures.ts';
import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { Panel } from '../../components/panel.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ExcludedStages } from './excluded-stages.tsx';
import { gwpChoices, NOT_STATED } from './gwp-choices.ts';
import { SavedText } from './saved-field.tsx';
import styles from './scope.module.css';
import { Standards } from './standards.tsx';
import { periodProblem, type ScopeText, textsOf, withScopeList, withScopeText } from './study-texts.ts';
import { type StudyTextsEditor } from './use-study-texts.ts';

interface GoalPanelProps {
  readonly view: InventoryView;
  readonly editor: StudyTextsEditor;
  /** Undefined until they are read. */
  readonly gwpSets: Output<'method.gwpSets'> | undefined;
}

/** Declared unit, use of the study, boundary, period, standards (ISO 14067:2018 6.3). */
export function GoalPanel({ view, editor, gwpSets }: GoalPanelProps) {
  const texts = useTexts();
  const { t } = texts;
  const { scope } = view;
  const period = periodProblem(textsOf(view));
  const text = (field: ScopeText) => ({
    label: t(`scopePage.scopeField.${field}`),
    stored: scope[field] ?? '',
    onSave: (typed: string) => editor.save((texts) => withScopeText(texts, field, typed)),
  });
  const gwpSet = scope.gwpSet ?? '';
  return (
    <Panel title={t('scopePage.goal')} subtitle={t('scopePage.goalClause')}>
      <div className={styles['fields']}>
        <div className={styles['wide']}>
          <SavedText
            {...text('declaredUnit')}
            required
            lines={2}
            mostCharacters={400}
            hint={t('scopePage.unitHint')}
          />
        </div>
        <div className={styles['wide']}>
          <SavedText {...text('intendedUse')} lines={2} mostCharacters={4000} />
        </div>
        <SavedText {...text('boundary')} lines={2} mostCharacters={4000} />
        <SavedText {...text('gate')} lines={2} mostCharacters={4000} />
        <SavedText {...text('periodStart')} type="date" />
        <SavedText
          {...text('periodEnd')}
          type="date"
          problem={period === undefined ? undefined : { code: period, params: {} }}
        />
        <Standards
          chosen={scope.standards ?? []}
          onChange={(standards) => editor.save((texts) => withScopeList(texts, 'standards', standards))}
        />
        {gwpSets !== undefined && (
          <SelectField
            label={t('scopePage.scopeField.gwpSet')}
            value={gwpSet === '' ? NOT_STATED : (gwpSets.used ?? gwpSet)}
            choices={gwpChoices(gwpSets, gwpSet, texts)}
            onChange={(chosen) =>
              editor.save((stored) => withScopeText(stored, 'gwpSet', chosen === NOT_STATED ? '' : chosen))
            }
          />
        )}
        <ExcludedStages
          stages={scope.excludedStages ?? []}
          onChange={(stages) => editor.save((texts) => withScopeList(texts, 'excludedStages', stages))}
        />
      </div>
    </Panel>
  );
}
