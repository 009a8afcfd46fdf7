import { describe, expect, it } from 'vitest';
import { applyWaivers } from '../../../../electron/checks/register/apply-waivers.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import type { Waiver } from '../../../../shared/model/waiver.ts';

function found(code: string, lineId?: string, field?: string): Finding {
  return {
    code,
    severity: 'warning',
    place: { ...(lineId === undefined ? {} : { lineId }), ...(field === undefined ? {} : { field }) },
    params: {},
  };
}

function waiver(id: string, code: string, more: Partial<Waiver> = {}): Waiver {
  return { id, code, reason: 'known', by: 'Ann', date: '2026-01-02', ...more };
}

const FINDINGS = [
  found('line.zero', 'a', 'mass'),
  found('line.zero', 'b', 'mass'),
  found('line.scrapHigh', 'a'),
];

describe('waivers', () => {
  it('take their finding out of the open ones and keep it with its reason', () => {
    const { open, waived } = applyWaivers(FINDINGS, [waiver('W1', 'line.zero', { lineId: 'a' })]);
    expect(open).toEqual([FINDINGS[1], FINDINGS[2]]);
    expect(waived).toEqual([{ finding: FINDINGS[0], waiver: waiver('W1', 'line.zero', { lineId: 'a' }) }]);
  });

  it('without a line answer for every finding of the code', () => {
    const { open, waived } = applyWaivers(FINDINGS, [waiver('W1', 'line.zero')]);
    expect(open).toEqual([FINDINGS[2]]);
    expect(waived.map(({ finding }) => finding.place.lineId)).toEqual(['a', 'b']);
  });

  it('the closest answers', () => {
    const list = [waiver('all', 'line.zero'), waiver('one', 'line.zero', { lineId: 'a', field: 'mass' })];
    expect(applyWaivers(FINDINGS, list).waived.map((each) => each.waiver.id)).toEqual(['one', 'all']);
  });

  it.each([
    ['another line', waiver('W', 'line.zero', { lineId: 'c' })],
    ['another field', waiver('W', 'line.zero', { lineId: 'a', field: 'quantity' })],
    ['another code', waiver('W', 'line.massMissing')],
  ])('that match nothing (%s) are a note themselves', (_, unmatched) => {
    const { open, waived } = applyWaivers(FINDINGS, [unmatched]);
    expect(waived).toEqual([]);
    expect(open.slice(0, 3)).toEqual(FINDINGS);
    expect(open.slice(3)).toMatchObject([
      { code: 'waiver.unmatched', severity: 'note', params: { id: 'W', waived: unmatched.code, by: 'Ann' } },
    ]);
  });
});
