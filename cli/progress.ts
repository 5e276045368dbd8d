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
const clear = '\r\u001b[2K';

/** Progress on one line of a terminal, from the first second after the first step on. */
export function progressOn(stream: Watched): Progress {
  if (!stream.isTTY) return { step: () => {}, done: () => {} };
  let latest = '';
  let shown = false;
  let timer: NodeJS.Timeout | undefined;
  const show = () => {
    shown = true;
    stream.write(clear + latest.slice(0, (stream.columns ?? 80) - 1));
  };
  return {
    step: (words) => {
      latest = words;
      if (shown) show();
      else timer ??= setTimeout(show, patience).unref();
    },
    done: () => {
      clearTimeout(timer);
      if (shown) stream.write(clear);
      timer = undefined;
      shown = false;
    },
  };
}
