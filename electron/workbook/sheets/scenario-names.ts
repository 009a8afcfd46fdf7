import { type Question } from '../../engine/sensitivity/question.ts';
import { type SensitivityRow } from '../../engine/sensitivity/sensitivity.ts';
import { type Book, stageName } from '../book.ts';
import { factorLabel } from '../table/factor-columns.ts';

/** What is asked, in words: the study's own name, else the product's. */
export function nameOf(book: Book, { name, question }: SensitivityRow): string {
  if (name !== undefined) {
    return name;
  }
  const change = 'times' in question ? percentChange(question.times) : '';
  switch (question.kind) {
    case 'factor':
      return book.say('scenario.factor', { name: factorLabel(book, question.factorId), change });
    case 'stage':
      return book.say('scenario.stage', { name: stageName(book, question.stage), change });
    case 'electricity':
      return book.say('scenario.electricity', { name: book.say(`basis.${question.basis}`) });
    case 'proxies':
      return book.say('scenario.proxies', { change });
    case 'lines':
      return book.say('scenario.lines', { change });
    case 'variant':
      return book.say('scenario.variant', { name: question.variantId });
  }
}

/** The factor's key, which the formula reads; for other kinds a word for the reader. */
export function objectOf(book: Book, question: Question): string | undefined {
  switch (question.kind) {
    case 'factor':
      return book.factors.keyOf(question.factorId);
    case 'stage':
      return stageName(book, question.stage);
    case 'variant':
      return question.variantId;
    case 'lines':
      return book.say('text.linesCount', { count: String(question.lineIds.length) });
    default:
      return undefined;
  }
}

/** 1.1 is +10 %. */
function percentChange(times: string): string {
  const percent = Math.round((Number(times) - 1) * 1e6) / 1e4;
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent)} %`;
}
