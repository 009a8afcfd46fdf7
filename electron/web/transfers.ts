import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { decodePercent } from '../host/decode-percent.ts';
import { type TicketStore } from '../host/ticket-store.ts';
import { DATA_HEADERS } from './answers.ts';

/** Media types of the files the product writes (IANA). */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What a page is told about a file it sent: pass `ticket:<ticket>` as path. */
export interface UploadView {
  readonly ticket: string;
  readonly fileName: string;
}

/**
 * Takes in a file: the body is its content, `X-File-Name` its name, percent-encoded UTF-8.
 * `contract.fileName`, `limit.upload.*`, `cancelled.upload`, `external.*`.
 */
export async function receiveUpload(
  store: TicketStore,
  session: string,
  request: Request,
): Promise<Result<UploadView>> {
  const header = request.headers.get('x-file-name') ?? '';
  const fileName = decodePercent(header);
  if (fileName === undefined) {
    return failure('contract.fileName', { name: header });
  }
  const received = await store.receive(session, fileName, request.body ?? emptyBody());
  return received.ok
    ? success({ ticket: received.value.ticket, fileName: received.value.fileName })
    : received;
}

/** Sends the file of a ticket as an attachment. `contract.ticketUnknown`. */
export async function sendDownload(
  store: TicketStore,
  session: string,
  ticket: string,
  withBody: boolean,
): Promise<Result<Response>> {
  const file = store.download(session, ticket);
  if (!file.ok) {
    return file;
  }
  const { path, fileName } = file.value;
  const headers = {
    ...DATA_HEADERS,
    'Content-Type': CONTENT_TYPES[extname(fileName).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': String((await stat(path)).size),
    'Content-Disposition': attachment(fileName),
  };
  const body = withBody ? (Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>) : null;
  return success(new Response(body, { headers }));
}

/** `Content-Disposition` with the name in UTF-8 and, for old clients, in ASCII (RFC 6266, RFC 8187). */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\w.() -]/gu, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

function emptyBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.close() });
}
