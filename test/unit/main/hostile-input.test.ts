import { describe, expect, it } from 'vitest';
import { decideLink, LINKS } from '../../../electron/main/open-link.ts';
import { plainData } from '../../../electron/main/plain-data.ts';
import { projectArgument } from '../../../electron/main/project-argument.ts';
import { parseSettings } from '../../../electron/main/settings.ts';

describe('the command line of a start or a second instance', () => {
  const asked = (platform: NodeJS.Platform, workingDirectory: string, ...words: readonly string[]) =>
    projectArgument({ argv: ['cradlegate', ...words], workingDirectory, platform });

  it.each<[NodeJS.Platform, string, string, string]>([
    ['linux', '/home/a', 'Winder 卷绕机.cradle', '/home/a/Winder 卷绕机.cradle'],
    ['linux', '/home/a', '/data/b.cradle', '/data/b.cradle'],
    ['linux', '/home/a', '../b.CRADLE', '/home/b.CRADLE'],
    ['darwin', '/', '/Users/a/b.cradle', '/Users/a/b.cradle'],
    ['win32', 'C:\\Users\\a', 'b.cradle', 'C:\\Users\\a\\b.cradle'],
    ['win32', 'C:\\', 'D:\\x\\b.cradle', 'D:\\x\\b.cradle'],
  ])('on %s in %s opens %s', (platform, folder, word, path) => {
    expect(asked(platform, folder, word)).toBe(path);
  });

  it.each<[NodeJS.Platform, string]>([
    ['linux', '--load-extension=/tmp/x.cradle'],
    ['linux', '-x.cradle'],
    ['linux', '/etc/passwd'],
    ['linux', '/tmp/x.cradle/../y'],
    ['linux', 'file:///tmp/x.cradle'],
    ['linux', 'https://evil.test/x.cradle'],
    ['linux', 'app://cradlegate/x.cradle'],
    ['linux', '/tmp/\u0000x.cradle'],
    ['linux', '/tmp/x\n.cradle'],
    ['linux', `/${'x'.repeat(5000)}.cradle`],
    ['linux', '.cradle'],
    ['win32', '\\\\server\\share\\x.cradle'],
    ['win32', '//server/share/x.cradle'],
    ['win32', '\\\\?\\C:\\x.cradle'],
    ['win32', '\\\\.\\pipe\\x.cradle'],
    ['win32', 'C:\\a.txt:x.cradle'],
    ['win32', 'a.txt:x.cradle'],
  ])('on %s opens nothing for %j', (platform, word) => {
    expect(asked(platform, platform === 'win32' ? 'C:\\' : '/', word)).toBeUndefined();
  });

  it('opens nothing relative to a network share', () => {
    expect(asked('win32', '\\\\server\\share', 'x.cradle')).toBeUndefined();
  });

  it('takes the last project among switches, never the program itself', () => {
    expect(asked('linux', '/', '--flag', '/a.cradle', '--original-process-start-time=1', '/b.cradle')).toBe(
      '/b.cradle',
    );
    expect(
      projectArgument({ argv: ['/opt/x.cradle'], workingDirectory: '/', platform: 'linux' }),
    ).toBeUndefined();
  });
});

describe('a link', () => {
  it.each(Object.entries(LINKS))('of ours, %s, is opened at once', (id, url) => {
    expect(decideLink(id)).toEqual({ kind: 'open', url });
    expect(url).toMatch(/^https:\/\//);
  });

  it.each([
    ['https://www.iea.org/data?x=1#y', 'www.iea.org'],
    ['https://pаypal.com/', 'xn--pypal-4ve.com'],
    ['HTTPS://Example.org:8443/a', 'example.org:8443'],
    ['https://example.org\\@evil.test/', 'example.org'],
  ])('%s is opened when the user has confirmed %s', (link, host) => {
    expect(decideLink(link)).toMatchObject({ kind: 'confirm', host });
  });

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'file://server/share',
    '\\\\server\\share',
    '//server/share',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-msdt:/id',
    'vscode://file/x',
    'mailto:a@example.org',
    'https://user:word@example.org/',
    'https://example.org@evil.test/',
    'https://localhost/',
    `https://example.org/${'x'.repeat(2000)}`,
    'toString',
    '__proto__',
    '',
    undefined,
    42,
    {},
  ])('%j is refused', (link) => {
    expect(decideLink(link)).toEqual({ kind: 'refuse' });
  });
});

describe('data of a page', () => {
  const shared = { a: 1 };
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  const sparse: unknown[] = [];
  sparse.length = 1_000_000_000;
  const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ inner }), 1);

  it.each([null, true, 1.5, 'text', [], [1, ['2', null]], { a: { b: [] } }, { __proto__x: 1 }])(
    'that JSON can hold passes: %j',
    (value) => {
      expect(plainData(value)).toEqual({ value });
    },
  );

  it('loses fields without value, as JSON does', () => {
    const copied = plainData({ a: undefined, b: 1 });
    expect(Object.keys(copied?.value as object)).toEqual(['b']);
  });

  it.each<[string, unknown]>([
    ['a cycle', cycle],
    ['one object in two places', [shared, shared]],
    ['a map', new Map()],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(4)],
    ['a whole number of any size', 1n],
    ['no number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['nothing in a list', [undefined]],
    ['an endless empty list', sparse],
    ['a regular expression', /x/],
    ['too deep a nest', deep],
  ])('with %s is refused', (_what, value) => {
    expect([plainData([value]), plainData({ field: { value } })]).toEqual([undefined, undefined]);
  });
});

describe('the settings file', () => {
  const window = { bounds: { x: 1, y: 2, width: 3, height: 4 }, maximized: true };

  it('is read as it was written', () => {
    const settings = { window, locale: 'de' as const, recentProjects: ['/a/b.cradle'] };
    expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it.each([
    '',
    'not JSON',
    'null',
    '[]',
    '{"window":{"bounds":{"x":"1","y":2,"width":3,"height":4},"maximized":true}}',
    '{"window":{"bounds":{"x":1,"y":2,"width":-3,"height":4},"maximized":true}}',
    '{"window":{"bounds":{"x":1,"y":2,"width":1e400,"height":4},"maximized":true}}',
    '{"window":{"maximized":true}}',
    '{"locale":"fr","recentProjects":"x"}',
    '{"recentProjects":["https://evil.test/x.cradle","/etc/passwd",4]}',
  ])('keeps nothing of %s', (text) => {
    expect(parseSettings(text)).toEqual({ recentProjects: [] });
  });
});
