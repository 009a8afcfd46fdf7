import { type Variant } from '../../../../shared/model/variant.ts';
import { useCommand } from '../../api/client.ts';

/** What can be done with variants; each is one entry of the record and can be undone. */
export interface VariantCommands {
  readonly busy: boolean;
  readonly error: unknown;
  readonly save: (variant: Variant, done: () => void) => void;
  readonly remove: (id: string, done: () => void) => void;
  readonly undo: (done: () => void) => void;
  /** Forgets the last error, when another form is opened. */
  readonly reset: () => void;
}

export function useVariantCommands(): VariantCommands {
  const put = useCommand('study.put');
  const undo = useCommand('history.undo');
  return {
    busy: put.isPending || undo.isPending,
    error: put.error ?? undo.error,
    save: (variant, onSuccess) => put.mutate({ put: { variants: [variant] } }, { onSuccess }),
    remove: (id, onSuccess) => put.mutate({ remove: { variants: [id] } }, { onSuccess }),
    undo: (onSuccess) => undo.mutate({}, { onSuccess }),
    reset: () => {
      put.reset();
      undo.reset();
    },
  };
}
