import ts from 'typescript';

/** Attributes whose text a user sees or hears. */
const visibleAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'header',
  'label',
  'placeholder',
  'summary',
  'title',
]);

const letter = /\p{Letter}/u;

/** Units and key caps: signs that are the same in every language, no text. */
const signs = /(?<![\p{Letter}\d])(?:kg|t|kWh|MWh|MB|CO₂e?|GWP|F\d{1,2}|[A-Z])(?![\p{Letter}])/gu;

/**
 * Text written straight into JSX, where only texts of the catalogues belong: between tags, in braces
 * between tags, and in visible attributes. Signs and digits without any letter are no text.
 * @returns each text found, with its line (from 1).
 */
export function literalTexts(code: string): readonly { readonly line: number; readonly text: string }[] {
  const found: { line: number; text: string }[] = [];
  const file = ts.createSourceFile('view.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const note = (node: ts.Node, text: string): void => {
    if (letter.test(text.replace(signs, ''))) {
      found.push({
        line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
        text: text.trim(),
      });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      note(node, node.text);
    } else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      noteLiterals(node.expression, note);
    } else if (ts.isJsxAttribute(node) && visibleAttributes.has(node.name.getText(file))) {
      const value = node.initializer;
      noteLiterals(value !== undefined && ts.isJsxExpression(value) ? value.expression : value, note);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Literals that are the value of the expression itself, also through conditions; not those inside calls. */
function noteLiterals(expression: ts.Node | undefined, note: (node: ts.Node, text: string) => void): void {
  if (expression === undefined) {
    return;
  }
  if (ts.isStringLiteralLike(expression)) {
    note(expression, expression.text);
  } else if (ts.isTemplateExpression(expression)) {
    const parts = [expression.head.text, ...expression.templateSpans.map((span) => span.literal.text)];
    note(expression, parts.join(''));
  } else if (ts.isParenthesizedExpression(expression)) {
    noteLiterals(expression.expression, note);
  } else if (ts.isConditionalExpression(expression)) {
    noteLiterals(expression.whenTrue, note);
    noteLiterals(expression.whenFalse, note);
  } else if (ts.isBinaryExpression(expression)) {
    noteLiterals(expression.right, note);
    if (expression.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      noteLiterals(expression.left, note);
    }
  }
}
