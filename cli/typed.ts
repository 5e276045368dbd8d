const runner = 'npm run -s dataset --';

/** A command as it is typed, such as `npm run -s dataset -- status`. */
export const typed = (words: string): string => `${runner} ${words}`;
