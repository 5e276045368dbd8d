/** Asks the release's Parquet, here in the browser. What was chosen lives in the address. */
import { parquetReadObjects } from './hyparquet/index.js';

const form = document.querySelector('[data-explore]');
const status = document.querySelector('[data-count]');
const box = document.querySelector('[data-figures]');
const columns = [
  ['period', 'Period'],
  ['category', 'Category'],
  ['value', 'Value', true],
  ['lower_95', 'Lower 95%', true],
  ['upper_95', 'Upper 95%', true],
  ['numerator', 'Number', true],
  ['denominator', 'Out of', true],
];

const answer = await fetch('data/figures.parquet');
const rows = await parquetReadObjects({ file: await answer.arrayBuffer() });

/** As many decimals as the longest of a column has, so that its numbers stand under each other. */
const placesOf = (found, name) =>
  Math.max(0, ...found.map((row) => String(row[name] ?? '').split('.')[1]?.length ?? 0));

function words(row, name, places) {
  const value = row[name];
  if (value === null || value === undefined) return `[${row.value_status ?? 'z'}]`;
  if (name === 'period') return value.length > 7 ? `${value.slice(8)} ${value.slice(0, 7)}` : value;
  if (typeof value === 'string') return value;
  return value.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places });
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function show() {
  const wanted = new URLSearchParams(location.search);
  for (const field of form.elements) if (field.name && wanted.has(field.name)) field.value = wanted.get(field.name);
  const chosen = Object.fromEntries(new FormData(form));
  const found = rows.filter(
    (row) =>
      row.indicator_id === chosen.indicator &&
      row.breakdown === chosen.breakdown &&
      (chosen.period === '' || row.period === chosen.period),
  );
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  const unit = found[0]?.unit ?? 'number';
  for (const [name, title, number] of columns) {
    const heading = name === 'value' && unit !== 'number' ? `${title}, ${unit}` : title;
    head.append(element('th', heading, { scope: 'col', ...(number && { class: 'n' }) }));
  }
  const places = columns.map(([name, , number]) => (number ? placesOf(found, name) : 0));
  const body = table.createTBody();
  for (const row of found) {
    const line = body.insertRow();
    columns.forEach(([name, , number], index) => {
      const text = words(row, name, places[index]);
      line.append(
        index === 0 ? element('th', text, { scope: 'row' }) : element('td', text, number ? { class: 'n' } : {}),
      );
    });
  }
  table.prepend(element('caption', form.elements.indicator.selectedOptions[0].textContent));
  box.replaceChildren(table);
  box.hidden = found.length === 0;
  status.textContent = `${found.length} figures${found.length > 0 && found[0].unit !== 'number' ? `, ${found[0].unit}` : ''}`;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.pushState(null, '', `?${new URLSearchParams(new FormData(form))}`);
  show();
});
addEventListener('popstate', show);
form.hidden = false;
show();
