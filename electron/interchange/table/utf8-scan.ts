import { isAscii } from 'node:buffer';

/** What the bytes of a file say about its encoding. */
export interface Utf8Scan {
  /** Bytes from 128 up. */
  highBytes: number;
  /** Well-formed UTF-8 characters of two to four bytes. */
  validSequences: number;
  /** Bytes from 128 up that belong to no well-formed UTF-8 character. */
  invalidBytes: number;
  nulBytes: number;
  /** Control characters that no text table holds: all below 32 but tab, line ends, form feed and end of file. */
  controlBytes: number;
  /** Line (from 1) of the first byte that is not UTF-8; 0 when there is none. */
  firstInvalidLine: number;
}

const ALLOWED_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

/** A character below 32 that is not in {@link ALLOWED_CONTROLS}. */
const OTHER_CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f]/;

/** Counts, over all pieces of a file given to `add` in order, what tells UTF-8 from older encodings. */
export function createUtf8Scanner(): {
  readonly add: (chunk: Buffer) => void;
  readonly finish: () => Utf8Scan;
} {
  const scan: Utf8Scan = {
    highBytes: 0,
    validSequences: 0,
    invalidBytes: 0,
    nulBytes: 0,
    controlBytes: 0,
    firstInvalidLine: 0,
  };
  let line = 1;
  let pending = 0;
  let expected = 0;
  let lowest = 0x80;
  let highest = 0xbf;

  function markInvalid(count: number): void {
    if (count > 0 && scan.firstInvalidLine === 0) {
      scan.firstInvalidLine = line;
    }
    scan.invalidBytes += count;
  }

  function start(byte: number): void {
    scan.highBytes += 1;
    // Table 3-7 of the Unicode standard: the second byte is narrower after E0, ED, F0 and F4.
    expected =
      byte >= 0xc2 && byte <= 0xdf
        ? 1
        : byte >= 0xe0 && byte <= 0xef
          ? 2
          : byte >= 0xf0 && byte <= 0xf4
            ? 3
            : 0;
    lowest = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    highest = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    pending = expected === 0 ? 0 : 1;
    if (expected === 0) {
      markInvalid(1);
    }
  }

  function continueWith(byte: number): boolean {
    if (byte < lowest || byte > highest) {
      markInvalid(pending);
      expected = 0;
      return false;
    }
    scan.highBytes += 1;
    pending += 1;
    expected -= 1;
    lowest = 0x80;
    highest = 0xbf;
    scan.validSequences += expected === 0 ? 1 : 0;
    return true;
  }

  function control(byte: number): void {
    line += byte === 0x0a ? 1 : 0;
    scan.nulBytes += byte === 0 ? 1 : 0;
    scan.controlBytes += ALLOWED_CONTROLS.has(byte) ? 0 : 1;
  }

  /** True for plain ASCII without controls, of which only the lines count; looked at as a whole it takes no time. */
  function isPlain(chunk: Buffer): boolean {
    return expected === 0 && isAscii(chunk) && !OTHER_CONTROL.test(chunk.toString('latin1'));
  }

  function add(chunk: Buffer): void {
    if (isPlain(chunk)) {
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) {
        line += 1;
      }
      return;
    }
    for (const byte of chunk) {
      if (expected > 0 && continueWith(byte)) {
        continue;
      }
      if (byte >= 0x80) {
        start(byte);
      } else if (byte < 0x20) {
        control(byte);
      }
    }
  }

  function finish(): Utf8Scan {
    markInvalid(expected > 0 ? pending : 0);
    return scan;
  }

  return { add, finish };
}
