/**
 * Filters that live in the address, so that Back, reload and a link to share keep them. The form is hidden without this
 * script, and everything is listed.
 */
const form = document.querySelector('[data-filters]');
const rows = [...document.querySelectorAll('[data-state], [data-text]')];
const status = document.querySelector('[data-count]');

function apply() {
  const wanted = new URLSearchParams(location.search);
  for (const field of form.elements) if (field.name) field.value = wanted.get(field.name) ?? '';
  const words = (wanted.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of rows) {
    const { priority, agency, state, text = '' } = row.dataset;
    const fits = Object.entries({ priority, agency, state }).every(
      ([name, value]) => !wanted.get(name) || wanted.get(name) === value,
    );
    row.hidden = !fits || !words.every((word) => text.includes(word));
  }
  for (const group of document.querySelectorAll('[data-group]'))
    group.hidden = !group.querySelector('[data-state]:not([hidden])');
  const shown = rows.filter((row) => !row.hidden).length;
  status.textContent = `Showing ${shown} of ${rows.length} indicators`;
}

function go(event) {
  event.preventDefault();
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  const query = chosen.toString();
  history.pushState(null, '', query ? `?${query}` : location.pathname);
  apply();
}

form.addEventListener('submit', go);
addEventListener('popstate', apply);
form.hidden = false;
apply();
