import { useEffect, useRef, useState } from 'react';
import { ListBox } from 'react-aria-components';
import { type FactorView } from '../../../../shared/contract/outcomes.ts';
import { useProcedure } from '../../api/client.ts';
import { IconButton } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useDelayed } from '../../components/fields/use-delayed.ts';
import { factorName } from '../../components/fields/use-factors.ts';
import { SearchBox } from '../../components/search-box.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type Decision } from './apply-decision.ts';
import { FactorHit } from './factor-hit.tsx';
import { factorUse } from './factor-use.ts';
import styles from './factor-search.module.css';
import { TakeFactorForm } from './take-factor-form.tsx';
import { useEscape } from './use-escape.ts';

/** Factors listed for one search, how long typing rests before it asks (ms), and the longest text of the contract. */
const LISTED = 60;
const REST_MS = 150;
const MOST_CHARACTERS = 200;

interface FactorSearchProps {
  readonly rows: number;
  readonly close: () => void;
  readonly decide: (decision: Decision, reason: string | undefined, name: string) => void;
}

/** Finds any factor of the study and the libraries by its words and takes it for the rows. */
export function FactorSearch({ rows, close, decide }: FactorSearchProps) {
  const { t, locale, count } = useTexts();
  useEscape(close);
  const input = useRef<HTMLInputElement>(null);
  const options = useRef<HTMLDivElement>(null);
  useEffect(() => input.current?.focus(), []);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<FactorView | undefined>(undefined);
  const wanted = useDelayed(text.trim(), REST_MS);
  const { data, error } = useProcedure('factors.search', { text: wanted, limit: LISTED }, wanted !== '');
  const hits = wanted === '' || data === undefined ? [] : data.factors;
  return (
    <section className={styles['search']} aria-label={t('factorsPage.search.title')}>
      <div className={styles['head']}>
        <SearchBox
          wide
          label={t('factorsPage.search.field')}
          value={text}
          onChange={setText}
          inputRef={input}
          maxLength={MOST_CHARACTERS}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              options.current?.focus();
            }
          }}
        />
        <IconButton icon="close" label={t('factorsPage.search.close')} onPress={close} />
      </div>
      <ErrorNotice error={error} />
      <p className={styles['count']} role="status">
        {hits.length > 0 && data !== undefined
          ? t('factorsPage.search.count', {
              count: data.total,
              shown: count(hits.length),
              total: count(data.total),
            })
          : t(wanted === '' || data === undefined ? 'factorsPage.search.empty' : 'factorsPage.search.none', {
              example: t('factorsPage.search.example'),
            })}
      </p>
      <ListBox
        ref={options}
        aria-label={t('factorsPage.search.results')}
        className={styles['hits'] ?? ''}
        items={hits}
        selectionMode="single"
        disabledKeys={hits.filter(({ flags }) => factorUse(flags) === 'refused').map(({ id }) => id)}
        selectedKeys={chosen === undefined ? [] : [chosen.id]}
        onSelectionChange={(keys) =>
          setChosen(keys === 'all' ? undefined : hits.find(({ id }) => keys.has(id)))
        }
      >
        {(factor) => <FactorHit factor={factor} />}
      </ListBox>
      <TakeFactorForm
        key={chosen?.id ?? ''}
        factor={chosen}
        rows={rows}
        take={(factor, proxy, reason) =>
          decide({ kind: 'factor', factorId: factor.id, proxy }, reason, factorName(factor, locale))
        }
      />
    </section>
  );
}
