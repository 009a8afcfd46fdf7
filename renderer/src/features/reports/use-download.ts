import { useMutation } from '@tanstack/react-query';
import { type Input, type Output } from '../../../../shared/contract/procedures.ts';
import { call, transport } from '../../api/client.ts';

const TICKET = /^ticket:/;
type Exported = 'report.export' | 'exchange.export';

/** Writes a file through its procedure and saves it under this name. */
export function useDownload<Name extends Exported>(procedure: Name) {
  return useMutation({
    mutationFn: async ({
      fileName,
      ...input
    }: Omit<Input<Name>, 'path'> & { readonly fileName: string }): Promise<Output<Name>> => {
      const outcome = await call(procedure, {
        ...input,
        path: `download:${fileName}`,
      } as unknown as Input<Name>);
      await transport.download(outcome.path.replace(TICKET, ''), fileName);
      return outcome;
    },
  });
}
