import type { ReadGuard } from '../read-guard.ts';
import { enforceLimit } from '../read-guard.ts';
import type { XmlAttributes, XmlHandler } from '../xlsx/xml-part.ts';
import { MOST_ELEMENTS } from './import-limits.ts';

/** An element of a small XML document, its name without prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface Growing extends XmlNode {
  readonly children: Growing[];
  text: string;
}

/** Collects a document as a tree; `root` is the outermost element once it has been read. */
export function createTree(guard: ReadGuard): { readonly handler: XmlHandler; readonly root: () => XmlNode } {
  const top: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [top];
  let elements = 0;
  return {
    handler: {
      open(name, attributes) {
        elements += 1;
        enforceLimit('limit.xml.elements', elements, MOST_ELEMENTS, { file: guard.file });
        const node: Growing = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      text(piece) {
        const node = open.at(-1);
        if (node !== undefined) {
          node.text += piece;
        }
      },
      close() {
        open.pop();
      },
    },
    root: () => top.children[0] ?? top,
  };
}

/** First element on a path of names below a node. */
export function find(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    node,
  );
}

/** All children of a name. */
export function findAll(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return (node?.children ?? []).filter((child) => child.name === name);
}

/** Text of the first element on a path, without spaces around; empty where there is none. */
export function textAt(node: XmlNode | undefined, ...path: readonly string[]): string {
  return find(node, ...path)?.text.trim() ?? '';
}

/** Value of an attribute, whatever its prefix. */
export function attribute(node: XmlNode | undefined, name: string): string {
  const entry = Object.entries(node?.attributes ?? {}).find(
    ([key]) => key === name || key.endsWith(`:${name}`),
  );
  return entry?.[1].trim() ?? '';
}
