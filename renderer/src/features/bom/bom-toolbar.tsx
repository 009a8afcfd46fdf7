import { memo, type RefObject } from 'react';
import {
  Button as AriaButton,
  Input,
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { type RowFilter, useView } from '../../app/view-store.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { UpdateButton } from '../revision/update-button.tsx';
import styles from './bom-toolbar.module.css';
import { useBomView } from './bom-view-store.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { type Exception } from './row-state.ts';

/** Filters with a button, in their order; the review on the factors page has its own for proposed rows. */
const FILTERS = ['open', 'estimated', 'corrected', 'error'] as const satisfies readonly Exception[];

/** Most level buttons; deeper levels are opened node by node. */
const MOST_LEVELS = 6;

interface BomToolbarProps {
  readonly counts: Readonly<Record<Exception, number>>;
  readonly levels: number;
  /** Titles of the columns of the file that are no field. */
  readonly extras: readonly string[];
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onLevel: (level: number) => void;
  /** Goes from the search field to the first row found. */
  readonly onFound: () => void;
}

/** Search, filters with their counts, levels, columns and the inspector. */
export const BomToolbar = memo(function BomToolbar({
  counts,
  levels,
  extras,
  searchField,
  onLevel,
  onFound,
}: BomToolbarProps) {
  const { t } = useTexts();
  const toggleInspector = useView((state) => state.toggleInspector);
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={t('bom.toolbar')}>
      <BomSearch field={searchField} onFound={onFound} />
      <BomFilters counts={counts} />
      <span className={styles['space']} />
      <LevelButtons levels={levels} onLevel={onLevel} />
      <span className={styles['line']} />
      <UpdateButton />
      <ColumnsMenu extras={extras} />
      <IconButton icon="panel" label={t('bom.inspector')} onPress={toggleInspector} />
    </div>
  );
});

function BomSearch({
  field,
  onFound,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onFound: () => void;
}) {
  const { t } = useTexts();
  const text = useBomView((state) => state.text);
  const setText = useBomView((state) => state.setText);
  return (
    <SearchField
      className={styles['search'] ?? ''}
      aria-label={t('bom.filter.search')}
      value={text}
      onChange={setText}
      onSubmit={onFound}
    >
      <Icon name="search" size={14} />
      <Input ref={field} className={styles['searchInput'] ?? ''} placeholder={t('bom.filter.search')} />
      {text === '' ? (
        <kbd className={styles['key']}>/</kbd>
      ) : (
        <AriaButton className={styles['clear'] ?? ''} aria-label={t('bom.filter.clear')}>
          <Icon name="close" size={12} />
        </AriaButton>
      )}
    </SearchField>
  );
}

function BomFilters({ counts }: { readonly counts: Readonly<Record<Exception, number>> }) {
  const { t, count } = useTexts();
  const rowFilter = useView((state) => state.rowFilter);
  const filterRows = useView((state) => state.filterRows);
  const choose = (keys: ReadonlySet<string | number>): void => {
    const [chosen] = keys;
    filterRows((chosen ?? 'all') as RowFilter);
  };
  return (
    <ToggleButtonGroup
      className={styles['segments'] ?? ''}
      aria-label={t('bom.filter.name')}
      selectionMode="single"
      selectedKeys={[rowFilter]}
      onSelectionChange={choose}
    >
      <ToggleButton id="all" className={styles['segment'] ?? ''}>
        {t('bom.filter.all')}
      </ToggleButton>
      {FILTERS.map((filter) => (
        <ToggleButton key={filter} id={filter} className={styles['segment'] ?? ''}>
          <span aria-hidden="true" className={styles['mark']}>
            <StateMark mark={filter} />
          </span>
          {t(`bom.filter.${filter}`)}
          <span className={styles['count']}>{count(counts[filter])}</span>
        </ToggleButton>
      ))}
      {/* Asked for on another page; shown only while it is on, so that it can be seen and left. */}
      {rowFilter === 'proposed' && (
        <ToggleButton id="proposed" className={styles['segment'] ?? ''}>
          {t('bom.filter.proposed')}
        </ToggleButton>
      )}
    </ToggleButtonGroup>
  );
}

function LevelButtons({
  levels,
  onLevel,
}: {
  readonly levels: number;
  readonly onLevel: (level: number) => void;
}) {
  const { t } = useTexts();
  const level = useBomView((state) => state.level);
  const buttons = Array.from({ length: Math.min(levels, MOST_LEVELS) }, (_, index) => index + 1);
  return (
    <span className={styles['levels']}>
      <span className={styles['label']} aria-hidden="true">
        {t('bom.level')}
      </span>
      <ToggleButtonGroup
        className={styles['segments'] ?? ''}
        aria-label={t('bom.level')}
        selectionMode="single"
        selectedKeys={level === undefined ? [] : [String(level)]}
        onSelectionChange={(keys) => {
          const [chosen = level] = keys;
          onLevel(Number(chosen));
        }}
      >
        {buttons.map((number) => (
          <ToggleButton
            key={number}
            id={String(number)}
            className={styles['segment'] ?? ''}
            aria-label={t('bom.toLevel', { level: number })}
          >
            {number}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </span>
  );
}
