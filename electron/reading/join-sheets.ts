import type { BomLine } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawFile } from '../../shared/model/raw-table.ts';
import type { SheetReading } from './sheet-reading.ts';
import { recognisable } from './text-form.ts';

/** All lines of a file, with the sheets of assemblies hung below the lines they belong to. */
export interface JoinedSheets {
  readonly lines: readonly BomLine[];
  readonly findings: readonly Finding[];
}

/**
 * Joins the sheets of a file. A sheet that is named like the part number or description of one line of another sheet
 * is that assembly; any other sheet stands at the top beside the first one. Both are reported.
 */
export function joinSheets(file: RawFile, sheets: readonly SheetReading[]): JoinedSheets {
  const lines = sheets.flatMap((sheet) => sheet.lines);
  const withParts = new Set(lines.map((line) => line.parentId));
  const parentOfSheet = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { source } of sheets.slice(1)) {
    const sheet = source.sheet ?? '';
    const place = { file: file.fileName, sheet };
    const named = lines.filter((line) => isNamed(line, sheet) && line.origin?.sourceId !== source.id);
    const [parent] = named;
    if (parent !== undefined && !withParts.has(parent.id)) {
      parentOfSheet.set(source.id, parent.id);
      const count = String(named.length);
      const code = named.length === 1 ? 'bom.sheetIsAssembly' : 'bom.sheetIsAssemblyTwice';
      const severity = named.length === 1 ? 'note' : 'error';
      const first = parent.partNumber ?? parent.description ?? parent.id;
      findings.push({ code, severity, place, params: { sheet, assembly: first, count } });
    } else {
      findings.push({ code: 'bom.sheetAtTop', severity: 'warning', place, params: { sheet } });
    }
  }
  return {
    lines: lines.map((line) => {
      const parentId = line.parentId ?? parentOfSheet.get(line.origin?.sourceId ?? '') ?? null;
      return parentId === line.parentId ? line : { ...line, parentId };
    }),
    findings: [...findings, ...sheets.flatMap((sheet) => sheet.findings)],
  };
}

function isNamed(line: BomLine, sheet: string): boolean {
  const name = recognisable(sheet).toLowerCase();
  return [line.partNumber, line.description].some(
    (text) => text !== undefined && recognisable(text).toLowerCase() === name,
  );
}
