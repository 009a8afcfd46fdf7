import { type InventoryView, type StripView } from '../../../../shared/contract/workbench.ts';
import { type ActivityKind } from '../../../../shared/model/activity.ts';

/** A sheet of the workbook as the page lists it. */
export interface SheetEntry {
  /** Key of its texts under `workbook.sheet`. */
  readonly id: string;
  /** Name in the file, the same in every language. */
  readonly name: string;
  /** Rows of data it holds, where the page knows. */
  readonly rows?: number;
  /** Written only when there is something to write; the page cannot tell in advance. */
  readonly whenUsed?: boolean;
}

/** Sheets that hold the lines of one kind; some are left out while there is none. */
const KIND_SHEETS: readonly {
  readonly id: string;
  readonly name: string;
  readonly kind: ActivityKind;
  readonly always: boolean;
}[] = [
  { id: 'processes', name: '05_Processes', kind: 'process', always: true },
  { id: 'consumables', name: '05a_Consumables', kind: 'consumable', always: false },
  { id: 'gases', name: '05b_Gases', kind: 'gasRelease', always: false },
  { id: 'energy', name: '06_EnergyUse', kind: 'electricity', always: true },
  { id: 'fuels', name: '06a_Fuels', kind: 'fuel', always: false },
  { id: 'transport', name: '08_Transport', kind: 'transport', always: true },
  { id: 'packaging', name: '09_Packaging', kind: 'packaging', always: true },
  { id: 'waste', name: '10_Waste', kind: 'waste', always: true },
  { id: 'spend', name: '10a_Spend', kind: 'spend', always: false },
];

/** The sheets an export of this study writes, in their order in the file. */
export function sheetList(view: InventoryView, strip: StripView): readonly SheetEntry[] {
  const byKind = KIND_SHEETS.flatMap(({ id, name, kind, always }): readonly SheetEntry[] => {
    const rows = view.activities.filter(({ activity }) => activity.kind === kind).length;
    return rows > 0 || always ? [{ id, name, rows }] : [];
  });
  const findings = strip.findings.error + strip.findings.warning + strip.findings.note;
  const entries: readonly SheetEntry[] = [
    { id: 'cover', name: '00_Cover' },
    { id: 'conformity', name: '01_Conformity' },
    { id: 'goalScope', name: '02_GoalScope' },
    { id: 'parameters', name: '02a_Parameters', whenUsed: true },
    { id: 'results', name: '03_Results' },
    { id: 'profiles', name: '03a_Profiles' },
    { id: 'bom', name: '04_BOM', rows: strip.rows },
    { id: 'yieldSteps', name: '04a_YieldSteps', whenUsed: true },
    { id: 'recipes', name: '04b_Recipes', whenUsed: true },
    { id: 'terms', name: '04c_Terms', whenUsed: true },
    { id: 'operands', name: '04d_Operands', whenUsed: true },
    ...byKind,
    { id: 'meters', name: '06b_Meters', whenUsed: true },
    { id: 'values', name: '10b_OtherActivities', whenUsed: true },
    { id: 'electricity', name: '07_Electricity', rows: view.electricity?.sources.length ?? 0 },
    { id: 'factors', name: '11_Factors' },
    { id: 'factorGases', name: '11a_FactorGases', whenUsed: true },
    { id: 'gwp', name: '11b_GWP', whenUsed: true },
    { id: 'suppliers', name: '12_SupplierPCF', whenUsed: true },
    { id: 'allocation', name: '13_Allocation', whenUsed: true },
    { id: 'assumptions', name: '14_Assumptions', rows: view.assumptions.length },
    { id: 'cutOff', name: '15_CutOff' },
    { id: 'machineRule', name: '15a_MachineRule', whenUsed: true },
    { id: 'massBalance', name: '16_MassBalance', whenUsed: true },
    { id: 'quality', name: '17_DataQuality', whenUsed: true },
    { id: 'qualitySummary', name: '17a_QualitySummary', whenUsed: true },
    { id: 'pedigree', name: '17b_Pedigree', whenUsed: true },
    { id: 'sensitivity', name: '18_Sensitivity' },
    { id: 'variants', name: '18a_Variants', whenUsed: true },
    { id: 'uncertainty', name: '19_Uncertainty' },
    { id: 'evidence', name: '20_Evidence' },
    { id: 'otherRows', name: '20a_OtherRows', whenUsed: true },
    { id: 'changeLog', name: '21_ChangeLog' },
    { id: 'corrections', name: '21a_Corrections' },
    { id: 'checks', name: '22_Checks' },
    { id: 'findings', name: '22a_Findings', rows: findings },
    { id: 'signOff', name: '23_SignOff' },
    { id: 'comments', name: '23a_Comments', whenUsed: true },
    { id: 'memos', name: '24_UseAndAvoided', whenUsed: true },
    { id: 'usePhase', name: '24a_UsePhase', whenUsed: true },
    { id: 'study', name: '98_Study' },
    { id: 'lists', name: '99_Lists' },
  ];
  return entries.toSorted((left, right) => left.name.localeCompare(right.name, 'en'));
}

/** Name of an exported file: the product with the language, without characters a file name cannot have. */
export function exportName(product: string, suffix: string): string {
  const plain = product
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, '_')
    .slice(0, 60)
    .replace(/^[._]+|[._]+$/g, '');
  return `${plain === '' ? 'PCF' : plain}_${suffix}`;
}
