import { type Place } from '../../../shared/model/finding.ts';

/** Where something is, as a user finds it again: `bom-en.xlsx BOM!H529` or the line's id. */
export function placeText(place: Place): string {
  const address = place.cell ?? (place.row === undefined ? '' : String(place.row));
  const sheet = place.sheet === undefined || place.sheet === '' ? '' : `${place.sheet}!`;
  const inFile = place.file === undefined ? '' : `${place.file} ${sheet}${address}`;
  return [inFile, place.lineId ?? ''].filter((part) => part.trim() !== '').join('  ');
}
