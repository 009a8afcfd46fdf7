import { expect, test } from 'vitest';
import { stacksOf, type StackStep } from '../../../electron/storage/history/undo-stacks.ts';

const create = { id: 1, kind: 'create', of_entry: null };

function command(id: number): StackStep {
  return { id, kind: 'command', of_entry: null };
}

function turn(id: number, kind: 'undo' | 'redo', of: number): StackStep {
  return { id, kind, of_entry: of };
}

test('creating the project cannot be undone', () => {
  expect(stacksOf([create])).toEqual({ undo: [], redo: [] });
});

test('undo and redo always speak of the command', () => {
  const steps = [create, command(2), command(3), turn(4, 'undo', 3), turn(5, 'undo', 2), turn(6, 'redo', 2)];
  expect(stacksOf(steps)).toEqual({ undo: [2], redo: [3] });
});

test('a new command makes what was taken back final', () => {
  const steps = [create, command(2), command(3), turn(4, 'undo', 3), command(5)];
  expect(stacksOf(steps)).toEqual({ undo: [2, 5], redo: [] });
});
