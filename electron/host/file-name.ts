/** Longest file name in UTF-8 bytes: 255 on common file systems, less room for what storage adds to it. */
const MAX_NAME_BYTES = 200;

/** Separators, control characters, and marks that turn the direction of text round to disguise an ending. */
const NEVER = /[/\\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Characters, device names and endings that Windows keeps for itself (Microsoft: "Naming Files, Paths, and Namespaces"). */
const NOT_ON_WINDOWS = /[<>:"|?*]|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[. ]$/i;

/**
 * The text when it is a plain file name: one name without any way to another folder. Undefined otherwise.
 * @param platform Windows refuses more than the others.
 */
export function plainFileName(
  text: string,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const refused =
    text === '' ||
    text === '.' ||
    text === '..' ||
    !text.isWellFormed() ||
    NEVER.test(text) ||
    Buffer.byteLength(text, 'utf8') > MAX_NAME_BYTES ||
    (platform === 'win32' && NOT_ON_WINDOWS.test(text));
  return refused ? undefined : text;
}
