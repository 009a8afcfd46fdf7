import { AppException, failure, type Result, success } from '../../shared/errors/app-error.ts';
import { malformedInput } from '../host/malformed-input.ts';
import { type TicketStore } from '../host/ticket-store.ts';
import { PAGE_OWNER } from './desktop-files.ts';

/** One piece of a file a page hands over: dropped on the window or chosen in the page. */
export interface FilePiece {
  /** Number of the transfer, from the answer to the first piece; null for the first. */
  readonly transfer: number | null;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

/** Answer to a piece: the transfer goes on, or the ticket of the whole file. */
export type PieceAnswer =
  { readonly transfer: number } | { readonly ticket: string; readonly fileName: string };

/** Largest piece; the page sends half of it. */
const LARGEST_PIECE_BYTES = 8 * 1024 * 1024;

/** Transfers at the same time: a page sends a few files. */
const MOST_TRANSFERS = 4;

/**
 * Takes files from the page piece by piece, so that none has to fit into one message. The page sends the content it
 * has been given by the user, never a path: it could name any file of the computer.
 */
export interface FileTransfers {
  /** `contract.invalidInput` for a wrong piece, `limit.*`, `contract.fileName`, `external.*` as the ticket store says. */
  take(piece: unknown): Promise<Result<PieceAnswer>>;
  /** Ends what is under way: the page has gone. */
  abandon(): void;
}

interface Transfer {
  /** Resolves when the piece has been taken up, so that a page does not send faster than the disk writes. */
  readonly push: (bytes: Uint8Array) => Promise<undefined>;
  readonly end: (how: 'whole' | 'gone') => void;
  readonly received: ReturnType<TicketStore['receive']>;
}

function startTransfer(tickets: Pick<TicketStore, 'receive'>, fileName: string): Transfer {
  const pieces: { readonly bytes: Uint8Array; readonly taken: () => void }[] = [];
  let ended: 'no' | 'whole' | 'gone' = 'no';
  let wake = (): void => undefined;

  async function* body(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = pieces.shift();
      if (piece !== undefined) {
        yield piece.bytes;
        piece.taken();
      } else if (ended === 'gone') {
        throw new AppException({ code: 'cancelled.upload', params: {} });
      } else if (ended === 'whole') {
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }

  return {
    async push(bytes) {
      return new Promise((resolve) => {
        pieces.push({ bytes, taken: () => resolve(undefined) });
        wake();
      });
    },
    end(how) {
      ended = how;
      wake();
    },
    received: tickets.receive(PAGE_OWNER, fileName, body()),
  };
}

export function createFileTransfers(tickets: Pick<TicketStore, 'receive'>): FileTransfers {
  const transfers = new Map<number, Transfer>();
  let started = 0;

  function begin(fileName: string): number {
    started += 1;
    transfers.set(started, startTransfer(tickets, fileName));
    return started;
  }

  return {
    async take(piece) {
      if (!isPiece(piece)) {
        return malformedInput('file.send');
      }
      if (piece.transfer === null && transfers.size >= MOST_TRANSFERS) {
        return failure('limit.requests', { limit: String(MOST_TRANSFERS) });
      }
      const number = piece.transfer ?? begin(piece.fileName);
      const transfer = transfers.get(number);
      if (transfer === undefined) {
        return failure('contract.ticketUnknown');
      }
      const pushed = transfer.push(piece.bytes);
      if (!piece.last) {
        // A file that is refused, or a disk that is full, is told at once: the page need not send the rest.
        const early = await Promise.race([transfer.received, pushed]);
        if (early === undefined) {
          return success({ transfer: number });
        }
        transfers.delete(number);
        return early.ok ? failure('contract.ticketUnknown') : early;
      }
      transfer.end('whole');
      transfers.delete(number);
      const received = await transfer.received;
      return received.ok
        ? success({ ticket: received.value.ticket, fileName: received.value.fileName })
        : received;
    },
    abandon() {
      for (const transfer of transfers.values()) {
        transfer.end('gone');
      }
      transfers.clear();
    },
  };
}

function isPiece(value: unknown): value is FilePiece {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { transfer, fileName, bytes, last } = value as Readonly<Record<string, unknown>>;
  return (
    (transfer === null || Number.isSafeInteger(transfer)) &&
    typeof fileName === 'string' &&
    bytes instanceof Uint8Array &&
    bytes.byteLength <= LARGEST_PIECE_BYTES &&
    typeof last === 'boolean'
  );
}
