import { type VariantsView, type VariantView } from '../../../../shared/contract/method-report.ts';
import { type Variant } from '../../../../shared/model/variant.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { ComparablePanel } from './comparable-panel.tsx';
import { type Editing } from './edit/editing.ts';
import { RowsPanel } from './rows-panel.tsx';
import styles from './variant-detail.module.css';
import { VariantWaterfall } from './variant-waterfall.tsx';

interface VariantDetailProps {
  readonly view: VariantsView;
  readonly variant: VariantView;
  readonly onEdit: (editing: Editing) => void;
  readonly onRemove: () => void;
  readonly onChange: (variant: Variant) => void;
}

/** One variant against the base: the way there, whether it is fair, what was written, and every line that differs. */
export function VariantDetail({ view, variant, onEdit, onRemove, onChange }: VariantDetailProps) {
  return (
    <div className={styles['grid']}>
      <VariantWaterfall view={view} variant={variant} />
      <ComparablePanel variant={variant} />
      <RowsPanel variant={variant} />
      <ChangesPanel variant={variant} onEdit={onEdit} onRemove={onRemove} onChange={onChange} />
    </div>
  );
}
