-- Views of a store for SQLite tools such as Datasette: the events, figures and findings of all summaries, and what they
-- cost by day. Columns that exported event rows have too mean the same there (docs/export.md).

DROP VIEW IF EXISTS events;
CREATE VIEW events AS
WITH
  event AS (
    SELECT
      results.article, results.model, results.prompt_hash, results.record,
      item.key AS number, item.value AS event, json_extract(item.value, '$.details') AS details
    FROM results, json_each(results.record, '$.events') AS item
  ),
  typed AS (
    SELECT
      *,
      coalesce(
        nullif(json_extract(details, '$.stage'), 'other'), nullif(json_extract(details, '$.form'), 'other'),
        nullif(json_extract(details, '$.change'), 'other'), nullif(json_extract(details, '$.method'), 'other'),
        nullif(json_extract(details, '$.act'), 'other'), nullif(json_extract(details, '$.hazard'), 'other')
      ) AS sub_type
    FROM event
  ),
  doing AS (
    SELECT
      *,
      coalesce(
        nullif(json_extract(details, '$.by'), '[]'), nullif(json_extract(details, '$.parties'), '[]'),
        nullif(json_extract(details, '$.participants'), '[]'), nullif(json_extract(details, '$.winners'), '[]'),
        CASE
          WHEN sub_type = 'travel' THEN json_extract(details, '$.movers')
          WHEN sub_type IN ('resigned', 'retired') THEN json_extract(details, '$.person')
        END
      ) AS actors
    FROM typed
  ),
  suffering AS (
    SELECT
      *,
      nullif(
        coalesce(
          nullif(json_extract(details, '$.recipients'), '[]'), nullif(json_extract(details, '$.targets'), '[]'),
          nullif(json_extract(details, '$.against'), '[]'), nullif(json_extract(details, '$.movers'), '[]'),
          nullif(json_extract(details, '$.affected'), '[]'), nullif(json_extract(details, '$.people'), '[]'),
          nullif(json_extract(details, '$.accused'), '[]'), nullif(json_extract(details, '$.person'), '[]'),
          nullif(json_extract(details, '$.counterparties'), '[]'), nullif(json_extract(details, '$.others'), '[]')
        ),
        actors
      ) AS recipients
    FROM doing
  )
SELECT
  article || '#' || json_extract(event, '$.id') AS event_id,
  json_extract(event, '$.time.earliest') AS event_date,
  json_extract(event, '$.time.latest') AS event_date_end,
  json_extract(event, '$.time.basis') AS time_basis,
  json_extract(event, '$.time.text') AS time_text,
  json_extract(details, '$.kind') AS kind,
  sub_type,
  json_extract(event, '$.status') AS status,
  json_extract(event, '$.headline') AS headline,
  (SELECT group_concat(json_extract(value, '$.text'), '; ') FROM json_each(actors)) AS actors,
  (SELECT group_concat(json_extract(value, '$.text'), '; ') FROM json_each(recipients)) AS recipients,
  (SELECT group_concat(json_extract(value, '$.text'), '; ') FROM json_each(event, '$.places')) AS places,
  (SELECT group_concat(json_extract(value, '$.text'), '; ') FROM json_each(event, '$.according_to')) AS according_to,
  (SELECT group_concat(json_extract(value, '$.text'), '; ') FROM json_each(details, '$.killed')) AS killed,
  (SELECT group_concat(json_extract(value, '$.text'), '; ') FROM json_each(details, '$.injured')) AS injured,
  json_extract(event, '$.codes.plover') AS plover_type,
  json_extract(event, '$.codes.plover_mode') AS plover_mode,
  json_extract(event, '$.codes.quad') AS quad_code,
  json_extract(event, '$.codes.acled') AS acled_event_type,
  json_extract(event, '$.codes.acled_sub_type') AS acled_sub_event_type,
  json_extract(event, '$.trigger.text') AS "trigger",
  json_extract(event, '$.support') AS support,
  (SELECT group_concat(json_extract(value, '$.text'), '; ') FROM json_each(event, '$.evidence')) AS evidence,
  article AS article_id,
  json_extract(record, '$.article.headline') AS article_headline,
  json_extract(record, '$.article.published') AS published,
  json_extract(record, '$.article.publisher') AS publisher,
  json_extract(record, '$.article.url') AS url,
  model,
  prompt_hash
FROM suffering;

DROP VIEW IF EXISTS figures;
CREATE VIEW figures AS
SELECT
  json_extract(item.value, '$.mention.text') AS figure,
  json_extract(item.value, '$.mention.quantity.value') AS value,
  json_extract(item.value, '$.mention.quantity.low') AS low,
  json_extract(item.value, '$.mention.quantity.high') AS high,
  json_extract(item.value, '$.mention.quantity.unit') AS unit,
  json_extract(item.value, '$.about') AS about,
  (SELECT group_concat(json_extract(value, '$.text'), '; ') FROM json_each(item.value, '$.according_to'))
    AS according_to,
  json_extract(item.value, '$.time.earliest') AS time_earliest,
  json_extract(item.value, '$.time.latest') AS time_latest,
  json_extract(item.value, '$.support') AS support,
  (SELECT group_concat(json_extract(value, '$.text'), '; ') FROM json_each(item.value, '$.evidence')) AS evidence,
  results.article AS article_id,
  json_extract(results.record, '$.article.headline') AS article_headline,
  json_extract(results.record, '$.article.published') AS published,
  json_extract(results.record, '$.article.url') AS url,
  results.model,
  results.prompt_hash
FROM results, json_each(results.record, '$.figures') AS item;

DROP VIEW IF EXISTS findings;
CREATE VIEW findings AS
SELECT
  json_extract(item.value, '$.severity') AS severity,
  json_extract(item.value, '$.code') AS code,
  json_extract(item.value, '$.message') AS message,
  json_extract(item.value, '$.path') AS path,
  json_extract(item.value, '$.left_out') AS left_out,
  results.article AS article_id,
  json_extract(results.record, '$.article.headline') AS article_headline,
  json_extract(results.record, '$.article.published') AS published,
  json_extract(results.record, '$.article.url') AS url,
  results.model,
  results.prompt_hash
FROM results, json_each(results.record, '$.findings') AS item;

-- Days are UTC. What was sent and not yet answered counts with the most that it can have taken.
DROP VIEW IF EXISTS cost_by_day;
CREATE VIEW cost_by_day AS
SELECT
  date(sent) AS day,
  model,
  count(DISTINCT article) AS articles,
  count(*) AS attempts,
  sum(input_tokens) AS input_tokens,
  sum(cached_tokens) AS cached_tokens,
  sum(output_tokens) AS output_tokens,
  sum(cost) AS cost
FROM attempts
GROUP BY day, model;
