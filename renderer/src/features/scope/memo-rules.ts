import { type Memo } from '../../../../shared/model/memo.ts';
import { type FieldRule } from '../../components/fields/form/rules.ts';

const KG_PER_KG = { kind: 'decimal', unit: 'kg CO₂e/kg', required: true, half: true } as const;
const SHARE = { kind: 'decimal', minimum: 0, maximum: 1, half: true } as const;
const MASS = { kind: 'decimal', unit: 'kg', required: true, minimum: 0 } as const;
const NAME: FieldRule = { kind: 'text', name: 'name', required: true, most: 300 };
const NOTE: FieldRule = { kind: 'text', name: 'note', lines: 2, most: 2000 };

const END_OF_LIFE: readonly FieldRule[] = [
  { ...SHARE, name: 'recycledShare', label: 'memos.field.eolRecycledShare', required: true },
  { ...KG_PER_KG, name: 'recycling' },
  { ...KG_PER_KG, name: 'substituted' },
  { ...SHARE, name: 'qualityRatioOut' },
  { ...SHARE, name: 'energyShare' },
  { ...SHARE, name: 'allocationB' },
  { ...KG_PER_KG, name: 'energyRecovery', required: false },
  { ...KG_PER_KG, name: 'energyCredit', required: false },
  { ...KG_PER_KG, name: 'disposal', required: false },
];

/** The fields of each kind of memo. */
export const MEMO_RULES: Readonly<Record<Memo['kind'], readonly FieldRule[]>> = {
  circularFootprint: [
    NAME,
    { ...MASS, name: 'massKg', half: true },
    { ...SHARE, name: 'recycledShare', required: true },
    { ...SHARE, name: 'allocationA', hint: 'memos.allocationHint', required: true },
    { ...SHARE, name: 'qualityRatioIn' },
    { ...KG_PER_KG, name: 'virgin' },
    { ...KG_PER_KG, name: 'recycled' },
    {
      kind: 'group',
      name: 'endOfLife',
      label: 'memos.endOfLife',
      hint: 'memos.endOfLifeHint',
      optional: true,
      required: true,
      fields: END_OF_LIFE,
    },
    NOTE,
  ],
  scrapCredit: [
    NAME,
    { ...MASS, name: 'scrapMassKg' },
    { ...KG_PER_KG, name: 'creditPerKg', hint: 'memos.creditHint', half: false },
    NOTE,
  ],
  gasBank: [
    NAME,
    { kind: 'suggest', name: 'gas', suggestions: 'gases', required: true, half: true },
    { ...MASS, name: 'chargeKg', half: true },
    NOTE,
  ],
};

export const MEMO_KINDS = Object.keys(MEMO_RULES) as readonly Memo['kind'][];
