import { describe, expect, it } from 'vitest';
import { rankFamilies } from '../../../electron/matching/rank-families.ts';
import { turnedRound } from '../../../electron/matching/inverted-name.ts';
import { prepareKnowledge } from '../../../electron/matching/prepared-knowledge.ts';
import { knowledge } from './matching-fixtures.ts';
import type { MatchText } from '../../../electron/matching/match-text.ts';

function first(text: MatchText): { readonly family: string; readonly confidence: number } {
  const [best] = rankFamilies(text, knowledge);
  return { family: best?.family ?? '', confidence: best?.confidence ?? Number.NaN };
}

/** Confidence of an answer that words give without contradiction. */
const sure = first({ description: 'Ball bearing 6204' }).confidence;

describe('the maker', () => {
  it('names the family where no word does, but never for sure', () => {
    const answer = first({ description: 'Cognex 7802-XY' });
    expect(answer.family).toBe('sensor-camera');
    expect(answer.confidence).toBeLessThan(sure);
  });

  it('does not decide what a bracket is made of', () => {
    expect(first({ description: 'Cognex bracket' }).family).toBe('insufficient-information');
  });

  it('in the material cell says nothing of the material', () => {
    expect(first({ description: 'Deep groove ball bearing', materialText: 'NSK' }).family).toBe('bearing');
    expect(first({ description: 'Cover', materialText: 'NSK' }).family).toBe('insufficient-information');
  });

  it('behind the noun is no noun of its own', () => {
    expect(first({ description: 'Coolant pump Grundfos CM3' }).family).toBe('vacuum-pump-compressor');
  });
});

describe('a type number in the part number', () => {
  it('names the family where no word does', () => {
    const answer = first({ description: '500万像素 黑白', partNumber: 'MV-CA050-10GM' });
    expect(answer.family).toBe('sensor-camera');
    expect(answer.confidence).toBeLessThan(sure);
  });

  it('is no sign beside a part name, nor where the row says "see drawing"', () => {
    const open = 'insufficient-information';
    expect(first({ description: 'Cover', partNumber: 'MV-CA050-10GM' }).family).toBe(open);
    expect(first({ description: '', materialText: 'see drawing', partNumber: '6ES7214-1AG40' }).family).toBe(
      open,
    );
  });
});

describe('names', () => {
  it.each([
    ['switch, proximity, 4mm', 'sensor-camera'],
    ['tape, foam, 1in', 'adhesive'],
    ['tie, cable, 8in', 'plastic-pa66'],
    ['Hydr.-Zyl. 50/28x200', 'hydraulic'],
    ['Tandemhydraulikpum. 12 cc', 'hydraulic'],
    ['铝型材专用螺母 M8', 'steel-fastener'],
    ['远程IO 16点', 'plc-industrial-pc'],
    ['电柜底座槽钢 10#', 'steel-hot-rolled-section'],
    ['cover galv. 18ga', 'steel-galvanised'],
  ])('%s', (description, family) => {
    expect(first({ description }).family).toBe(family);
  });

  it('are turned round only into names the dictionary knows', () => {
    const { lexicon } = prepareKnowledge(knowledge);
    expect(turnedRound('switch, proximity, 4 mm', lexicon)).toBe('proximity switch, 4 mm');
    expect(turnedRound('bracket, left', lexicon)).toBe('bracket, left');
  });

  it('stand for a section where one is named with its size', () => {
    const texts = ['Maschinenrahmen Vierkantrohr 100x100x5', 'Cross member, C6x8.2'];
    for (const description of texts) {
      expect(first({ description, materialText: 'S235JR' }).family).toBe('steel-hot-rolled-section');
    }
  });

  it('of sizes are no material: t10, 1200', () => {
    expect(first({ description: 'Platte t10 1200' }).family).toBe('insufficient-information');
  });
});

describe('a material nobody taught', () => {
  it('makes the answer less sure', () => {
    const blade = first({ description: 'Circular knife', materialText: 'Xyzzium 12' });
    const motor = first({ description: 'Servo motor', materialText: 'Xyzzium 12' });
    expect(blade.confidence).toBeLessThan(sure);
    expect(motor.family).toBe('electric-motor');
    expect(motor.confidence).toBeGreaterThanOrEqual(blade.confidence);
  });

  it('a named bronze decides over a guide block', () => {
    expect(first({ description: '耐磨滑块', materialText: '铝青铜' }).family).toBe('bronze');
  });
});
