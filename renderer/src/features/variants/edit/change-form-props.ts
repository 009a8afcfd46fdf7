import { type VariantChange } from '../../../../../shared/model/variant.ts';
import { type Editing } from './editing.ts';

/** What every form of a difference gets. */
export interface ChangeFormProps {
  readonly editing: Extract<Editing, { kind: 'change' }>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (change: VariantChange) => void;
  readonly onClose: () => void;
}
