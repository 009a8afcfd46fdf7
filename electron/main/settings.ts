import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Locale, LOCALES } from '../../shared/model/locale.ts';
import { readTextFile, writeWholeFile } from '../host/file-access.ts';
import { isProjectPath } from './project-argument.ts';
import { type Bounds, type WindowState } from './window-bounds.ts';

/** What this computer remembers of the program between two starts; nothing of any project. */
export interface Settings {
  readonly window?: WindowState;
  /** Language of the interface, for the menu and the dialogs. */
  readonly locale?: Locale;
  /** Paths of projects opened from elsewhere than the projects folder, the last one first. */
  readonly recentProjects: readonly string[];
}

/** As many recent projects are remembered as fit into a list that is read at one glance. */
export const MOST_RECENT = 10;

/** Reads the settings file. A missing or damaged file, or part of it, is as good as none: nothing of value is lost. */
export async function readSettings(path: string): Promise<Settings> {
  const text = await readTextFile(path);
  return text.ok ? parseSettings(text.value) : { recentProjects: [] };
}

/** Takes what is valid out of the text of a settings file. */
export function parseSettings(text: string): Settings {
  const value = parseJson(text);
  const window = isRecord(value) ? windowState(value['window']) : undefined;
  const locale = isRecord(value) ? LOCALES.find((known) => known === value['locale']) : undefined;
  const recent: unknown = isRecord(value) ? value['recentProjects'] : undefined;
  return {
    ...(window === undefined ? {} : { window }),
    ...(locale === undefined ? {} : { locale }),
    recentProjects: Array.isArray(recent) ? recent.filter(isLocalProject).slice(0, MOST_RECENT) : [],
  };
}

/** Writes the settings file; false when it could not be written. */
export async function writeSettings(path: string, settings: Settings): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  return (await writeWholeFile(path, `${JSON.stringify(settings, null, 2)}\n`)).ok;
}

function windowState(value: unknown): WindowState | undefined {
  if (!isRecord(value) || typeof value['maximized'] !== 'boolean') {
    return undefined;
  }
  const { bounds } = value;
  return isBounds(bounds) ? { bounds, maximized: value['maximized'] } : undefined;
}

function isBounds(value: unknown): value is Bounds {
  return (
    isRecord(value) &&
    ['x', 'y', 'width', 'height'].every((name) => Number.isSafeInteger(value[name])) &&
    Number(value['width']) > 0 &&
    Number(value['height']) > 0
  );
}

function isLocalProject(value: unknown): value is string {
  return typeof value === 'string' && isProjectPath(value, process.platform);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
