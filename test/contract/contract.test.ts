import { describe, expect, it } from 'vitest';
import { bridgeTransport } from './bridge-transport.ts';
import { CONTRACT_CALLS, type ContractCall } from './calls.ts';
import { httpTransport } from './http-transport.ts';
import { inProcessTransport } from './in-process-transport.ts';
import { type Answer, type Transport } from './transport.ts';

/** Every transport there is; the first is the measure of the others. */
const TRANSPORTS: Readonly<Record<string, () => Promise<Transport>>> = {
  'in process': inProcessTransport,
  'over HTTP': httpTransport,
  'over the bridge of Electron': bridgeTransport,
};

/** What one call gave, without what must differ. */
interface Outcome {
  readonly call: string;
  readonly answer: unknown;
  readonly written?: string;
}

async function run(open: () => Promise<Transport>): Promise<readonly Outcome[]> {
  const transport = await open();
  try {
    const outcomes: Outcome[] = [];
    for (const call of CONTRACT_CALLS) {
      outcomes.push(await perform(transport, call));
    }
    return outcomes;
  } finally {
    await transport.close();
  }
}

async function perform(transport: Transport, call: ContractCall): Promise<Outcome> {
  const answer = await transport.call(call.name, await call.input(transport));
  const outcome = { call: call.name, answer: comparable(answer, transport) };
  return call.writes === true && answer.ok
    ? { ...outcome, written: await writtenText(transport, answer) }
    : outcome;
}

async function writtenText(transport: Transport, answer: Answer & { readonly ok: true }): Promise<string> {
  const { path } = answer.data as { readonly path: string };
  return withoutTimes(Buffer.from(await transport.written(path)).toString('utf8'));
}

/** Answers as JSON, the same on every run: no folders, references, times, and hashes over them. */
function comparable(answer: Answer, transport: Transport): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) => {
    if (key === 'bytes') {
      // Times and hashes inside a compressed file change its size by a byte or two.
      return `<${key}>`;
    }
    if (typeof value !== 'string') {
      return value;
    }
    const varying =
      ['hash', 'time', 'sha256'].includes(key) ||
      /^(ticket:|.*\.(json|xlsx)$)/.test(key === 'path' ? value : '');
    return varying ? `<${key}>` : transport.plain(value);
  });
  return JSON.parse(withoutTimes(text)) as unknown;
}

function withoutTimes(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<time>');
}

const outcomes = new Map<string, Promise<readonly Outcome[]>>();

/** The list of calls is run once over each transport. */
function outcomesOf(name: string): Promise<readonly Outcome[]> {
  const known = outcomes.get(name) ?? run(TRANSPORTS[name] ?? inProcessTransport);
  outcomes.set(name, known);
  return known;
}

describe.each(Object.keys(TRANSPORTS))('the contract %s', (name) => {
  const measure = Object.keys(TRANSPORTS)[0] ?? '';

  it.each(CONTRACT_CALLS.map((call, index) => ({ ...call, index, result: call.error ?? 'succeeds' })))(
    '$index $name: $result',
    async ({ index, error }) => {
      const [own, expected] = await Promise.all([outcomesOf(name), outcomesOf(measure)]);
      const answer = own[index]?.answer as Answer;
      expect(answer.ok ? undefined : answer.error).toEqual(
        error === undefined ? undefined : expect.objectContaining({ code: error }),
      );
      expect(own[index]).toEqual(expected[index]);
    },
  );
});
