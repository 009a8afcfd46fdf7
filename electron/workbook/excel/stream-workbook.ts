import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Locale } from '../../../shared/model/locale.ts';
import { type WorkbookObserver } from '../content.ts';
import { type WorkbookModel } from '../model/sheet.ts';
import { packageParts, sheetPartName } from './package-parts.ts';
import { type RowContext } from './row-xml.ts';
import { createSharedTexts } from './shared-texts.ts';
import { sheetPart } from './sheet-part.ts';
import { createStyles } from './styles-part.ts';
import { createZipStream, type Sink } from './zip-stream.ts';

export interface StreamOptions {
  readonly locale: Locale;
  readonly createdAt: Date;
  /** Ends a text that was too long for a cell. */
  readonly cutNote: string;
  /** Foot of every printed page, left side. */
  readonly footer: string;
  readonly observer: WorkbookObserver;
}

/** Rows and formulas that were written; how the writing ended: whole, stopped by the observer, or beyond the format. */
export interface Streamed {
  readonly rows: number;
  readonly formulas: number;
  readonly end: 'complete' | 'cancelled' | 'tooLarge';
}

/**
 * Streams a workbook into `sink`: every row is made, written and forgotten before the next. Between two pieces other
 * work has its turn and the observer is asked whether to stop. An error of the sink rejects.
 */
export async function streamWorkbook(
  model: WorkbookModel,
  sink: Sink,
  { observer, ...options }: StreamOptions,
): Promise<Streamed> {
  const total = model.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
  const texts = createSharedTexts(options.cutNote);
  const styles = createStyles(options.locale);
  const context: RowContext = { styles, texts, cutNote: options.cutNote };
  const zip = createZipStream(sink);
  let rows = 0;
  let formulas = 0;
  let cancelled = false;
  const wrote = (newRows: number, newFormulas: number): void => {
    rows += newRows;
    formulas += newFormulas;
  };
  const paced = async function* (pieces: Iterable<string>): AsyncIterable<string> {
    for (const piece of pieces) {
      observer.progress?.(rows, total);
      await nextTurn();
      cancelled ||= observer.cancelled?.() === true;
      if (cancelled) {
        return;
      }
      yield piece;
    }
  };
  const parts: (readonly [string, Iterable<string>])[] = [
    ...packageParts(model, options.createdAt).map(([name, text]) => [name, [text]] as const),
    ...model.sheets.map((sheet, index) => {
      const part = { footer: options.footer, selected: index === 0, wrote };
      return [sheetPartName(index + 1), sheetPart(sheet, context, part)] as const;
    }),
    // What the sheets have asked for is known behind them.
    ['xl/sharedStrings.xml', texts.xml()],
  ];
  for (const [name, pieces] of parts) {
    const fits = await zip.add(name, paced(pieces));
    if (cancelled || !fits) {
      return { rows, formulas, end: cancelled ? 'cancelled' : 'tooLarge' };
    }
  }
  await zip.add('xl/styles.xml', [styles.xml()]);
  await zip.finish();
  observer.progress?.(rows, total);
  return { rows, formulas, end: 'complete' };
}
