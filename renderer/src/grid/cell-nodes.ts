import { h, type VNode } from '@revolist/revogrid';
import { type CellContent, type CellMark, type GridColumn, type RowContent } from './grid-content.ts';

/** Attribute of the expander that a click is told by. */
export const TOGGLE_ATTRIBUTE = 'data-toggle';

/** A node with classes; the library wants them one by one. */
function node(tag: string, className: string, attributes: Attributes, content: VNode[] | string): VNode {
  const data = { ...attributes, class: classMap(className) };
  return typeof content === 'string' ? h(tag, data, content) : h(tag, data, content);
}

type Attributes = Readonly<Record<string, unknown>>;

const classMaps = new Map<string, Record<string, boolean>>();

/** Class names as the library takes them; the few combinations there are, are made once. */
export function classMap(className: string): Record<string, boolean> {
  let map = classMaps.get(className);
  if (map === undefined) {
    const names = className.split(' ').filter((name) => name !== '');
    map = Object.fromEntries(names.map((name) => [name, true]));
    classMaps.set(className, map);
  }
  return map;
}

/** What stands inside a cell, as nodes of the grid library; most cells are only a text. */
export function cellNodes(content: CellContent, column: GridColumn, row: RowContent): (VNode | string)[] {
  if (column.tree === true) {
    return [node('span', 'cg-tree', {}, [...treeNodes(row), ...nameNodes(content), ...badgeNodes(content)])];
  }
  if (content.mark !== undefined) {
    return [node('span', 'cg-marked', {}, [markNode(content.mark), node('span', '', {}, content.text)])];
  }
  if (content.share !== undefined) {
    return [node('span', 'cg-shared', {}, [node('span', '', {}, content.text), shareNode(content.share)])];
  }
  return [
    content.looks?.includes('open') === true
      ? node('span', 'cg-open hatched', {}, content.text)
      : content.text,
  ];
}

/** Title of a column, its unit lighter. */
export function headerNodes(column: GridColumn): VNode[] {
  return [
    node('span', '', {}, column.title),
    ...(column.unit === undefined ? [] : [node('span', 'cg-unit', {}, ` ${column.unit}`)]),
  ];
}

/** Classes of a cell: alignment, what its column is, how its text looks. */
export function cellClass(column: GridColumn, { looks = [] }: CellContent): string {
  const place = `${column.align === 'right' ? 'cg-number' : 'cg-text'}${column.divided === true ? ' cg-divided' : ''}`;
  // In the tree column only the name is marked, not its number and the counts.
  return looks.reduce((all, look) => `${all} ${column.tree === true ? 'cg-in-' : 'cg-'}${look}`, place);
}

function nameNodes({ lead, text, detail }: CellContent): VNode[] {
  return [
    ...(lead === undefined ? [] : [node('span', 'cg-lead', {}, lead)]),
    node('span', 'cg-name', {}, text),
    ...(detail === undefined ? [] : [node('span', 'cg-detail', {}, detail)]),
  ];
}

function treeNodes({ level, expandable, expanded }: RowContent): VNode[] {
  const guides = Array.from({ length: level - 1 }, () => node('i', 'cg-guide', {}, []));
  if (!expandable) {
    return [...guides, node('span', 'cg-twist', {}, [])];
  }
  const path = expanded ? 'M1.5 3 5 7.2 8.5 3Z' : 'M3 1.5 7.2 5 3 8.5Z';
  const triangle = node(
    'svg',
    '',
    { viewBox: '0 0 10 10', width: '10', height: '10', 'aria-hidden': 'true' },
    [node('path', '', { d: path, fill: 'currentColor' }, [])],
  );
  return [...guides, node('span', 'cg-twist', { [TOGGLE_ATTRIBUTE]: '' }, [triangle])];
}

function badgeNodes({ badges = [] }: CellContent): VNode[] {
  return badges.length === 0
    ? []
    : [
        node(
          'span',
          'cg-badges',
          {},
          badges.map((badge) =>
            node('span', 'cg-badge', {}, [markNode(badge), node('span', '', {}, badge.text)]),
          ),
        ),
      ];
}

function markNode({ symbol, name }: CellMark): VNode {
  return node(
    'svg',
    'cg-mark',
    { width: '14', height: '14', viewBox: '0 0 16 16', role: 'img', 'aria-label': name },
    [node('title', '', {}, name), node('use', '', { href: `#${symbol}` }, [])],
  );
}

function shareNode(share: number): VNode {
  const width = `${Math.min(100, Math.max(0, share * 100))}%`;
  return node('span', 'cg-bar', { 'aria-hidden': 'true' }, [node('span', '', { style: { width } }, [])]);
}
