import { type QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { changesData, refresh, transport } from './client.ts';

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
  return transport.subscribe((event) => {
    if (event.kind === 'job' || changesData(event.procedure)) {
      void refresh(client);
    }
  }, setConnected);
}
