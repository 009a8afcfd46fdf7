import { useEffect, useRef } from 'react';
import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { type StudySections } from '../../../../shared/model/study.ts';
import { useCommand } from '../../api/client.ts';

type RecordSection = 'statements' | 'declaration';
type Fields<Name extends RecordSection> = NonNullable<StudySections[Name]>;

/** Changes one section of the study and saves it; each change is one undoable command. */
export interface SectionEditor<Name extends RecordSection> {
  readonly error: unknown;
  /** A field that becomes undefined is left out. */
  save<Field extends keyof Fields<Name>>(field: Field, value: Fields<Name>[Field] | undefined): void;
}

/** Saves build on each other, also when the second comes before the host has answered the first. */
export function useSection<Name extends RecordSection>(view: InventoryView, name: Name): SectionEditor<Name> {
  const put = useCommand('study.put');
  const stored: object | undefined = view[name];
  const latest = useRef<object>(stored ?? {});
  useEffect(() => {
    latest.current = stored ?? {};
  }, [stored]);
  return {
    error: put.error,
    save(field, value) {
      const others = Object.entries(latest.current).filter(([key]) => key !== field);
      latest.current = Object.fromEntries(value === undefined ? others : [...others, [field, value]]);
      put.mutate(
        { put: { [name]: latest.current } },
        {
          onError: () => {
            latest.current = stored ?? {};
          },
        },
      );
    },
  };
}
