import { type Component } from '../../../../shared/model/component.ts';
import { COMPONENT_LETTERS } from '../../charts/chart-colours.ts';
import styles from './component-chip.module.css';

/** The letter of a component on its colour; its name stands beside it. */
export function ComponentChip({ component }: { readonly component: Component }) {
  return (
    <span className={`${styles['chip']} ${componentClass(component)}`} aria-hidden="true">
      <b>{COMPONENT_LETTERS[component]}</b>
    </span>
  );
}

/** Class that fills a shape with the colour of a component; removal is hatched. */
export function componentClass(component: Component): string {
  return `${styles['fill']} ${styles[component]} ${component === 'biogenicCo2Removal' ? 'hatched' : ''}`;
}
