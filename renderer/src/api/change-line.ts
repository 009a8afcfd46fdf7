/** A value that the host keeps as a whole, with the changes that are on their way to it. */
export interface ChangeLine<Value> {
  /** The host says what it has; while a change is on its way that is older than what was asked of it. */
  hear(stored: Value): void;
  /** Changes the value and writes it. A change that changes nothing is not written. `write` may refuse. */
  change(change: (value: Value) => Value, write: (changed: Value) => Promise<unknown>): void;
}

/** Changes build on each other, also when the next comes before the host has answered the last. */
export function createChangeLine<Value>(stored: Value): ChangeLine<Value> {
  let heard = stored;
  let latest = stored;
  let onTheirWay = 0;
  return {
    hear(now) {
      heard = now;
      if (onTheirWay === 0) {
        latest = now;
      }
    },
    change(change, write) {
      const changed = change(latest);
      if (JSON.stringify(changed) === JSON.stringify(latest)) {
        return;
      }
      latest = changed;
      onTheirWay += 1;
      const answered = (isRefused: boolean): void => {
        onTheirWay -= 1;
        if (isRefused && onTheirWay === 0) {
          latest = heard;
        }
      };
      void write(changed).then(
        () => answered(false),
        () => answered(true),
      );
    },
  };
}
