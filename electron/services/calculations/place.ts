import { type Finding } from '../../../shared/model/finding.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';

/** Adds file, sheet, row and cell to findings on imported lines that name only the line and the field. */
export function placeFinder(study: StudyDocument): (finding: Finding) => Finding {
  const sources = new Map((study.sources ?? []).map((source) => [source.id, source]));
  const origins = new Map((study.bom ?? []).map((line) => [line.id, line.origin]));
  return (finding) => {
    const { lineId, field, file } = finding.place;
    const origin = lineId === undefined ? undefined : origins.get(lineId);
    const source = origin === undefined ? undefined : sources.get(origin.sourceId);
    if (file !== undefined || origin === undefined || source === undefined) {
      return finding;
    }
    const column = field === undefined ? undefined : (source.columns as Readonly<Record<string, string>>)[field];
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
  };
}
