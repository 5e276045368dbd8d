/** The files that every page shares: style and script, read as they are. */
const asset = (name: string) => ({ path: `assets/${name}`, file: new URL(`./assets/${name}`, import.meta.url) });

export const assets = [asset('style.css'), asset('filters.js')];
