import { type Command, Option } from 'commander';
import { AppException } from '../../../shared/errors/app-error.ts';
import { type Basis } from '../../../shared/model/component.ts';
import { call, callOn, type Run, show } from '../invoke.ts';
import { traceText } from '../text/trace.ts';
import { type OutputOptions, withJson } from './register.ts';

interface ExplainOptions extends OutputOptions {
  readonly byLocation?: boolean;
  readonly byContract?: boolean;
  readonly studyFile?: string;
  readonly depth?: string;
}

/** Levels of the tree that can be asked for. */
const DEPTHS: readonly string[] = Array.from({ length: 20 }, (_, index) => String(index));

/** explain PROJECT TARGET, explain --study-file FILE TARGET. */
export function registerExplainCommand(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withJson(program.command('explain <project-or-target> [target]'), run)
    .description(translate('cli.explain.description'))
    .option('--study-file <file>', translate('cli.calculate.studyFile'))
    .option('--by-location', translate('cli.explain.byLocation'))
    .option('--by-contract', translate('cli.explain.byContract'))
    .addOption(new Option('--depth <levels>', translate('cli.explain.depth')).choices(DEPTHS))
    .action(async (first: string, second: string | undefined, options: ExplainOptions) => {
      const outcome = await askedOf(run, first, second, options);
      show(run, options.json, outcome, (value) =>
        traceText(value, run.terminal, Number(options.depth ?? Infinity)),
      );
    });
}

function askedOf(
  run: Run,
  first: string,
  second: string | undefined,
  options: ExplainOptions,
): ReturnType<typeof call<'calculation.trace'>> {
  const basis = basisOf(options);
  const on = basis === undefined ? {} : { basis };
  const { studyFile } = options;
  if ((studyFile === undefined) === (second === undefined)) {
    throw new AppException({ code: 'contract.projectOrStudyFile', params: {} });
  }
  return studyFile === undefined
    ? callOn(run, first, 'calculation.trace', { target: second ?? '', ...on })
    : call(run, 'calculation.trace', { target: first, studyPath: studyFile, ...on });
}

function basisOf({ byLocation, byContract }: ExplainOptions): Basis | undefined {
  if (byContract === true) {
    return 'byContract';
  }
  return byLocation === true ? 'byLocation' : undefined;
}
