import { describe, expect, test } from 'vitest';
import { outline, readList, troubles } from './exports-by-hand.ts';

/** Lists of the kind product data systems export: the machine is their first row, without a quantity. */
const list = (top: string, more = '') =>
  readList(`Level,Part No,Qty,Unit,Mass kg\n0,M-1,${top}\n1,A-1,2,pcs,\n2,P-1,3,pcs,1.5\n${more}`);

describe('the only top line of a list (invented data)', () => {
  test('is one machine where its quantity is empty, and that is said', async () => {
    const reading = await list(',,');
    expect(outline(reading)).toEqual(['0 M-1 1 piece -', '1 A-1 2 piece -', '2 P-1 3 piece 1.5 kg/unit']);
    expect(reading.findings.map(({ code, severity, place }) => [code, severity, place.cell])).toEqual([
      ['bom.topIsOneMachine', 'note', 'C2'],
    ]);
  });

  test('keeps the quantity and unit it has', async () => {
    expect(outline(await list('4,set,'))[0]).toBe('0 M-1 4 set -');
  });

  test('stays open where something is written that is no quantity', async () => {
    const reading = await list('some,pcs,');
    expect(reading.lines[0]?.quantity).toBeUndefined();
    expect(troubles(reading)).toEqual(['bom.quantityUnreadable C2']);
  });

  test('is none of several: those stay open', async () => {
    const reading = await list(',,', '0,M-2,,,\n');
    expect(reading.lines.map(({ quantity }) => quantity)).toEqual([undefined, '2', '3', undefined]);
  });
});
