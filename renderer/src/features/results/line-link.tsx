import { Button } from 'react-aria-components';
import { useView } from '../../app/view-store.ts';
import styles from './line-link.module.css';
import { useInBom } from './use-in-bom.ts';

/** The name of a line; a line of the BOM opens there, selected. */
export function LineLink({ lineId, name }: { readonly lineId: string; readonly name: string }) {
  const inBom = useInBom(lineId);
  const showLine = useView((state) => state.showLine);
  return inBom ? (
    <Button className={styles['link'] ?? ''} onPress={() => showLine(lineId)}>
      {name}
    </Button>
  ) : (
    <span className={styles['text']} title={name}>
      {name}
    </span>
  );
}
