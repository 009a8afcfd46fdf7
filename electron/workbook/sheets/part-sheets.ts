import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type LineState } from '../../engine/calculation.ts';
import { evaluateTerms } from '../../engine/impact/evaluate.ts';
import { activityContext } from '../../engine/inventory/activities/context.ts';
import { activityTerms } from '../../engine/inventory/activity-terms.ts';
import { type LineTerms } from '../../engine/inventory/line-terms.ts';
import { type Term } from '../../engine/inventory/operand.ts';
import { divide, multiply, parseRatio, type Ratio } from '../../engine/quantity/ratio.ts';
import { type Book, column } from '../book.ts';
import { factorSlots } from '../calculation/factor-slots.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { type Cell, formulaCell, inputCell, optionalText, textCell } from '../model/cell.ts';
import { type ActivityRow, activityTable, type At } from '../table/activity-table.ts';
import { type ActivityLine, linesOf } from './activity-rows.ts';

const KG = { numeric: true, unit: 'kg' } as const;
const TONNE: Ratio = { numerator: 1000n, denominator: 1n };

/** 08_Transport: one row per leg, mass / 1000 x distance x factor per tonne-kilometre. */
export function transportSheet(book: Book): ReturnType<typeof activityTable> {
  const rows = linesOf(book, 'transport').flatMap((line) =>
    line.activity.legs.map((_, index) => legRow(book, line, index)),
  );
  const columns = [
    column(book, 'supplier', 'input', 26),
    column(book, 'country', 'input', 9),
    column(book, 'leg', 'input', 11, { numeric: true }),
    column(book, 'mode', 'input', 16),
    column(book, 'massKg', 'input', 12, KG),
    column(book, 'distanceKm', 'input', 11, { numeric: true, unit: 'km' }),
    column(book, 'tonneKm', 'computed', 18, { numeric: true, unit: 'tkm' }),
  ];
  const keys = { supplier: 'supplier', country: 'country' };
  return activityTable(book, {
    sheet: 'transport',
    columns,
    rows,
    split: false,
    hasParts: true,
    summed: ['tonneKm'],
    fields: { supplier: 'supplier', country: 'country', massKg: 'massKg', distanceKm: '.distanceKm' },
    keys,
  });
}

function legRow(book: Book, line: ActivityLine<'transport'>, index: number): ActivityRow {
  const { activity, result } = line;
  const { lookUp, study } = book.content;
  const leg = activity.legs[index];
  if (leg === undefined) {
    throw new Error(`Transport ${activity.id} has no leg ${index}`);
  }
  // The engine asked about this leg alone gives exactly the terms the leg has in the whole transport.
  const made =
    result.terms.length === 0
      ? { terms: [], problems: [] }
      : activityTerms({ ...activity, legs: [leg] }, activityContext(study, lookUp));
  const tonneKm = divide(multiply(parseRatio(activity.massKg), parseRatio(leg.distanceKm)), TONNE);
  return {
    ...partOf(book, line, index, made),
    part: `legs.${index}`,
    assignment: leg.assignment,
    slots: factorSlots(leg.assignment, made.terms, lookUp),
    partState: result.terms.length === 0 ? result.state : stateOf(made),
    cells: (at, row) => ({
      supplier: optionalText(activity.supplier),
      country: optionalText(activity.country),
      leg: { kind: 'number', value: index + 1, style: 'integer' },
      mode: textCell(book.say(`mode.${leg.mode}`), 'inputWord'),
      massKg: sharedMass(activity.massKg, at, row, index),
      distanceKm: inputCell(leg.distanceKm),
      tonneKm:
        made.terms.length > 0
          ? formulaCell(`${at('massKg')}/1000*${at('distanceKm')}`, ratioNumber(tonneKm), 'mass')
          : undefined,
    }),
    quantity: (at) => ({ cell: at('tonneKm'), unit: 'tkm' }),
  };
}

/** 05b_Gases: one row per substance, mass x share x factor. */
export function gasesSheet(book: Book): ReturnType<typeof activityTable> {
  const rows = linesOf(book, 'gasRelease').flatMap((line) => {
    const waiting = [...line.result.terms];
    return substancesOf(line.activity).map((part, index): ActivityRow => {
      const term = waiting[0]?.factorId === part.factorId ? waiting.shift() : undefined;
      const terms = term === undefined ? [] : [term];
      const assignment = { kind: 'factor', factorId: part.factorId, status: 'confirmed' } as const;
      const substance = multiply(parseRatio(line.activity.massKg), parseRatio(part.share));
      return {
        ...partOf(book, line, index, { terms, problems: [] }),
        part: `composition.${index}`,
        assignment,
        slots: factorSlots(assignment, terms, book.content.lookUp),
        partState: term === undefined ? 'open' : 'counted',
        cells: (at, row) => ({
          massKg: sharedMass(line.activity.massKg, at, row, index),
          share: inputCell(part.share),
          substanceKg:
            term === undefined
              ? undefined
              : formulaCell(`${at('massKg')}*${at('share')}`, ratioNumber(substance), 'mass'),
        }),
        quantity: (at) => ({ cell: at('substanceKg'), unit: 'kg' }),
      };
    });
  });
  const columns = [
    column(book, 'massKg', 'input', 12, KG),
    column(book, 'share', 'input', 9, { numeric: true }),
    column(book, 'substanceKg', 'computed', 12, KG),
  ];
  return activityTable(book, {
    sheet: 'gases',
    columns,
    rows,
    split: false,
    hasParts: true,
    summed: ['substanceKg'],
    fields: { massKg: 'massKg', share: '.share' },
  });
}

/** The substances that stand with their own factor; gases of a GWP set are listed as values. */
function substancesOf(
  activity: ActivityLine<'gasRelease'>['activity'],
): readonly { readonly factorId: string; readonly share: DecimalString }[] {
  return (activity.composition ?? []).flatMap((part) => ('factorId' in part ? [part] : []));
}

function partOf(
  book: Book,
  line: ActivityLine<'transport'> | ActivityLine<'gasRelease'>,
  index: number,
  made: { readonly terms: readonly Term[]; readonly problems: LineTerms['problems'] },
): Pick<ActivityRow, 'activity' | 'result' | 'first' | 'counted' | 'emissions'> {
  const { lookUp } = book.content;
  return {
    activity: line.activity,
    result: line.result,
    first: index === 0,
    counted: made.terms.length > 0,
    emissions: {
      byLocation: evaluateTerms(made.terms, 'byLocation', lookUp),
      byContract: evaluateTerms(made.terms, 'byContract', lookUp),
    },
  };
}

function stateOf(made: LineTerms): LineState {
  if (made.problems.length > 0) {
    return made.terms.length > 0 ? 'partial' : 'open';
  }
  return made.terms.length > 0 ? 'counted' : 'excluded';
}

/** The mass of an activity is typed once, in its first row; the other rows point at the row above. */
function sharedMass(massKg: Parameters<typeof inputCell>[0], at: At, row: number, index: number): Cell {
  if (index === 0) {
    return inputCell(massKg);
  }
  return formulaCell(at('massKg', row - 1), Number(massKg), 'mass');
}
