import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, type GuardConfiguration, type RequestFacts } from '../../../electron/web/guard.ts';
import { equalSecrets, newSecret } from '../../../electron/web/secrets.ts';

const TOKEN = newSecret();
const configuration: GuardConfiguration = {
  hosts: ['127.0.0.1:4000', 'pcf.test:4000'],
  cookieName: 'cradlegate-4000-ab',
  signedIn: [
    { session: 'one', token: newSecret() },
    { session: 'two', token: TOKEN },
  ],
  bearerToken: undefined,
  bodyBytes: { procedure: 100 },
};

const page: RequestFacts = {
  method: 'POST',
  path: '/api/checks.run',
  authority: '127.0.0.1:4000',
  host: '127.0.0.1:4000',
  origin: 'http://127.0.0.1:4000',
  secFetchSite: 'same-origin',
  contentType: 'application/json',
  contentLength: '2',
  cookie: `cradlegate-4000-ab=${TOKEN}`,
  authorization: undefined,
};

function codeOf(changes: Partial<RequestFacts>, more: Partial<GuardConfiguration> = {}): string {
  const decision = guard({ ...page, ...changes }, { ...configuration, ...more });
  return decision.allow ? `${decision.route.name} for ${decision.session}` : decision.error.code;
}

describe('the guard', () => {
  it('finds the session of a cookie', () => {
    expect(codeOf({})).toBe('procedure for two');
  });

  it('refuses a request without host', () => {
    expect(codeOf({ host: undefined })).toBe('contract.host');
  });

  it('takes our cookie among others, even when another of the same name was planted in front', () => {
    const cookie = `cradlegate-4000-ab=planted; x=1;cradlegate-4000-ab=${TOKEN}`;
    expect(codeOf({ cookie })).toBe('procedure for two');
  });

  it.each(['', `cradlegate-4000-abc=${TOKEN}`, `x; =${TOKEN}`, 'cradlegate-4000-ab=', 'cradlegate-4000-ab'])(
    'lets nobody in by the cookie %j',
    (cookie) => {
      expect(codeOf({ cookie })).toBe('contract.signIn');
    },
  );

  it.each(['Bearer undefined', 'Bearer ', 'Bearer', 'bearer x', 'Bearer a b'])(
    'without a token of its own lets nobody in by "%s"',
    (authorization) => {
      expect(codeOf({ authorization })).toBe('contract.signIn');
    },
  );

  it('lets an allowed name in without the word of the browser, which it gives to loopback hosts only', () => {
    const remote = { host: 'pcf.test:4000', authority: 'pcf.test:4000', origin: 'http://pcf.test:4000' };
    expect(codeOf({ ...remote, secFetchSite: undefined })).toBe('procedure for two');
    expect(codeOf({ ...remote, secFetchSite: 'cross-site' })).toBe('contract.crossSite');
    expect(codeOf({ secFetchSite: undefined })).toBe('contract.crossSite');
  });

  it('takes a body up to the limit', () => {
    expect(codeOf({ contentLength: '100' })).toBe('procedure for two');
    expect(codeOf({ contentLength: '101' })).toBe('contract.tooLarge');
  });

  it('refuses the host before it says anything else, and the origin before it asks who calls', () => {
    const foreign = { origin: 'http://evil.test', cookie: undefined, contentType: undefined };
    expect(codeOf({ ...foreign, host: 'evil.test', method: 'BREW' })).toBe('contract.host');
    expect(codeOf(foreign)).toBe('contract.origin');
  });

  it('lets no request pass that changes something and comes from anywhere else', () => {
    const text = fc.constantFrom(
      undefined,
      '',
      'null',
      'http://127.0.0.1',
      'http://localhost:4000',
      'same-site',
      'none',
    );
    const facts = fc.record({
      host: fc.oneof(fc.constantFrom(...configuration.hosts), fc.webAuthority()),
      origin: fc.oneof(text, fc.webUrl(), fc.constant('http://127.0.0.1:4000')),
      secFetchSite: fc.oneof(text, fc.constantFrom('same-origin', 'cross-site')),
      path: fc.oneof(fc.webPath(), fc.constantFrom('/api/checks.run', '/session', '/uploads')),
      contentType: fc.constantFrom(undefined, 'text/plain', 'application/json', 'application/octet-stream'),
    });
    fc.assert(
      fc.property(facts, (changes) => {
        const decision = guard({ ...page, ...changes, authority: changes.host }, configuration);
        if (decision.allow) {
          expect(changes.origin).toBe(`http://${changes.host}`);
          expect(configuration.hosts).toContain(changes.host);
          expect(changes.secFetchSite).not.toBe('cross-site');
          expect(changes.contentType).toMatch(/^application\//);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('secrets', () => {
  it('have 256 bits, are new each time and compared whole', () => {
    expect(Buffer.from(newSecret(), 'base64url')).toHaveLength(32);
    expect(newSecret()).not.toBe(newSecret());
    expect(equalSecrets(TOKEN, TOKEN)).toBe(true);
    expect(equalSecrets(TOKEN.slice(0, -1), TOKEN)).toBe(false);
    expect(equalSecrets('', '')).toBe(true);
  });
});
