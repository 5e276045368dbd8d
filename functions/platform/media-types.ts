import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
};

/** What a browser is told of a file, by the ending of its name; of an unknown one that it is bytes. */
export const mediaTypeOf = (path: string): string => types[extname(path)] ?? 'application/octet-stream';
