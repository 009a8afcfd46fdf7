import { useEffect, useState } from 'react';
import { createChangeLine } from './change-line.ts';

/** Changes of a value that the host keeps as a whole ({@link createChangeLine}); the caller shows why one was refused. */
export function useChanges<Value>(
  stored: Value,
  write: (changed: Value) => Promise<unknown>,
): (change: (value: Value) => Value) => void {
  const [line] = useState(() => createChangeLine(stored));
  useEffect(() => line.hear(stored));
  return (change) => line.change(change, write);
}
