import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { correctBom } from '../boms/correct-bom.ts';
import { importBom } from '../boms/import-bom.ts';
import { assignFactors } from '../factors/assign-factors.ts';
import { openStudy, type Session } from '../session.ts';
import { importStudy } from '../studies/import-study.ts';

/**
 * Fills the open project with the invented example machine, step by step as a user would: study, BOM in the language
 * asked for, corrections, factors; each step is one history entry. Only into a study without lines: `state.bomExists`.
 */
export async function loadExample(
  session: Session,
  input: ParsedInput<'study.loadExample'>,
): Promise<Result<Output<'study.loadExample'>>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const lines = (open.value.study.bom?.length ?? 0) + (open.value.study.activities?.length ?? 0);
  if (lines > 0) {
    return failure('state.bomExists', { lines: String(lines) });
  }
  const { example } = session.gateways;
  const steps = [
    () => importStudy(session, { path: example.study }),
    () => importBom(session, { path: example.boms[input.locale] }),
    () => correctBom(session, { path: example.corrections }),
    () => assignFactors(session, { region: 'CN', locale: input.locale, bookPath: example.mappingBook }),
  ];
  for (const step of steps) {
    const done = await step();
    if (!done.ok) {
      return done;
    }
  }
  const filled = openStudy(session);
  if (!filled.ok) {
    return filled;
  }
  const { study } = filled.value;
  return success({
    title: study.title,
    bomLines: study.bom?.length ?? 0,
    activities: study.activities?.length ?? 0,
  });
}
