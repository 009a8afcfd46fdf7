import { type Grouping } from '../../../engine/calculation.ts';
import { type LiveCalculation } from '../../../engine/live/live-calculation.ts';
import { resultOf } from '../../live-lines.ts';

/** Gives the label of a key: an assembly's name, a supplier, a country; empty where the key is a code or not stated. */
export function labelFinder(live: LiveCalculation): (grouping: Grouping, key: string) => string {
  return (grouping, key) => {
    switch (grouping) {
      case 'assembly':
        return resultOf(live, key)?.name ?? '';
      case 'supplier':
      case 'country':
        return key;
      case 'stage':
      case 'family':
        return '';
    }
  };
}
