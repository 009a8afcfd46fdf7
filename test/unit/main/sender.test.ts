import { describe, expect, it } from 'vitest';
import { answerMessage } from '../../../electron/main/answer-message.ts';
import { isTrustedSender, type SenderFacts } from '../../../electron/main/sender.ts';

const own = new Set([7]);
const page: SenderFacts = { senderFrame: { url: 'app://cradlegate/', parent: null }, sender: { id: 7 } };

const strangers: readonly (readonly [string, SenderFacts])[] = [
  ['a frame that has gone', { ...page, senderFrame: null }],
  ['a frame inside our page', { ...page, senderFrame: { url: 'app://cradlegate/', parent: {} } }],
  ['an empty page', { ...page, senderFrame: { url: 'about:blank', parent: null } }],
  ['a page without address', { ...page, senderFrame: { url: '', parent: null } }],
  ['another site', { ...page, senderFrame: { url: 'https://cradlegate/', parent: null } }],
  ['a site with a similar name', { ...page, senderFrame: { url: 'app://cradlegate.evil/', parent: null } }],
  ['a file', { ...page, senderFrame: { url: 'file:///app/out/renderer/index.html', parent: null } }],
  ['the developer tools', { ...page, senderFrame: { url: 'devtools://devtools/x.html', parent: null } }],
  ['a window we did not open', { ...page, sender: { id: 8 } }],
];

describe('a message', () => {
  it('is heard from the main frame of our page in our window', () => {
    expect(isTrustedSender(page, own)).toBe(true);
  });

  it.each(strangers)('from %s is not', (_who, sender) => {
    expect(isTrustedSender(sender, own)).toBe(false);
  });

  it.each(strangers)(
    'from %s is answered with an error and noted, and nothing is called',
    async (_who, sender) => {
      const logged: string[] = [];
      const called: unknown[] = [];
      const host = {
        invoke: async (name: unknown) => {
          called.push(name);
          return { ok: true as const, data: null };
        },
      };
      const context = { host, ownWindows: own, log: (text: string) => void logged.push(text) };
      expect(await answerMessage(context, sender, ['project.close', {}])).toEqual({
        ok: false,
        error: { code: 'contract.forbiddenSender', params: {} },
      });
      expect({ called, notes: logged.length }).toEqual({ called: [], notes: 1 });
      expect(await answerMessage(context, page, ['project.close', {}])).toEqual({ ok: true, data: null });
    },
  );
});
