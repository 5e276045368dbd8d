/** One file of an export. */
export interface ExportFile {
  /** From the export's folder. */
  path: string;
  bytes: Uint8Array;
}

export const textFile = (path: string, text: string): ExportFile => ({ path, bytes: Buffer.from(text) });
