import { type HostError } from '../../api/host-error.ts';
import { useProcedure } from '../../api/client.ts';
import { jobError } from './flow/follow-job.ts';

/** Why the last import ended without a study, for a page that was loaded anew while it ran. */
export function useEndedImport(shownJob: string | undefined): HostError | undefined {
  const { data } = useProcedure('job.list', {});
  const job = data?.jobs.find(({ procedure }) => procedure === 'bom.import');
  return job === undefined || job.id === shownJob ? undefined : jobError(job);
}
