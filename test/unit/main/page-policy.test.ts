import { describe, expect, it } from 'vitest';
import { SCHEME_PRIVILEGES, START_URL } from '../../../electron/main/app-origin.ts';
import {
  isAllowedDownload,
  isAllowedNavigation,
  isAllowedPermission,
  isAllowedRequest,
} from '../../../electron/main/page-policy.ts';

/** Addresses that are not ours, many of which look as if they were. */
const foreign = [
  'http://x/?next=app://cradlegate',
  'https://cradlegate/',
  'http://app://cradlegate/',
  'app://cradlegate.evil.test/',
  'app://evil.test/cradlegate/',
  'app://cradlegate@evil.test/',
  'app://user@cradlegate/',
  'app://user:word@cradlegate/',
  'app://cradlegate:8080/',
  'app://cradlegate%2eevil.test/',
  'app://cradlegate\\@evil.test/',
  'app:///cradlegate/',
  'app:cradlegate',
  'app://',
  'appx://cradlegate/',
  'file:///etc/passwd',
  'file://cradlegate/',
  'javascript:alert(1)//app://cradlegate/',
  'data:text/html,app://cradlegate/',
  'blob:app://cradlegate/5b2e',
  'filesystem:app://cradlegate/temporary/x',
  'view-source:app://cradlegate/',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'ws://cradlegate/',
  '//cradlegate/',
  '',
  'cradlegate',
];

describe('navigation', () => {
  it.each(foreign)('refuses %j', (address) => {
    expect(isAllowedNavigation(address)).toBe(false);
  });

  it.each([START_URL, 'app://cradlegate/index.html?x=1#page', 'APP://cradlegate/'])(
    'allows %j',
    (address) => {
      expect(isAllowedNavigation(address)).toBe(true);
    },
  );
});

describe('our scheme', () => {
  it('is a secure origin with fetch and nothing that weakens it', () => {
    expect(SCHEME_PRIVILEGES).toEqual({ standard: true, secure: true, supportFetchAPI: true });
  });
});

describe('requests', () => {
  it.each([
    ['app://cradlegate/assets/a.js', 'script'],
    ['data:image/png;base64,AAAA', 'image'],
    ['blob:app://cradlegate/5b2e', 'xhr'],
  ])('%s as %s is answered', (url, resourceType) => {
    expect(isAllowedRequest({ url, resourceType }, true)).toBe(true);
  });

  it.each([
    ['data:text/javascript,alert(1)', 'script'],
    ['data:text/html,x', 'mainFrame'],
    ['data:text/html,x', 'subFrame'],
    ['blob:https://evil.test/5b2e', 'xhr'],
    ['blob:app://evil.test/5b2e', 'xhr'],
    ['blob:blob:app://cradlegate/5b2e', 'xhr'],
    ['https://cradlegate/', 'xhr'],
    ['http://127.0.0.1/', 'image'],
    ['wss://evil.test/', 'webSocket'],
    ['ftp://evil.test/', 'other'],
    ['file:///etc/passwd', 'image'],
    ['devtools://devtools/bundled/x.js', 'script'],
    ['not an address', 'other'],
  ])('%s as %s is cancelled', (url, resourceType) => {
    expect(isAllowedRequest({ url, resourceType }, true)).toBe(false);
  });

  it('of the developer tools are answered in a development checkout only', () => {
    const request = { url: 'devtools://devtools/bundled/x.js', resourceType: 'script' };
    expect([isAllowedRequest(request, false), isAllowedRequest(request, true)]).toEqual([true, false]);
  });
});

describe('permissions', () => {
  it.each(['app://cradlegate', 'app://cradlegate/'])('lets %s write text to the clipboard', (origin) => {
    expect(isAllowedPermission('clipboard-sanitized-write', origin)).toBe(true);
  });

  it.each([
    'clipboard-read',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'media',
    'midi',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'usb',
    'unknown',
  ])('denies %s to our own page', (permission) => {
    expect(isAllowedPermission(permission, START_URL)).toBe(false);
  });

  it('denies everything to every other page', () => {
    expect(foreign.filter((address) => isAllowedPermission('clipboard-sanitized-write', address))).toEqual(
      [],
    );
  });
});

describe('downloads', () => {
  it('are files the page made itself', () => {
    const allowed = ['blob:app://cradlegate/5b2e', 'blob:https://evil.test/1', START_URL, 'data:text/csv,1'];
    expect(allowed.filter(isAllowedDownload)).toEqual(['blob:app://cradlegate/5b2e']);
  });
});
