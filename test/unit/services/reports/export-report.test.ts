import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import { use } from '../../../support/study-builder.ts';
import { READY_STUDY } from '../sign-off/ready-study.ts';
import { openEmpty, openStudyOf, type TestApp } from '../test-app.ts';
import { tablesOf } from './html-tables.ts';

let testApp: TestApp | undefined;
afterEach(async () => {
  await testApp?.close();
  testApp = undefined;
});

async function htmlOf(
  study: StudyDocument,
  more: { order?: 'iso' | 'gbt'; locale?: 'en' | 'zh-CN' | 'de' } = {},
) {
  testApp = await openStudyOf(study);
  const path = join(testApp.folder, 'report.html');
  const outcome = await testApp.call('report.export', { path, format: 'html', locale: 'en', ...more });
  return { html: readFileSync(path, 'utf8'), outcome };
}

const headings = (html: string): readonly string[] =>
  [...html.matchAll(/<section id="s\d+"><h2>(.*?)<\/h2>/g)].map(([, title = '']) => title);

it('has every part of ISO 14067 in its order, a draft while something is open', async () => {
  const { html, outcome } = await htmlOf(READY_STUDY);
  expect(outcome).toMatchObject({ sections: 10, isDraft: true });
  expect(html).toContain('data-status="DRAFT"');
  expect(headings(html)).toEqual([
    '1 Summary',
    '2 Goal of the study',
    '3 Scope',
    '4 Data and data quality',
    '5 Allocation, electricity, cut-off',
    '6 Results',
    '7 Interpretation',
    '8 Limitations',
    '9 Conformity',
    '10 Review and evidence',
  ]);
  expect(html).toContain('240.0 kg CO₂e');
  expect(html).toContain('Valid until (PACT)');
});

it('follows the template of GB/T 24067 in Chinese', async () => {
  const { html } = await htmlOf(READY_STUDY, { order: 'gbt', locale: 'zh-CN' });
  expect(html).toContain('<html lang="zh-CN">');
  expect(headings(html)).toEqual([
    '1 摘要',
    '2 基本信息',
    '3 量化目的',
    '4 量化范围',
    '5 清单分析',
    '6 影响评价',
    '7 结果解释',
    '8 局限性',
    '9 评审与证据',
    '10 符合性',
  ]);
});

it('shows what nobody has said as a gap, and what is not calculated by name', async () => {
  const { statements: _, ...silent } = READY_STUDY;
  const bom = [{ ...READY_STUDY.bom?.[0], assignment: undefined }, READY_STUDY.bom?.[1]];
  const study = JSON.parse(JSON.stringify({ ...silent, bom })) as StudyDocument;
  const { html } = await htmlOf(study);
  expect(html).toContain('<h3>Reasons for the study</h3>\n<p><span class="gap">not stated</span></p>');
  expect(tablesOf(html).find(({ title }) => title === 'Open or partly open: 1 lines')?.rows).toEqual([
    ['frame', 'Frame', 'open'],
  ]);
});

it('has the totals of variants and of scenarios, and says where one names nothing', async () => {
  const { html } = await htmlOf({
    ...READY_STUDY,
    variants: [
      {
        id: 'green',
        name: 'Greener',
        changes: [{ kind: 'factor', factorId: 'steel', by: use('greener-steel') }],
      },
    ],
    scenarios: [
      { id: 'S1', name: 'Heavier frame', kind: 'lines', lineIds: ['frame'], times: '1.5' as never },
      { id: 'S2', name: 'Greener steel', kind: 'variant', variantId: 'green' },
      { id: 'S3', name: 'Gone', kind: 'lines', lineIds: ['none'], times: '2' as never },
    ],
  });
  const rows = (title: string) => tablesOf(html).find((one) => one.title === title)?.rows;
  expect(rows('Sensitivity of the result')).toEqual([
    ['Heavier frame', '340.0', '100.0', '41.7%'],
    ['Greener steel', '180.0', '-60.0', '-25.0%'],
    ['Gone', 'not stated', 'not stated', 'not stated'],
  ]);
  expect(rows('Variants beside the result')).toEqual([['Greener', '180.0', '-60.0', '-25.0%']]);
});

it('escapes every text and loads nothing', async () => {
  const { html } = await htmlOf({
    ...READY_STUDY,
    product: { ...READY_STUDY.product, name: '<script>alert(1)</script> & "Press"' },
    statements: { ...READY_STUDY.statements, reasons: 'First.\n\n<img src=x onerror=alert(1)>' },
  });
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Press&quot;');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/https?:/);
});

it('writes a document for word processors with the same numbers', async () => {
  testApp = await openStudyOf({ ...READY_STUDY, product: { ...READY_STUDY.product, name: 'A < B & C' } });
  const path = join(testApp.folder, 'report.docx');
  await testApp.call('report.export', { path, format: 'docx', locale: 'de' });
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('A &lt; B &amp; C');
  expect(text).toContain('240,0');
  expect(text).toContain('ENTWURF');
  expect(text.match(/<w:tbl>/g)?.length).toBeGreaterThan(10);
  expect(text).toContain('<w:tblHeader/>');
  expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('wordprocessingml');
  // Columns of texts are wider than those of numbers.
  const widths = [...text.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
    [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
  );
  const contributors = widths.find((row) => row.length === 4 && (row[1] ?? 0) > 2 * (row[2] ?? 0));
  expect(contributors).toBeDefined();
  expect(Math.max(...widths.map((row) => row.reduce((sum, width) => sum + width, 0)))).toBeLessThanOrEqual(
    9_866,
  );
});

it('is refused without a project, and leaves nothing where the folder is missing', async () => {
  testApp = await openEmpty();
  const path = join(testApp.folder, 'none', 'report.html');
  expect((await testApp.fail('report.export', { path, format: 'html', locale: 'en' })).code).toMatch(
    /^external\./,
  );
  expect(existsSync(path)).toBe(false);
  await testApp.call('project.close', {});
  expect(await testApp.fail('report.export', { path, format: 'docx', locale: 'en' })).toMatchObject({
    code: 'state.noProject',
  });
});
