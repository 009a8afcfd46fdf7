import { app, type Event, type Session, type WebContents } from 'electron';
import {
  isAllowedDownload,
  isAllowedNavigation,
  isAllowedPermission,
  isAllowedRequest,
} from '../page-policy.ts';

/** What the guards are told. */
export interface GuardOptions {
  readonly packaged: boolean;
  /** A link that wants its own window: offered to the user's browser instead. */
  readonly onLink: (address: string) => void;
}

/** Keeps every page on its origin, off the network and away from devices. */
export function installGuards(session: Session, { packaged, onLink }: GuardOptions): void {
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) =>
    answer({ cancel: !isAllowedRequest({ url, resourceType }, packaged) }),
  );
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isAllowedPermission(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isAllowedPermission(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('will-download', (event, item) => {
    if (!isAllowedDownload(item.getURL())) {
      event.preventDefault();
    }
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents, onLink));
}

function guardContents(contents: WebContents, onLink: (address: string) => void): void {
  const stay = (details: Event<{ url: string }>): void => {
    if (!isAllowedNavigation(details.url)) {
      details.preventDefault();
    }
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    onLink(url);
    return { action: 'deny' };
  });
}
