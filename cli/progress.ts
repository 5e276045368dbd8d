/** What is going on, for a person who waits longer than a second; nothing for a program or a log. */

export interface Progress {
  /** Says what is being done now, in place of what was said before. */
  step(words: string): void;
  /** Takes away what was said. */
  done(): void;
}

interface Watched {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const patience = 1000;

/** `elapsed` gives the milliseconds since the command began. */
export function progressOn(stream: Watched, elapsed: () => number): Progress {
  let shown = false;
  const clear = '\r\u001b[2K';
  return {
    step: (words) => {
      if (!stream.isTTY || elapsed() < patience) return;
      shown = true;
      stream.write(clear + words.slice(0, (stream.columns ?? 80) - 1));
    },
    done: () => {
      if (shown) stream.write(clear);
      shown = false;
    },
  };
}
