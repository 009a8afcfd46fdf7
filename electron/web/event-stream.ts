import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { type Change, type ChangeFeed } from '../host/change-feed.ts';
import { DATA_HEADERS } from './answers.ts';
import { type WebLimits } from './limits.ts';

/** Time after which a browser tries again, in milliseconds. */
const RETRY_MS = 2000;

/** Event streams of all pages (server-sent events, HTML standard section 9.2). */
export interface EventStreams {
  /**
   * A stream of `changed` and `job` events. It begins with `ready`, or, for a page that comes back, with the changes it missed,
   * or with `reset` when those are no longer known. `limit.streams` when the session has too many.
   */
  open(session: string, lastEventId: string | undefined): Result<Response>;
  /** Ends all streams. */
  close(): void;
}

export function createEventStreams(
  feed: ChangeFeed,
  limits: Pick<WebLimits, 'streamsPerSession' | 'heartbeatMs' | 'waitingEvents'>,
): EventStreams {
  const open = new Map<() => void, string>();

  function stream(session: string, lastEventId: string | undefined): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    let end = (): void => undefined;
    return new ReadableStream<Uint8Array>(
      {
        start(controller) {
          const send = (text: string): void => {
            controller.enqueue(encoder.encode(text));
            if ((controller.desiredSize ?? 0) <= -limits.waitingEvents) {
              finish();
            }
          };
          const unsubscribe = feed.subscribe((change) => send(changed(change)));
          const heartbeat = setInterval(() => send(': alive\n\n'), limits.heartbeatMs);
          end = () => {
            unsubscribe();
            clearInterval(heartbeat);
            open.delete(finish);
          };
          const finish = (): void => {
            end();
            controller.close();
          };
          open.set(finish, session);
          send(`retry: ${RETRY_MS}\n\n${beginning(feed, lastEventId)}`);
        },
        cancel: () => end(),
      },
      { highWaterMark: 0 },
    );
  }

  return {
    open(session, lastEventId) {
      const count = [...open.values()].filter((owner) => owner === session).length;
      if (count >= limits.streamsPerSession) {
        return failure('limit.streams', { limit: String(limits.streamsPerSession) });
      }
      const headers = { ...DATA_HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' };
      return success(new Response(stream(session, lastEventId), { headers }));
    },
    close() {
      for (const finish of open.keys()) {
        finish();
      }
    },
  };
}

function beginning(feed: ChangeFeed, lastEventId: string | undefined): string {
  const current = JSON.stringify({ revision: feed.revision });
  if (lastEventId === undefined) {
    return event('ready', feed.revision, current);
  }
  const missed = feed.since(/^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : Number.NaN);
  return missed === undefined ? event('reset', feed.revision, current) : missed.map(changed).join('');
}

function changed(change: Change): string {
  const { kind, procedure, revision } = change;
  return event(kind, revision, JSON.stringify({ procedure, revision }));
}

function event(name: string, id: number, data: string): string {
  return `id: ${id}\nevent: ${name}\ndata: ${data}\n\n`;
}
