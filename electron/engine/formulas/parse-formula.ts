import { create, parseDependencies } from 'mathjs/number';
import { quoted } from './formula-limits.ts';
import { type Solved, unsolved } from './formula-problem.ts';
import { FUNCTIONS, type FunctionName, isFunctionName, isReservedName } from './functions.ts';
import { type FormulaToken, scanFormula } from './scan-formula.ts';

/** A formula as a tree of the few things a formula may hold. */
export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'operation';
      readonly operator: '+' | '-' | '*' | '/' | '^';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly arguments: readonly Expression[] };

/** A formula that was understood, with the names of the parameters it uses, each once, in order. */
export interface ParsedFormula {
  readonly expression: Expression;
  readonly names: readonly string[];
}

/** What is read of the parser's nodes. */
interface ParserNode {
  readonly type: string;
  readonly name?: string;
  /** Name of an operator, or the node of a function's name. */
  readonly fn?: string | ParserNode;
  readonly args?: readonly ParserNode[];
  readonly content?: ParserNode;
  /** True for a multiplication without its sign. */
  readonly implicit?: boolean;
}

/** Only the parser; nothing is ever evaluated by it. */
const { parse } = create({ ...parseDependencies });

const OPERATORS: ReadonlyMap<string, '+' | '-' | '*' | '/' | '^'> = new Map([
  ['add', '+'],
  ['subtract', '-'],
  ['multiply', '*'],
  ['divide', '/'],
  ['pow', '^'],
]);

const known = new Map<string, Solved<ParsedFormula>>();
const MOST_KNOWN = 20_000;

/**
 * Reads a formula (with its leading equals sign). The parser is handed `$0 * $1` for `2 * rho`: it never sees a name or a
 * number of the user, so no word means anything to it, and no digit passes through a float.
 */
export function parseFormula(formula: string): Solved<ParsedFormula> {
  const before = known.get(formula);
  if (before !== undefined) {
    return before;
  }
  const parsed = parseAnew(formula);
  // The outcome depends on the text alone; starting over bounds the memory.
  if (known.size >= MOST_KNOWN) {
    known.clear();
  }
  known.set(formula, parsed);
  return parsed;
}

function parseAnew(formula: string): Solved<ParsedFormula> {
  const scanned = scanFormula(formula);
  if ('problem' in scanned) {
    return scanned;
  }
  const tokens = scanned.value;
  const masked = tokens.map((token, index) => (token.kind === 'sign' ? token.text : `$${index}`));
  if (tokens.length === 0) {
    return unsolved('formula.syntax', { position: '2', formula: quoted(formula) });
  }
  let node: ParserNode;
  try {
    node = parse(masked.join(' '));
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
    return unsolved('formula.syntax', {
      position: String(placeOf(error, masked, tokens) + 1),
      formula: quoted(formula),
    });
  }
  const read = readNode(node, tokens);
  if ('problem' in read) {
    return read;
  }
  return { value: { expression: read.value, names: namesOf(tokens) } };
}

/** Where in the formula the parser stopped; its own count is in the masked text. */
function placeOf(error: SyntaxError, masked: readonly string[], tokens: readonly FormulaToken[]): number {
  const stopped = 'char' in error && typeof error.char === 'number' ? error.char - 1 : 0;
  let offset = 0;
  for (const [index, text] of masked.entries()) {
    offset += text.length + 1;
    if (offset > stopped) {
      return tokens[index]?.start ?? 0;
    }
  }
  return tokens.at(-1)?.end ?? 0;
}

function namesOf(tokens: readonly FormulaToken[]): readonly string[] {
  const names = tokens.filter((token) => token.kind === 'name' && !isReservedName(token.text));
  return [...new Set(names.map((token) => token.text))];
}

function readNode(node: ParserNode, tokens: readonly FormulaToken[]): Solved<Expression> {
  switch (node.type) {
    case 'ParenthesisNode':
      return node.content === undefined ? refused(node, tokens) : readNode(node.content, tokens);
    case 'SymbolNode':
      return readAtom(node, tokens);
    case 'FunctionNode':
      return readCall(node, tokens);
    case 'OperatorNode':
      return readOperation(node, tokens);
    default:
      return refused(node, tokens);
  }
}

function readAtom(node: ParserNode, tokens: readonly FormulaToken[]): Solved<Expression> {
  const token = tokenOf(node, tokens);
  if (token === undefined || isFunctionName(token.text)) {
    return refused(node, tokens);
  }
  const { kind, text } = token;
  return { value: kind === 'number' ? { kind, text } : { kind: 'name', name: text } };
}

function readCall(node: ParserNode, tokens: readonly FormulaToken[]): Solved<Expression> {
  const token = typeof node.fn === 'object' ? tokenOf(node.fn, tokens) : undefined;
  const name = token?.text ?? '';
  if (!isFunctionName(name)) {
    return token?.kind === 'name'
      ? unsolved('formula.functionUnknown', {
          name: quoted(name),
          functions: Object.keys(FUNCTIONS).join(', '),
        })
      : refused(node, tokens);
  }
  const given = node.args ?? [];
  const { least, most } = FUNCTIONS[name];
  if (given.length < least || given.length > most) {
    return unsolved('formula.arguments', { name, count: String(given.length) });
  }
  const read = readAll(given, tokens);
  return 'problem' in read ? read : { value: { kind: 'call', name, arguments: read.value } };
}

function readOperation(node: ParserNode, tokens: readonly FormulaToken[]): Solved<Expression> {
  const sign = typeof node.fn === 'string' ? node.fn : '';
  const operator = OPERATORS.get(sign);
  const read = readAll(node.args ?? [], tokens);
  if ('problem' in read) {
    return read;
  }
  const [left, right] = read.value;
  if (sign === 'unaryMinus' && left !== undefined && right === undefined) {
    return { value: { kind: 'negative', of: left } };
  }
  // `2 pi` could mean many things next to `/` and `^`, so a multiplication is always written.
  if (operator === undefined || node.implicit !== false || left === undefined || right === undefined) {
    return refused(node, tokens);
  }
  return { value: { kind: 'operation', operator, left, right } };
}

function readAll(
  nodes: readonly ParserNode[],
  tokens: readonly FormulaToken[],
): Solved<readonly Expression[]> {
  const expressions: Expression[] = [];
  for (const node of nodes) {
    const read = readNode(node, tokens);
    if ('problem' in read) {
      return read;
    }
    expressions.push(read.value);
  }
  return { value: expressions };
}

function tokenOf({ name = '' }: ParserNode, tokens: readonly FormulaToken[]): FormulaToken | undefined {
  return name.startsWith('$') ? tokens[Number(name.slice(1))] : undefined;
}

/** Names the first token of what is refused. */
function refused(node: ParserNode, tokens: readonly FormulaToken[]): Solved<never> {
  const first = firstToken(node, tokens);
  return unsolved('formula.notAllowed', {
    part: first?.text ?? '',
    position: String((first?.start ?? 0) + 1),
  });
}

function firstToken(node: ParserNode, tokens: readonly FormulaToken[]): FormulaToken | undefined {
  const inner = [typeof node.fn === 'object' ? node.fn : undefined, node.content, ...(node.args ?? [])];
  return (
    tokenOf(node, tokens) ??
    inner.flatMap((one) => (one === undefined ? [] : (firstToken(one, tokens) ?? []))).at(0)
  );
}
