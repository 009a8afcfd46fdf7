/** Characters that part the columns of a text table; in a tie the earlier one wins, being rarer inside texts. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

/** Records looked at. */
const RECORDS = 200;

/** First line by which Excel is told the delimiter. */
const SEPARATOR_LINE = /^sep=([\t;,|:^~])(\r\n|\n|\r|$)/i;

/** The delimiter of a table, and the length of a first line that only names it. */
export interface DelimiterVerdict {
  /** Undefined when the table has one column only. */
  readonly delimiter: string | undefined;
  /** Characters to leave out at the start: the line `sep=;`, or none. */
  readonly skipCharacters: number;
}

/**
 * Finds the delimiter by the start of the text: the one that stands in most records outside quotes, most often
 * equally often, and makes most columns. Decimal commas and commas in names are fewer and vary, so they lose.
 */
export function detectDelimiter(start: string): DelimiterVerdict {
  const named = SEPARATOR_LINE.exec(start);
  if (named !== null) {
    return { delimiter: named[1], skipCharacters: named[0].length };
  }
  const records = countPerRecord(start);
  let best: string | undefined;
  let bestScore = 0;
  for (const [index, delimiter] of DELIMITERS.entries()) {
    const score = scoreOf(records.map((counts) => counts[index] ?? 0));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { delimiter: best, skipCharacters: 0 };
}

/** How often each delimiter stands in each record outside quotes; empty records are left out. */
function countPerRecord(start: string): readonly (readonly number[])[] {
  const records: number[][] = [];
  let counts = DELIMITERS.map(() => 0);
  let characters = 0;
  let quoted = false;
  for (const character of start) {
    if (character === '"') {
      quoted = !quoted;
    }
    if (!quoted && (character === '\n' || character === '\r')) {
      if (characters > 0) {
        records.push(counts);
      }
      counts = DELIMITERS.map(() => 0);
      characters = 0;
      if (records.length >= RECORDS) {
        return records;
      }
      continue;
    }
    characters += 1;
    const index = (DELIMITERS as readonly string[]).indexOf(character);
    if (!quoted && index >= 0) {
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  // The last record may be cut off in the middle; it counts only when it is the only one.
  return records.length > 0 ? records : [counts];
}

function scoreOf(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) {
    frequency.set(count, (frequency.get(count) ?? 0) + 1);
  }
  frequency.delete(0);
  const most = Math.max(0, ...frequency.values());
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const records = Math.max(1, counts.length);
  const present = counts.filter((count) => count > 0).length / records;
  // Half of the weight only: programs that leave out empty cells at the line end make lines of any length.
  const constancy = 0.5 + most / records / 2;
  return present * constancy * Math.log2(1 + mean);
}
