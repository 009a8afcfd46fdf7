import { type LineOrigin } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type BomSource, type ResolvedStudy } from '../../../shared/model/study.ts';
import { forEachInPortions, type Portions } from '../../../shared/portions.ts';

/** Adds file, sheet, row and cell to findings on imported lines that name only the line and the field. */
export function* placeFinder(study: ResolvedStudy): Portions<(finding: Finding) => Finding> {
  const sources = new Map((study.sources ?? []).map((source) => [source.id, source]));
  const origins = new Map<string, LineOrigin | undefined>();
  yield* forEachInPortions(study.bom ?? [], (line) => origins.set(line.id, line.origin));
  return (finding) => {
    const { lineId } = finding.place;
    const origin = lineId === undefined ? undefined : origins.get(lineId);
    return placedFinding(finding, origin, origin && sources.get(origin.sourceId));
  };
}

/** A finding on a line of this origin, with the place in the file it was imported from. */
export function placedFinding(
  finding: Finding,
  origin: LineOrigin | undefined,
  source: BomSource | undefined,
): Finding {
  const { field, file } = finding.place;
  if (file !== undefined || origin === undefined || source === undefined) {
    return finding;
  }
  const column =
    field === undefined ? undefined : (source.columns as Readonly<Record<string, string>>)[field];
  return {
    ...finding,
    place: {
      ...finding.place,
      file: source.fileName,
      ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
      row: origin.row,
      ...(column === undefined ? {} : { cell: `${column}${origin.row}` }),
    },
  };
}
