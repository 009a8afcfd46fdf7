import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { useCommand } from '../../api/client.ts';
import { useChanges } from '../../api/use-changes.ts';
import { type StudyTexts, textsOf } from './study-texts.ts';

/** Changes texts and saves them; each change is one undoable command, and none is written when nothing changes. */
export interface StudyTextsEditor {
  readonly error: unknown;
  save(change: (texts: StudyTexts) => StudyTexts): void;
}

/** The editor of the texts of the study on screen. */
export function useStudyTexts(view: InventoryView): StudyTextsEditor {
  const put = useCommand('workbench.putTexts');
  const save = useChanges(textsOf(view), (texts) => put.mutateAsync(texts));
  return { error: put.error, save };
}
