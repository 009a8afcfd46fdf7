import { useEffect } from 'react';
import { useView } from '../../app/view-store.ts';
import { type BomColumn, columnOfField } from './bom-columns.ts';
import { useBomView } from './bom-view-store.ts';
import { type SelectedRow } from './use-selected-row.ts';

/** Goes to the cell that another page or the inspector asks for; a hidden column comes into sight first. */
export function useWantedCell(columns: readonly BomColumn[], goTo: SelectedRow['goTo']): void {
  const wanted = useView((state) => state.wantedCell);
  useEffect(() => {
    if (wanted === undefined) {
      return;
    }
    const id = columnOfField(wanted.field);
    const { hiddenColumns, setHiddenColumns } = useBomView.getState();
    if (id !== undefined && hiddenColumns.has(id)) {
      setHiddenColumns(new Set([...hiddenColumns].filter((other) => other !== id)));
      return;
    }
    const column = columns.findIndex((candidate) => candidate.id === id);
    if (id !== undefined && column === -1) {
      return;
    }
    useView.setState({ wantedCell: undefined });
    goTo(wanted.lineId, column === -1 ? undefined : column);
  });
}
