import { useState } from 'react';
import { type EstimatesView, type MassProposal } from '../../../../shared/contract/estimates.ts';
import { assumptionText, reasonText } from '../../../../shared/i18n/estimate-text.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { EstimateTable } from './estimate-table.tsx';
import styles from './missing-masses.module.css';

/** Lines without a mass: proposals with method and range, taken only by hand. Nothing where no mass is missing. */
export function MissingMasses() {
  const { data } = useProcedure('estimates.propose', {});
  return data === undefined || data.missing + data.accepted === 0 ? null : <Masses view={data} />;
}

function Masses({ view }: { readonly view: EstimatesView }) {
  const { t, count } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const facts = [
    t('estimates.open', { count: view.missing, lines: count(view.missing) }),
    t('estimates.proposed', { proposed: count(view.proposals.length) }),
    ...(view.accepted === 0 ? [] : [t('estimates.accepted', { accepted: count(view.accepted) })]),
  ];
  return (
    <section className={styles['masses']} aria-label={t('estimates.title')}>
      <p className={styles['head']}>
        <span>{facts.join(' · ')}</span>
        {view.missing > 0 && (
          <Button look="quiet" onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'estimates.hide' : 'estimates.show')}
          </Button>
        )}
      </p>
      {isOpen && view.missing > 0 && <Proposals key={view.revision} view={view} />}
    </section>
  );
}

function Proposals({ view }: { readonly view: EstimatesView }) {
  const { t, locale, count } = useTexts();
  const accept = useCommand('estimates.accept');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const wanted = view.proposals.filter(({ lineId }) => !left.has(lineId));
  const take = (proposals: readonly MassProposal[]): void => {
    const texts = { translate: t, locale };
    accept.mutate({
      items: proposals.map((proposal) => ({
        lineId: proposal.lineId,
        reason: reasonText(proposal, texts),
      })),
      assumption: assumptionText(proposals, texts),
    });
  };
  return (
    <>
      <EstimateTable
        view={view}
        left={left}
        toggle={(id) =>
          setLeft(left.has(id) ? new Set([...left].filter((one) => one !== id)) : new Set([...left, id]))
        }
      />
      <p className={styles['note']}>{t('estimates.note')}</p>
      {view.proposals.length > 0 && (
        <Button
          look="primary"
          isDisabled={wanted.length === 0}
          isPending={accept.isPending}
          onPress={() => take(wanted)}
        >
          {t('estimates.take', { count: wanted.length, lines: count(wanted.length) })}
        </Button>
      )}
      <ErrorNotice error={accept.error} />
    </>
  );
}
