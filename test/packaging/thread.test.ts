import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { FromThread, ThreadRequest } from '../../electron/host/background/messages.ts';
import { builtFolder, importsOf, packageOf, projectRoot, reachableFrom } from './built.ts';
import { readFileSync } from 'node:fs';

const program = join(builtFolder('main'), 'worker.js');

/** Runs the built program as a thread and gives what it says, in order. */
async function heardFrom(request: ThreadRequest): Promise<readonly FromThread[]> {
  const thread = new Worker(program);
  const heard: FromThread[] = [];
  await new Promise<void>((resolve, reject) => {
    thread.on('message', (message: FromThread) => {
      heard.push(message);
      if (message.type === 'portion') {
        thread.postMessage('more');
      }
      if (message.type === 'done') {
        void thread.terminate();
      }
    });
    thread.once('error', reject);
    thread.once('exit', () => resolve());
    thread.postMessage(request);
  });
  return heard;
}

describe('the built program of the threads', () => {
  it('reads a bill of materials', async () => {
    const path = join(projectRoot, 'resources/example/winder-cw2400/bom-en.xlsx');
    const heard = await heardFrom({ kind: 'readBom', bom: { path } });
    const lines = heard.flatMap((message) =>
      message.type === 'portion' && message.list === 'lines' ? message.items : [],
    );
    expect(lines).toHaveLength(917);
    expect(heard.at(-1)).toMatchObject({
      type: 'done',
      outcome: { ok: true, value: { summary: { lines: 917 } } },
    });
  });

  it('loads packages of the product only, never electron', () => {
    const { modules } = reachableFrom(program, { later: true });
    expect(modules).toContain('yauzl');
    expect(modules).not.toContain('electron');
  });

  it('begins with what reading needs: the database and the writers of files come when they are asked for', () => {
    const { modules } = reachableFrom(program, { later: false });
    expect(modules).toContain('yauzl');
    expect(modules).not.toContain('better-sqlite3');
    expect(modules).not.toContain('docx');
    expect(reachableFrom(program, { later: true }).modules).toContain('better-sqlite3');
  });

  it('lies beside every file that starts it', () => {
    const starters = reachableFrom(join(builtFolder('main'), 'index.js'), { later: true }).files.filter(
      (file) => readFileSync(file, 'utf8').includes('"worker.js"'),
    );
    expect(starters.map((file) => join(file, '../worker.js'))).toEqual(starters.map(() => program));
    expect(starters.length).toBeGreaterThan(0);
    expect(importsOf(readFileSync(program, 'utf8')).atStart.map(packageOf)).not.toContain('electron');
  });
});
