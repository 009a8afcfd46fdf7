import { type Assumption } from '../../../../shared/model/study.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './scope.module.css';

/** The register of assumptions. */
export function AssumptionTable({ assumptions }: { readonly assumptions: readonly Assumption[] }) {
  const { t } = useTexts();
  if (assumptions.length === 0) {
    return <p>{t('scopePage.noAssumption')}</p>;
  }
  return (
    <table className={styles['table']} aria-label={t('scopePage.assumptions')}>
      <thead>
        <tr>
          <th scope="col">{t('scopePage.number')}</th>
          <th scope="col">{t('scopePage.assumption')}</th>
          <th scope="col">{t('scopePage.status')}</th>
        </tr>
      </thead>
      <tbody>
        {assumptions.map((assumption) => (
          <tr key={assumption.id}>
            <td>{assumption.id}</td>
            <td>{assumption.text}</td>
            <td>{assumption.status ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
