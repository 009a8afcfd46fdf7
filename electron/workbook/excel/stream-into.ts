import { type Writable } from 'node:stream';
import { type WorkbookModel } from '../model/sheet.ts';
import { type Streamed, streamWorkbook, type StreamOptions } from './stream-workbook.ts';

/**
 * Streams a workbook into `output` until it is whole, `cancelled` turns true, or the output breaks: then the error of
 * the output (with its system code) is thrown. exceljs itself waits for ever on a broken output.
 */
export async function streamInto(
  output: Writable,
  model: WorkbookModel,
  options: Omit<StreamOptions, 'stopped'>,
): Promise<Streamed> {
  let broken = false;
  const breaking = new Promise<never>((_, reject) => {
    output.on('error', (error) => {
      broken = true;
      reject(error);
    });
  });
  const stopped = (): boolean => broken || options.observer.cancelled?.() === true;
  const streamed = await Promise.race([streamWorkbook(model, output, { ...options, stopped }), breaking]);
  if (!streamed.complete) {
    output.destroy();
  }
  return streamed;
}
