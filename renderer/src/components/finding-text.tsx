import { type FindingView } from '../../../shared/contract/outcomes.ts';
import { findingMessage } from '../../../shared/i18n/message.ts';
import { useTexts } from '../i18n/text-context.tsx';
import { SeverityIcon } from './severity-icon.tsx';

/** How much a finding weighs, what it is and what to do; the element around it lays them out. */
export function FindingText({ finding }: { readonly finding: FindingView }) {
  const { t } = useTexts();
  const { text, remedy } = findingMessage(finding, t);
  return (
    <>
      <SeverityIcon severity={finding.severity} />
      <span>
        {text} {remedy}
      </span>
    </>
  );
}
