import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';

/** How many candidates an ambiguous search lists. */
const LISTED = 5;

/** Finds one BOM line by id, then position, then part number; several hits are an error that lists them. */
export function findBomLine(lines: readonly BomLine[], text: string): Result<BomLine> {
  const byId = lines.find((line) => line.id === text);
  if (byId !== undefined) {
    return success(byId);
  }
  const byPosition = lines.filter((line) => line.position === text);
  const hits = byPosition.length > 0 ? byPosition : lines.filter((line) => line.partNumber === text);
  const [only] = hits;
  if (only === undefined) {
    return failure('state.lineNotFound', { line: text });
  }
  if (hits.length > 1) {
    const listed = hits
      .slice(0, LISTED)
      .map((line) => `${line.id} (${line.position ?? ''} ${line.description ?? ''})`);
    return failure('input.lineAmbiguous', {
      line: text,
      count: String(hits.length),
      lines: listed.join(', '),
    });
  }
  return success(only);
}
