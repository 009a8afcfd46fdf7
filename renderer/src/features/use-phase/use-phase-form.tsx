import { z } from 'zod';
import { UsePhase } from '../../../../shared/model/use-phase.ts';
import { useCommand } from '../../api/client.ts';
import { draftOf, emptyDraft } from '../../components/fields/form/draft.ts';
import { RecordForm } from '../../components/fields/form/record-form.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { USE_PHASE_RULES, type UsePhasePart } from './use-phase-rules.ts';

interface UsePhaseFormProps {
  readonly part: UsePhasePart;
  readonly usePhase: UsePhase | undefined;
  readonly onClose: () => void;
}

/** Years and machines are whole numbers; the form reads every number as a decimal text. */
const FormUsePhase = z.preprocess((record) => {
  const { years, machines, ...rest } = record as Readonly<Record<string, unknown>>;
  const numbers = Object.entries({ years, machines }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Number(value)] as const],
  );
  return { ...rest, ...Object.fromEntries(numbers) };
}, UsePhase);

/** One part of the use phase; the others stay as they are. */
export function UsePhaseForm({ part, usePhase, onClose }: UsePhaseFormProps) {
  const { t, decimalSign } = useTexts();
  const put = useCommand('study.put');
  const rules = USE_PHASE_RULES[part];
  const hasPart = usePhase !== undefined && (part === 'electricity' || usePhase[part] !== undefined);
  const written = usePhase && withoutNull(usePhase);
  const empty = emptyDraft(rules);
  return (
    <RecordForm
      rules={rules}
      schema={FormUsePhase}
      start={written === undefined ? empty : { ...(hasPart ? {} : empty), ...startOf(written, hasPart) }}
      title={t(`usePhase.form.${part}`)}
      id=""
      prefix="usePhase.field"
      busy={put.isPending}
      error={put.error}
      onSave={(changed) => put.mutate({ put: { usePhase: changed } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );

  function startOf(record: object, isThere: boolean): ReturnType<typeof draftOf> {
    const draft = draftOf(rules, record, decimalSign);
    // Of a part that is not there yet only what the other forms hold is taken along.
    return isThere ? draft : Object.fromEntries(Object.entries(draft).filter(([path]) => path === '$rest'));
  }
}

/** A footprint that is said not to be there is an empty box. */
function withoutNull(usePhase: UsePhase): UsePhase {
  const { baseline } = usePhase;
  if (baseline?.footprint !== null) {
    return usePhase;
  }
  const { footprint: _none, ...rest } = baseline;
  return { ...usePhase, baseline: rest };
}
