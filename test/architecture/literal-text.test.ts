import { describe, expect, it } from 'vitest';
import { literalTexts } from './literal-text.ts';
import { readSource, sourceFiles } from './source-files.ts';

describe('text of the interface', () => {
  it('stands in the catalogues, never in JSX', () => {
    const views = sourceFiles(['renderer']).filter((path) => path.endsWith('.tsx'));
    expect(views.length).toBeGreaterThan(0);
    const found = views.flatMap((path) =>
      literalTexts(readSource(path)).map(({ line, text }) => `${path}:${line} ${text}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['<p>Total mass</p>', 'Total mass'],
    ['<p>{"Total mass"}</p>', 'Total mass'],
    ['<p>{done ? "Done" : text.open}</p>', 'Done'],
    ['<p>{done && "Done"}</p>', 'Done'],
    ['<p>{`${count} rows`}</p>', 'rows'],
    ['<p>{count + " rows"}</p>', 'rows'],
    ['<p>质量</p>', '质量'],
    ['<img alt="Machine" />', 'Machine'],
    ['<button aria-label={"Close"} />', 'Close'],
  ])('%s is found', (code, text) => {
    expect(literalTexts(code)).toEqual([{ line: 1, text }]);
  });

  it.each([
    '<p>{text.total}</p>',
    '<p>{translate("result.total")}</p>',
    '<p className="total">– {amount} %</p>',
    '<p>{kind === "mass" ? text.mass : text.count}</p>',
    '<input type="text" name={"field"} />',
  ])('%s is no literal text', (code) => {
    expect(literalTexts(code)).toEqual([]);
  });
});
