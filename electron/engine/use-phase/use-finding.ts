import { type Finding, type MessageParams, type Severity } from '../../../shared/model/finding.ts';

/** A finding on the use phase; the code without its family. */
export function useFinding(name: string, severity: Severity, params: MessageParams = {}): Finding {
  return { code: `usePhase.${name}`, severity, place: { field: 'usePhase' }, params };
}
