import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type EvidenceView } from '../../../../shared/contract/evidence.ts';
import { type Input } from '../../../../shared/contract/procedures.ts';
import { EVIDENCE_TYPES, type Evidence } from '../../../../shared/model/evidence.ts';
import { type Target } from '../../../../shared/model/target.ts';
import { call, refresh, transport, useCommand } from '../../api/client.ts';
import { sendFile } from '../../api/send-file.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/fields/check-field.tsx';
import { type FieldProblem } from '../../components/fields/field-problem.ts';
import { FormPanel } from '../../components/fields/form/form-panel.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './evidence.module.css';
import { TargetsField } from './targets-field.tsx';

interface EvidenceFormProps {
  /** A file to take up. */
  readonly file?: File;
  /** How many more files are taken up after it. */
  readonly waiting?: number;
  /** Evidence to change. */
  readonly evidence?: EvidenceView;
  readonly onClose: () => void;
}

const DAYS = ['date', 'periodStart', 'periodEnd'] as const;
const TEXTS = ['page', 'custodian', 'note'] as const;
type TextName = (typeof DAYS)[number] | (typeof TEXTS)[number];
const TICKET = /^ticket:/;

/** What is said about a file; content, size and hash come from the file itself. */
export function EvidenceForm({ file, waiting = 0, evidence, onClose }: EvidenceFormProps) {
  const { t, count } = useTexts();
  const client = useQueryClient();
  const [type, setType] = useState<Evidence['type']>(evidence?.type ?? 'other');
  const [title, setTitle] = useState(evidence?.title ?? file?.name ?? '');
  const [texts, setTexts] = useState<Partial<Record<TextName, string | undefined>>>(evidence ?? {});
  const [confidential, setConfidential] = useState(evidence?.confidential === true);
  const [byReference, setByReference] = useState(false);
  const [supports, setSupports] = useState<readonly Target[]>(evidence?.supports ?? []);
  const [problem, setProblem] = useState<FieldProblem>();
  const remove = useCommand('evidence.remove');
  const save = useMutation({
    mutationFn: async () => {
      const said = { type, title: title.trim(), supports: [...supports], confidential };
      if (file !== undefined) {
        const path = await sendFile(file);
        const storage = byReference ? 'reference' : 'inside';
        return call('evidence.add', { path, storage, ...said, ...written(texts) });
      }
      const set = { ...said, ...withNulls(texts) };
      return call('evidence.change', { id: evidence?.id ?? '', set });
    },
    onSuccess: async () => {
      await refresh(client);
      onClose();
    },
  });
  const copy = useMutation({
    mutationFn: async ({ id, fileName }: EvidenceView) => {
      const { path } = await call('evidence.export', { id, path: `download:${fileName}` });
      await transport.download(path.replace(TICKET, ''), fileName);
    },
  });
  const submit = (): void => {
    const isNamed = title.trim() !== '';
    setProblem(isNamed ? undefined : { code: 'required', params: {} });
    if (isNamed) {
      save.mutate();
    }
  };
  const change = (name: TextName) => (text: string) => setTexts((before) => ({ ...before, [name]: text }));
  const dayField = (name: (typeof DAYS)[number]) => (
    <TextField
      key={name}
      type="date"
      label={t(`evidencePage.field.${name}`)}
      value={texts[name] ?? ''}
      onChange={change(name)}
    />
  );
  return (
    <FormPanel
      title={file === undefined ? (evidence?.title ?? '') : t('evidencePage.new', { file: file.name })}
      id={evidence?.id ?? ''}
      error={save.error ?? remove.error ?? copy.error}
      busy={save.isPending || remove.isPending}
      onSave={submit}
      onClose={onClose}
      onRemove={evidence && (() => remove.mutate({ id: evidence.id }, { onSuccess: onClose }))}
    >
      {waiting > 0 && (
        <p className={styles['hint']}>{t('evidencePage.waiting', { count: count(waiting) })}</p>
      )}
      <SelectField
        label={t('evidencePage.field.type')}
        value={type}
        choices={EVIDENCE_TYPES.map((id) => ({ id, text: t(`evidencePage.typeOf.${id}`) }))}
        onChange={setType}
      />
      <TextField
        label={t('evidencePage.field.title')}
        value={title}
        onChange={setTitle}
        required
        problem={problem}
        mostCharacters={300}
      />
      {dayField('date')}
      <div className={styles['pair']}>
        {dayField('periodStart')}
        {dayField('periodEnd')}
      </div>
      {TEXTS.map((name) => (
        <TextField
          key={name}
          label={t(`evidencePage.field.${name}`)}
          value={texts[name] ?? ''}
          onChange={change(name)}
          mostCharacters={2000}
        />
      ))}
      <TargetsField
        label={t('evidencePage.field.supports')}
        targets={supports}
        names={evidence?.supportNames ?? []}
        onChange={setSupports}
      />
      <CheckField
        label={t('evidencePage.field.confidential')}
        selected={confidential}
        onChange={setConfidential}
      />
      {file !== undefined && (
        <CheckField
          label={t('evidencePage.field.reference')}
          selected={byReference}
          onChange={setByReference}
        />
      )}
      {evidence !== undefined && (
        <p className={styles['hint']}>
          {evidence.fileName} · <span className={styles['sha256']}>{evidence.sha256}</span>
        </p>
      )}
      {evidence?.storage === 'inside' && (
        <div className={styles['actions']}>
          <Button icon="download" onPress={() => copy.isPending || copy.mutate(evidence)}>
            {t('evidencePage.export')}
          </Button>
        </div>
      )}
    </FormPanel>
  );
}

function written(texts: Partial<Record<TextName, string | undefined>>): Partial<Input<'evidence.add'>> {
  return Object.fromEntries(
    [...DAYS, ...TEXTS].flatMap((name) => {
      const text = texts[name]?.trim() ?? '';
      return text === '' ? [] : [[name, text]];
    }),
  );
}

function withNulls(texts: Partial<Record<TextName, string | undefined>>): Record<TextName, string | null> {
  return Object.fromEntries([...DAYS, ...TEXTS].map((name) => [name, texts[name]?.trim() || null])) as Record<
    TextName,
    string | null
  >;
}
