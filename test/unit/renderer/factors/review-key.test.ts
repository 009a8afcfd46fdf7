import { describe, expect, it } from 'vitest';
import { reviewAction } from '../../../../renderer/src/features/factors/review-key.ts';

const none = { ctrlKey: false, altKey: false, metaKey: false, inField: false, onControl: false };

describe('the keys of the review', () => {
  it.each([
    ['ArrowDown', { kind: 'move', step: 1 }],
    ['ArrowUp', { kind: 'move', step: -1 }],
    ['1', { kind: 'pick', index: 0 }],
    ['5', { kind: 'pick', index: 4 }],
    ['k', { kind: 'pickOwn' }],
    ['Enter', { kind: 'accept' }],
    [' ', { kind: 'toggle' }],
    ['g', { kind: 'wholeGroup' }],
    ['R', { kind: 'singleRows' }],
    ['/', { kind: 'search' }],
    ['o', { kind: 'leaveOpen' }],
    ['x', { kind: 'exclude' }],
  ])('%s', (key, action) => {
    expect(reviewAction({ ...none, key })).toEqual(action);
  });

  it.each(['6', '0', 'a', 'Tab', 'Escape', 'constructor', '1.5', ''])('leave %j alone', (key) => {
    expect(reviewAction({ ...none, key })).toBeUndefined();
  });

  it.each(['o', '1', 'Enter', 'ArrowDown', '/'])('leave %s to the field that has the focus', (key) => {
    expect(reviewAction({ ...none, key, inField: true })).toBeUndefined();
  });

  it('leave keys with Ctrl, Alt or the system key to others', () => {
    for (const modifier of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(reviewAction({ ...none, ...modifier, key: '1' })).toBeUndefined();
    }
  });

  it('leave Enter and the space bar to a button, but not the letters', () => {
    const onButton = { ...none, onControl: true };
    expect(reviewAction({ ...onButton, key: 'Enter' })).toBeUndefined();
    expect(reviewAction({ ...onButton, key: ' ' })).toBeUndefined();
    expect(reviewAction({ ...onButton, key: '2' })).toEqual({ kind: 'pick', index: 1 });
  });
});
