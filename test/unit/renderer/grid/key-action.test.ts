import { describe, expect, it } from 'vitest';
import {
  type GridAction,
  keyAction,
  type KeyContext,
  type KeyPress,
} from '../../../../renderer/src/grid/key-action.ts';

const CONTEXT: KeyContext = {
  focus: { row: 5, column: 1 },
  end: { row: 5, column: 1 },
  rowCount: 20,
  columnCount: 4,
  treeColumn: 1,
  pageRows: 8,
  editable: true,
  expandable: true,
  expanded: false,
  parentRow: 2,
};

function press(
  key: string,
  held: Partial<KeyPress> = {},
  context: Partial<KeyContext> = {},
): GridAction | undefined {
  const keys = { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
  return keyAction(keys, { ...CONTEXT, ...context });
}

function to(row: number, column: number, extend = false): GridAction {
  return { kind: 'move', to: { row, column }, extend };
}

describe('in the tree column', () => {
  it('Right opens a closed node, then moves on', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'toggle', open: true });
    expect(press('ArrowRight', {}, { expanded: true })).toEqual(to(5, 2));
    expect(press('ArrowRight', {}, { expandable: false })).toEqual(to(5, 2));
  });

  it('Left closes an open node, then goes to its parent, at the top to the left', () => {
    expect(press('ArrowLeft', {}, { expanded: true })).toEqual({ kind: 'toggle', open: false });
    expect(press('ArrowLeft')).toEqual(to(2, 1));
    expect(press('ArrowLeft', {}, { parentRow: -1 })).toEqual(to(5, 0));
  });

  it('leaves letters to the page', () => {
    expect(press('n')).toBeUndefined();
    expect(press('/')).toBeUndefined();
  });
});

describe('in other columns', () => {
  const cell = { focus: { row: 5, column: 2 }, end: { row: 5, column: 2 } };

  it('arrows only move', () => {
    expect(press('ArrowLeft', {}, cell)).toEqual(to(5, 1));
    expect(press('ArrowRight', {}, cell)).toEqual(to(5, 3));
  });

  it('letters and digits start typing where the cell can be changed', () => {
    expect(press('n', {}, cell)).toEqual({ kind: 'edit', typed: true });
    expect(press('钢', {}, cell)).toEqual({ kind: 'edit', typed: true });
    expect(press('n', {}, { ...cell, editable: false })).toBeUndefined();
    expect(press('F5', {}, cell)).toBeUndefined();
    expect(press('/', {}, cell)).toBeUndefined();
  });
});

describe('moving', () => {
  it('stops at the edges', () => {
    const corner = { focus: { row: 0, column: 0 }, end: { row: 0, column: 0 } };
    expect(press('ArrowUp', {}, corner)).toEqual(to(0, 0));
    expect(press('PageDown', {}, { focus: { row: 15, column: 2 } })).toEqual(to(19, 2));
    expect(press('End', { ctrlKey: true })).toEqual(to(19, 3));
    expect(press('ArrowDown', { metaKey: true })).toEqual(to(19, 1));
  });

  it('Shift moves the other corner of the selection', () => {
    expect(press('ArrowDown', { shiftKey: true }, { end: { row: 8, column: 3 } })).toEqual(to(9, 3, true));
    expect(press('ArrowRight', { shiftKey: true })).toEqual(to(5, 2, true));
  });

  it('Tab leaves the grid at the ends of a row', () => {
    expect(press('Tab')).toEqual(to(5, 2));
    expect(press('Tab', {}, { focus: { row: 5, column: 3 } })).toBeUndefined();
    expect(press('Tab', { shiftKey: true }, { focus: { row: 5, column: 0 } })).toBeUndefined();
  });
});

describe('changing', () => {
  it('F2 and Enter open the editor with the text, Delete clears', () => {
    expect(press('F2')).toEqual({ kind: 'edit', typed: false });
    expect(press('Enter')).toEqual({ kind: 'edit', typed: false });
    expect(press('Enter', {}, { editable: false })).toBeUndefined();
    expect(press('Delete')).toEqual({ kind: 'clear' });
  });

  it('leaves the keys of the application alone', () => {
    expect(press('k', { ctrlKey: true })).toBeUndefined();
    expect(press('1', { altKey: true })).toBeUndefined();
    expect(press('a', { ctrlKey: true })).toEqual({ kind: 'selectAll' });
  });

  it('does nothing in an empty grid', () => {
    expect(press('ArrowDown', {}, { rowCount: 0 })).toBeUndefined();
  });
});
