import { protocol, type Session } from 'electron';
import { APP_SCHEME, SCHEME_PRIVILEGES } from '../app-origin.ts';
import { answerPageRequest } from '../page-protocol.ts';

/** Makes our scheme behave like a web origin; only possible before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: SCHEME_PRIVILEGES }]);
}

/** Serves the built interface under our scheme. */
export function serveInterface(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, ({ method, url }) => answerPageRequest(root, { method, url }));
}
