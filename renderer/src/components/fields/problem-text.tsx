import { FieldError } from 'react-aria-components';
import { useTexts } from '../../i18n/text-context.tsx';
import { SeverityIcon } from '../severity-icon.tsx';
import { type FieldProblem } from './field-problem.ts';
import styles from './fields.module.css';

/** What is wrong with a field and what to do, right below it; belongs to the field for screen readers. */
export function ProblemText({ problem }: { readonly problem: FieldProblem | undefined }) {
  const { t } = useTexts();
  if (problem === undefined) {
    return null;
  }
  return (
    <FieldError className={styles['error'] ?? ''}>
      <SeverityIcon severity="error" />
      <span>{t(`form.problem.${problem.code}`, problem.params)}</span>
    </FieldError>
  );
}
