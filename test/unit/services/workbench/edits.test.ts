import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CellEdit, EditsOutcome } from '../../../../shared/contract/workbench.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';
import { smallMachine } from './small-machine.ts';

let testApp: TestApp;
beforeEach(async () => {
  testApp = await openStudyOf(smallMachine());
});
afterEach(() => testApp.close());

function paste(edits: readonly CellEdit[], decimalSign: '.' | ',' = '.'): Promise<EditsOutcome> {
  return testApp.call('workbench.applyEdits', { edits: [...edits], decimalSign, reason: 'from the drawing' });
}

async function entries(): Promise<readonly string[]> {
  return (await testApp.call('history.list', {})).entries.map((entry) => entry.command);
}

describe('a paste', () => {
  test('takes what can be taken in one history entry and says why the rest was left', async () => {
    const before = (await entries()).length;
    const outcome = await paste([
      { lineId: 'plate', field: 'quantity', text: '4' },
      { lineId: 'plate', field: 'mass', text: '1500 g' },
      { lineId: 'bar', field: 'mass', text: '1,234' },
      { lineId: 'bar', field: 'unit', text: 'furlong' },
      { lineId: 'bar', field: 'country', text: 'x'.repeat(81) },
      { lineId: 'bar', field: 'supplier', text: 'Example Copper' },
      { lineId: 'eye', field: 'quantity', text: '-1' },
      { lineId: 'eye', field: 'level', text: '2' },
      { lineId: 'nowhere', field: 'note', text: 'x' },
    ]);
    expect(outcome.taken).toBe(3);
    expect(outcome.attention.map(({ edit, code }) => `${edit.lineId} ${edit.field} ${code}`)).toEqual([
      'bar mass attention.numberAmbiguous',
      'bar unit attention.unitUnknown',
      'bar country attention.textTooLong',
      'eye quantity attention.numberInvalid',
      'eye level attention.fieldNotEditable',
      'nowhere note attention.lineUnknown',
    ]);
    expect((await entries()).slice(before)).toEqual(['workbench.applyEdits']);
    expect(outcome.strip.undo).toMatchObject({
      params: { count: '2', cells: '3' },
      reason: 'from the drawing',
    });
    const { bom = [] } = await testApp.stored();
    const plate = bom.find((line) => line.id === 'plate');
    expect(plate).toMatchObject({ quantity: '4', mass: { value: '1500', unit: 'g', per: 'unit' } });
    expect(plate?.corrections).toEqual([
      { field: 'quantity', imported: '2', reason: 'from the drawing' },
      { field: 'mass', imported: '1.5 kg', reason: 'from the drawing' },
    ]);
    expect(bom.find((line) => line.id === 'bar')).toMatchObject({
      mass: { value: '1.5' },
      supplier: 'Example Copper',
    });
    expect(bom.find((line) => line.id === 'eye')).not.toHaveProperty('corrections');
  });

  test('answers with the changed rows, those that sum them up, and the new total', async () => {
    const outcome = await paste([{ lineId: 'plate', field: 'quantity', text: '4' }]);
    expect(outcome.changed.map((row) => [row.id, row.emissionKg])).toEqual([
      ['machine', '48'],
      ['frame', '18'],
      ['plate', '12'],
    ]);
    expect(outcome.strip.byLocation.excludingBiogenicCo2Kg).toBe('52');
  });

  test('of an assembly quantity changes everything below it', async () => {
    const outcome = await paste([{ lineId: 'head', field: 'quantity', text: '1' }]);
    expect(outcome.changed.map((row) => row.id)).toEqual(['machine', 'head', 'eye', 'thing']);
    expect(outcome.strip.byLocation.excludingBiogenicCo2Kg).toBe('26');
  });

  test('of what stands there already is taken and changes nothing', async () => {
    const before = await testApp.call('workbench.strip', {});
    const outcome = await paste([
      { lineId: 'plate', field: 'quantity', text: '2.0' },
      { lineId: 'plate', field: 'mass', text: '1.5' },
      { lineId: 'plate', field: 'note', text: '' },
    ]);
    expect(outcome).toMatchObject({ taken: 3, attention: [], changed: [] });
    expect(outcome.strip).toEqual(before);
  });

  test('with several cells of one line keeps them all, the last of the same cell', async () => {
    await paste([
      { lineId: 'plate', field: 'unit', text: 'kg' },
      { lineId: 'plate', field: 'quantity', text: '7 kg' },
      { lineId: 'plate', field: 'quantity', text: '8 kg' },
    ]);
    const plate = (await testApp.stored()).bom?.find((line) => line.id === 'plate');
    expect(plate).toMatchObject({ unit: 'kg', quantity: '8' });
    expect(plate?.corrections?.map((correction) => correction.imported)).toEqual(['piece', '2']);
  });

  test('needs a reason and at least one cell', async () => {
    const edit = { lineId: 'plate', field: 'quantity', text: '4' } as const;
    const call = (edits: CellEdit[], reason: string) =>
      testApp.fail('workbench.applyEdits', { edits, decimalSign: '.', reason });
    expect((await call([edit], '')).code).toBe('contract.invalidInput');
    expect((await call([], 'x')).code).toBe('contract.invalidInput');
    const blank = await testApp.call('workbench.applyEdits', {
      edits: [edit],
      decimalSign: '.',
      reason: '  ',
    });
    expect(blank.attention.map(({ code }) => code)).toEqual(['attention.reasonMissing']);
  });
});

describe('an imported value', () => {
  test('comes back as it was and its correction goes', async () => {
    await paste([{ lineId: 'plate', field: 'mass', text: '1500 g' }]);
    const outcome = await paste([{ lineId: 'plate', field: 'mass', text: '', restore: true }], ',');
    expect(outcome.taken).toBe(1);
    const plate = (await testApp.stored()).bom?.find((line) => line.id === 'plate');
    expect(plate?.mass).toEqual({ value: '1.5', unit: 'kg', per: 'unit' });
    expect(plate).not.toHaveProperty('corrections');
  });

  test('with its unit in the cell is read again', async () => {
    await paste([{ lineId: 'bar', field: 'quantity', text: '', restore: true }]);
    const bar = (await testApp.stored()).bom?.find((line) => line.id === 'bar');
    expect(bar?.quantity).toBe('2');
    expect(bar).not.toHaveProperty('corrections');
  });

  test('cannot come back where nothing was corrected', async () => {
    const outcome = await paste([{ lineId: 'plate', field: 'note', text: 'x', restore: true }]);
    expect(outcome.attention.map(({ code }) => code)).toEqual(['attention.notCorrected']);
  });
});

describe('undo and redo', () => {
  test('lead through the same states, and what is shown is what stands in the file', async () => {
    const states: string[] = [];
    const note = async (): Promise<void> => {
      const {
        undo: _undo,
        redo: _redo,
        revision: _revision,
        findingsRevision: _checked,
        ...strip
      } = await testApp.call('workbench.strip', {});
      const { rows } = await testApp.call('workbench.rows', {});
      states.push(JSON.stringify([strip, rows]));
    };
    await note();
    await paste([{ lineId: 'plate', field: 'quantity', text: '4' }]);
    await note();
    await testApp.call('workbench.decide', {
      lineIds: ['thing'],
      decision: { kind: 'factor', factorId: 'copper', proxy: false },
    });
    await note();
    await testApp.call('history.undo', {});
    await note();
    await testApp.call('history.undo', {});
    await note();
    await testApp.call('history.redo', {});
    await testApp.call('history.redo', {});
    await note();
    expect(states[3]).toBe(states[1]);
    expect(states[4]).toBe(states[0]);
    expect(states[5]).toBe(states[2]);
    expect(new Set(states).size).toBe(3);
    await testApp.call('project.close', {});
    await testApp.call('project.open', { path: testApp.project });
    await note();
    expect(states[6]).toBe(states[2]);
  });

  test('grow the revision as every command does, and queries do not', async () => {
    const revision = async (): Promise<number> => (await testApp.call('workbench.strip', {})).revision;
    const first = await revision();
    expect(await revision()).toBe(first);
    await paste([{ lineId: 'plate', field: 'quantity', text: '4' }]);
    await testApp.call('history.undo', {});
    await testApp.call('inventory.remove', { id: 'oil' });
    expect(await revision()).toBe(first + 3);
    await testApp.call('project.open', { path: testApp.project });
    expect(await revision()).toBe(first + 4);
  });
});
