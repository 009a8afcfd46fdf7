import { type ReactNode, useState } from 'react';
import {
  type ElectricityInstrument,
  type ElectricitySource,
  type ElectricitySupply,
} from '../../../../../shared/model/electricity.ts';
import { useCommand } from '../../../api/client.ts';
import { type InventoryData, useInventory } from '../use-inventory.ts';
import {
  freeSourceId,
  withInstrument,
  withoutInstrument,
  withoutSource,
  withSource,
} from './change-supply.ts';
import { InstrumentForm, SourceForm } from './supply-form.tsx';
import { SupplyPanel } from './supply-panel.tsx';

type Open =
  | { readonly kind: 'source'; readonly source: ElectricitySource | undefined; readonly id: string }
  | {
      readonly kind: 'instrument';
      readonly instrument: ElectricityInstrument | undefined;
      readonly index: number;
    };

const NO_SUPPLY: ElectricitySupply = { sources: [] };

/** The panel of the electricity supply and the form it has open; every change is one undoable command. */
export function useSupplyForm(): {
  readonly panel: (data: InventoryData) => ReactNode;
  readonly form: ReactNode | undefined;
  readonly close: () => void;
} {
  const put = useCommand('workbench.putElectricity');
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const inventory = useInventory();
  const supply = inventory.view?.electricity ?? NO_SUPPLY;
  const show = (next: Open): void => {
    put.reset();
    setOpen(next);
  };
  const write = (changed: ElectricitySupply): void =>
    put.mutate({ supply: changed }, { onSuccess: () => setOpen(undefined) });
  const panel = (data: InventoryData): ReactNode => {
    return (
      <SupplyPanel
        supply={supply}
        data={data}
        onSource={(source) => show({ kind: 'source', source, id: source?.id ?? freeSourceId(supply) })}
        onInstrument={(instrument, index) => show({ kind: 'instrument', instrument, index })}
      />
    );
  };
  const frame = { data: inventory, busy: put.isPending, error: put.error, onClose: () => setOpen(undefined) };
  return { panel, form: formOf(open, supply, frame, write), close: () => setOpen(undefined) };
}

interface Frame {
  readonly data: InventoryData;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
}

function formOf(
  open: Open | undefined,
  supply: ElectricitySupply,
  frame: Frame,
  write: (supply: ElectricitySupply) => void,
): ReactNode | undefined {
  switch (open?.kind) {
    case undefined:
      return undefined;
    case 'source':
      return (
        <SourceForm
          key={open.id}
          {...frame}
          value={open.source}
          id={open.id}
          onSave={(source) => write(withSource(supply, source))}
          onRemove={open.source === undefined ? undefined : () => write(withoutSource(supply, open.id))}
        />
      );
    case 'instrument':
      return (
        <InstrumentForm
          key={open.index}
          {...frame}
          value={open.instrument}
          onSave={(instrument) => write(withInstrument(supply, instrument, open.index))}
          onRemove={
            open.instrument === undefined ? undefined : () => write(withoutInstrument(supply, open.index))
          }
        />
      );
  }
}
