import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type Input,
  type Output,
  type ProcedureName,
  procedures,
} from '../../../shared/contract/procedures.ts';
import { createBridgeTransport, findBridge } from './bridge-transport.ts';
import { followLanguage } from './follow-language.ts';
import { HostError } from './host-error.ts';
import { createHttpTransport, openHttpSession } from './http-transport.ts';
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

/** Data of a query procedure, kept until a command or event says that it is old. */
export function useProcedure<Name extends ProcedureName>(name: Name, input: Input<Name>, enabled = true) {
  return useQuery<Output<Name>, HostError>({
    queryKey: queryKey(name, input),
    queryFn: () => call(name, input),
    enabled,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
  });
}

/** A command; when it has succeeded all queries are asked again. */
export function useCommand<Name extends ProcedureName>(name: Name) {
  const client = useQueryClient();
  return useMutation<Output<Name>, HostError, Input<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => refresh(client),
  });
}

/** Marks everything the host answered as old; what is on screen is asked for again. */
export function refresh(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ['host'] });
}

/** True when a procedure changes data, so that views must be refreshed after an event that names it. */
export function changesData(name: string): boolean {
  return Object.hasOwn(procedures, name) && procedures[name as ProcedureName].kind !== 'query';
}
