import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type LineDetail } from '../../../shared/contract/workbench.ts';
import { BOM_FIELDS, type BomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type BomSource } from '../../../shared/model/study.ts';
import { setWaivedApart } from '../../checks/register/apply-waivers.ts';
import { cellOfField } from '../../engine/explain/trace.ts';
import { findingView, waivedView } from '../calculations/finding-view.ts';
import { placedFinding } from '../calculations/place.ts';
import { checkContext } from '../checks/study-checks.ts';
import { type Task } from '../jobs/task.ts';
import { placeOfLine } from '../live-lines.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { writtenLines } from '../written-lines.ts';
import { lineHistory } from './line-history.ts';
import { rowBoard } from './rows/row-board.ts';
import { lookAround } from './show-bom.ts';

/** Everything about one BOM line beside its trace, which is `calculation.explain`. */
export async function showLine(
  session: Session,
  { lineId }: ParsedInput<'workbench.line'>,
  task: Task,
): Promise<Result<LineDetail>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  await lookAround(project, task, checkContext(session.gateways));
  const row = rowBoard(project).row(lineId);
  const line = lineOf(project, lineId);
  if (row === undefined || line === undefined) {
    return failure('state.lineNotFound', { line: lineId });
  }
  const history = lineHistory(project, lineId);
  if (!history.ok) {
    return history;
  }
  const source = project.study.sources?.find((candidate) => candidate.id === line.origin?.sourceId);
  const found = findingsOf(project, lineId).map((finding) => placedFinding(finding, line.origin, source));
  const apart = setWaivedApart(found, project.study.waivers ?? []);
  const written = writtenLines(project, 1)(lineId) ?? line;
  return success({
    row,
    written,
    formulas: (project.resolution.values.get(lineId) ?? []).map(({ field, formula, value, unit }) => ({
      field,
      formula,
      ...(value === undefined ? {} : { value }),
      unit,
    })),
    ...(written.assignment === undefined ? {} : { assignment: written.assignment }),
    corrections: [...(line.corrections ?? [])],
    importedText: importedTexts(line),
    cells: cellsOf(line, source),
    ...(source === undefined ? {} : { fileName: source.fileName }),
    findings: apart.open.map(findingView),
    waived: apart.waived.map(waivedView),
    history: history.value,
  });
}

function lineOf(project: OpenProject, id: string): BomLine | undefined {
  const { bom } = project.live;
  const place = placeOfLine(project.live, id);
  return place === undefined ? bom.shape.outside.find((line) => line.id === id) : bom.lineAt(place);
}

/** Findings of the calculation, which are always those of now, and of the checks as far as they are known. */
function findingsOf(project: OpenProject, id: string): readonly Finding[] {
  const { live, checks } = project;
  const place = placeOfLine(live, id);
  const isOfLine = (finding: Finding): boolean => finding.place.lineId === id;
  const own = place === undefined ? live.bom.shape.findings.filter(isOfLine) : live.bom.findingsAt(place);
  return [...own, ...(checks.known?.findings ?? []).filter(isOfLine)];
}

function importedTexts(line: BomLine): Record<string, string> {
  const texts = Object.entries(line.importedText ?? {});
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function cellsOf(line: BomLine, source: BomSource | undefined): Record<string, string> {
  const { origin } = line;
  if (origin === undefined || source === undefined) {
    return {};
  }
  return Object.fromEntries(
    BOM_FIELDS.flatMap((field) => {
      const cell = cellOfField(source, origin.row, field);
      return cell === undefined ? [] : [[field, cell]];
    }),
  );
}
