import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** The library as it is committed. */
export const LIBRARY_FOLDER = resolve(ROOT, 'resources/factors');

/** Source figures (id, unit, value, biogenic, place), one file a set, taken over apart from the library. */
export const SOURCE_FOLDER = resolve(ROOT, 'test/fixtures/factor-sources');

/** The committed NOTICE. */
export const NOTICE_FILE = resolve(ROOT, 'NOTICE');
