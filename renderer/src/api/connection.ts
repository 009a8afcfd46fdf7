import { type QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { afterPaint } from './after-paint.ts';
import { changesData, queryKey, refresh, refreshIfNewer, transport } from './client.ts';
import { changesStudy, forgetStudy } from './forget-study.ts';
import { type HostEvent } from './transport.ts';

interface Connection {
  readonly connected: boolean;
  readonly setConnected: (connected: boolean) => void;
}

/** Whether the host answers; the interface keeps what it shows while it does not. */
export const useConnection = create<Connection>((set) => ({
  connected: true,
  setConnected: (connected) => set({ connected }),
}));

/** Listens to the host: changes made elsewhere (another tab, the command line of this host) refresh what is shown. */
export function listenToHost(client: QueryClient): () => void {
  const { setConnected } = useConnection.getState();
  return transport.subscribe((event) => void followEvent(client, event), setConnected);
}

/** Asks for what an event made old; the event of a change made on this page brings nothing new. */
async function followEvent(client: QueryClient, { kind, procedure }: HostEvent): Promise<void> {
  const isJob = kind === 'job' && procedure !== '';
  if (isJob) {
    void client.invalidateQueries({ queryKey: queryKey('job.list', {}) });
  } else if (kind === 'changed' && !changesData(procedure)) {
    return;
  }
  await untilNothingIsSent(client);
  await afterPaint();
  if (kind === 'changed' && changesStudy(procedure)) {
    forgetStudy(client);
  } else if (kind === 'changed' || isJob) {
    await refreshIfNewer(client);
    return;
  }
  await refresh(client);
}

/** Resolves when no command of this page is under way: its answer says what its event would. */
function untilNothingIsSent(client: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    const cache = client.getMutationCache();
    const stop = cache.subscribe(look);
    function look(): void {
      if (client.isMutating() === 0) {
        stop();
        resolve();
      }
    }
    look();
  });
}
