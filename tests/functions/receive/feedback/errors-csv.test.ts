import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../../functions/platform/csv-cell.ts';
import { errorsCsv } from '../../../../functions/receive/feedback/errors-csv.ts';
import { accepted, line, rejected, unreadable, warned } from './fixtures.ts';

describe('errors.csv', () => {
  it('is UTF-8 with a byte order mark and CRLF, the message first', () => {
    expect(errorsCsv({ ...rejected, allLines: 1 })).toBe(
      '\uFEFFWhat is wrong and what to do,Row,Record,Field,Value,Rule,Severity\r\n' +
        'The day of the visit is not a date. Write it as 01/02/2024.,4,r-19af,Date,soon,day.not-a-date,error\r\n',
    );
  });

  it('holds its headings alone when nothing is wrong', () => {
    expect(errorsCsv(accepted)).toBe('\uFEFFWhat is wrong and what to do,Row,Record,Field,Value,Rule,Severity\r\n');
  });

  it('leaves row, record, field and value empty for a fault of the whole file', () => {
    expect(errorsCsv(unreadable)).toContain(
      '\r\n"The file is an Excel workbook, not a CSV file. Save it as ""CSV UTF-8"" and send that.",,,,,file.not-text,error\r\n',
    );
  });

  it('leaves a value that may not be repeated empty', () => {
    expect(errorsCsv(warned)).toContain(',5,r-19af,,,again-is-known,warning\r\n');
  });

  it('carries at most 10,000 lines, and says in a last one that there are more', () => {
    const lines = Array.from({ length: 10_003 }, (_, i) => line({ row: i + 2 }));
    const written = errorsCsv({ ...rejected, lines, allLines: 23_456 }).split('\r\n');
    expect(written).toHaveLength(1 + 10_000 + 1 + 1);
    expect(written[10_000]).toContain(',10001,r-19af,');
    expect(written[10_001]).toBe(
      '"Only the first 10,000 of 23,456 problems are listed here. Correct these and send the file again to see the rest.",,,,,,',
    );
  });

  it('says nothing of a cap when exactly 10,000 lines are all there are', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => line({ row: i + 2 }));
    expect(errorsCsv({ ...rejected, lines, allLines: 10_000 })).not.toContain('Only the first');
  });
});

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '+44 1234', '-1-1', '@SUM(A1)', '\t=1', '\r=1', '-', '  =1+1', '＝1+1', '-£5'])(
    'gets an apostrophe: %j',
    (text) => {
      expect(csvCell(text).replace(/^"/, '')).toBe(`'${text}${csvCell(text).startsWith('"') ? '"' : ''}`);
    },
  );

  it.each(['-5', '+5', '-1250.00', '12', '-3.5%'])('keeps a number as it is: %s', (text) => {
    expect(csvCell(text)).toBe(text);
  });

  it('keeps a number with a thousands comma, quoted', () => {
    expect(csvCell('-1,250.00')).toBe('"-1,250.00"');
  });

  it('is quoted where it holds a quote, a comma or a line end, or begins or ends with a space', () => {
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
    expect(csvCell('farm ')).toBe('"farm "');
    expect(csvCell('=HYPERLINK("x","y")')).toBe(`"'=HYPERLINK(""x"",""y"")"`);
  });
});
