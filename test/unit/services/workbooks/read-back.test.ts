import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseStudyText } from '../../../../shared/model/parse-study.ts';
import type { InputComparison } from '../../../../shared/contract/workbook-inputs.ts';
import { type Patch } from '../../../support/xlsx-parts.ts';
import { openEmpty, openExample } from '../test-app.ts';
import { type Exported, exportWinch } from './edited-workbook.ts';

const BY = 'V. Verifier';
const REASON = 'as on the drawing';

let winch: Exported;

beforeAll(async () => {
  winch = await exportWinch();
});

afterAll(async () => {
  await winch.testApp.close();
});

async function compare(name: string, cells: Readonly<Record<string, Patch>>): Promise<InputComparison> {
  const path = await winch.edited(name, cells);
  return winch.testApp.call('workbook.compareInputs', { path });
}

/** Cell of 04_BOM in the row of the frame. */
function ofFrame(header: string): string {
  const { find, inRow } = winch;
  return `04_BOM!${inRow('04_BOM', find('04_BOM', 'Frame'), header)}`;
}

describe('a workbook read into an empty project', () => {
  it.each([
    ['the winch', exportWinch],
    [
      'the example machine',
      async () => {
        const testApp = await openExample();
        const path = join(testApp.folder, 'example.xlsx');
        await testApp.call('workbook.export', { path, locale: 'de', order: 'gbt' });
        return { testApp, path };
      },
    ],
  ])('gives the study document of %s back, byte by byte', async (_, makeOne) => {
    const { testApp, path } = await makeOne();
    const [before, after] = [join(testApp.folder, 'before.json'), join(testApp.folder, 'after.json')];
    await testApp.call('study.export', { path: before });
    const other = await openEmpty();
    const outcome = await other.call('workbook.import', { path });
    await other.call('study.export', { path: after });
    expect(readFileSync(after, 'utf8')).toBe(readFileSync(before, 'utf8'));
    expect(parseStudyText(readFileSync(after, 'utf8'), after).ok).toBe(true);
    expect(outcome.bomLines).toBeGreaterThan(1);
    await other.call('history.undo', {});
    expect((await other.stored()).bom).toBeUndefined();
    await testApp.close();
    await other.close();
  });

  it('is refused where the study it carries was changed', async () => {
    const path = await winch.rewritten('changed', '98_Study', (xml) => xml.replaceAll('41.5', '31.5'));
    expect((await winch.testApp.fail('workbook.compareInputs', { path })).code).toBe(
      'input.workbook.studyChanged',
    );
  });
});

describe('the inputs a verifier changed', () => {
  it('are none in a workbook that nobody touched', async () => {
    const comparison = await winch.testApp.call('workbook.compareInputs', { path: winch.path });
    expect(comparison).toMatchObject({ changes: [], refused: [], already: 0, projectIsSame: true });
  });

  it('are told with cell, old, new and the field of the study', async () => {
    const { changes, refused } = await compare('inputs', {
      [ofFrame('Quantity in parent')]: { number: 3 },
      [`08_Transport!${winch.find('08_Transport', 45)}`]: { number: 54 },
      [`11_Factors!${winch.find('11_Factors', 2.31)}`]: { number: 2.13 },
      [`14_Assumptions!${winch.find('14_Assumptions', 'The mill loads full trucks')}`]: { text: 'Half full' },
      [ofFrame('Note')]: { text: '=seen on site' },
    });
    expect(refused).toEqual([]);
    const told = changes.map(({ target, targetId, field, old, new: next, state }) => [
      target,
      targetId,
      field,
      old,
      next,
      state,
    ]);
    expect(told).toEqual([
      ['line', 'frame', 'quantity', '2', '3', 'change'],
      ['line', 'frame', 'note', null, '=seen on site', 'change'],
      ['activity', 'T1', 'legs.1.distanceKm', '45', '54', 'change'],
      ['factor', 'steel', 'components.fossil', '2.31', '2.13', 'change'],
      ['assumption', 'A1', 'text', 'The mill loads full trucks', 'Half full', 'change'],
    ]);
    expect(changes[0]?.id).toBe(ofFrame('Quantity in parent').replace('!', '.'));
  });

  it.each([
    ['a number over a formula', (): string => '05_Processes!F6', { number: 80 }, 'computed'],
    ['another formula', (): string => '05_Processes!F6', { formula: 'D6+E6', result: 21 }, 'computed'],
    [
      'a formula over an input',
      (): string => '05_Processes!D6',
      { formula: '9/2', result: 4.5 },
      'formulaTyped',
    ],
    [
      'a formula over an input that was never calculated',
      (): string => '05_Processes!D6',
      { formula: '9/2' },
      'formulaTyped',
    ],
    ['a number typed as text', (): string => '05_Processes!D6', { text: '4,5' }, 'notANumber'],
    ['an input that is emptied and cannot be', (): string => '05_Processes!D6', 'empty', 'wrongValue'],
    ['a unit nobody knows', (): string => ofFrame('Mass unit'), { text: 'stone' }, 'unknownUnit'],
    ['a word that is none', (): string => ofFrame('Mass is of'), { text: 'piece of it' }, 'wrongWord'],
    ['a heading', (): string => '05_Processes!D5', { text: 'Minutes' }, 'noField'],
  ] as const)('do not contain %s', async (name, placeOf, patch, reason) => {
    const place = placeOf();
    const [sheet, cell] = place.split('!');
    const { changes, refused } = await compare(name, { [place]: patch });
    expect(changes).toEqual([]);
    expect(refused).toMatchObject([{ sheet, cell, reason }]);
  });

  it('can be an optional input that is emptied', async () => {
    const { changes } = await compare('emptied', { [ofFrame('Supplier')]: 'empty' });
    expect(changes).toMatchObject([{ field: 'supplier', old: 'Example Steel', new: null }]);
  });

  it('are read without any project', async () => {
    const path = await winch.edited('alone', { [ofFrame('Quantity in parent')]: { number: 3 } });
    const other = await openEmpty();
    await other.call('project.close', {});
    const { changes, projectIsSame } = await other.call('workbook.compareInputs', { path });
    expect(changes).toMatchObject([{ old: '2', new: '3' }]);
    expect(projectIsSame).toBeUndefined();
    await other.close();
  });
});

describe('accepted inputs', () => {
  it('are one entry of the history with her name and reason, undone as one', async () => {
    const { testApp } = winch;
    const path = await winch.edited('accepted', {
      [ofFrame('Quantity in parent')]: { number: 3 },
      '05_Processes!D6': { number: 5.25 },
      '02_GoalScope!B12': { text: 'one winch, painted' },
    });
    const before = await testApp.stored();
    const { changes } = await testApp.call('workbook.compareInputs', { path });

    const [quantity = '', hours = ''] = ['quantity', 'hours'].map(
      (name) => changes.find(({ field }) => field === name)?.id,
    );
    expect(changes.length).toBeGreaterThan(2);

    const input = { path, by: BY, reason: REASON };
    const outcome = await testApp.call('workbook.acceptInputs', { ...input, accept: [quantity, hours] });
    expect(outcome.accepted.map(({ id }) => id).sort()).toEqual([quantity, hours].sort());
    expect(Number(outcome.afterKg)).toBeGreaterThan(Number(outcome.beforeKg));
    const after = await testApp.stored();
    expect(after.bom?.[0]).toMatchObject({
      quantity: '3',
      mass: before.bom?.[0]?.mass,
      corrections: [{ field: 'quantity', imported: '2', reason: REASON }],
    });
    expect(after.activities?.[0]).toMatchObject({ hours: '5.25' });
    const { entries } = await testApp.call('history.list', {});
    const entry = entries.at(-1);
    expect(entry).toMatchObject({ command: 'workbook.acceptInputs', reason: REASON });
    expect(JSON.stringify(entry)).toContain(BY);
    const again = await testApp.call('workbook.compareInputs', { path });
    expect(again.already).toBe(2);
    expect(again.projectIsSame).toBe(false);
    await testApp.call('history.undo', {});
    expect(await testApp.stored()).toEqual(before);
  });

  it('leave a conflict alone unless it is named', async () => {
    const { testApp } = winch;
    const path = await winch.edited('conflict', {
      [ofFrame('Quantity in parent')]: { number: 3 },
      '05_Processes!D6': { number: 5.25 },
    });
    await testApp.call('bom.edit', { line: 'frame', set: { quantity: '4' }, reason: 'counted' });
    const { changes } = await testApp.call('workbook.compareInputs', { path });
    const conflict = changes.find(({ state }) => state === 'conflict');
    expect(conflict).toMatchObject({ old: '2', new: '3', now: '4' });
    const all = { path, accept: 'all', by: BY, reason: REASON } as const;
    const { accepted } = await testApp.call('workbook.acceptInputs', all);
    expect(accepted.map(({ field }) => field)).toEqual(['hours']);
    expect((await testApp.stored()).bom?.[0]?.quantity).toBe('4');
    await testApp.call('workbook.acceptInputs', { ...all, accept: [conflict?.id ?? ''] });
    expect((await testApp.stored()).bom?.[0]?.quantity).toBe('3');
    for (const _ of [1, 2, 3]) {
      await testApp.call('history.undo', {});
    }
  });

  it('become a finding where she wrote into the log, and only from who may raise one', async () => {
    const { testApp } = winch;
    const row = /(\d+)$/.exec(winch.find('23_SignOff', 'Severity'))?.[1] ?? '';
    const at = (column: string): string => `23_SignOff!${column}${Number(row) + 1}`;
    const path = await winch.edited('finding', {
      [at('B')]: { text: 'Misstatement' },
      [at('C')]: { text: '04_BOM!J6' },
      [at('E')]: { text: 'The frame is heavier' },
    });
    const { changes, refused } = await testApp.call('workbook.compareInputs', { path });
    expect(refused).toEqual([]);
    expect(changes).toMatchObject([{ target: 'reviewFinding', old: null, new: 'The frame is heavier' }]);
    const all = { path, accept: 'all', reason: REASON } as const;
    const refusal = await testApp.fail('workbook.acceptInputs', { ...all, by: 'A. Person' });
    expect(refusal.code).toBe('rule.signOff.notInRole');
    await testApp.call('workbook.acceptInputs', { ...all, by: BY });
    expect((await testApp.stored()).signOff?.findings).toMatchObject([
      { id: 'V1', severity: 'misstatement', place: '04_BOM!J6', text: 'The frame is heavier', raisedBy: BY },
    ]);
    expect((await testApp.call('workbook.compareInputs', { path })).already).toBe(1);
    await testApp.call('history.undo', {});
    const incomplete = await winch.edited('incomplete', { [at('E')]: { text: 'No severity' } });
    expect((await testApp.call('workbook.compareInputs', { path: incomplete })).refused).toMatchObject([
      { reason: 'findingIncomplete' },
    ]);
  });

  it('are refused by an id the workbook does not have', async () => {
    const input = { path: winch.path, accept: ['04_BOM.ZZ9'], by: BY, reason: REASON };
    const error = await winch.testApp.fail('workbook.acceptInputs', input);
    expect(error).toMatchObject({ code: 'input.workbook.unknownChange', params: { id: '04_BOM.ZZ9' } });
  });
});
