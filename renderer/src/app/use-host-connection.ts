import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type AppError } from '../../../shared/errors/app-error.ts';
import { refresh, transport } from '../api/client.ts';
import { listenToHost, useConnection } from '../api/connection.ts';

/** Time between two tries to reach a host that was lost, in milliseconds. */
const RETRY_MS = 1500;

/** Why the host does not answer, and a way to try at once. */
export interface HostConnection {
  readonly trouble: AppError | undefined;
  readonly retry: () => void;
}

/**
 * Listens to the host and, once it is lost, asks for it until it answers: then it listens anew and everything on screen
 * is asked for again. The browser itself gives up when a host that was started anew does not know it.
 */
export function useHostConnection(): HostConnection {
  const client = useQueryClient();
  const connected = useConnection((state) => state.connected);
  const [listening, setListening] = useState(0);
  const [tries, setTries] = useState(0);
  const [trouble, setTrouble] = useState<AppError>();
  useEffect(() => listenToHost(client), [client, listening]);
  useEffect(() => {
    if (connected) {
      return undefined;
    }
    let wanted = true;
    const timer = setTimeout(
      () => {
        void transport.invoke('job.list', {}).then(async (answer) => {
          if (!wanted) {
            return;
          }
          setTrouble(answer.ok ? undefined : answer.error);
          if (answer.ok) {
            setListening((count) => count + 1);
            await refresh(client);
          }
          setTries((count) => count + 1);
        });
      },
      tries === 0 ? 0 : RETRY_MS,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, connected, tries]);
  return { trouble: connected ? undefined : trouble, retry: () => setTries(0) };
}
