import { describe, expect, it } from 'vitest';
import { openDialog, saveDialog } from '../../../electron/main/dialog-model.ts';
import { type MenuColumn, type MenuFacts, menuModel } from '../../../electron/main/menu-model.ts';
import { startLocale } from '../../../electron/main/user-locale.ts';
import { PICK_KINDS } from '../../../shared/contract/bridge.ts';
import { procedures } from '../../../shared/contract/procedures.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { LOCALES } from '../../../shared/model/locale.ts';

const facts: MenuFacts = { translate: translator('en'), platform: 'linux', packaged: true };
const platforms = ['linux', 'win32', 'darwin'] as const;

function lines(columns: readonly MenuColumn[]): MenuColumn['lines'] {
  return columns.flatMap((column) => column.lines);
}

function labels(columns: readonly MenuColumn[]): readonly string[] {
  return columns.flatMap(({ label, lines: below }) => [
    label,
    ...below.flatMap((line) => (line.type === 'separator' ? [] : [line.label])),
  ]);
}

describe('the menu', () => {
  it.each(LOCALES)('has a text for everything in %s', (locale) => {
    for (const platform of platforms) {
      const texts = labels(menuModel({ translate: translator(locale), platform, packaged: false }));
      expect(texts.filter((text) => text.startsWith('menu.'))).toEqual([]);
      expect(texts.length).toBeGreaterThan(15);
    }
  });

  it('speaks the language of the interface', () => {
    const texts = LOCALES.map((locale) => menuModel({ ...facts, translate: translator(locale) })[0]?.label);
    expect(texts).toEqual(['File', '文件', 'Datei']);
  });

  it.each(platforms)('offers quitting once on %s and every key once', (platform) => {
    const all = lines(menuModel({ ...facts, platform, packaged: false }));
    expect(all.filter((line) => line.type === 'role' && line.role === 'quit')).toHaveLength(1);
    const keys = all.flatMap((line) => (line.type === 'action' ? (line.accelerator ?? []) : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('CmdOrCtrl+O');
  });

  it('leaves the keys of undo and redo to the page, which knows whether a text field has the focus', () => {
    for (const platform of platforms) {
      const undo = lines(menuModel({ ...facts, platform })).filter(
        (line) =>
          line.type === 'action' &&
          line.action.kind === 'call' &&
          line.action.procedure.startsWith('history.'),
      );
      expect(undo).toHaveLength(2);
      expect(
        undo.filter((line) => line.type === 'action' && line.accelerator !== undefined && !line.pageOwnsKeys),
      ).toEqual([]);
    }
  });

  it('calls only procedures that exist', () => {
    const called = lines(menuModel(facts)).flatMap((line) =>
      line.type === 'action' && line.action.kind === 'call' ? [line.action.procedure] : [],
    );
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => !(name in procedures))).toEqual([]);
  });

  it('shows developer tools in a development checkout only', () => {
    const hasTools = (packaged: boolean): boolean =>
      lines(menuModel({ ...facts, packaged })).some(
        (line) => line.type === 'role' && line.role === 'toggleDevTools',
      );
    expect([hasTools(false), hasTools(true)]).toEqual([true, false]);
  });
});

describe('the dialogs', () => {
  it.each(LOCALES)('have texts in %s', (locale) => {
    const translate = translator(locale);
    const dialogs = [
      ...PICK_KINDS.map((kind) => openDialog(kind, translate)),
      saveDialog('a.xlsx', translate),
    ];
    const texts = dialogs.flatMap(({ title, filters }) => [title, ...filters.map(({ name }) => name)]);
    expect(texts.filter((text) => text.startsWith('dialog.'))).toEqual([]);
    const others = [
      'dialog.link.text',
      'dialog.link.yes',
      'dialog.cancel',
      'dialog.quit.text',
      'dialog.quit.yes',
    ];
    expect(others.filter((key) => translate(key, { host: 'x' }) === key)).toEqual([]);
    expect(translate('dialog.link.text', { host: 'example.org' })).toContain('example.org');
  });

  it('offer the ending of the file that is saved', () => {
    expect(saveDialog('Report.XLSX', facts.translate).filters[0]).toEqual({
      name: '*.xlsx',
      extensions: ['xlsx'],
    });
  });
});

describe('the first language', () => {
  it.each([
    ['de', ['en-GB'], 'de'],
    [undefined, ['fr-FR', 'zh-Hans-CN', 'de'], 'zh-CN'],
    [undefined, ['de-AT'], 'de'],
    [undefined, ['den'], 'en'],
    [undefined, [], 'en'],
  ] as const)('chosen %s, system %j: %s', (chosen, system, locale) => {
    expect(startLocale(chosen, system)).toBe(locale);
  });
});
