import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import popover from '../components/popover.module.css';
import { useTexts } from '../i18n/text-context.tsx';
import { type ChartColours } from './chart-colours.ts';
import { imageOf } from './chart-image.ts';
import { type ChartTable, csvOf } from './chart-table.ts';
import styles from './export-menu.module.css';
import { saveCsv, savePng, saveText } from './save-chart.ts';
import { useChartColours } from './use-chart-colours.ts';

interface ExportMenuProps {
  /** Name of the files, without ending. */
  readonly fileName: string;
  readonly subject: string;
  readonly table: ChartTable;
  /** The drawing as SVG text in the given colours. */
  readonly image: (colours: ChartColours) => string;
}

const FORMATS = ['svg', 'png', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** Saves a chart as a drawing, a picture or its numbers. */
export function ExportMenu({ fileName, subject, table, image }: ExportMenuProps) {
  const { t } = useTexts();
  const colours = useChartColours();
  const [failed, setFailed] = useState(false);
  const save = (format: Format): void => {
    setFailed(false);
    if (format === 'csv') {
      saveCsv(csvOf(table), `${fileName}.csv`);
      return;
    }
    const { svg, ...size } = imageOf(image(colours));
    if (format === 'svg') {
      saveText(svg, 'image/svg+xml', `${fileName}.svg`);
      return;
    }
    savePng(svg, size, `${fileName}.png`).catch((_error: unknown) => setFailed(true));
  };
  return (
    <>
      {failed && (
        <span role="alert" className={styles['failed']}>
          {t('chart.pictureFailed')}
        </span>
      )}
      <MenuTrigger>
        <Button look="quiet" icon="download" aria-label={t('chart.exportOf', { subject })}>
          {t('chart.export')}
        </Button>
        <Popover className={`${popover['popover']} ${styles['wide']}`} placement="bottom end">
          <Menu
            className={popover['list'] ?? ''}
            onAction={(key) => save(key as Format)}
            aria-label={t('chart.export')}
          >
            {FORMATS.map((format) => (
              <MenuItem key={format} id={format} className={popover['item'] ?? ''}>
                {t(`chart.format.${format}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
