import { useEffect, useRef, useState } from 'react';
import { WorkbookOutcome } from '../../../../shared/contract/outcomes.ts';
import { type JobView } from '../../../../shared/contract/workbench.ts';
import { type Locale } from '../../../../shared/model/locale.ts';
import { call, transport, useCommand, useProcedure } from '../../api/client.ts';
import { HostError } from '../../api/host-error.ts';

const TICKET = /^ticket:/;

/** An export of the workbook: running, or its end. */
export interface WorkbookExport {
  readonly job: JobView | undefined;
  /** What was written, ready for download. */
  readonly outcome: WorkbookOutcome | undefined;
  readonly error: unknown;
  readonly starting: boolean;
  start(locale: Locale, fileName: string): void;
  cancel(): void;
  /** Saves the written file once more. */
  download(): void;
}

/**
 * The export as a job of the host: it goes on while the page is reloaded. The file is saved by itself when the job this
 * page started has ended, under the name the job was started with.
 */
export function useWorkbookExport(fallbackName: string): WorkbookExport {
  const { data } = useProcedure('job.list', {});
  const start = useCommand('job.start');
  const cancel = useCommand('job.cancel');
  const [own, setOwn] = useState<{ readonly id: string; readonly fileName: string } | undefined>(undefined);
  const [saving, setSaving] = useState<unknown>(undefined);
  const saved = useRef<string | undefined>(undefined);
  const job = data?.jobs.find((candidate) => candidate.procedure === 'workbook.export');
  const parsed = job?.state === 'done' ? WorkbookOutcome.safeParse(job.outcome) : undefined;
  const outcome = parsed?.success === true ? parsed.data : undefined;
  const fileName = own !== undefined && own.id === job?.id ? own.fileName : fallbackName;
  const path = outcome?.path;
  const jobId = job?.id;
  const download = (): void => {
    if (path !== undefined) {
      transport.download(path.replace(TICKET, ''), fileName).catch(setSaving);
    }
  };
  useEffect(() => {
    if (path !== undefined && own !== undefined && own.id === jobId && saved.current !== own.id) {
      saved.current = own.id;
      transport.download(path.replace(TICKET, ''), own.fileName).catch(setSaving);
    }
  }, [path, jobId, own]);
  return {
    job,
    outcome,
    error: start.error ?? cancel.error ?? saving ?? jobError(job),
    starting: start.isPending,
    start(locale, name) {
      setSaving(undefined);
      const input = { path: `download:${name}`, locale };
      start.mutate(
        { procedure: 'workbook.export', input },
        { onSuccess: (started) => setOwn({ id: started.id, fileName: name }) },
      );
    },
    cancel() {
      if (job !== undefined) {
        cancel.mutate({ id: job.id });
      }
    },
    download,
  };
}

function jobError(job: JobView | undefined): HostError | undefined {
  return job?.error === undefined
    ? undefined
    : new HostError({ code: job.error.code as HostError['error']['code'], params: job.error.params });
}

/** Writes the study document and saves it under this name. */
export async function downloadStudy(fileName: string): Promise<void> {
  const { path } = await call('study.export', { path: `download:${fileName}` });
  await transport.download(path.replace(TICKET, ''), fileName);
}
