/** The name of a dataset's table: its id with underscores for hyphens. */
export const lakeTable = (dataset: string): string => dataset.replaceAll('-', '_');
