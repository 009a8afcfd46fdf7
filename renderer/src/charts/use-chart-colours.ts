import { useMemo, useSyncExternalStore } from 'react';
import { type ChartColours, readColours } from './chart-colours.ts';

/** Colours of the theme that is on the page now; changes when the theme has been switched. */
export function useChartColours(): ChartColours {
  const theme = useSyncExternalStore(watchTheme, themeOnPage);
  return useMemo(() => coloursOfPage(theme), [theme]);
}

// The theme is an argument although the page tells the colours: it says when they have to be read anew.
function coloursOfPage(_theme: string): ChartColours {
  const style = getComputedStyle(document.documentElement);
  return readColours((variable) => style.getPropertyValue(variable));
}

function themeOnPage(): string {
  return document.documentElement.dataset['theme'] ?? '';
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
