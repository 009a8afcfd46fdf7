import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type Input,
  type Output,
  type ProcedureName,
  procedures,
} from '../../../shared/contract/procedures.ts';
import { createBridgeTransport, findBridge } from './bridge-transport.ts';
import { type BomRows, type StripView } from '../../../shared/contract/workbench.ts';
import { followLanguage } from './follow-language.ts';
import { changesStudy, forgetStudy } from './forget-study.ts';
import { HostError } from './host-error.ts';
import { createHttpTransport, openHttpSession } from './http-transport.ts';
import { latestRows } from './latest-rows.ts';
import { type Transport } from './transport.ts';

/** The host of this page: the desktop program where its preload has left a bridge, else the web host. */
export const transport: Transport = chooseTransport();

function chooseTransport(): Transport {
  const bridge = findBridge();
  if (bridge === undefined) {
    return createHttpTransport();
  }
  followLanguage(bridge, document.documentElement);
  return createBridgeTransport(bridge);
}

/** Makes the page known to its host: the web host lets it in by the code of its link, the desktop program knows it. */
export async function openSession(): Promise<boolean> {
  return findBridge() === undefined ? openHttpSession() : true;
}

/** Calls a procedure; an error of the host is thrown as {@link HostError}. */
export async function call<Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const answer = await transport.invoke(name, input);
  if (!answer.ok) {
    throw new HostError(answer.error);
  }
  return answer.data as Output<Name>;
}

/** Key under which the answer of a query is kept. */
export function queryKey<Name extends ProcedureName>(name: Name, input: Input<Name>): readonly unknown[] {
  return ['host', name, input];
}

/** Key of the totals, whose revision tells what the other answers have to be of. */
export const STRIP_KEY = queryKey('workbench.strip', {});

/** Key of the rows of the BOM, the one large answer. */
export const ROWS_KEY = queryKey('workbench.rows', {});

/** How an answer is got and kept: until a command or event says that it is old. */
export function procedureQuery<Name extends ProcedureName>(name: Name, input: Input<Name>) {
  const isRows = name === 'workbench.rows';
  return {
    queryKey: queryKey(name, input),
    queryFn: async ({ client }: { readonly client: QueryClient }): Promise<Output<Name>> => {
      const answer = isRows ? ((await rowsOf(client)) as Output<Name>) : await call(name, input);
      if (name === 'checks.run') {
        // The checks may have found what the strip counts and the rows mark.
        void refreshTotals(client);
      }
      return answer;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    // Rows are kept as objects by what changed; comparing 100,000 of them field by field would take longer than all else.
    ...(isRows ? { structuralSharing: false, gcTime: Number.POSITIVE_INFINITY } : {}),
  } as const;
}

function rowsOf(client: QueryClient): Promise<BomRows> {
  return latestRows({
    known: () => client.getQueryData<BomRows>(ROWS_KEY),
    ask: (since) => call('workbench.rows', since === undefined ? {} : { since }),
  });
}

/** Data of a query procedure, kept until a command or event says that it is old. */
export function useProcedure<Name extends ProcedureName>(name: Name, input: Input<Name>, enabled = true) {
  return useQuery<Output<Name>, HostError>({
    ...procedureQuery(name, input),
    enabled,
    placeholderData: (previous) => previous,
  });
}

/** A command; when it has succeeded its page goes on (`onDone`), then all queries are asked again. */
export function useCommand<Name extends ProcedureName>(name: Name, onDone?: (outcome: Output<Name>) => void) {
  const client = useQueryClient();
  return useMutation<Output<Name>, HostError, Input<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: (outcome) => {
      onDone?.(outcome);
      if (changesStudy(name)) {
        forgetStudy(client);
      }
      return refresh(client);
    },
  });
}

/**
 * Asks for everything on screen again: the totals first, then the rest. So whatever stands beside a total is at least
 * of its revision, and an event that brings the same revision once more asks for nothing.
 */
export async function refresh(client: QueryClient): Promise<void> {
  await refreshTotals(client);
  if (hasNoProject(client)) {
    forgetStudy(client);
  }
  await refreshRest(client);
}

/** The same after an event: where the totals are still of the same revision, nothing else is old. */
export async function refreshIfNewer(client: QueryClient): Promise<void> {
  const revision = (): number | undefined => client.getQueryData<StripView>(STRIP_KEY)?.revision;
  const before = revision();
  await refreshTotals(client);
  if (revision() !== before || hasNoProject(client)) {
    await refreshRest(client);
  }
}

function refreshTotals(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: STRIP_KEY });
}

function refreshRest(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    queryKey: ['host'],
    predicate: (query) => query.queryKey[1] !== STRIP_KEY[1],
  });
}

function hasNoProject(client: QueryClient): boolean {
  const { error } = client.getQueryState(STRIP_KEY) ?? {};
  return error instanceof HostError && error.error.code === 'state.noProject';
}

/** True when a procedure changes data, so that views must be refreshed after an event that names it. */
export function changesData(name: string): boolean {
  return Object.hasOwn(procedures, name) && procedures[name as ProcedureName].kind !== 'query';
}
