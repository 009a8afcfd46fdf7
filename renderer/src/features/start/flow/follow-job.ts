import { type JobView } from '../../../../../shared/contract/workbench.ts';
import { call } from '../../../api/client.ts';
import { HostError } from '../../../api/host-error.ts';

/** Time between two looks at a running job, in milliseconds. */
const LOOK_MS = 250;

/**
 * Waits until a job has ended and gives its end; a host that does not answer for a while is waited for as well.
 * `state.jobNotFound` when the host no longer knows the job.
 */
export async function followJob(id: string): Promise<JobView> {
  for (;;) {
    const jobs = await jobsOfHost();
    const job = jobs?.find((candidate) => candidate.id === id);
    if (jobs !== undefined && job === undefined) {
      throw new HostError({ code: 'state.jobNotFound', params: { id } });
    }
    if (job !== undefined && job.state !== 'running') {
      return job;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Undefined while the host does not answer. */
async function jobsOfHost(): Promise<readonly JobView[] | undefined> {
  try {
    return (await call('job.list', {})).jobs;
  } catch (error) {
    if (error instanceof HostError && error.error.code === 'external.host.unreachable') {
      return undefined;
    }
    throw error;
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
