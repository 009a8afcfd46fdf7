import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibraryIndex } from '../../../../electron/interchange/factor-library/library-index.ts';
import { buildNotice } from '../../../../electron/interchange/factor-library/notice.ts';
import { LIBRARY_FOLDER, NOTICE_FILE } from './library-folder.ts';

const index = readLibraryIndex(LIBRARY_FOLDER);
const notice = readFileSync(NOTICE_FILE, 'utf8');

/** What the folder may weigh, so that the installer stays small and a change stays readable. */
const MAX_LIBRARY_BYTES = 3_000_000;

describe('NOTICE', () => {
  test('is what the index of the library makes', () => {
    expect(notice).toBe(buildNotice(index));
  });

  test('carries the sentences the licences ask for', () => {
    expect(notice).toContain(
      'Contains public sector information licensed under the Open Government Licence v3.0.',
    );
    expect(notice).toContain('Ember; Energy Institute; processed by Our World in Data');
    expect(notice).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(notice).toContain('ADEME, Base Carbone V23.6');
  });

  test('changes when a set is added', () => {
    const [first] = index.sets;
    if (first === undefined) {
      throw new Error('no set');
    }
    const more = { ...index, sets: [...index.sets, { ...first, title: 'An invented set' }] };
    expect(buildNotice(more)).toContain('An invented set');
    expect(buildNotice(more)).not.toBe(notice);
  });
});

describe('the library folder', () => {
  const files = readdirSync(LIBRARY_FOLDER);

  test('holds no csv that the index does not name', () => {
    const named = [...index.sets, ...index.tables].map((table) => table.file);
    expect(files.filter((file) => file.endsWith('.csv')).sort()).toEqual([...named].sort());
  });

  test('stays small', () => {
    const bytes = files.reduce((total, file) => total + statSync(join(LIBRARY_FOLDER, file)).size, 0);
    expect(bytes).toBeLessThan(MAX_LIBRARY_BYTES);
  });

  test('names no place of a copy: neither repository nor web copy nor folder', () => {
    for (const file of files) {
      const text = readFileSync(join(LIBRARY_FOLDER, file), 'utf8').replace(
        'https://creativecommons.org/licenses/by/4.0/',
        '',
      );
      expect(text, file).not.toMatch(/github|https?:|scribd|\/work\/|\/tmp\//i);
      expect(text, file).not.toContain('\r');
    }
  });
});
