import { openItems, type OpenItem } from '../engine/sign-off/open-items.ts';
import { conformityOf, openRequirements } from '../engine/conformity/conformity.ts';
import { type WorkbookContent } from './content.ts';

/** Whether the copy may be called FINAL, and what stands in the way. */
export interface CopyStatus {
  readonly isFinal: boolean;
  readonly open: readonly OpenItem[];
}

/** FINAL only when the study is issued and nothing mandatory is open; the host says what is open, else it is found here. */
export function copyStatus(content: WorkbookContent): CopyStatus {
  const { study } = content;
  const open = content.openItems ?? foundOpen(content);
  return { isFinal: study.signOff?.state === 'issued' && open.length === 0, open };
}

function foundOpen({ study, calculation, lookUp, findings }: WorkbookContent): readonly OpenItem[] {
  return openItems({
    findings,
    coverage: calculation.coverage,
    requirements: openRequirements(conformityOf({ study, calculation, lookUp })).map(
      ({ requirement }) => requirement.id,
    ),
    signOff: study.signOff,
  });
}
