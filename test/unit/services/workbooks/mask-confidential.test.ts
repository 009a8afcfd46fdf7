import { describe, expect, test } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import { maskConfidential } from '../../../../electron/services/workbooks/mask-confidential.ts';
import { StudyDocument } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';

const evidence = {
  id: 'EV1',
  type: 'supplierDeclaration' as const,
  title: 'Declaration of Secret Drives',
  fileName: 'secret-drives.pdf',
  sha256: 'ab'.repeat(32),
  bytes: 10,
  storage: 'inside' as const,
  custodian: 'Secret Person',
  confidential: true,
  supports: [
    { kind: 'line' as const, id: 'servo' },
    { kind: 'supplierPcf' as const, id: 'secret-pcf' },
    { kind: 'study' as const },
  ],
};

const STUDY = makeStudy({
  factors: [makeFactor('steel', 'kg', '2')],
  supplierPcfs: [
    {
      id: 'secret-pcf',
      name: 'Secret motor',
      supplier: 'Secret Drives',
      specification: 'PACT-3',
      status: 'active',
      declaredUnit: 'piece',
      declaredUnitAmount: decimal(1),
      components: { fossil: decimal('41.2') },
      referencePeriodStart: '2025-01-01',
      referencePeriodEnd: '2026-01-01',
      boundary: 'cradleToGate',
      gwpSet: 'AR6',
      geography: 'CN',
    },
  ],
  bom: [
    makeLine('servo', {
      quantity: decimal(3),
      description: 'Secret servo',
      partNumber: 'SEC-1',
      supplier: 'Secret Drives',
      mass: mass('2.5'),
      assignment: { ...use('secret-pcf'), reason: 'Secret Drives told us' } as never,
      corrections: [{ field: 'description', imported: 'Secret servo 1', reason: 'typed' }],
    }),
    makeLine('belt', {
      description: 'Belt',
      supplier: 'Secret Drives',
      mass: mass('1'),
      assignment: use('steel'),
    }),
    makeLine('frame', {
      description: 'Frame',
      supplier: 'Open Steel',
      mass: mass('9'),
      assignment: use('steel'),
    }),
  ],
  evidence: [evidence, { ...evidence, id: 'EV2', title: 'Open title', confidential: false }],
  comments: [
    {
      id: 'C',
      about: { kind: 'supplierPcf', id: 'secret-pcf' },
      state: 'open',
      entries: [{ author: 'A', time: '2026-02-01T09:00:00Z', text: 'Ask Secret Drives' }],
    },
  ],
});

describe('maskConfidential', () => {
  const masked = maskConfidential(STUDY);

  test('leaves no name of what confidential evidence is for, wherever it stands', () => {
    const { evidence: files = [], ...rest } = masked;
    expect(JSON.stringify(rest)).not.toMatch(/secret/i);
    expect(JSON.stringify(files[0])).not.toMatch(/secret (drives|person)|secret-drives/i);
    expect(masked.bom?.[0]).toMatchObject({ id: 'servo', description: '***', partNumber: '***' });
    expect(masked.bom?.[1]).toMatchObject({ description: 'Belt', supplier: '*** 1' });
  });

  test('masks a line that is marked itself, also what a variant says of it', () => {
    const study: StudyDocument = {
      ...STUDY,
      evidence: [],
      bom: STUDY.bom?.map((line) => (line.id === 'frame' ? { ...line, confidential: true } : line)),
      variants: [
        {
          id: 'V',
          name: 'Lighter',
          changes: [
            { kind: 'line', lineId: 'frame', set: { description: 'Secret frame', note: null } },
            { kind: 'line', lineId: 'belt', set: { description: 'Flat belt' } },
          ],
        },
      ],
    };
    const hidden = maskConfidential(study);
    expect(hidden.bom?.[2]).toMatchObject({
      id: 'frame',
      description: '***',
      supplier: '***',
      confidential: true,
      mass: STUDY.bom?.[2]?.mass,
    });
    expect(hidden.bom?.[1]).toEqual(STUDY.bom?.[1]);
    expect(hidden.variants?.[0]?.changes).toEqual([
      { kind: 'line', lineId: 'frame', set: { description: '***', note: null } },
      { kind: 'line', lineId: 'belt', set: { description: 'Flat belt' } },
    ]);
    const unmarked = { ...study, bom: STUDY.bom };
    expect(maskConfidential(unmarked)).toEqual(unmarked);
    expect(StudyDocument.safeParse(hidden).success).toBe(true);
  });

  test('keeps rows, masses, hashes and the total to the last digit, and a study that can be read', () => {
    const total = (study: StudyDocument) => calculate(resolveStudy(study).study, noLibrary);
    const [open, hidden] = [total(STUDY), total(masked)];
    expect(hidden.totals).toEqual(open.totals);
    expect(hidden.coverage.netMassKg).toBe(open.coverage.netMassKg);
    expect(hidden.lines.map(({ id }) => id)).toEqual(open.lines.map(({ id }) => id));
    expect(masked.evidence?.map(({ sha256 }) => sha256)).toEqual(STUDY.evidence?.map(({ sha256 }) => sha256));
    expect(StudyDocument.safeParse(masked).success).toBe(true);
  });

  test('leaves everything else as it is', () => {
    expect(masked.bom?.[2]).toEqual(STUDY.bom?.[2]);
    expect(masked.evidence?.[1]?.title).toBe('Open title');
    const open = { ...STUDY, evidence: [] };
    expect(maskConfidential(open)).toEqual(open);
  });
});
