import { type QueryClient } from '@tanstack/react-query';
import { type ProcedureName } from '../../../shared/contract/procedures.ts';

/** Answers that are not about the study that is shown. */
const OF_THE_HOST: ReadonlySet<unknown> = new Set<ProcedureName>(['job.list']);

/** The totals tell what is open; they are asked for anew before anything else. */
const TOTALS: ProcedureName = 'workbench.strip';

/**
 * Forgets every answer about the study that was shown, also those of pages that are closed: a page opened in the next
 * study shows nothing until its own figures are there, never those of another product. What is on screen is asked for
 * again by the refresh that follows.
 */
export function forgetStudy(client: QueryClient): void {
  const cache = client.getQueryCache();
  for (const query of cache.findAll({ queryKey: ['host'] })) {
    const [, name] = query.queryKey;
    if (name === TOTALS || OF_THE_HOST.has(name)) {
      continue;
    }
    if (query.getObserversCount() > 0) {
      query.reset();
    } else {
      cache.remove(query);
    }
  }
}

/** True for what puts another study on screen: a project opened or closed, another study of it selected. */
export function changesStudy(procedure: string): boolean {
  return procedure.startsWith('project.') || STUDY_CHANGES.has(procedure);
}

const STUDY_CHANGES: ReadonlySet<string> = new Set<ProcedureName>([
  'study.select',
  'study.create',
  'study.remove',
]);
