import { type Book, column } from '../book.ts';
import { amountNumber } from '../calculation/numbers.ts';
import { formulaCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type DataRow } from '../table/data-sheet.ts';
import { type Fields, originsOf } from '../table/origins.ts';
import { firstLink, type LinePlaces, targetList } from './line-places.ts';
import { register } from './register-sheets.ts';
import { type ScenarioCells } from './sensitivity-sheet.ts';

const FIELDS: Fields = {
  assumption: 'text',
  assumptionBasis: 'basis',
  owner: 'owner',
  date: 'date',
  status: 'status',
};

/** 14_Assumptions: the study's register; the effect on the total points at its scenario. */
export function assumptionsSheet(book: Book, places: LinePlaces, scenarios: ScenarioCells): SheetModel {
  const columns = [
    column(book, 'assumptionId', 'line', 12),
    column(book, 'assumption', 'line', 70),
    column(book, 'assumptionBasis', 'line', 46),
    column(book, 'owner', 'line', 20),
    column(book, 'date', 'line', 11),
    column(book, 'status', 'line', 16),
    column(book, 'affects', 'check', 30),
    column(book, 'place', 'check', 20),
    column(book, 'scenario', 'check', 12),
    column(book, 'effectOnTotal', 'check', 15, { numeric: true, unit: 'kg CO₂e' }),
  ];
  const rows = (book.content.study.assumptions ?? []).map((one): DataRow => {
    const scenario = one.scenarioId === undefined ? undefined : scenarios.get(one.scenarioId);
    return {
      cells: {
        assumptionId: textCell(one.id),
        assumption: textCell(one.text, 'textWrap'),
        assumptionBasis: optionalText(one.basis, 'textWrap'),
        owner: optionalText(one.owner, 'textWrap'),
        date: optionalText(one.date),
        status: optionalText(one.status, 'textWrap'),
        affects: optionalText(targetList(book, one.affects ?? []), 'textWrap'),
        place: firstLink(one.affects ?? [], places),
        scenario: optionalText(one.scenarioId),
        effectOnTotal: scenario && formulaCell(scenario.cell, amountNumber(scenario.deltaKg), 'emission'),
      },
    };
  });
  const listed = book.content.study.assumptions ?? [];
  return register(book, 'assumptions', columns, rows, 'reference', originsOf('assumption', listed, FIELDS));
}
