import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** 0 = always: without it LibreOffice believes the cached results of a file and computes nothing. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Longest a start with all its files may take before the test fails. */
const TIMEOUT_MS = 540_000;

/**
 * Opens every file in LibreOffice, recalculates every formula from nothing and saves it into `folder` under the same
 * name. All files go through one start, in a profile of their own.
 */
export async function recalculate(files: readonly string[], folder: string): Promise<readonly string[]> {
  await convert(files, 'xlsx:Calc MS Excel 2007 XML', folder);
  return files.map((file) => join(folder, basename(file)));
}

async function convert(files: readonly string[], format: string, folder: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'libre-office-'));
  try {
    await mkdir(join(profile, 'user'), { recursive: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const place = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const options = [
      '--headless',
      '--norestore',
      '--nologo',
      place,
      '--convert-to',
      format,
      '--outdir',
      folder,
    ];
    await run('soffice', [...options, ...files], { timeout: TIMEOUT_MS });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
