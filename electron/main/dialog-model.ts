import { extname } from 'node:path';
import { type PickKind } from '../../shared/contract/bridge.ts';
import { BOM_ENDINGS } from '../../shared/model/bom-files.ts';
import { type Translate } from '../../shared/i18n/translate.ts';

/** Kinds of files a dialog shows. */
export interface FileFilter {
  readonly name: string;
  /** Without the dot. */
  readonly extensions: string[];
}

/** What a dialog for files looks like. */
export interface FileDialog {
  readonly title: string;
  readonly filters: FileFilter[];
}

/** Endings of the files that can be read; the content decides how. */
const EXTENSIONS: Readonly<Record<PickKind, readonly string[]>> = {
  bom: BOM_ENDINGS,
  study: ['json'],
  project: ['cradle'],
};

/** The dialog that asks for a file to read. */
export function openDialog(kind: PickKind, translate: Translate): FileDialog {
  return {
    title: translate(`dialog.open.${kind}`),
    filters: [
      { name: translate(`dialog.files.${kind}`), extensions: [...EXTENSIONS[kind]] },
      allFiles(translate),
    ],
  };
}

/** The dialog that asks where a file is to be saved. */
export function saveDialog(fileName: string, translate: Translate): FileDialog {
  const extension = extname(fileName).slice(1).toLowerCase();
  const own = extension === '' ? [] : [{ name: `*.${extension}`, extensions: [extension] }];
  return { title: translate('dialog.save'), filters: [...own, allFiles(translate)] };
}

function allFiles(translate: Translate): FileFilter {
  return { name: translate('dialog.files.all'), extensions: ['*'] };
}
