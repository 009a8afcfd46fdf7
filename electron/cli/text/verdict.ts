import { DEVIATION_KINDS, type WorkbookVerdict } from '../../../shared/contract/workbook-check.ts';
import { type Terminal } from '../terminal.ts';

/** Deviations of one kind that are printed; the rest is counted. */
const MOST_PRINTED = 20;

/** One page: what was compared, what deviates and where, and the verdict. */
export function verdictText(verdict: WorkbookVerdict, terminal: Terminal): string {
  const { translate } = terminal;
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    translate(`verdict.${key}`, values);
  const { changeLog, deviations } = verdict;
  const lines = [
    say('head', { title: verdict.title }),
    say('made', {
      createdAt: verdict.createdAt,
      version: verdict.softwareVersion,
      engine: verdict.engineVersion,
    }),
    '',
    say(verdict.hashMatches ? 'hashSame' : 'hashDiffers', {
      stated: verdict.expectedSha256 ?? verdict.statedSha256,
      found: verdict.studySha256,
    }),
    say('recomputed', { kg: verdict.recomputedKg }),
    say('compared', { cells: String(verdict.cells), formulas: String(verdict.formulas) }),
    ...verdict.missingSheets.map((sheet) => say('sheetMissing', { sheet })),
    ...verdict.extraSheets.map((sheet) => say('sheetExtra', { sheet })),
    ...DEVIATION_KINDS.flatMap((kind) => {
      const ofKind = deviations.filter((deviation) => deviation.kind === kind);
      return ofKind.length === 0
        ? []
        : [
            say(`deviation.${kind}`, { count: String(ofKind.length) }),
            ...ofKind
              .slice(0, MOST_PRINTED)
              .map(
                ({ sheet, cell, expected, found }) =>
                  `  ${say('place', { place: `${sheet}!${cell}`, expected: short(expected), found: short(found) })}`,
              ),
            ...(ofKind.length > MOST_PRINTED
              ? [`  ${say('more', { count: String(ofKind.length - MOST_PRINTED) })}`]
              : []),
          ];
    }),
    ...(verdict.deviationCount > deviations.length
      ? [say('more', { count: String(verdict.deviationCount - deviations.length) })]
      : []),
    ...(changeLog === undefined
      ? []
      : [
          changeLog.brokenAt === undefined
            ? say('logWhole', { count: String(changeLog.entries), hash: changeLog.headHash })
            : say('logBroken', { entry: String(changeLog.brokenAt) }),
        ]),
    ...verdict.evidence.map(({ id, fileName, state }) => say(`evidence.${state}`, { id, fileName })),
    '',
    say(verdict.verdict),
  ];
  return `${lines.join('\n')}\n`;
}

/** Characters of a value on the page. */
const LONGEST = 100;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
