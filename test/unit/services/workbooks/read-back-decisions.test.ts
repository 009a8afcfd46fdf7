import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputComparison } from '../../../../shared/contract/workbook-inputs.ts';
import type { Patch } from '../../../support/xlsx-parts.ts';
import { openStudyOf } from '../test-app.ts';
import { decidedStudy, RATED } from './decided-study.ts';
import { type Exported, exportWinch } from './edited-workbook.ts';

const BY = 'V. Verifier';
const REASON = 'seen on site';
let winch: Exported;

beforeAll(async () => {
  winch = await exportWinch(decidedStudy());
});

afterAll(async () => {
  await winch.testApp.close();
});

async function compare(name: string, cells: Readonly<Record<string, Patch>>): Promise<InputComparison> {
  const path = await winch.edited(name, cells);
  return winch.testApp.call('workbook.compareInputs', { path });
}

/** Cell in the row of 04_BOM that shows a text, by the header of its column. */
function ofPart(description: string, header: string): string {
  const { find, inRow } = winch;
  return `04_BOM!${inRow('04_BOM', find('04_BOM', description), header)}`;
}

/** Cell of 17b_Pedigree in the row of a line or factor. */
function ofRated(id: string, header: string): string {
  const { find, inRow } = winch;
  return `17b_Pedigree!${inRow('17b_Pedigree', find('17b_Pedigree', id), header)}`;
}

/** Cell of 01_Conformity in the row of a requirement, told by the text of its requirement. */
function ofRequirement(text: string, header: string): string {
  const { find, inRow } = winch;
  return `01_Conformity!${inRow('01_Conformity', find('01_Conformity', text), header)}`;
}

const PARAMETER = '02a_Parameters!C5';
const TIMING = 'Timing of emissions, where it matters';
const RECORDS = 'Records are kept for at least five years';

describe('decisions that a verifier changed in a workbook', () => {
  it('are none in a workbook that nobody touched', async () => {
    const untouched = await winch.testApp.call('workbook.compareInputs', { path: winch.path });
    expect(untouched).toMatchObject({ changes: [], refused: [], projectIsSame: true });
    expect((await winch.testApp.call('workbook.verify', { path: winch.path })).verdict).toBe('verified');
  });

  it('are told with cell, field, old and new', async () => {
    const { changes, refused } = await compare('told', {
      [PARAMETER]: { number: 65 },
      [ofPart('Frame', 'Factor')]: { text: 'alloy' },
      [ofPart('Paint', 'Factor')]: { text: 'Steel' },
      [`08_Transport!${winch.inRow('08_Transport', winch.find('08_Transport', 45), 'Factor')}`]: 'empty',
      [ofRated('frame', 'Reliability')]: { number: 2 },
      [ofRated('frame', 'Why these scores')]: { text: 'weighed' },
      '03a_Profiles!D18': { number: 1 },
      [ofRequirement(TIMING, 'Answer')]: { text: 'met' },
      [ofRequirement(TIMING, 'Note')]: { text: 'asked' },
    });
    expect(refused).toEqual([]);
    expect(
      changes.map(({ target, targetId, field, old, new: next }) => [target, targetId, field, old, next]),
    ).toEqual([
      ['conformityAnswer', 'iso14067.timing', 'status', 'notMet', 'met'],
      ['conformityAnswer', 'iso14067.timing', 'note', 'not asked yet', 'asked'],
      ['parameter', 'd', 'value', '60', '65'],
      ['study', '', 'method.pasScaling', 'off', 'on'],
      ['line', 'frame', 'assignment.factorId', 'steel', 'alloy'],
      ['line', 'paint', 'assignment.factorId', null, 'steel'],
      ['activity', 'T1', 'legs.1.assignment.factorId', 'truck', null],
      ['line', 'frame', 'data.pedigree.reliability', '3', '2'],
      ['line', 'frame', 'data.pedigree.justification', null, 'weighed'],
    ]);
  });

  it('are one change where they only say something together', async () => {
    const scores = [1, 2, 3, 2, 1];
    const headers = ['Reliability', 'Completeness', 'Time', 'Place', 'Technology'];
    const { changes, refused } = await compare('together', {
      ...Object.fromEntries(
        headers.map((header, index) => [ofRated('steel', header), { number: scores[index] ?? 0 }]),
      ),
      [ofRequirement(RECORDS, 'Answer')]: { text: 'Met' },
      [ofRequirement(RECORDS, 'Note')]: { text: 'in the archive' },
    });
    expect(refused).toEqual([]);
    expect(
      changes.map(({ target, targetId, field, old, new: next }) => [target, targetId, field, old, next]),
    ).toEqual([
      ['conformityAnswer', 'pas2050.records', 'status', null, 'Met: in the archive'],
      ['factor', 'steel', 'pedigree', null, '1 2 3 2 1'],
    ]);
  });

  it.each([
    [
      'a factor that is not in 11_Factors',
      (): string => ofPart('Frame', 'Factor'),
      { text: 'gold' },
      'unknownFactor',
    ],
    [
      'a factor of a part that is excluded',
      (): string => ofPart('Manual', 'Factor'),
      { text: 'steel' },
      'otherDecision',
    ],
    [
      'an upstream factor of a part without main factor',
      (): string => ofPart('Paint', 'Upstream factor'),
      { text: 'steel' },
      'otherDecision',
    ],
    ['a score of 6', (): string => ofRated('frame', 'Reliability'), { number: 6 }, 'wrongScore'],
    ['a score between two', (): string => ofRated('frame', 'Reliability'), { number: 2.5 }, 'wrongScore'],
    [
      'one score of a new rating',
      (): string => ofRated('steel', 'Reliability'),
      { number: 2 },
      'scoresIncomplete',
    ],
    ['a score that others are the worse of', (): string => '17_DataQuality!G6', { number: 2 }, 'computed'],
    ['a switch the standard fixes', (): string => '03a_Profiles!D17', { number: 1 }, 'fixedByStandard'],
    ['a switch that is neither on nor off', (): string => '03a_Profiles!D18', { number: 2 }, 'wrongWord'],
    [
      'a status the program computes',
      (): string => ofRequirement(TIMING, 'Status'),
      { text: 'met' },
      'noField',
    ],
    [
      'an answer that is no word of the list',
      (): string => ofRequirement(TIMING, 'Answer'),
      { text: 'perhaps' },
      'wrongWord',
    ],
    [
      'that a requirement which always applies does not',
      (): string => ofRequirement(RECORDS, 'Answer'),
      { text: 'not applicable' },
      'wrongWord',
    ],
    [
      'a note without an answer',
      (): string => ofRequirement(RECORDS, 'Note'),
      { text: 'later' },
      'answerMissing',
    ],
    [
      'a quantity that follows from parameters',
      (): string => ofPart('Shaft', 'Quantity in parent'),
      { number: 4 },
      'computed',
    ],
  ] as const)('do not contain %s', async (name, placeOf, patch, reason) => {
    const place = placeOf();
    const [sheet, cell] = place.split('!');
    const { changes, refused } = await compare(name, { [place]: patch });
    expect(changes).toEqual([]);
    expect(refused).toMatchObject([{ sheet, cell, reason }]);
  });

  it('are verified neither: a formula of a parameter is compared like any other', async () => {
    const path = await winch.edited('formula', { '02a_Parameters!C11': { formula: 'C5*2', result: 120 } });
    const { verdict, deviations } = await winch.testApp.call('workbook.verify', { path });
    expect(verdict).toBe('deviates');
    expect(deviations).toMatchObject([{ kind: 'formula', sheet: '02a_Parameters', cell: 'C11' }]);
  });
});

describe('accepted decisions', () => {
  it('are the study’s, with name and reason, in one entry that is undone as one', async () => {
    const { testApp } = winch;
    const path = await winch.edited('accepted', {
      [PARAMETER]: { number: 65 },
      [ofPart('Shaft', 'Factor')]: { text: 'steel' },
      [ofPart('Frame', 'Upstream factor')]: { text: 'alloy' },
      [ofPart('Paint', 'Factor')]: { text: 'alloy' },
      [ofRated('frame', 'Reliability')]: { number: 2 },
      '03a_Profiles!D18': { number: 1 },
      [ofRequirement(RECORDS, 'Answer')]: { text: 'met' },
      [ofRequirement(TIMING, 'Answer')]: { text: 'not applicable' },
    });
    const before = await testApp.stored();
    const outcome = await testApp.call('workbook.acceptInputs', {
      path,
      accept: 'all',
      by: BY,
      reason: REASON,
    });
    expect(outcome.accepted).toHaveLength(8);
    expect(Number(outcome.afterKg)).not.toBe(Number(outcome.beforeKg));
    const after = await testApp.stored();
    const part = (id: string) => after.bom?.find((line) => line.id === id);
    const decided = { kind: 'factor', status: 'confirmed', reason: `${BY}: ${REASON}` };
    expect(part('shaft')?.assignment).toEqual({ ...decided, factorId: 'steel', upstreamFactorId: 'steel' });
    expect(part('frame')?.assignment).toEqual({ ...decided, factorId: 'steel', upstreamFactorId: 'alloy' });
    expect(part('paint')?.assignment).toEqual({ ...decided, factorId: 'alloy', family: 'steel-alloy' });
    expect(part('frame')?.data?.pedigree).toEqual({ ...RATED, reliability: 2 });
    expect(after.parameters?.[0]?.value).toBe('65');
    expect(after.method).toEqual({ pasScaling: 'on' });
    expect(after.conformity).toEqual([
      { requirement: 'iso14067.timing', status: 'notApplicable', note: 'not asked yet' },
      { requirement: 'pas2050.records', status: 'met' },
    ]);
    const { entries } = await testApp.call('history.list', {});
    expect(entries.at(-1)).toMatchObject({ command: 'workbook.acceptInputs', reason: REASON });
    expect(JSON.stringify(entries.at(-1))).toContain(BY);
    expect(await testApp.call('workbook.compareInputs', { path })).toMatchObject({ changes: [], already: 8 });
    await testApp.call('history.undo', {});
    expect(await testApp.stored()).toEqual(before);
  });

  it('take only what is ticked, and a factor away where its cell was emptied', async () => {
    const { testApp } = winch;
    const place = ofPart('Motor', 'Factor');
    const path = await winch.edited('emptied', { [place]: 'empty', [PARAMETER]: { number: 65 } });
    await testApp.call('workbook.acceptInputs', {
      path,
      accept: [place.replace('!', '.')],
      by: BY,
      reason: REASON,
    });
    const after = await testApp.stored();
    expect(after.bom?.find(({ id }) => id === 'motor')?.assignment).toBeUndefined();
    expect(after.parameters?.[0]?.value).toBe('60');
    await testApp.call('history.undo', {});
  });

  it('are conflicts where the project decided otherwise meanwhile', async () => {
    const { testApp } = winch;
    const path = await winch.edited('conflict', {
      [ofPart('Frame', 'Factor')]: { text: 'alloy' },
      [ofRequirement(RECORDS, 'Answer')]: { text: 'not met' },
    });
    await testApp.call('factors.assign', { line: 'frame', factorId: 'motor', region: 'CN', reason: 'r' });
    await testApp.call('conformity.answer', { requirement: 'pas2050.records', status: 'met' });
    const { changes } = await testApp.call('workbook.compareInputs', { path });
    expect(changes).toMatchObject([
      { field: 'status', now: 'met', state: 'conflict' },
      { field: 'assignment.factorId', old: 'steel', new: 'alloy', now: 'motor', state: 'conflict' },
    ]);
    await testApp.call('history.undo', {});
    await testApp.call('history.undo', {});
  });

  it('bring a factor along that another project does not have', async () => {
    const path = await winch.edited('other', { [ofPart('Paint', 'Factor')]: { text: 'alloy' } });
    const { factors, ...others } = decidedStudy();
    const other = await openStudyOf({
      ...others,
      factors: (factors ?? []).filter(({ id }) => id !== 'alloy'),
    });
    const { changes } = await other.call('workbook.compareInputs', { path });
    expect(changes).toMatchObject([{ targetId: 'paint', new: 'alloy', state: 'change' }]);
    await other.call('workbook.acceptInputs', { path, accept: 'all', by: BY, reason: REASON });
    const stored = await other.stored();
    expect(stored.factors?.find(({ id }) => id === 'alloy')?.components).toEqual({ fossil: '3.9' });
    await other.close();
  });
});
