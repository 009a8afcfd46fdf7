import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command } from 'commander';
import { call, type Run, show } from '../invoke.ts';
import { findingsText } from '../text/findings.ts';
import { summaryText } from '../text/summary.ts';
import { type OutputOptions, withJson } from './register.ts';

/** The export of the example BOM in each language. */
const BOM_FILES = { en: 'bom-en.xlsx', 'zh-CN': 'bom-zh.xlsx', de: 'bom-de.csv' } as const;

/** demo: the whole main job on the invented example machine, from the BOM file to the workbook. */
export function registerDemoCommand(program: Command, run: Run): void {
  const { translate, locale } = run.terminal;
  withJson(program.command('demo'), run)
    .description(translate('cli.demo.description'))
    .option('--dir <folder>', translate('cli.demo.dir'), 'test-output/demo')
    .action(async (options: OutputOptions & { readonly dir: string }) => {
      const example = join(run.app.resources, 'example', 'winder-cw2400');
      const project = join(options.dir, 'CW-2400.cradle');
      const workbook = join(options.dir, `CW-2400-${locale}.xlsx`);
      await mkdir(options.dir, { recursive: true });
      await Promise.all(
        [project, `${project}-wal`, `${project}-shm`, workbook].map((file) => rm(file, { force: true })),
      );
      const step = (name: string, values: Record<string, string | number> = {}): void =>
        run.terminal.note(translate(`demo.${name}`, values));

      step('study');
      await call(run, 'project.create', { path: project, title: 'CW-2400', productName: 'CW-2400' });
      await call(run, 'study.import', { path: join(example, 'study.json') });
      step('bom', { file: BOM_FILES[locale] });
      const imported = await call(run, 'bom.import', { path: join(example, BOM_FILES[locale]) });
      step('imported', {
        rows: imported.rows,
        lines: imported.lines,
        other: imported.nonItemRows,
        lost: imported.rows - imported.lines - imported.nonItemRows,
      });
      const before = await call(run, 'checks.run', {});
      step('defects', { count: before.findings.filter((finding) => finding.code.startsWith('bom.')).length });
      const corrected = await call(run, 'bom.correct', { path: join(example, 'corrections.json') });
      step('corrected', { count: corrected.changedLines.length });
      const assigned = await call(run, 'factors.assign', {
        region: 'CN',
        locale,
        bookPath: join(example, 'mapping-book.json'),
      });
      step('assigned', {
        lines: assigned.assignedLines,
        groups: assigned.groups.length,
        proxies: assigned.proxyLines,
      });
      const report = await call(run, 'calculation.run', {});
      step('workbook');
      await call(run, 'workbook.export', { path: workbook, locale });
      await call(run, 'project.close', {});
      const files = { project, workbook };
      show(run, options.json, { ...report, files }, () =>
        [
          summaryText(report, run.terminal),
          translate('demo.findings'),
          findingsText(
            report.findings.filter((finding) => finding.severity !== 'note'),
            run.terminal,
          ),
          translate('demo.files', files),
          translate('demo.invented'),
          '',
        ].join('\n'),
      );
    });
}
