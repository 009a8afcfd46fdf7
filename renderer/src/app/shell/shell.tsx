import { type ReactNode, useEffect, useRef } from 'react';
import { useView } from '../view-store.ts';
import { LiveStrip } from './live-strip.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';

/** The frame of a study: title, rail, live strip and status stay; the page changes. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const page = useView((state) => state.page);
  const main = useRef<HTMLElement>(null);
  // Keys belong to the page that was opened, not to the button that opened it.
  useEffect(() => main.current?.focus(), [page]);
  return (
    <div className={styles['shell']}>
      <TitleBar />
      <Rail />
      <div className={styles['main']}>
        <LiveStrip />
        <main ref={main} tabIndex={-1} className={styles['page']}>
          {children}
        </main>
      </div>
      <StatusBar />
    </div>
  );
}
