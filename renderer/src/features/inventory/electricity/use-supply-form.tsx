import { type ReactNode, useState } from 'react';
import { type ElectricitySupply } from '../../../../../shared/model/electricity.ts';
import { useCommand, useProcedure } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type InventoryData } from '../use-inventory.ts';
import {
  freeSourceId,
  withInstrument,
  withoutInstrument,
  withoutSource,
  withSource,
} from './change-supply.ts';
import { InstrumentForm } from './instrument-form.tsx';
import { SourceForm } from './source-form.tsx';
import { type InstrumentDraft, instrumentDraft, type SourceDraft, sourceDraft } from './supply-draft.ts';
import { SupplyPanel } from './supply-panel.tsx';

type Open =
  | { readonly kind: 'source'; readonly draft: SourceDraft; readonly exists: boolean }
  | {
      readonly kind: 'instrument';
      readonly draft: InstrumentDraft;
      readonly exists: boolean;
      readonly index: number;
    };

const NO_SUPPLY: ElectricitySupply = { sources: [] };

/** The panel of the electricity supply and the form it has open; every change is one undoable command. */
export function useSupplyForm(): {
  readonly panel: (data: InventoryData) => ReactNode;
  readonly form: ReactNode | undefined;
  readonly close: () => void;
} {
  const { decimalSign } = useTexts();
  const put = useCommand('workbench.putElectricity');
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const { data: view } = useProcedure('workbench.inventory', {});
  const supply = view?.electricity ?? NO_SUPPLY;
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
        onSource={(source) =>
          show({
            kind: 'source',
            draft: sourceDraft(source, source?.id ?? freeSourceId(supply), decimalSign),
            exists: source !== undefined,
          })
        }
        onInstrument={(instrument, index) =>
          show({
            kind: 'instrument',
            draft: instrumentDraft(instrument, instrument?.id ?? '', decimalSign),
            exists: instrument !== undefined,
            index,
          })
        }
      />
    );
  };
  const frame = { busy: put.isPending, error: put.error, onClose: () => setOpen(undefined) };
  return { panel, form: formOf(open, supply, frame, write), close: () => setOpen(undefined) };
}

interface Frame {
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
          key={open.draft.id}
          {...frame}
          start={open.draft}
          exists={open.exists}
          onSave={(source) => write(withSource(supply, source))}
          onRemove={open.exists ? () => write(withoutSource(supply, open.draft.id)) : undefined}
        />
      );
    case 'instrument':
      return (
        <InstrumentForm
          key={open.index}
          {...frame}
          start={open.draft}
          exists={open.exists}
          onSave={(instrument) => write(withInstrument(supply, instrument, open.index))}
          onRemove={open.exists ? () => write(withoutInstrument(supply, open.index)) : undefined}
        />
      );
  }
}
