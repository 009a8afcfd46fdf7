import { type ReactNode } from 'react';
import { LiveStrip } from './live-strip.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';

/** The frame of a study: title, rail, live strip and status stay; the page changes. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['shell']}>
      <TitleBar />
      <Rail />
      <div className={styles['main']}>
        <LiveStrip />
        <main className={styles['page']}>{children}</main>
      </div>
      <StatusBar />
    </div>
  );
}
