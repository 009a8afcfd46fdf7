/**
 * What a cell is; its look follows from it (excel/cell-styles.ts). `input`, `inputText` and `inputWord` (one line) come from the study;
 * `mass`, `emission`, `number`, `ratio`, `percent` are computed; `engine` holds the engine's own value.
 */
export type StyleName =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'header'
  | 'headerNumber'
  | 'band'
  | 'label'
  | 'remark'
  | 'text'
  | 'textWrap'
  | 'textCentre'
  | 'name'
  | 'input'
  | 'constant'
  | 'inputText'
  | 'inputWord'
  | 'correctedText'
  | 'mass'
  | 'emission'
  | 'number'
  | 'ratio'
  | 'integer'
  | 'percent'
  | 'signedPercent'
  | 'engine'
  | 'bar'
  | 'link'
  | 'lookup'
  | 'headline'
  | 'tonnes'
  | 'openSample'
  | 'assemblySample'
  | 'box'
  | 'boxOutside'
  | 'arrow'
  | 'signature'
  | 'status'
  | 'severityError'
  | 'severityWarning'
  | 'severityNote';

/** What a whole row is: `open` is hatched, `total` and `assembly` are bold, `quiet` is left out of the sum. */
export type RowTone = 'plain' | 'assembly' | 'open' | 'quiet' | 'total';
