import { type BridgeTransport } from '../../api/bridge-transport.ts';
import { transport } from '../../api/client.ts';
import { type Transport } from '../../api/transport.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { useImportFlow } from './flow/import-flow.ts';

/** How the host names a project the user picked: as one of its own. */
const PROJECT = 'project:';

/** Opens a project that lies elsewhere, by the dialog of the system; nothing in a browser, which has none for it. */
export function OpenElsewhere({ onOpen }: { readonly onOpen: (name: string) => void }) {
  const { t } = useTexts();
  if (!hasDialogs(transport)) {
    return null;
  }
  const host = transport;
  const pick = async (): Promise<void> => {
    try {
      const picked = await host.pickFile('project');
      if (picked !== undefined) {
        onOpen(picked.path.replace(PROJECT, ''));
      }
    } catch (error) {
      useImportFlow.getState().fail(error);
    }
  };
  return (
    <Button icon="file" onPress={() => void pick()}>
      {t('start.openElsewhere')}
    </Button>
  );
}

function hasDialogs(host: Transport): host is BridgeTransport {
  return 'pickFile' in host;
}
