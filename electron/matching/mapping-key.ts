import { descriptionCore, materialKey, partNumberKey } from './text-key.ts';

const BETWEEN = ' | ';

/** Brings a key into the form keys are compared in; keys written by hand may be in any spelling. */
export function normaliseMappingKey(kind: 'partNumber' | 'text', key: string): string {
  if (kind === 'partNumber') {
    return partNumberKey(key);
  }
  const at = key.indexOf(BETWEEN);
  if (at < 0) {
    return materialKey(key);
  }
  return `${materialKey(key.slice(0, at))}${BETWEEN}${descriptionCore(key.slice(at + BETWEEN.length))}`;
}
