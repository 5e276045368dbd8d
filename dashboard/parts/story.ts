import { type Html, html } from '../../functions/platform/html.ts';
import { day, figure, shortPeriod } from '../facts/figures.ts';
import type { IndicatorFacts, ReleaseFacts, StoryRow } from '../facts/release.ts';
import { actionsOf } from './actions.ts';

/** A story's words under their headings, with who wrote them and what the reader should know before trusting them. */
export function storyWords(
  story: StoryRow,
  indicator: IndicatorFacts,
  { agencies }: ReleaseFacts,
  level: 3 | 4 = 3,
): Html {
  const part = (title: string, words: string | null) =>
    words && (level === 3 ? html`<h3>${title}</h3><p>${words}</p>` : html`<h4>${title}</h4><p>${words}</p>`);
  const written = story.written_at === null ? '' : `, ${day(story.written_at)}`;
  const role = story.author_role === null ? '' : `${story.author_role}, `;
  return html`${storyMark(story, indicator)}${story.what_changed && html`<p>${story.what_changed}</p>`}
${part('Why', story.reasons)}${part('What we are doing', story.actions)}${part('What difference it made', story.impact)}${part('The child’s voice', story.voice_of_the_child)}
<p class="by">Written by ${role}${agencies.get(story.agency) ?? story.agency}${written}.</p>`;
}

/** What is wrong between a story and its number; nothing where they agree. */
export function storyMark(
  { state, about_value: about, period }: StoryRow,
  { row, points }: IndicatorFacts,
): Html | null {
  const now = points.find((point) => point.period === period)?.value ?? null;
  const of = (value: number | null) => (value === null ? 'a figure that is not shown' : figure(value, row));
  if (state === 'restated')
    return html`<p class="mark"><strong>Restated since.</strong> It was written about ${of(about)}; the figure is now ${of(now)}.</p>`;
  if (state === 'stale')
    return html`<p class="mark"><strong>Unchanged.</strong> These are the words of the period before, copied.</p>`;
  if (state === 'contradicts')
    return html`<p class="mark"><strong>Contradicts the figure.</strong> The words say one direction and the number went the other.</p>`;
  return null;
}

/** The story of the latest period, or where there is none what was to be answered and by whom; then what is being done. */
export function storyBox(indicator: IndicatorFacts, facts: ReleaseFacts): Html {
  const { latest, stories, row, owner } = indicator;
  const now = stories.filter(({ period }) => period === latest?.period);
  const questions = row.questions.split('\n').filter((question) => question.trim() !== '');
  const missing = html`<p class="mark"><strong>No story was sent</strong> for ${shortPeriod(latest?.period ?? facts.quarter.period)}. ${owner} was to answer:</p><ul>${questions.map((question) => html`<li>${question}</li>`)}</ul>`;
  return html`<section class="story" aria-labelledby="story-heading"><h2 id="story-heading">Story behind the data</h2>
${now.length === 0 ? missing : now.map((story) => storyWords(story, indicator, facts))}
${actionsOf(indicator.actions, facts, { level: 3, earlier: true })}</section>`;
}

/** Earlier stories, folded away, the newest first. */
export function earlierStories(indicator: IndicatorFacts, facts: ReleaseFacts): Html | null {
  const earlier = indicator.stories.filter(({ period }) => period !== indicator.latest?.period);
  if (earlier.length === 0) return null;
  return html`<section aria-labelledby="earlier-heading"><h2 id="earlier-heading" class="small">Earlier stories</h2>
${earlier.slice(0, 6).map((story) => html`<details><summary>${shortPeriod(story.period)}</summary>${storyWords(story, indicator, facts)}</details>`)}</section>`;
}
