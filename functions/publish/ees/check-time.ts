/** Kinds of time that one file may hold together, as the screener parts them, and the digits of their periods. */
const kinds: readonly { match: RegExp; digits: 4 | 6 }[] = [
  { match: /^Financial year( Q[1-4](-Q[1-4])?)?$/, digits: 6 },
  { match: /^Academic year( Q[1-4](-Q[1-4])?)?$/, digits: 6 },
  { match: /^Tax year( Q[1-4](-Q[1-4])?)?$/, digits: 6 },
  { match: /^Calendar year( Q[1-4](-Q[1-4])?)?$/, digits: 4 },
  { match: /^Reporting year$/, digits: 4 },
  { match: /^(January|February|March|April|May|June|July|August|September|October|November|December)$/, digits: 4 },
];

/** Problems of a file's periods, as sentences. Years and quarters of years are not mixed in one file. */
export function checkTime(periods: readonly string[], identifiers: readonly string[]): string[] {
  const found = [...new Set(identifiers)];
  const unknown = found.filter((one) => !kinds.some(({ match }) => match.test(one)));
  if (unknown.length > 0) return unknown.map((one) => `"${one}" is not a time_identifier.`);
  const quarterly = new Set(found.map((one) => / Q[1-4]/.test(one)));
  const groups = new Set(found.map((one) => kinds.findIndex(({ match }) => match.test(one))));
  if (groups.size > 1 || quarterly.size > 1) return [`${found.join(', ')} do not go together in one file.`];
  const digits = kinds[[...groups][0] ?? 0]?.digits ?? 4;
  const wrong = [...new Set(periods)].filter((period) => !isPeriod(period, digits));
  return wrong.map((period) => `"${period}" is not a time_period of ${digits} digits.`);
}

function isPeriod(period: string, digits: 4 | 6): boolean {
  if (!/^\d+$/.test(period) || period.length !== digits) return false;
  return digits === 4 || (Number(period.slice(2, 4)) + 1) % 100 === Number(period.slice(4));
}
