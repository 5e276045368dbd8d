-- Trino's names and meanings for DuckDB. Set beside these: integer_division = true, TimeZone = 'UTC'.
-- A macro that shadows a built-in delegates to system.main, or it would call itself.

-- Dates. Trino counts completed units and keeps a DATE a DATE. Only DATE is used with these.
CREATE MACRO date_diff(unit, a, b) AS datesub(unit, a, b);
CREATE MACRO date_add(unit, n, d) AS CAST(d + CASE unit
  WHEN 'day' THEN to_days(CAST(n AS INTEGER))
  WHEN 'week' THEN to_days(CAST(7 * n AS INTEGER))
  WHEN 'month' THEN to_months(CAST(n AS INTEGER))
  WHEN 'quarter' THEN to_months(CAST(3 * n AS INTEGER))
  WHEN 'year' THEN to_months(CAST(12 * n AS INTEGER))
  ELSE error('date_add knows day, week, month, quarter and year') END AS DATE);
CREATE MACRO date_trunc(unit, d) AS CAST(system.main.date_trunc(unit, d) AS DATE);
CREATE MACRO day_of_week(d) AS isodow(d);
CREATE MACRO day_of_month(d) AS system.main.day(d);
CREATE MACRO last_day_of_month(d) AS last_day(d);
CREATE MACRO from_iso8601_date(s) AS CAST(s AS DATE);

-- Text. Trino replaces every match, and is NULL where any part is.
CREATE MACRO regexp_like(s, pattern) AS regexp_matches(s, pattern);
CREATE MACRO regexp_replace(s, pattern, replacement) AS system.main.regexp_replace(s, pattern, replacement, 'g');
CREATE MACRO concat(a, b) AS a || b;
CREATE MACRO codepoint(s) AS unicode(s);

-- The greater and the lesser of two: NULL where either is.
CREATE MACRO greatest(a, b) AS CASE WHEN a IS NULL OR b IS NULL THEN NULL WHEN a >= b THEN a ELSE b END;
CREATE MACRO least(a, b) AS CASE WHEN a IS NULL OR b IS NULL THEN NULL WHEN a <= b THEN a ELSE b END;

-- Arrays.
CREATE MACRO array_join(list, separator) AS array_to_string(list, separator);
CREATE MACRO cardinality(list) AS len(list);
CREATE MACRO element_at(list, n) AS list_extract(list, n);
CREATE MACRO sequence(a, b) AS generate_series(a, b);

-- Aggregates.
CREATE MACRO arbitrary(x) AS any_value(x);
