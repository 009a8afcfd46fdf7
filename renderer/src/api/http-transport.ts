import { HostError } from './host-error.ts';
import { type Answer, type HostEvent, type Transport } from './transport.ts';

/** Transport over the loopback web host; the session cookie travels by itself. */
export function createHttpTransport(): Transport {
  return { invoke, subscribe, upload, download };
}

/** Exchanges the one-time code of the launch link for the session cookie; the code leaves the address bar at once. */
export async function openHttpSession(): Promise<boolean> {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (code === null) {
    return (await invoke('workspace.list', {})).ok;
  }
  history.replaceState(null, '', location.pathname);
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return response.ok;
}

async function invoke(name: string, input: unknown): Promise<Answer> {
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Answer;
  } catch {
    // The host is gone or restarting: told as a value, the interface keeps what it shows.
    return { ok: false, error: { code: 'external.host.unreachable', params: {} } };
  }
}

function subscribe(
  listener: (event: HostEvent) => void,
  onConnection: (connected: boolean) => void,
): () => void {
  const source = new EventSource('/events');
  const forward = (kind: HostEvent['kind']) => (message: MessageEvent<string>) => {
    const data = JSON.parse(message.data) as { readonly procedure?: string };
    listener({ kind, procedure: data.procedure ?? '' });
  };
  source.addEventListener('changed', forward('changed'));
  source.addEventListener('job', forward('job'));
  // After a gap in the events everything may be old.
  source.addEventListener('reset', () => listener({ kind: 'job', procedure: '' }));
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => onConnection(false));
  return () => source.close();
}

function upload(file: File, onProgress?: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/uploads');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.addEventListener('progress', (event) => onProgress?.(event.loaded / event.total));
    request.addEventListener('load', () => {
      const answer = JSON.parse(request.responseText) as Answer;
      if (answer.ok) {
        resolve((answer.data as { readonly ticket: string }).ticket);
      } else {
        reject(new HostError(answer.error));
      }
    });
    request.addEventListener('error', () =>
      reject(new HostError({ code: 'external.host.unreachable', params: {} })),
    );
    request.send(file);
  });
}

async function download(ticket: string, fileName: string): Promise<void> {
  const link = document.createElement('a');
  link.href = `/downloads/${encodeURIComponent(ticket)}`;
  link.download = fileName;
  link.click();
}
