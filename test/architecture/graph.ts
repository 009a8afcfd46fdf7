import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

export const projectRoot = resolve(import.meta.dirname, '../..');

interface CruiserConfig {
  readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  readonly options: Record<string, unknown>;
}

/** The project's own layer rules, from the file the command line uses too. */
export function layerRules(): CruiserConfig {
  const require = createRequire(import.meta.url);
  return require(resolve(projectRoot, '.dependency-cruiser.cjs')) as CruiserConfig;
}

/** Reads every import below `baseDir`/{electron,shared,renderer} and judges it by the layer rules. */
export async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const { forbidden, options } = layerRules();
  const { output } = await cruise(['electron', 'shared', 'renderer'], {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden },
  });
  if (typeof output === 'string') {
    throw new Error(`dependency-cruiser answered with text instead of a result: ${output}`);
  }
  return output;
}
