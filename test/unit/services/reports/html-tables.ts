/** A table of a report as a reader sees it. */
export interface ReadTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a written report. */
export function tablesOf(html: string): readonly ReadTable[] {
  return [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) => {
    const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
    );
    const [head = [], ...body] = rows;
    return { title: plain(/<caption>(.*?)<\/caption>/s.exec(table)?.[1] ?? ''), head, rows: body };
  });
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
