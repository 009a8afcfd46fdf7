import { type FindingView } from '../../../shared/contract/outcomes.ts';

/** Where something is, as a user finds it again: `bom-en.xlsx BOM!H529` or the line's id. */
export function placeText(place: FindingView['place']): string {
  const address = place.cell ?? (place.row === undefined ? '' : String(place.row));
  const sheet = place.sheet === undefined || place.sheet === '' ? '' : `${place.sheet}!`;
  const inFile = place.file === undefined ? '' : `${place.file} ${sheet}${address}`;
  return [inFile, place.lineId ?? ''].filter((part) => part.trim() !== '').join('  ');
}
