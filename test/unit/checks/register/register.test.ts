import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_REGISTER, registeredCheck } from '../../../../electron/checks/register/register.ts';
import { LOCALES } from '../../../../shared/model/locale.ts';
import { parseStudyDocument } from '../../../../shared/model/parse-study.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import type { CheckPlace } from '../../../../electron/checks/register/check-row.ts';
import { ledgerFindings } from '../../../../electron/engine/ledger/check-ledger.ts';
import { applyVariant } from '../../../../electron/engine/variants/apply-variant.ts';
import { interpretBom } from '../../../../electron/reading/interpret-bom.ts';
import { analyse } from '../../../../electron/services/calculations/analyse.ts';
import { studyFactors } from '../../../../electron/engine/calculate.ts';
import { EMPTY_LEDGER } from '../../../../shared/model/instrument-ledger.ts';
import { knowledge, library } from '../../matching/matching-fixtures.ts';
import { familyRanges } from '../../../../electron/checks/factors/family-ranges.ts';
import { makeRawFile, makeSheet } from '../../../support/raw-file.ts';
import { decimal, makeFactor, makeLine, makeStudy, mass, use } from '../../../support/study-builder.ts';
import { TRIGGERS } from './trigger-table.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** Codes of the texts a catalogue has for findings. */
function catalogueCodes(locale: string): readonly string[] {
  const catalogue = JSON.parse(readFileSync(join(ROOT, `shared/i18n/${locale}.json`), 'utf8')) as {
    finding: object;
  };
  const codes: string[] = [];
  const walk = (node: object, path: readonly string[]): void => {
    for (const [name, value] of Object.entries(node) as [string, unknown][]) {
      if (typeof value !== 'object' || value === null) {
        continue;
      }
      const here = [...path, name];
      if ('text' in value && 'remedy' in value) {
        codes.push(here.join('.'));
      }
      walk(value, here);
    }
  };
  walk(catalogue.finding, []);
  return codes.toSorted();
}

describe('the register of checks', () => {
  const ids = CHECK_REGISTER.map(({ id }) => id);

  it.each(LOCALES)(
    'has an explanation and a remedy for every check, and no text without a check: %s',
    (locale) => {
      expect(catalogueCodes(locale)).toEqual(ids.toSorted());
    },
  );

  it('names every check once, each with a clause', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(CHECK_REGISTER.filter(({ clause }) => !/^(ISO 14067:2018|PAS 2050:2011) \S/.test(clause))).toEqual(
      [],
    );
    expect(registeredCheck('line.zero')).toMatchObject({ severity: 'warning', where: 'line' });
    expect(registeredCheck('no.such')).toBeUndefined();
  });

  it('has a test that triggers each check, where the table says', () => {
    expect(Object.values(TRIGGERS).flat().toSorted()).toEqual(ids.toSorted());
    for (const [file, codes] of Object.entries(TRIGGERS)) {
      const lines = readFileSync(join(ROOT, 'test', file), 'utf8').split('\n');
      const isTriggered = (code: string): boolean =>
        lines.some((line) => names(line, code) && !/\bnot\.|toEqual\(\[\]\)/.test(line));
      expect({ file, missing: codes.filter((code) => !isTriggered(code)) }).toEqual({ file, missing: [] });
    }
  });
});

function names(line: string, code: string): boolean {
  const place = line.indexOf(code);
  return (
    place >= 0 &&
    !/[a-zA-Z.]/.test(line[place + code.length] ?? '') &&
    !/[a-zA-Z.]/.test(line[place - 1] ?? '')
  );
}

describe('what a check says nothing of', () => {
  const studies = [...exampleStudies(), completeStudy()];
  const runs = studies.map((study) => ({ subjects: subjectsOf(study), codes: codesOf(study) }));
  const reading = readWithoutFault();

  it('is found only by checks of the register', () => {
    const found = new Set([...runs.flatMap(({ codes }) => [...codes]), ...reading]);
    expect([...found].filter((code) => registeredCheck(code) === undefined)).toEqual([]);
    expect(found.size).toBeGreaterThan(10);
  });

  it.each(CHECK_REGISTER)(
    '$id is silent where there is something to look at and nothing wrong',
    ({ id, where }) => {
      const silent =
        where === 'file'
          ? !reading.has(id)
          : where === 'ledger'
            ? ledgerFindings(EMPTY_LEDGER).length === 0
            : runs.some(({ subjects, codes }) => subjects.has(where) && !codes.has(id));
      expect(silent).toBe(true);
    },
  );
});

/** The studies the help shows: small, calculated by hand, each about something else. */
function exampleStudies(): readonly StudyDocument[] {
  const folder = join(ROOT, 'resources/help/examples');
  return readdirSync(folder).flatMap((file) => {
    const study = parseStudyDocument(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return study.ok ? [study.value] : [];
  });
}

/** A study of one plate that leaves no statement open. */
function completeStudy(): StudyDocument {
  const texts = { name: 'M', model: 'M-1', bomRevision: 'A', capacity: '1', designLifeYears: decimal(10) };
  return makeStudy({
    product: { ...texts, weighedMassKg: decimal(100) },
    scope: { declaredUnit: 'one machine', gate: 'dock', boundary: 'cradle to gate', excludedStages: ['use'] },
    factors: [makeFactor('steel', 'kg', 2)],
    bom: [makeLine('plate', { mass: mass(100), assignment: use('steel') })],
    scenarios: [{ id: 'S', name: 'Steel', kind: 'factor', factorId: 'steel', times: decimal('1.1') }],
    statements: { limitations: 'One impact category only.' },
  });
}

function subjectsOf(study: StudyDocument): ReadonlySet<CheckPlace> {
  const has = (list: readonly unknown[] | undefined): boolean => (list ?? []).length > 0;
  const subjects: readonly (readonly [CheckPlace, boolean])[] = [
    ['study', true],
    ['line', has(study.bom)],
    ['activity', has(study.activities)],
    ['electricity', study.electricity !== undefined],
    ['site', study.site !== undefined],
    ['factor', has(study.factors) || has(study.gwpSets)],
    ['supplierPcf', has(study.supplierPcfs)],
    ['formula', has(study.parameters)],
    ['memo', has(study.memos)],
    ['variant', has(study.variants)],
  ];
  return new Set(subjects.flatMap(([place, isThere]) => (isThere ? [place] : [])));
}

function codesOf(study: StudyDocument): ReadonlySet<string> {
  const context = {
    today: '2026-01-01T00:00:00Z',
    ranges: familyRanges(library.factors),
    matching: { knowledge },
  };
  const { findings } = analyse(
    study,
    studyFactors(study as never, (id) => library.find(id)),
    context,
  );
  const ofVariants = (study.variants ?? []).flatMap((variant) => applyVariant(study, variant).findings);
  return new Set([...findings, ...ofVariants].map(({ code }) => code));
}

function readWithoutFault(): ReadonlySet<string> {
  const header = ['Level', 'Part No.', 'Description', 'Material', 'Qty', 'Unit', 'Mass each [kg]'];
  const file = makeRawFile(makeSheet([header, ['1', 'A-1', 'Plate', 'Q235B', 2, 'pcs', 3]]));
  const found = interpretBom(file, {});
  return new Set(found.ok ? found.value.findings.map(({ code }) => code) : [found.error.code]);
}
