import { type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import styles from './page-tabs.module.css';
import { ToolBar, ToolBarEnd } from './tool-bar.tsx';

interface PageTabsProps<Id extends string> {
  /** Heading of the page, for screen readers. */
  readonly heading: string;
  /** Name of the list of tabs. */
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly text: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** What stands at the end of the bar. */
  readonly end?: ReactNode;
  readonly isBusy: boolean;
  readonly panelClassName?: string | undefined;
  readonly panel: (id: Id) => ReactNode;
  /** What stands beside the tabs, such as the trace of a number. */
  readonly beside: ReactNode;
}

/** A page whose content is divided into tabs, with its bar of tools above them. */
export function PageTabs<Id extends string>(props: PageTabsProps<Id>) {
  const { heading, label, tabs, selected, onSelect, end, isBusy, panelClassName = '', panel, beside } = props;
  return (
    <div className={styles['page']}>
      <Tabs
        className={styles['tabbed'] ?? ''}
        selectedKey={selected}
        onSelectionChange={(key) => onSelect(key as Id)}
      >
        <h1 className="screen-reader">{heading}</h1>
        <ToolBar tabs>
          <TabList aria-label={label} className={styles['tabs'] ?? ''}>
            {tabs.map(({ id, text }) => (
              <Tab key={id} id={id} className={styles['tab'] ?? ''}>
                {text}
              </Tab>
            ))}
          </TabList>
          {end !== undefined && <ToolBarEnd>{end}</ToolBarEnd>}
        </ToolBar>
        {tabs.map(({ id }) => (
          <TabPanel key={id} id={id} className={`${styles['panel']} ${panelClassName}`} aria-busy={isBusy}>
            {panel(id)}
          </TabPanel>
        ))}
      </Tabs>
      {beside}
    </div>
  );
}
