import { useQuery } from '@tanstack/react-query';
import { type Output } from '../../../../shared/contract/procedures.ts';
import { call, queryKey } from '../../api/client.ts';
import { type HostError } from '../../api/host-error.ts';

/** Time between two looks while a job runs, in milliseconds: an event that got lost must not leave it running. */
const LOOK_MS = 500;

/** The jobs of the host, looked at again and again while one runs. */
export function useJobs() {
  return useQuery<Output<'job.list'>, HostError>({
    queryKey: queryKey('job.list', {}),
    queryFn: () => call('job.list', {}),
    retry: false,
    refetchInterval: ({ state }) =>
      state.data?.jobs.some((job) => job.state === 'running') === true ? LOOK_MS : false,
  });
}
