import { expect, test } from 'vitest';
import { createChangeLine } from '../../../../renderer/src/api/change-line.ts';

type Fields = Readonly<Record<string, string>>;
const set = (name: string, value: string) => (fields: Fields) => ({ ...fields, [name]: value });

/** A host that answers when it is told to. */
function slowHost() {
  const written: Fields[] = [];
  const answers: ((isTaken: boolean) => void)[] = [];
  const write = (fields: Fields): Promise<void> => {
    written.push(fields);
    return new Promise((resolve, reject) => {
      answers.push((isTaken) => (isTaken ? resolve() : reject(new Error('refused'))));
    });
  };
  const answer = async (index: number, isTaken = true): Promise<void> => {
    answers[index]?.(isTaken);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { written, write, answer };
}

test('a change keeps those on their way, whatever the host says meanwhile', async () => {
  const host = slowHost();
  const line = createChangeLine<Fields>({});
  line.change(set('company', 'A'), host.write);
  line.change(set('product', 'B'), host.write);
  await host.answer(0);
  line.hear({ company: 'A' });
  line.change(set('country', 'CN'), host.write);
  expect(host.written.at(-1)).toEqual({ company: 'A', product: 'B', country: 'CN' });
});

test('when all is answered, what the host says counts again', async () => {
  const host = slowHost();
  const line = createChangeLine<Fields>({});
  line.change(set('company', 'A'), host.write);
  await host.answer(0);
  line.hear({ company: 'somebody else' });
  line.change(set('country', 'CN'), host.write);
  expect(host.written.at(-1)).toEqual({ company: 'somebody else', country: 'CN' });
});

test('a refused change is not written again', async () => {
  const host = slowHost();
  const line = createChangeLine<Fields>({ country: 'DE' });
  line.change(set('company', ''), host.write);
  await host.answer(0, false);
  line.change(set('country', 'CN'), host.write);
  expect(host.written.at(-1)).toEqual({ country: 'CN' });
});

test('a change that changes nothing is not written', () => {
  const host = slowHost();
  const line = createChangeLine<Fields>({ country: 'DE' });
  line.change(set('country', 'DE'), host.write);
  expect(host.written).toEqual([]);
});
