import { type Output } from '../../../../shared/contract/procedures.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ThreadList, WriteComment } from '../evidence/thread-list.tsx';
import styles from './inspector.module.css';

/** The evidence of a line, and one more to attach. */
export function EvidenceSection({ lineId }: { readonly lineId: string }) {
  const { t } = useTexts();
  const { data, error } = useProcedure('evidence.list', {});
  const change = useCommand('evidence.change');
  const open = useView((state) => state.showEvidence);
  const list = data?.evidence ?? [];
  const own = list.filter((evidence) => isFor(evidence, lineId));
  const others = list.filter((evidence) => !own.includes(evidence));
  return (
    <section className={styles['section']} aria-label={t('inspector.evidence.title')}>
      <h3 className={styles['title']}>{t('inspector.evidence.title')}</h3>
      <ErrorNotice error={error ?? change.error} />
      {own.length === 0 ? (
        <p>{t('inspector.evidence.none')}</p>
      ) : (
        <ul>
          {own.map(({ id, title, type }) => (
            <li key={id}>
              {title} <small>{t(`evidencePage.typeOf.${type}`)}</small>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <SelectField
          label={t('inspector.evidence.attach')}
          value=""
          choices={others.map(({ id, title }) => ({ id, text: title }))}
          onChange={(id: string) => {
            const supports = others.find((each) => each.id === id)?.supports ?? [];
            change.mutate({ id, set: { supports: [...supports, { kind: 'line', id: lineId }] } });
          }}
        />
      )}
      <Button look="quiet" icon="plus" onPress={() => open('evidence')}>
        {t('inspector.evidence.new')}
      </Button>
    </section>
  );
}

/** The conversations about a line and its cells. */
export function CommentSection({ lineId }: { readonly lineId: string }) {
  const { t } = useTexts();
  const about = { kind: 'line', id: lineId } as const;
  const { data, error } = useProcedure('comments.list', { about });
  const start = useCommand('comments.start');
  return (
    <section className={styles['section']} aria-label={t('inspector.comments.title')}>
      <h3 className={styles['title']}>{t('inspector.comments.title')}</h3>
      <ErrorNotice error={error ?? start.error} />
      <ThreadList threads={data?.threads ?? []} />
      <WriteComment
        label={t('commentsPage.new')}
        action={t('commentsPage.write')}
        onWrite={(text) => start.mutate({ about, text })}
      />
    </section>
  );
}

function isFor({ supports = [] }: Output<'evidence.list'>['evidence'][number], lineId: string): boolean {
  return supports.some(({ kind, id }) => kind === 'line' && id === lineId);
}
