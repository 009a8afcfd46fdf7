import { type ImportPreview } from '../../../shared/contract/bom-import.ts';
import { type LibraryImportOutcome, type LibraryPreview } from '../../../shared/contract/libraries.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type WorkbookOutcome } from '../../../shared/contract/outcomes.ts';
import { type Result } from '../../../shared/errors/app-error.ts';
import { type BomReading } from '../../reading/bom-reading.ts';
import { type BomToRead, type WorkbookToExport } from '../../services/gateways.ts';
import { type Phase } from '../../services/jobs/task.ts';

/** What a thread is asked for; it does one thing at a time. */
export type ThreadRequest =
  | { readonly kind: 'readBom'; readonly bom: BomToRead }
  | { readonly kind: 'previewBom'; readonly bom: ParsedInput<'workbench.importPreview'> }
  | { readonly kind: 'exportWorkbook'; readonly workbook: WorkbookToExport }
  | { readonly kind: 'previewLibrary'; readonly library: ParsedInput<'libraries.preview'> }
  | { readonly kind: 'importLibrary'; readonly library: ParsedInput<'libraries.import'> };

/** What needs the whole application and not only its reading. */
export type ApplicationRequest = Exclude<ThreadRequest, { readonly kind: 'readBom' | 'previewBom' }>;

/** What the host says to the thread: what to do, that the next portion may come, or that the work is to stop. */
export type ToThread = ThreadRequest | 'more' | 'stop';

/** Lists of an outcome that travel in portions: unpacking a hundred thousand lines at once would hold the host up. */
export type PortionedLists = Pick<BomReading, 'lines' | 'findings'>;

/** What the thread answers in the end; the lists of a reading went before. */
export type ThreadOutcome =
  | Result<ImportPreview>
  | Result<WorkbookOutcome>
  | Result<LibraryPreview>
  | Result<LibraryImportOutcome>
  | Result<Omit<BomReading, keyof PortionedLists>>;

/** What the thread says to the host. */
export type FromThread =
  | { readonly type: 'progress'; readonly phase: Phase; readonly done: number; readonly total: number }
  | { readonly type: 'portion'; readonly list: keyof PortionedLists; readonly items: readonly unknown[] }
  | { readonly type: 'done'; readonly outcome: ThreadOutcome };
