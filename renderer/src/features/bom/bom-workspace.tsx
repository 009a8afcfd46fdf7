import { useCallback, useMemo, useRef, useState } from 'react';
import { useView } from '../../app/view-store.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { type GridChange } from '../../grid/grid-change.ts';
import { type GridController } from '../../grid/grid-controller.ts';
import { nextPlace } from '../../grid/row-filter.ts';
import { OverviewRuler } from '../../grid/overview-ruler.tsx';
import { TreeGrid } from '../../grid/tree-grid.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { BomFooter } from './bom-footer.tsx';
import { RevisionView } from '../revision/revision-view.tsx';
import styles from './bom-page.module.css';
import { bomSource } from './bom-source.ts';
import { BomToolbar } from './bom-toolbar.tsx';
import { extraTitles } from './extra-titles.ts';
import { PasteReport, type Report } from './paste-report.tsx';
import { type Exception, EXCEPTIONS, isOfFilter } from './row-state.ts';
import { selectionSum } from './selection-sum.ts';
import { hostNotTaken, splitChange } from './split-change.ts';
import { useApplyEdits } from './use-apply-edits.ts';
import { useBomColumns } from './use-bom-columns.ts';
import { useBomKeys } from './use-bom-keys.ts';
import { type BomData } from './use-bom-rows.ts';
import { useBomTree } from './use-bom-tree.ts';
import { useStable } from './use-stable.ts';
import { useSelectedRow } from './use-selected-row.ts';
import { useWantedCell } from './use-wanted-cell.ts';
import { useWrongFields } from './use-wrong-fields.ts';

/** Rows on screen that are selected. */
interface SelectedRows {
  readonly shape: Int32Array;
  readonly top: number;
  readonly bottom: number;
}

/** The parts of the BOM page over loaded rows. */
export function BomWorkspace({ bom }: { readonly bom: BomData }) {
  const texts = useTexts();
  const { t } = texts;
  const { rows } = bom.data;
  const { tree } = bom;
  const selectedLine = useView((state) => state.selectedLine);
  const inspectorOpen = useView((state) => state.inspectorOpen);
  const extras = useMemo(() => extraTitles(bom.data.sources), [bom.data.sources]);
  const columns = useBomColumns(rows, tree, extras);
  const view = useBomTree(rows, tree);
  const edits = useApplyEdits();
  const { counts } = bom;
  const wrongFields = useWrongFields(counts.error > 0, rows.length);
  const { visible, expansion, filter } = view;
  const source = useMemo(
    () =>
      bomSource({
        rows,
        tree,
        visible,
        expansion,
        matches: filter?.matches,
        columns,
        texts,
        pending: edits.pending,
        wrongFields,
      }),
    [rows, tree, visible, expansion, filter, columns, texts, edits.pending, wrongFields],
  );
  const controller = useRef<GridController>(undefined);
  const searchField = useRef<HTMLInputElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const [report, setReport] = useState<Report>();
  const [range, setRange] = useState<SelectedRows>();
  const selected = useSelectedRow({ rows, tree, view, controller });
  const lineAt = (row: number) => rows[tree.order[visible[row] ?? -1] ?? -1];
  const { kinds } = bom;
  const kindOf = useCallback(
    (place: number): Exception | undefined => EXCEPTIONS[(kinds[tree.order[place] ?? -1] ?? 0) - 1],
    [kinds, tree],
  );
  const sum = useMemo(() => {
    const place = tree.placeById.get(selectedLine ?? '');
    if (place === undefined) {
      return undefined;
    }
    const chosen = range?.shape === visible ? visible.subarray(range.top, range.bottom + 1) : undefined;
    return selectionSum(rows, tree, chosen?.includes(place) === true ? chosen : Int32Array.of(place));
  }, [range, rows, tree, visible, selectedLine]);
  const openLevel = useStable(view.openLevel);
  const showFirstFound = useStable(() => {
    const first = visible.find((place) => filter?.matches[place] !== 0);
    const line = rows[tree.order[first ?? -1] ?? -1];
    if (line !== undefined) {
      selected.goTo(line.id, 1);
    }
  });
  const showCell = useStable((lineId: string, field: string | undefined) => {
    if (field === undefined) {
      selected.goTo(lineId);
    } else {
      useView.setState({ wantedCell: { lineId, field } });
    }
  });
  useWantedCell(columns, selected.goTo);
  const jump = useStable((place: number) => {
    const line = rows[tree.order[place] ?? -1];
    if (line !== undefined) {
      selected.goTo(line.id);
    }
  });
  useBomKeys({
    searchField,
    goTo(which, direction) {
      const from = tree.placeById.get(selectedLine ?? '') ?? (direction === 1 ? -1 : 0);
      const next = nextPlace(tree.count, from, direction, (place) => {
        const row = rows[tree.order[place] ?? -1];
        return row !== undefined && isOfFilter(row, which);
      });
      const line = next === undefined ? undefined : rows[tree.order[next] ?? -1];
      if (line !== undefined) {
        selected.goTo(line.id);
      }
    },
    openTrace: () => {
      if (!inspectorOpen) {
        useView.getState().toggleInspector();
      }
      document.querySelector<HTMLElement>('[data-trace]')?.focus();
    },
  });

  function apply(change: GridChange): void {
    const nameOf = (row: number) => {
      const line = lineAt(row);
      return line === undefined ? undefined : { id: line.id, name: lineName(line) };
    };
    const split = splitChange(change, columns, nameOf);
    if (split.edits.length === 0) {
      setReport(split.notTaken.length === 0 ? undefined : { taken: 0, notTaken: split.notTaken });
      return;
    }
    edits.send(
      { edits: [...split.edits], decimalSign: texts.decimalSign, reason: t(`bom.reason.${change.origin}`) },
      ({ taken, attention }) => {
        const byId = (id: string) => lineName(rows[tree.order[tree.placeById.get(id) ?? -1] ?? -1]);
        const titleOf = (field: string) => columns.find((column) => column.field === field)?.title ?? field;
        const notTaken = [...split.notTaken, ...hostNotTaken(attention, byId, titleOf)];
        setReport(notTaken.length === 0 ? undefined : { taken, notTaken });
      },
    );
  }

  return (
    <div className={styles['column']}>
      <BomToolbar
        counts={counts}
        levels={view.levels}
        extras={extras}
        searchField={searchField}
        onLevel={openLevel}
        onFound={showFirstFound}
      />
      <ErrorNotice error={edits.error} />
      <RevisionView />
      <div className={styles['workspace']}>
        <div className={styles['column']}>
          <div className={styles['grid']}>
            <TreeGrid
              controller={controller}
              source={source}
              label={t('bom.grid')}
              editorLabel={(row, column) =>
                t('bom.editor', { column: columns[column]?.title ?? '', line: lineName(lineAt(row)) })
              }
              onSelect={(focus, { top, bottom }) => {
                const line = lineAt(focus.row);
                if (line !== undefined) {
                  selected.told(line.id, focus.column);
                }
                setRange({ shape: visible, top, bottom });
              }}
              onToggle={(row, open) => view.toggle(visible[row] ?? 0, open)}
              onChange={apply}
              onScroll={(first, count) => moveThumb(thumb.current, visible, first, count, tree.count)}
            />
            {visible.length === 0 && <p className={styles['empty']}>{t('bom.nothingFound')}</p>}
            <OverviewRuler
              kinds={EXCEPTIONS}
              count={tree.count}
              kindOf={kindOf}
              title={t('bom.ruler')}
              thumb={thumb}
              onJump={jump}
            />
          </div>
          <BomFooter selection={sum} found={filter?.matchCount} />
        </div>
        {inspectorOpen && <Inspector lineId={selectedLine} onShowCell={showCell} />}
      </div>
      <PasteReport report={report} onClose={() => setReport(undefined)} />
    </div>
  );
}

function lineName(
  line:
    | { readonly sourceRow?: number | undefined; readonly position: string; readonly description: string }
    | undefined,
): string {
  return line === undefined
    ? ''
    : [line.sourceRow, line.position, line.description]
        .filter((part) => part !== undefined && part !== '')
        .join(' · ');
}

/** Shows on the ruler which part of all rows is on screen. */
function moveThumb(
  thumb: HTMLElement | null,
  visible: Int32Array,
  first: number,
  rows: number,
  count: number,
): void {
  if (thumb === null || visible.length === 0) {
    return;
  }
  const top = visible[Math.min(first, visible.length - 1)] ?? 0;
  const bottom = visible[Math.min(first + rows, visible.length - 1)] ?? top;
  thumb.style.top = `${(100 * top) / count}%`;
  thumb.style.height = `${(100 * (bottom - top + 1)) / count}%`;
}
