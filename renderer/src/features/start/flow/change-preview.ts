import { type ImportChoice } from '../../../../../shared/model/import-choice.ts';
import { presetOfColumns } from '../../../../../shared/model/preset-of-columns.ts';
import { call } from '../../../api/client.ts';
import { type PreviewStage, useImportFlow } from './import-flow.ts';

/** Reads the previewed file again with other decisions; the preview stays in sight meanwhile. */
export async function changePreview(change: {
  readonly choice?: ImportChoice;
  readonly preset?: string | null;
}): Promise<void> {
  const { stage } = useImportFlow.getState();
  if (stage.kind !== 'preview') {
    return;
  }
  const next: PreviewStage = { ...stage, ...change, edit: stage.edit + 1 };
  useImportFlow.setState({ stage: next, error: undefined });
  const isWanted = (): PreviewStage | undefined => {
    const { stage: now } = useImportFlow.getState();
    return now.kind === 'preview' && now.path === next.path && now.edit === next.edit ? now : undefined;
  };
  try {
    const preview = await call('workbench.importPreview', {
      path: next.path,
      choice: next.choice,
      ...(next.preset === undefined ? {} : { preset: next.preset }),
    });
    const now = isWanted();
    if (now !== undefined) {
      useImportFlow.setState({ stage: { ...now, preview, shown: now.edit } });
    }
  } catch (error) {
    if (isWanted() !== undefined) {
      // What was in sight before stays, so that the person can decide otherwise.
      useImportFlow.setState({ stage: { ...stage, edit: next.edit, shown: next.edit }, error });
    }
  }
}

/** Keeps the mapping in sight under a name; true when it is kept. */
export async function savePreset(name: string): Promise<boolean> {
  const { stage } = useImportFlow.getState();
  if (stage.kind !== 'preview') {
    return false;
  }
  try {
    await call('presets.save', { preset: presetOfColumns(name, stage.preview, stage.choice) });
    return true;
  } catch (error) {
    useImportFlow.setState({ error });
    return false;
  }
}
