import { type Command } from 'commander';
import { callOn, type Run, show } from '../invoke.ts';
import { commentsText } from '../text/comments.ts';
import { type OutputOptions, withJson } from './register.ts';
import { targetOf } from './target-option.ts';

interface WriteOptions extends OutputOptions {
  readonly by?: string;
}

/** comment list, add, answer, resolve, reopen. */
export function registerCommentCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const comment = program.command('comment').description(translate('cli.comment.description'));
  withJson(comment.command('list <project>'), run)
    .description(translate('cli.comment.list'))
    .option('--about <target>', translate('cli.option.target'))
    .action(async (project: string, options: OutputOptions & { readonly about?: string }) => {
      const { about } = options;
      const input = about === undefined ? {} : { about: targetOf(about) };
      const outcome = await callOn(run, project, 'comments.list', input);
      show(run, options.json, outcome, ({ threads }) => commentsText(threads, run.terminal));
    });
  withJson(comment.command('add <project> <about> <text>'), run)
    .description(translate('cli.comment.add'))
    .option('--by <name>', translate('cli.option.by'))
    .action(async (project: string, about: string, text: string, options: WriteOptions) => {
      const outcome = await callOn(run, project, 'comments.start', {
        about: targetOf(about),
        text,
        ...authorOf(options),
      });
      show(run, options.json, outcome, ({ id }) => `${translate('cli.comment.added', { id })}\n`);
    });
  withJson(comment.command('answer <project> <id> <text>'), run)
    .description(translate('cli.comment.answer'))
    .option('--by <name>', translate('cli.option.by'))
    .action(async (project: string, id: string, text: string, options: WriteOptions) => {
      const outcome = await callOn(run, project, 'comments.answer', { id, text, ...authorOf(options) });
      show(run, options.json, outcome, () => `${translate('cli.comment.added', { id })}\n`);
    });
  for (const [name, state] of [
    ['resolve', 'resolved'],
    ['reopen', 'open'],
  ] as const) {
    withJson(comment.command(`${name} <project> <id>`), run)
      .description(translate(`cli.comment.${name}`))
      .action(async (project: string, id: string, options: OutputOptions) => {
        const outcome = await callOn(run, project, 'comments.resolve', { id, state });
        show(run, options.json, outcome, () => `${translate(`cli.comment.${state}`, { id })}\n`);
      });
  }
}

function authorOf({ by }: WriteOptions): { readonly author?: string } {
  return by === undefined ? {} : { author: by };
}
