import { useEffect, useState } from 'react';
import { WorkbookOutcome } from '../../../../shared/contract/outcomes.ts';
import { type JobView } from '../../../../shared/contract/workbench.ts';
import { type Locale } from '../../../../shared/model/locale.ts';
import { call, transport, useCommand } from '../../api/client.ts';
import { HostError } from '../../api/host-error.ts';
import { recallExport, rememberExport, type StartedExport } from './export-memory.ts';
import { useJobs } from './use-jobs.ts';

const TICKET = /^ticket:/;

/** How the workbook is to be written. */
export interface ExportOptions {
  readonly locale: Locale;
  /** Names of confidential things are masked. */
  readonly publicCopy: boolean;
  readonly order: SheetOrder;
}
export const SHEET_ORDERS = ['iso', 'gbt'] as const;
export type SheetOrder = (typeof SHEET_ORDERS)[number];

/** An export of the workbook: running, or its end. */
export interface WorkbookExport {
  readonly job: JobView | undefined;
  /** What was written of this product, ready for download. */
  readonly outcome: WorkbookOutcome | undefined;
  readonly error: unknown;
  readonly starting: boolean;
  readonly start: (options: ExportOptions, fileName: string) => void;
  readonly cancel: () => void;
  /** Saves the written file once more. */
  readonly download: () => void;
}

/**
 * The export as a job of the host: it goes on while the page is left or reloaded. The file is saved by itself, once,
 * when the job this tab started has ended and the page is open.
 */
export function useWorkbookExport(product: string): WorkbookExport {
  const { data } = useJobs();
  const start = useCommand('job.start');
  const cancel = useCommand('job.cancel');
  const [own, setOwn] = useState(recallExport);
  const [saving, setSaving] = useState<unknown>(undefined);
  const job = data?.jobs.find((candidate) => candidate.procedure === 'workbook.export');
  const mine = own !== undefined && own.jobId === job?.id && own.product === product ? own : undefined;
  const outcome = mine === undefined ? undefined : outcomeOf(job);
  const remember = (started: StartedExport): void => {
    rememberExport(started);
    setOwn(started);
  };
  const path = outcome?.path;
  useEffect(() => {
    if (path !== undefined && mine !== undefined && recallExport()?.saved === false) {
      rememberExport({ ...mine, saved: true });
      save(path, mine.fileName).catch(setSaving);
    }
  }, [path, mine]);
  return {
    job,
    outcome,
    error: start.error ?? cancel.error ?? saving ?? (mine === undefined ? undefined : jobError(job)),
    starting: start.isPending,
    start(options, fileName) {
      setSaving(undefined);
      const input = { path: `download:${fileName}`, ...options };
      start.mutate(
        { procedure: 'workbook.export', input },
        { onSuccess: ({ id }) => remember({ jobId: id, fileName, product, saved: false }) },
      );
    },
    cancel() {
      if (job !== undefined) {
        cancel.mutate({ id: job.id });
      }
    },
    download() {
      if (path !== undefined && mine !== undefined) {
        save(path, mine.fileName).catch(setSaving);
      }
    },
  };
}

/** Writes the study document and saves it under this name. */
export async function downloadStudy(fileName: string): Promise<void> {
  const { path } = await call('study.export', { path: `download:${fileName}` });
  await save(path, fileName);
}

function save(path: string, fileName: string): Promise<void> {
  return transport.download(path.replace(TICKET, ''), fileName);
}

function outcomeOf(job: JobView | undefined): WorkbookOutcome | undefined {
  const parsed = job?.state === 'done' ? WorkbookOutcome.safeParse(job.outcome) : undefined;
  return parsed?.success === true ? parsed.data : undefined;
}

function jobError(job: JobView | undefined): HostError | undefined {
  return job?.error === undefined
    ? undefined
    : new HostError({ code: job.error.code as HostError['error']['code'], params: job.error.params });
}
