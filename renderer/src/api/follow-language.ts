import { type Bridge } from '../../../shared/contract/bridge.ts';

/**
 * Tells the main side the language of the page, now and whenever it changes, so that menu and dialogs speak it too.
 * @returns ends that.
 */
export function followLanguage(bridge: Bridge, root: HTMLElement): () => void {
  const tell = (): void => {
    void bridge.invoke('app.locale', { locale: root.lang });
  };
  const observer = new MutationObserver(tell);
  observer.observe(root, { attributes: true, attributeFilter: ['lang'] });
  return () => observer.disconnect();
}
