import { useEffect, useRef } from 'react';
import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { useCommand } from '../../api/client.ts';
import { type StudyTexts, textsOf } from './study-texts.ts';

/** Changes texts and saves them; each change is one undoable command, and none is written when nothing changes. */
export interface StudyTextsEditor {
  readonly error: unknown;
  save(change: (texts: StudyTexts) => StudyTexts): void;
}

/** Saves build on each other, also when the second comes before the host has answered the first. */
export function useStudyTexts(view: InventoryView): StudyTextsEditor {
  const put = useCommand('workbench.putTexts');
  const latest = useRef<StudyTexts>(textsOf(view));
  useEffect(() => {
    latest.current = textsOf(view);
  }, [view]);
  return {
    error: put.error,
    save(change) {
      const changed = change(latest.current);
      if (JSON.stringify(changed) === JSON.stringify(latest.current)) {
        return;
      }
      latest.current = changed;
      put.mutate(changed, {
        onError: () => {
          latest.current = textsOf(view);
        },
      });
    },
  };
}
