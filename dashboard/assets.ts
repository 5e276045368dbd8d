/** The files that every page shares: style and script, read as they are. */
const asset = (name: string) => ({ path: `assets/${name}`, file: new URL(`./assets/${name}`, import.meta.url) });

const style = asset('style.css');

export const assets = [style, asset('filters.js')];

/** For pages that are files by themselves. */
export const styleSheet = style.file;
