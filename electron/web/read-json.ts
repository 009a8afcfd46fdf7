import { failure, type Result, success } from '../../shared/errors/app-error.ts';

/** Size and time of a body. */
export interface BodyLimits {
  readonly mostBytes: number;
  readonly mostMs: number;
}

/** Reads a JSON body. `contract.tooLarge`, `contract.bodyTimeout`, `contract.notJson`, `cancelled.request`. */
export async function readJson(request: Request, limits: BodyLimits): Promise<Result<unknown>> {
  const bytes = await readBytes(request, limits);
  return bytes.ok ? parse(bytes.value) : bytes;
}

async function readBytes(request: Request, limits: BodyLimits): Promise<Result<Uint8Array>> {
  const body: ReadableStream<Uint8Array> | null = request.body;
  const reader = body?.getReader();
  if (reader === undefined) {
    return success(new Uint8Array());
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const { promise: late, resolve: giveUp } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => giveUp('late'), limits.mostMs);
  try {
    for (;;) {
      const step = await Promise.race([reader.read(), late]);
      if (step === 'late') {
        return failure('contract.bodyTimeout', { seconds: String(limits.mostMs / 1000) });
      }
      if (step.done) {
        return success(Buffer.concat(chunks));
      }
      bytes += step.value.byteLength;
      if (bytes > limits.mostBytes) {
        return failure('contract.tooLarge', { limitBytes: String(limits.mostBytes) });
      }
      chunks.push(step.value);
    }
  } catch {
    // Reading fails only when the connection does; nobody is left to read this answer.
    return failure('cancelled.request');
  } finally {
    clearTimeout(timer);
    reader.releaseLock();
  }
}

function parse(bytes: Uint8Array): Result<unknown> {
  try {
    return success(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown);
  } catch (error) {
    return failure('contract.notJson', { problem: error instanceof Error ? error.message : '' });
  }
}
