import type { PresetsTaken, PresetsView } from '../../../shared/contract/bom-import.ts';
import type { ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import type { ImportPreset, ImportPresets } from '../../../shared/model/import-preset.ts';
import { fitsPreset } from '../../reading/preset-columns.ts';
import type { Session } from '../session.ts';

/** All presets of the user. */
export async function listPresets(session: Session): Promise<Result<PresetsView>> {
  const presets = await session.gateways.presets.read();
  return presets.ok ? success(viewOf(presets.value)) : presets;
}

/** Saves a preset; one of the same name is replaced. */
export async function savePreset(
  session: Session,
  { preset }: ParsedInput<'presets.save'>,
): Promise<Result<PresetsView>> {
  const saved = { ...preset, savedAt: session.gateways.clock() };
  const written = await session.gateways.presets.update((before) =>
    success({ ...before, presets: [...without(before, preset.name), saved] }),
  );
  return written.ok ? success(viewOf(written.value)) : written;
}

/** Takes a preset away. `input.preset.unknown` when there is none of that name. */
export async function removePreset(
  session: Session,
  { name }: ParsedInput<'presets.remove'>,
): Promise<Result<PresetsView>> {
  const written = await session.gateways.presets.update((before) => {
    const presets = without(before, name);
    return presets.length === before.presets.length
      ? unknownPreset(name, before)
      : success({ ...before, presets });
  });
  return written.ok ? success(viewOf(written.value)) : written;
}

/** Writes all presets into a file for somebody else. */
export async function exportPresets(
  session: Session,
  { path }: ParsedInput<'presets.export'>,
): Promise<Result<PresetsView>> {
  const presets = await session.gateways.presets.read();
  if (!presets.ok) {
    return presets;
  }
  const text = `${JSON.stringify(presets.value, null, 2)}\n`;
  const written = await session.gateways.files.writeText(path, text);
  return written.ok ? success(viewOf(presets.value)) : written;
}

/** Takes over the presets of a file. `input.preset.exists`, and nothing changed, when a name is taken and `replace` is not set. */
export async function importPresets(
  session: Session,
  { path, replace }: ParsedInput<'presets.import'>,
): Promise<Result<PresetsTaken>> {
  const file = await session.gateways.presets.readFrom(path);
  if (!file.ok) {
    return file;
  }
  const names = file.value.presets.map(({ name }) => name);
  const written = await session.gateways.presets.update((before) => {
    const known = before.presets.find((preset) => {
      const other = file.value.presets.find(({ name }) => name === preset.name);
      return other !== undefined && JSON.stringify(other) !== JSON.stringify(preset);
    });
    if (known !== undefined && !replace) {
      return failure('input.preset.exists', { name: known.name });
    }
    const kept = before.presets.filter(({ name }) => !names.includes(name));
    return success({ ...before, presets: [...kept, ...file.value.presets] });
  });
  return written.ok ? success({ taken: names, ...viewOf(written.value) }) : written;
}

/** The preset of a name; undefined without a name, `input.preset.unknown` when there is none. */
export async function presetNamed(
  session: Session,
  name: string | undefined,
): Promise<Result<ImportPreset | undefined>> {
  if (name === undefined) {
    return success(undefined);
  }
  const presets = await session.gateways.presets.read();
  if (!presets.ok) {
    return presets;
  }
  const found = presets.value.presets.find((preset) => preset.name === name);
  return found === undefined ? unknownPreset(name, presets.value) : success(found);
}

/** Presets made for a header with these titles, the newest first. */
export function fittingPresets(
  presets: ImportPresets,
  titleKeys: readonly string[],
): readonly ImportPreset[] {
  return newestFirst(presets).filter((preset) => fitsPreset(preset, titleKeys));
}

function viewOf(presets: ImportPresets): PresetsView {
  return { presets: [...newestFirst(presets)] };
}

function newestFirst({ presets }: ImportPresets): readonly ImportPreset[] {
  return presets.toSorted((left, right) => right.savedAt.localeCompare(left.savedAt));
}

function without({ presets }: ImportPresets, name: string): ImportPreset[] {
  return presets.filter((preset) => preset.name !== name);
}

/** There is no preset of that name; those there are are named. */
export function unknownPreset(name: string, { presets }: ImportPresets): Result<never> {
  return failure('input.preset.unknown', { name, names: presets.map((preset) => preset.name).join(', ') });
}
