import { z } from 'zod';

/** An export this tab started: its job, its file, whose it is, and whether the file was saved. */
const StartedExport = z.object({
  jobId: z.string(),
  fileName: z.string(),
  product: z.string(),
  saved: z.boolean(),
});
export type StartedExport = z.infer<typeof StartedExport>;

const KEY = 'cradlegate.export';

/** Keeps the export in mind while the page is reloaded; another tab knows nothing of it. */
export function rememberExport(started: StartedExport): void {
  sessionStorage.setItem(KEY, JSON.stringify(started));
}

/** The export this tab started last, if any. */
export function recallExport(): StartedExport | undefined {
  const text = sessionStorage.getItem(KEY);
  const parsed = text === null ? undefined : StartedExport.safeParse(JSON.parse(text));
  return parsed?.success === true ? parsed.data : undefined;
}
