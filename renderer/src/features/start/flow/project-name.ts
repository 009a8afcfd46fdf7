/** Ending of a project file, which names do not carry. */
const PROJECT_ENDING = /\.cradle$/i;

/** Characters that no file system of our users takes in a name, and control characters. */
const NEVER_IN_NAMES = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu;

/** Longest name that is proposed; a person may type a longer one. */
const LONGEST = 60;

/** Name of a project from the name of the file its BOM comes from; `otherwise` where nothing usable is left. */
export function nameFromFile(fileName: string, otherwise: string): string {
  const name = fileName
    .replace(/\.[^.]*$/, '')
    .replace(NEVER_IN_NAMES, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/^[. ]+|[. ]+$/g, '');
  return name === '' ? otherwise : name;
}

/** The name itself, or with the first number that makes it free; capitals do not make names different. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.replace(PROJECT_ENDING, '').toLowerCase()));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    if (!used.has(candidate.toLowerCase())) {
      return candidate;
    }
  }
}

/** What is wrong with a project name: `required`, `name` for characters a file name cannot have. */
export function nameProblem(name: string): 'required' | 'name' | undefined {
  const trimmed = name.trim();
  if (trimmed === '') {
    return 'required';
  }
  return trimmed.replace(NEVER_IN_NAMES, '') !== trimmed || /^\.|\.$/.test(trimmed) ? 'name' : undefined;
}
