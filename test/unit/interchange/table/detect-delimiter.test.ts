import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../../../electron/interchange/table/detect-delimiter.ts';

describe('delimiter', () => {
  it.each([
    ['semicolon with decimal commas', 'Pos;Name;kg\n1;Plate, thick;2,5\n2;Bar;3,5\n', ';'],
    [
      'semicolon, one decimal comma in every line, short lines',
      'a;b;c;d;e\n1,0;;x\n2,0\n3,0;y;z;w\n4,0;;;;q\n5,0;x;y\n',
      ';',
    ],
    ['comma with semicolons in quotes', 'a,b,c\n1,"x;y;z",2\n3,"p;q",4\n', ','],
    ['tab with commas in names', 'a\tb\nPlate, thick, long\t1\nBar, thin, short\t2\n', '\t'],
    ['bar', 'a|b|c\n1|2|3\n', '|'],
    ['title lines before the table', 'Parts list, as built\nMachine\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n', ';'],
    ['line breaks in quotes', 'a,b\n"x\ny;z\nw;v",1\n"p;\nq;",2\n', ','],
    ['one line', 'a;b;c', ';'],
  ])('%s', (_, text, expected) => {
    expect(detectDelimiter(text)).toEqual({ delimiter: expected, skipCharacters: 0 });
  });

  it('finds none in a single column', () => {
    expect(detectDelimiter('part\nplate\nbar\n').delimiter).toBeUndefined();
  });

  it('follows the line that names it', () => {
    expect(detectDelimiter('sep=|\r\na,b|c,d\r\n')).toEqual({ delimiter: '|', skipCharacters: 7 });
    expect(detectDelimiter('sep=x\na,b\n')).toEqual({ delimiter: ',', skipCharacters: 0 });
  });
});
