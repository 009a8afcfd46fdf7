import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { type Page, useView } from '../../app/view-store.ts';

/** Goes to where a finding is mended: the line in the BOM, or the page of the activity. */
export function useGoTo(): (finding: FindingView, page: Page) => void {
  const showLine = useView((state) => state.showLine);
  const open = useView((state) => state.open);
  return ({ place }, page) => {
    if (page === 'bom' && place.lineId !== undefined) {
      showLine(place.lineId, place.field);
    } else {
      open(page);
    }
  };
}
