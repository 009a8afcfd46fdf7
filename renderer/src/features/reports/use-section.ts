import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { type StudySections } from '../../../../shared/model/study.ts';
import { useCommand } from '../../api/client.ts';
import { useChanges } from '../../api/use-changes.ts';

type RecordSection = 'statements' | 'declaration';
type Fields<Name extends RecordSection> = NonNullable<StudySections[Name]>;

/** Changes one section of the study and saves it; each change is one undoable command. */
export interface SectionEditor<Name extends RecordSection> {
  readonly error: unknown;
  /** A field that becomes undefined is left out. */
  save<Field extends keyof Fields<Name>>(field: Field, value: Fields<Name>[Field] | undefined): void;
}

/** The editor of one section of the study on screen. */
export function useSection<Name extends RecordSection>(view: InventoryView, name: Name): SectionEditor<Name> {
  const put = useCommand('study.put');
  const stored: object = view[name] ?? {};
  const change = useChanges(stored, (section) => put.mutateAsync({ put: { [name]: section } }));
  return {
    error: put.error,
    save: (field, value) =>
      change((fields) => {
        const others = Object.entries(fields).filter(([key]) => key !== field);
        return Object.fromEntries(value === undefined ? others : [...others, [field, value]]);
      }),
  };
}
