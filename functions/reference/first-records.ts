/** One row of a delimited file. */
export interface CsvRecord {
  fields: string[];
  /** Its number as a spreadsheet counts rows, from 1, rows with nothing in them included. */
  row: number;
}

/** The first rows of a delimited text, at most `most`, cells trimmed. A last row that ends with the text and no new line counts. */
export function firstRecords(text: string, delimiter: string, most: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = () => {
    records.push({ fields: [...fields, field].map((one) => one.trim()), row: records.length + 1 });
    fields = [];
    field = '';
  };
  const content = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < content.length && records.length < most; at += 1) {
    const letter = content[at]!;
    const newLine = letter === '\n' || (letter === '\r' && content[at + 1] !== '\n');
    if (quoted && letter === '"' && content[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"' && (quoted || field === '')) quoted = !quoted;
    else if (quoted) field += letter;
    else if (letter === delimiter) {
      fields.push(field);
      field = '';
    } else if (newLine) endRow();
    else if (letter !== '\r') field += letter;
  }
  if (records.length < most && (field !== '' || fields.length > 0)) endRow();
  return records;
}
