import { type JobView } from '../../../../../shared/contract/workbench.ts';
import { call } from '../../../api/client.ts';
import { HostError } from '../../../api/host-error.ts';

/** Time between two looks at a running job, in milliseconds. */
const LOOK_MS = 250;

/** Waits until a job has ended and gives its end; `state.jobNotFound` when the host no longer knows it. */
export async function followJob(id: string): Promise<JobView> {
  for (;;) {
    const { jobs } = await call('job.list', {});
    const job = jobs.find((candidate) => candidate.id === id);
    if (job === undefined) {
      throw new HostError({ code: 'state.jobNotFound', params: { id } });
    }
    if (job.state !== 'running') {
      return job;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** The error of a job that failed or was cancelled. */
export function jobError(job: JobView): HostError | undefined {
  if (job.error === undefined) {
    return undefined;
  }
  const { code, params } = job.error;
  return new HostError({ code: code as HostError['error']['code'], params });
}
