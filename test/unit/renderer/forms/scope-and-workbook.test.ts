import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../../../electron/workbook/book.ts';
import {
  periodProblem,
  type StudyTexts,
  withProductDecimal,
  withProductText,
  withScopeList,
  withScopeText,
} from '../../../../renderer/src/features/scope/study-texts.ts';
import { exportName, sheetList } from '../../../../renderer/src/features/workbook/sheet-list.ts';
import { type InventoryView, type StripView } from '../../../../shared/contract/workbench.ts';

const texts: StudyTexts = {
  title: 'Study',
  product: { name: 'Machine', site: 'Here' },
  scope: { declaredUnit: 'one machine', standards: ['ISO 14067:2018'], periodStart: '2025-01-01' },
};

describe('texts of a study', () => {
  it('change one field and leave all others', () => {
    expect(withProductText(texts, 'site', ' There ')).toEqual({
      ...texts,
      product: { name: 'Machine', site: 'There' },
    });
    expect(withProductDecimal(texts, 'weighedMassKg', '6820' as never).product).toEqual({
      name: 'Machine',
      site: 'Here',
      weighedMassKg: '6820',
    });
    expect(withScopeText(texts, 'gate', 'ex works').scope).toEqual({ ...texts.scope, gate: 'ex works' });
  });

  it('leave an emptied field out', () => {
    expect(withProductText(texts, 'site', '  ').product).toEqual({ name: 'Machine' });
    expect(withScopeList(texts, 'standards', [' ']).scope).toEqual({
      declaredUnit: 'one machine',
      periodStart: '2025-01-01',
    });
    expect(withScopeList(texts, 'excludedStages', ['use', ' end of life ']).scope.excludedStages).toEqual([
      'use',
      'end of life',
    ]);
  });

  it('see a period that ends before it begins', () => {
    expect(periodProblem(texts)).toBeUndefined();
    expect(periodProblem(withScopeText(texts, 'periodEnd', '2024-12-31'))).toBe('period');
    expect(periodProblem(withScopeText(texts, 'periodEnd', '2025-01-01'))).toBeUndefined();
  });
});

describe('sheets of the workbook', () => {
  const strip = { rows: 917, findings: { error: 1, warning: 2, note: 3 } } as StripView;
  const view = (kinds: readonly string[]): InventoryView =>
    ({
      activities: kinds.map((kind) => ({ activity: { kind } })),
      assumptions: [],
    }) as unknown as InventoryView;

  it('are those the workbook writes, under the same names', () => {
    const all = [
      'process',
      'consumable',
      'gasRelease',
      'electricity',
      'fuel',
      'transport',
      'packaging',
      'waste',
      'spend',
    ];
    const listed = sheetList(view(all), strip);
    expect(Object.fromEntries(listed.map(({ id, name }) => [id, name]))).toEqual(SHEETS);
    expect(listed.map(({ name }) => name)).toEqual(Object.values(SHEETS));
  });

  it('leave out sheets that would be empty, and count rows', () => {
    const listed = sheetList(view(['process', 'process']), strip);
    const rowsOf = (id: string): number | undefined => listed.find((sheet) => sheet.id === id)?.rows;
    expect(rowsOf('processes')).toBe(2);
    expect(rowsOf('transport')).toBe(0);
    expect(rowsOf('bom')).toBe(917);
    expect(rowsOf('findings')).toBe(6);
    expect(listed.some((sheet) => sheet.id === 'fuels' || sheet.id === 'spend')).toBe(false);
  });

  it('are saved under a plain file name', () => {
    expect(exportName('CW-2400 / winder: "A"', 'PCF_de')).toBe('CW-2400_winder_A_PCF_de');
    expect(exportName('???', 'PCF_en')).toBe('PCF_PCF_en');
    expect(exportName('方形电芯卷绕机', 'study')).toBe('方形电芯卷绕机_study');
  });
});
