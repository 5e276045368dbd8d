/** Where sites lie in the store: written once, but for the pointer to the one that people see. */
export const siteKey = (site: string, path: string): string => `sites/${site}/${path}`;

/** Outside the site's own folder, so that no reader of pages comes by it. A site is whole when its note exists. */
export const siteNoteKey = (site: string): string => `sites/${site}.json`;

export const sitePointerKey = 'sites/current.json';
