import { describe, expect, it } from 'vitest';
import { expandAbbreviations } from '../../../electron/matching/abbreviations.ts';
import { matchRow } from '../../../electron/matching/match-row.ts';
import { normaliseText } from '../../../electron/matching/normalise.ts';
import { prepareKnowledge } from '../../../electron/matching/prepared-knowledge.ts';
import { knowledge, library } from './matching-fixtures.ts';
import type { MatchText } from '../../../electron/matching/match-text.ts';

function top(text: MatchText, place = 'CN') {
  return matchRow(text, { knowledge, lookUp: (id) => library.find(id), place })[0];
}

describe('abbreviations', () => {
  it.each([
    ['Planetengetr. PLE80', 'planetengetriebe ple80'],
    ['Pneum.zyl. D50', 'pneumatikzylinder d50'],
    ['5/2 sol vlv 24V', '5/2 solenoid valve 24v'],
    ['screw w/nut', 'screw with nut'],
    ['Rohr 60.3x4', 'rohr 60.3x4'],
    ['X5CrNi18-10', 'x5crni18-10'],
  ])('are written out: %s', (text, full) => {
    expect(expandAbbreviations(normaliseText(text), prepareKnowledge(knowledge).abbreviations)).toBe(full);
  });
});

describe('slips of the pen', () => {
  it.each([
    ['Servomotr 750 W', 'electric-motor'],
    ['Frequenzumrichtr 4kW', 'servo-drive-inverter'],
    ['Waelzlager 6205', 'bearing'],
    ['Gehaeuse Polycarbonat', 'plastic-pc'],
  ])('are forgiven where only one word is meant: %s', (description, family) => {
    expect(top({ description })?.family).toBe(family);
  });
});

describe('what follows a size', () => {
  it.each([
    ['PSU 24V 10A DIN rail', 'power-supply-transformer'],
    ['Ball screw D32 L=980 nut', 'linear-guide-ballscrew'],
  ])('says where a thing goes and not what it is: %s', (description, family) => {
    expect(top({ description })?.family).toBe(family);
  });
});

describe('units and masses', () => {
  it('take hours for work', () => {
    expect(top({ description: 'Xqz 12', unit: 'h' })?.family).toBe('no-material');
    expect(top({ description: 'Xqz 12', unit: 'pcs' })?.family).toBe('insufficient-information');
    expect(top({ description: 'Servo motor', unit: 'h' })?.family).toBe('electric-motor');
  });

  it('doubt a thing that is too heavy to be one', () => {
    const mass = (text: string) => text as NonNullable<MatchText['massKgEach']>;
    const light = top({ description: 'Proximity sensor', massKgEach: mass('0.1') });
    const heavy = top({ description: 'Proximity sensor', massKgEach: mass('400') });
    expect(light?.family).toBe('sensor-camera');
    expect(heavy?.family).toBe('insufficient-information');
  });
});

describe('factors of a candidate', () => {
  it('fall back China, Asia, world and say so', () => {
    const abs = top({ description: 'Cap', materialText: 'ABS' });
    expect(abs?.reasons.find(({ code }) => code === 'match.regionFallback')?.params).toMatchObject({
      wanted: 'CN',
      used: 'ASIA',
    });
    const pc = top({ description: 'Window', materialText: 'PC' }, 'DE');
    expect(pc?.reasons.find(({ code }) => code === 'match.regionFallback')?.params).toMatchObject({
      wanted: 'DE',
      used: 'WORLD',
    });
  });

  it('are named a proxy where they are one, with a declared composition where there is one', () => {
    const motor = top({ description: 'Servo motor 750 W' });
    expect(motor).toMatchObject({ family: 'electric-motor', proxy: true });
    expect(motor?.recipeId).toBe('motor-hv-induction-abb-ama450');
    expect(top({ description: 'PEEK', materialText: 'PEEK' })?.factorId).toBeUndefined();
  });
});

describe('declared compositions', () => {
  it('name their source and add up to one', () => {
    expect(knowledge.recipes.length).toBeGreaterThanOrEqual(5);
    for (const { parts, source } of knowledge.recipes) {
      expect(source.length).toBeGreaterThan(10);
      expect(parts.reduce((sum, { share }) => sum + Math.round(Number(share) * 1e6), 0)).toBe(1_000_000);
    }
  });
});
