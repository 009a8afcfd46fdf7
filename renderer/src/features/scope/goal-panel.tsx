import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { Panel } from '../../components/panel.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ExcludedStages } from './excluded-stages.tsx';
import { SavedText } from './saved-field.tsx';
import styles from './scope.module.css';
import { Standards } from './standards.tsx';
import { periodProblem, type ScopeText, textsOf, withScopeList, withScopeText } from './study-texts.ts';
import { type StudyTextsEditor } from './use-study-texts.ts';

/** GWP sets of the IPCC reports that the factors name. */
const GWP_SETS = ['AR6 GWP100', 'AR5 GWP100', 'AR4 GWP100'] as const;

/** Choice that leaves the GWP set out. */
const NOT_STATED = 'notStated';

interface GoalPanelProps {
  readonly view: InventoryView;
  readonly editor: StudyTextsEditor;
}

/** Declared unit, use of the study, boundary, period, standards (ISO 14067:2018 6.3). */
export function GoalPanel({ view, editor }: GoalPanelProps) {
  const { t } = useTexts();
  const { scope } = view;
  const period = periodProblem(textsOf(view));
  const text = (field: ScopeText) => ({
    label: t(`scopePage.scopeField.${field}`),
    stored: scope[field] ?? '',
    onSave: (typed: string) => editor.save((texts) => withScopeText(texts, field, typed)),
  });
  const gwpSet = scope.gwpSet ?? '';
  const sets = gwpSet === '' || GWP_SETS.some((known) => known === gwpSet) ? GWP_SETS : [gwpSet, ...GWP_SETS];
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
        <SelectField
          label={t('scopePage.scopeField.gwpSet')}
          value={gwpSet === '' ? NOT_STATED : gwpSet}
          choices={[NOT_STATED, ...sets].map((id) => ({
            id,
            text: id === NOT_STATED ? t('scopePage.notStated') : id,
          }))}
          onChange={(chosen) =>
            editor.save((texts) => withScopeText(texts, 'gwpSet', chosen === NOT_STATED ? '' : chosen))
          }
        />
        <ExcludedStages
          stages={scope.excludedStages ?? []}
          onChange={(stages) => editor.save((texts) => withScopeList(texts, 'excludedStages', stages))}
        />
      </div>
    </Panel>
  );
}
