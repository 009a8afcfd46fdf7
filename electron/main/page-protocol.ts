import { assertNever } from '../../shared/assert-never.ts';
import { DATA_POLICY, SECURITY_HEADERS } from '../host/content-policy.ts';
import { readStaticFile } from '../host/static-files.ts';
import { isOwnAddress } from './app-origin.ts';

/** The part of a request that decides its answer. */
export interface PageRequest {
  readonly method: string;
  readonly url: string;
}

/**
 * Answers a request of the page for one of its files; the files and headers are those of the web host.
 * @param root Absolute path of the built interface.
 */
export async function answerPageRequest(root: string, { method, url }: PageRequest): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') {
    return refusal(405);
  }
  if (!isOwnAddress(url)) {
    return refusal(404);
  }
  const file = await readStaticFile(root, new URL(url).pathname);
  switch (file.kind) {
    case 'found':
      return new Response(method === 'HEAD' ? null : file.body, { headers: file.headers });
    case 'missing':
      return refusal(404);
    case 'refused':
      return refusal(400);
    default:
      return assertNever(file);
  }
}

function refusal(status: number): Response {
  return new Response(null, {
    status,
    headers: { ...SECURITY_HEADERS, 'Content-Security-Policy': DATA_POLICY },
  });
}
