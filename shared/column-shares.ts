/** What decides the width of a column in print. */
interface WeighedColumn {
  readonly numeric?: boolean;
  /** Room of the column beside the others. */
  readonly weight?: number;
}

const NUMBER_WEIGHT = 2.5;
const TEXT_WEIGHT = 4;

/** How the columns of a table divide its width: as their weights, texts wider than numbers; the shares sum to 1. */
export function columnShares(columns: readonly WeighedColumn[]): readonly number[] {
  const weights = columns.map(
    ({ weight, numeric }) => weight ?? (numeric === true ? NUMBER_WEIGHT : TEXT_WEIGHT),
  );
  const sum = weights.reduce((left, right) => left + right, 0);
  return weights.map((weight) => weight / sum);
}
