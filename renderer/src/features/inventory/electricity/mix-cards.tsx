import { type FactorView } from '../../../../../shared/contract/outcomes.ts';
import { type Basis, BASES } from '../../../../../shared/model/component.ts';
import { type ElectricitySupply } from '../../../../../shared/model/electricity.ts';
import { useTexts } from '../../../i18n/text-context.tsx';
import { OpenMark } from '../table/open-mark.tsx';
import styles from './electricity.module.css';
import { mixOf, shareOf } from './site-mix.ts';

/** Decimals of kg CO2e per kWh. */
const MIX_DIGITS = 4;

interface MixCardsProps {
  readonly supply: ElectricitySupply;
  readonly factors: ReadonlyMap<string, FactorView>;
  readonly headline: Basis;
}

/** One kWh of the site by location and by contract, and the sources it is made of. */
export function MixCards({ supply, factors, headline }: MixCardsProps) {
  const { t, fixed } = useTexts();
  return (
    <>
      <div className={styles['mixes']}>
        {BASES.map((basis) => {
          const mix = mixOf(supply, basis, factors);
          return (
            <div
              key={basis}
              className={styles['mix']}
              {...(basis === headline ? { 'data-headline': true } : {})}
            >
              <p className={styles['label']}>
                {t(`basis.${basis}`)}
                {basis === headline && ` · ${t('electricity.headline')}`}
              </p>
              <p>
                {mix === undefined ? (
                  <OpenMark />
                ) : (
                  <span className={styles['figure']}>{fixed(mix, MIX_DIGITS)}</span>
                )}{' '}
                kg CO₂e/kWh
              </p>
            </div>
          );
        })}
      </div>
      <div className={styles['bar']} aria-hidden="true">
        {supply.sources.map((source) => (
          <span
            key={source.id}
            data-category={source.category}
            style={{ flexGrow: shareOf(source, supply) ?? 0, flexBasis: 0 }}
          />
        ))}
      </div>
    </>
  );
}
