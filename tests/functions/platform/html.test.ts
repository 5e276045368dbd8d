import { describe, expect, it } from 'vitest';
import { escapeHtml, html, htmlText, trusted } from '../../../functions/platform/html.ts';

describe('html', () => {
  it('escapes every value, in text and in a quoted attribute', () => {
    const name = `<b title='x'>"&"</b>`;
    expect(htmlText(html`<p title="${name}">${name}</p>`)).toBe(
      '<p title="&#60;b title=&#39;x&#39;&#62;&#34;&#38;&#34;&#60;/b&#62;">&#60;b title=&#39;x&#39;&#62;&#34;&#38;&#34;&#60;/b&#62;</p>',
    );
  });

  it('puts markup of its own in as it is, lists one after the other', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
    expect(htmlText(html`<ul>${items}</ul>${trusted('<hr>')}`)).toBe('<ul><li>a</li><li>&#60;</li></ul><hr>');
  });

  it('leaves nothing for null, undefined and false, and writes nought', () => {
    expect(htmlText(html`[${null}${undefined}${false}${0}${12n}${''}]`)).toBe('[012]');
  });

  it('does not take data for markup', () => {
    const posing = JSON.parse('{"markup":"<script>"}');
    expect(() => html`${posing}`).toThrow('A template holds text, numbers and markup, not objects.');
  });

  it('replaces what no HTML file may hold', () => {
    expect(escapeHtml('a\u0000b\u0085c\uD800\td\n')).toBe('a\uFFFDb\uFFFDc\uFFFD\td\n');
  });
});
