import { Button as AriaButton } from 'react-aria-components';
import { type FindingView } from '../../../../../shared/contract/outcomes.ts';
import { type ImportPreview } from '../../../../../shared/contract/bom-import.ts';
import { type ImportChoice } from '../../../../../shared/model/import-choice.ts';
import { findingMessage } from '../../../../../shared/i18n/message.ts';
import { SeverityIcon } from '../../../components/severity-icon.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { ColumnList } from './column-list.tsx';
import { ConfigurationList } from './configuration-list.tsx';
import { PresetBar } from './preset-bar.tsx';
import { SheetList } from './sheet-list.tsx';
import styles from './preview.module.css';

/** Findings listed before import; all of them stand under Checks afterwards. */
const LISTED = 60;

interface PreviewSideProps {
  readonly preview: ImportPreview;
  readonly choice: ImportChoice;
  readonly onChoice: (choice: ImportChoice) => void;
  readonly onPreset: (name: string | null) => void;
  readonly onSave: (name: string) => Promise<boolean>;
}

/** What was understood of the file, what may be decided otherwise, and what to look at. */
export function PreviewSide({ preview, choice, onChoice, onPreset, onSave }: PreviewSideProps) {
  const { t, count } = useTexts();
  const shownRows = new Set(preview.firstRows.map(({ row }) => row));
  const more = preview.findings.length - LISTED;
  return (
    <aside className={styles['side']} aria-label={t('import.preview.found')}>
      <h2>{t('import.preview.found')}</h2>
      <dl className={styles['facts']}>
        <dt>{t('import.preview.file')}</dt>
        <dd>{preview.fileName}</dd>
        {preview.sheet !== undefined && (
          <>
            <dt>{t('import.preview.sheet')}</dt>
            <dd>{preview.sheet}</dd>
          </>
        )}
      </dl>
      <SheetList
        sheets={preview.sheets}
        onSheets={(sheets) => onChoice({ ...choice, sheets: [...sheets] })}
      />
      <ConfigurationList
        groups={preview.configuration}
        onState={(key, state) => {
          const { [key]: _, ...others } = choice.configuration ?? {};
          onChoice({ ...choice, configuration: state === 'open' ? others : { ...others, [key]: state } });
        }}
      />
      <h2>{t(preview.findings.length === 0 ? 'import.preview.noFindings' : 'import.preview.lookAt')}</h2>
      <p className={styles['hint']}>{preview.findings.length > 0 && t('import.preview.stayIn')}</p>
      <ul className={styles['findings']}>
        {preview.findings.slice(0, LISTED).map((finding, index) => (
          // The same finding may stand at several places of one row; the list never changes its order.
          <li key={index}>
            <SeverityIcon severity={finding.severity} />
            <Remark finding={finding} shownRows={shownRows} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles['hint']}>{t('import.preview.more', { count: count(more) })}</p>}
      <PresetBar key={preview.preset ?? ''} preview={preview} onPreset={onPreset} onSave={onSave} />
      <h2>{t('import.preview.columns')}</h2>
      <ColumnList columns={preview.columns} />
    </aside>
  );
}

interface RemarkProps {
  readonly finding: FindingView;
  readonly shownRows: ReadonlySet<number>;
}

function Remark({ finding, shownRows }: RemarkProps) {
  const { t } = useTexts();
  const { text, remedy } = findingMessage(finding, t);
  const { cell, row } = finding.place;
  const place = cell ?? (row === undefined ? undefined : String(row));
  return (
    <span>
      {place !== undefined &&
        (row !== undefined && shownRows.has(row) ? (
          <PlaceLink place={place} row={row} />
        ) : (
          <code>{place}</code>
        ))}{' '}
      {text}
      {remedy !== '' && <span className={styles['remedy']}> {remedy}</span>}
    </span>
  );
}

/** Address of a cell; a link where its row is in sight. */
function PlaceLink({ place, row }: { readonly place: string; readonly row: number }) {
  return (
    <AriaButton
      className={styles['place'] ?? ''}
      onPress={() => document.getElementById(`preview-row-${row}`)?.scrollIntoView({ block: 'center' })}
    >
      {place}
    </AriaButton>
  );
}
