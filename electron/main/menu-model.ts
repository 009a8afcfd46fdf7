import { type Translate } from '../../shared/i18n/translate.ts';
import { type LinkId, LINKS } from './open-link.ts';

/** What a menu item of ours does; the others are actions of the system. */
export type MenuAction =
  | { readonly kind: 'openProject' }
  | { readonly kind: 'call'; readonly procedure: 'project.close' | 'history.undo' | 'history.redo' }
  | { readonly kind: 'openLink'; readonly link: LinkId }
  | { readonly kind: 'about' };

/** Actions that Electron knows by name and gives the right behaviour on each system. */
type Role =
  | 'copy'
  | 'cut'
  | 'hide'
  | 'hideOthers'
  | 'minimize'
  | 'paste'
  | 'quit'
  | 'resetZoom'
  | 'selectAll'
  | 'services'
  | 'toggleDevTools'
  | 'togglefullscreen'
  | 'unhide'
  | 'zoomIn'
  | 'zoomOut';

/** One line of a menu. */
export type MenuLine =
  | { readonly type: 'separator' }
  | { readonly type: 'role'; readonly label: string; readonly role: Role }
  | {
      readonly type: 'action';
      readonly label: string;
      readonly action: MenuAction;
      /** Keys in Electron's notation. */
      readonly accelerator?: string;
      /** The keys are shown here but handled by the page, which knows whether they mean a text field or the study. */
      readonly pageOwnsKeys?: boolean;
    };

/** One menu of the bar. */
export interface MenuColumn {
  readonly label: string;
  readonly lines: readonly MenuLine[];
}

/** What the menu depends on. */
export interface MenuFacts {
  readonly translate: Translate;
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
}

const SEPARATOR: MenuLine = { type: 'separator' };

/** The menu bar in the language of the user; on a Mac with the menu that bears the name of the program. */
export function menuModel({ translate, platform, packaged }: MenuFacts): readonly MenuColumn[] {
  const mac = platform === 'darwin';
  const role = (name: Role): MenuLine => ({ type: 'role', role: name, label: translate(`menu.${name}`) });
  const about: MenuLine = { type: 'action', label: translate('menu.about'), action: { kind: 'about' } };
  const program: MenuColumn = {
    label: translate('menu.program'),
    lines: [
      about,
      SEPARATOR,
      role('services'),
      SEPARATOR,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      SEPARATOR,
      role('quit'),
    ],
  };
  const file: MenuColumn = {
    label: translate('menu.file'),
    lines: [
      action(translate('menu.openProject'), { kind: 'openProject' }, 'CmdOrCtrl+O'),
      action(translate('menu.closeProject'), { kind: 'call', procedure: 'project.close' }),
      ...(mac ? [] : [SEPARATOR, role('quit')]),
    ],
  };
  const edit: MenuColumn = {
    label: translate('menu.edit'),
    lines: [
      pageKeys(translate('menu.undo'), 'history.undo', 'CmdOrCtrl+Z', mac),
      pageKeys(translate('menu.redo'), 'history.redo', 'CmdOrCtrl+Shift+Z', mac),
      SEPARATOR,
      role('cut'),
      role('copy'),
      role('paste'),
      role('selectAll'),
    ],
  };
  const view: MenuColumn = {
    label: translate('menu.view'),
    lines: [
      role('zoomIn'),
      role('zoomOut'),
      role('resetZoom'),
      SEPARATOR,
      role('togglefullscreen'),
      ...(packaged ? [] : [SEPARATOR, role('toggleDevTools')]),
    ],
  };
  const links = Object.keys(LINKS) as readonly LinkId[];
  const help: MenuColumn = {
    label: translate('menu.help'),
    lines: [
      ...links.map((link) => action(translate(`menu.link.${link}`), { kind: 'openLink', link })),
      ...(mac ? [] : [SEPARATOR, about]),
    ],
  };
  return [...(mac ? [program] : []), file, edit, view, help];
}

function action(label: string, what: MenuAction, accelerator?: string): MenuLine {
  return { type: 'action', label, action: what, ...(accelerator === undefined ? {} : { accelerator }) };
}

/** On a Mac a menu always takes the keys it shows, and text fields would lose their own undo: none are shown there. */
function pageKeys(
  label: string,
  procedure: 'history.undo' | 'history.redo',
  accelerator: string,
  mac: boolean,
): MenuLine {
  const line = { type: 'action', label, action: { kind: 'call', procedure } } as const;
  return mac ? line : { ...line, accelerator, pageOwnsKeys: true };
}
