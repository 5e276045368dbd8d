/** Asks the release's Parquet, here in the browser. What was chosen lives in the address. */
import { parquetReadObjects } from './hyparquet/index.js';

const form = document.querySelector('[data-explore]');
const status = document.querySelector('[data-count]');
const box = document.querySelector('[data-figures]');
const columns = [
  ['period', 'Period'],
  ['category', 'Category'],
  ['value', 'Value'],
  ['lower_95', 'Lower 95%'],
  ['upper_95', 'Upper 95%'],
  ['numerator', 'Number'],
  ['denominator', 'Out of'],
];

const answer = await fetch('data/figures.parquet');
const rows = await parquetReadObjects({ file: await answer.arrayBuffer() });

const cell = (row, name) => {
  const value = row[name];
  return value === null || value === undefined ? `[${row.value_status ?? 'z'}]` : String(value);
};

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
  for (const [, title] of columns) head.append(element('th', title, { scope: 'col' }));
  const body = table.createTBody();
  for (const row of found) {
    const line = body.insertRow();
    columns.forEach(([name], index) => {
      line.append(index === 0 ? element('th', cell(row, name), { scope: 'row' }) : element('td', cell(row, name)));
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
