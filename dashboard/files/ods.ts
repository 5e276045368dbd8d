/** A small spreadsheet, as OpenDocument 1.3 (ISO/IEC 26300) describes it: numbers and text, and nothing that could run. */
import { type Html, html, htmlText, trusted } from '../../functions/platform/html.ts';
import { zip } from './zip.ts';

export interface Sheet {
  name: string;
  /** Lines above the table: the first is the sheet's title. */
  lines: readonly string[];
  heading: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

const kind = 'application/vnd.oasis.opendocument.spreadsheet';
const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';

/** The file's bytes: the same sheets give the same. `subject` goes into its properties. */
export function ods(title: string, subject: string, sheets: readonly Sheet[]): Buffer {
  const entry = (name: string, xml: Html) => ({
    name,
    bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${htmlText(xml)}\n`),
  });
  return zip([
    { name: 'mimetype', bytes: Buffer.from(kind), stored: true },
    entry('META-INF/manifest.xml', manifest),
    entry('meta.xml', meta(title, subject)),
    entry('content.xml', content(sheets)),
  ]);
}

const manifest = html`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

const meta = (title: string, subject: string): Html =>
  html`<office:document-meta xmlns:office="${office}" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:language>en-GB</dc:language></office:meta></office:document-meta>`;

const styles = trusted(
  '<office:automatic-styles><style:style style:name="first" style:family="table-column"><style:table-column-properties style:column-width="6cm"/></style:style><style:style style:name="other" style:family="table-column"><style:table-column-properties style:column-width="3cm"/></style:style><style:style style:name="bold" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>',
);

const content = (sheets: readonly Sheet[]): Html =>
  html`<office:document-content xmlns:office="${office}" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">${styles}<office:body><office:spreadsheet>${sheets.map(sheetXml)}</office:spreadsheet></office:body></office:document-content>`;

function sheetXml({ name, lines, heading, rows }: Sheet): Html {
  return html`<table:table table:name="${name}"><table:table-column table:style-name="first"/>${heading.length > 1 && html`<table:table-column table:style-name="other" table:number-columns-repeated="${heading.length - 1}"/>`}${lines.map((line, index) => rowXml([line], index === 0))}${rowXml(heading, true)}${rows.map((row) => rowXml(row, false))}</table:table>`;
}

const rowXml = (cells: readonly (string | number)[], bold: boolean): Html =>
  html`<table:table-row>${cells.map((cell) => cellXml(cell, bold))}</table:table-row>`;

function cellXml(cell: string | number, bold: boolean): Html {
  const look = bold && trusted(' table:style-name="bold"');
  return typeof cell === 'number'
    ? html`<table:table-cell${look} office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
    : html`<table:table-cell${look} office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`;
}
