import { dirname, join } from 'node:path';
import { createProject } from '../../../electron/storage/create-project.ts';
import { openProject } from '../../../electron/storage/open-project.ts';
import { SMALL_STUDY } from './sample-study.ts';

/** Run with the path of a project in a place this user may not write: tells what works as JSON. */
const path = process.argv[2] ?? '';
const author = { actor: 'nobody', clock: () => '2026-01-01T00:00:00.000Z' };
const opened = openProject(path, { ...author, mode: 'read' });
const study = opened.ok ? opened.value.readStudy() : opened;
const written = openProject(path, { ...author, mode: 'write' });
const created = createProject(join(dirname(path), 'new.cradle'), { ...author, study: SMALL_STUDY });
process.stdout.write(
  JSON.stringify({
    read: study.ok ? study.value.bom?.length : study.error.code,
    write: written.ok ? 'written' : written.error.code,
    create: created.ok ? 'created' : created.error.code,
  }),
);
