/** Resolves when what is about to be drawn is on screen; at once where nothing is drawn. */
export function afterPaint(): Promise<void> {
  if (document.hidden) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
