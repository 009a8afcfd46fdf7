import { useState } from 'react';
import { type Target } from '../../../../shared/model/target.ts';
import { useProcedure } from '../../api/client.ts';
import { IconButton } from '../../components/button.tsx';
import { BomLineField } from '../../components/fields/bom-line-field.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './evidence.module.css';
import { namedTargets, targetText } from './target-text.ts';

interface TargetsFieldProps {
  /** Name of the list. */
  readonly label: string;
  readonly targets: readonly Target[];
  /** Names of targets that are chosen already, in their order. */
  readonly names: readonly string[];
  readonly onChange: (targets: readonly Target[]) => void;
}

/** What something is about: lines of the BOM and other things of the study, each added by its name. */
export function TargetsField({ label, targets, names, onChange }: TargetsFieldProps) {
  const { t } = useTexts();
  const { data: rows } = useProcedure('workbench.rows', {});
  const { data: view } = useProcedure('workbench.inventory', {});
  // What was chosen at first keeps the name the host gave it; the list may have grown or shrunk since.
  const [given] = useState(() => new Map(targets.map((target, at) => [targetText(target), names[at]])));
  const [added, setAdded] = useState(0);
  const others = view === undefined ? [] : namedTargets(view);
  const chosen = new Set(targets.map(targetText));
  const nameOf = (target: Target): string => {
    const row = target.kind === 'line' ? rows?.rows.find(({ id }) => id === target.id) : undefined;
    const other = others.find(
      (each) => targetText(each.target) === targetText({ ...target, field: undefined }),
    );
    const name =
      row === undefined
        ? (other?.name ?? given.get(targetText(target)))
        : [row.position, row.description].filter((text) => text !== '').join(' · ');
    return [name || targetText(target), target.field].filter((text) => text !== undefined).join(' · ');
  };
  const add = (target: Target): void => {
    // A field that found its line is empty again.
    setAdded((count) => count + 1);
    if (!chosen.has(targetText(target))) {
      onChange([...targets, target]);
    }
  };
  return (
    <fieldset className={styles['targets']}>
      <legend>{label}</legend>
      {targets.length > 0 && (
        <ul>
          {targets.map((target) => (
            <li key={targetText(target)}>
              <span>
                <small>{t(`workbook.target.${target.kind}`)}</small> {nameOf(target)}
              </span>
              <IconButton
                icon="close"
                label={t('evidencePage.takeOff', { name: nameOf(target) })}
                onPress={() => onChange(targets.filter((each) => each !== target))}
              />
            </li>
          ))}
        </ul>
      )}
      <BomLineField
        key={added}
        label={t('evidencePage.addLine')}
        lineId=""
        onChange={(id) => {
          if (id !== '') {
            add({ kind: 'line', id });
          }
        }}
      />
      <SelectField
        label={t('evidencePage.addOther')}
        value=""
        choices={others
          .filter(({ target }) => !chosen.has(targetText(target)))
          .map(({ target, name }) => ({
            id: targetText(target),
            text: `${t(`workbook.target.${target.kind}`)}: ${name}`,
          }))}
        onChange={(id: string) => {
          const other = others.find(({ target }) => targetText(target) === id);
          if (other !== undefined) {
            add(other.target);
          }
        }}
      />
    </fieldset>
  );
}
