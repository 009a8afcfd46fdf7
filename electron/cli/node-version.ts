/** First Node major with everything this program relies on; the SQLite module crashes on Node 20. */
export const minimumNodeMajor = 24;

/**
 * One line that says why this Node cannot run the program, or undefined if it can. English only: it
 * must come before anything that could load a catalogue.
 * @param version Node's own version, such as `24.21.0`.
 */
export function nodeVersionProblem(version: string): string | undefined {
  const major = Number.parseInt(version, 10);
  if (major >= minimumNodeMajor) {
    return undefined;
  }
  return `cradlegate needs Node ${minimumNodeMajor} or newer, but this is Node ${version}. Run it with "npx cradlegate" or install Node ${minimumNodeMajor}.`;
}
