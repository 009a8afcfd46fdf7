import { lineName } from '../../../shared/line-name.ts';
import type { BomField, ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import type { Finding, MessageParams, Place, Severity } from '../../../shared/model/finding.ts';
import type { BomView } from './bom-view.ts';

/** Where a field of a line stands: the line, and file, sheet and cell when it was imported. */
export function placeOf(view: BomView, line: ResolvedBomLine, field: BomField): Place {
  const source = line.origin === undefined ? undefined : view.sources.get(line.origin.sourceId);
  const row = line.origin?.row;
  const letter = source?.columns[field];
  return {
    lineId: line.id,
    field,
    ...(source === undefined ? {} : { file: source.fileName }),
    ...(source?.sheet === undefined ? {} : { sheet: source.sheet }),
    ...(row === undefined ? {} : { cell: letter === undefined ? String(row) : `${letter}${row}`, row }),
  };
}

/** A finding about one field of a line; every finding names position, part number and description. */
export function lineFinding(
  view: BomView,
  line: ResolvedBomLine,
  field: BomField,
  code: string,
  severity: Severity,
  params: MessageParams,
): Finding {
  return {
    code,
    severity,
    place: placeOf(view, line, field),
    params: {
      position: line.position ?? '',
      partNumber: line.partNumber ?? '',
      description: lineName(line),
      ...params,
    },
  };
}

/** A number for a text: at most six significant digits, plain notation. */
export function shownNumber(value: number): string {
  return value === 0 ? '0' : String(Number(value.toPrecision(6)));
}
