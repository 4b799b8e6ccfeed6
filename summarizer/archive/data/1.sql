-- One row a job. It is alive while its heart beats, or its process runs on this machine.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  ended TEXT,
  state TEXT NOT NULL,
  reason TEXT,
  archive TEXT NOT NULL,
  model TEXT NOT NULL,
  prompt_hash TEXT NOT NULL,
  schema_version TEXT NOT NULL,
  library_version TEXT NOT NULL,
  options TEXT NOT NULL,
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  born TEXT NOT NULL,
  heartbeat REAL NOT NULL
);

-- Articles as they were read; id is the SHA-256 of the text.
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  headline TEXT,
  published TEXT,
  publisher TEXT,
  url TEXT,
  language TEXT,
  text TEXT NOT NULL
);

-- Which article a row of an archive was read as, so that it need not be read again.
CREATE TABLE sources (
  fingerprint TEXT PRIMARY KEY,
  article TEXT NOT NULL
) WITHOUT ROWID;

-- Summaries, as JSON. A key has one.
CREATE TABLE results (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (id),
  made TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id),
  model TEXT NOT NULL,
  prompt_hash TEXT NOT NULL,
  schema_version TEXT NOT NULL,
  record TEXT NOT NULL,
  UNIQUE (article, model, prompt_hash, schema_version)
);

-- What went wrong. subject is the article's id, or the fingerprint of a row that is none.
-- The answers up to last_attempt led here and are not used again.
CREATE TABLE failures (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (id),
  made TEXT NOT NULL,
  article TEXT REFERENCES articles (id),
  model TEXT NOT NULL,
  prompt_hash TEXT NOT NULL,
  schema_version TEXT NOT NULL,
  source TEXT NOT NULL,
  error TEXT NOT NULL,
  message TEXT NOT NULL,
  input_tokens INTEGER NOT NULL,
  cached_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  cost REAL,
  last_attempt INTEGER NOT NULL,
  subject TEXT NOT NULL
);
CREATE INDEX failures_by_subject ON failures (subject, model, prompt_hash, schema_version);

-- Calls of a model, noted before they are sent. outcome: sent, answered, refused.
-- The figures of one that is only sent are the most that it can have taken.
CREATE TABLE attempts (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (id),
  article TEXT NOT NULL REFERENCES articles (id),
  model TEXT NOT NULL,
  prompt_hash TEXT NOT NULL,
  schema_version TEXT NOT NULL,
  sent TEXT NOT NULL,
  seconds REAL,
  outcome TEXT NOT NULL,
  input_tokens INTEGER NOT NULL,
  cached_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  cost REAL
);
CREATE INDEX attempts_by_article ON attempts (article, model, prompt_hash, schema_version);

-- The answers as they came, by the SHA-256 of what was asked.
CREATE TABLE replies (
  attempt INTEGER PRIMARY KEY REFERENCES attempts (id),
  request TEXT NOT NULL,
  body TEXT NOT NULL
);

-- Which job is at an article.
CREATE TABLE claims (
  article TEXT NOT NULL,
  model TEXT NOT NULL,
  prompt_hash TEXT NOT NULL,
  schema_version TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs (id),
  PRIMARY KEY (article, model, prompt_hash, schema_version)
) WITHOUT ROWID;

-- Requests for a provider's batches, each noted as an attempt; batch is empty until it is in one. messages is zlib.
CREATE TABLE orders (
  attempt INTEGER PRIMARY KEY REFERENCES attempts (id),
  article TEXT NOT NULL REFERENCES articles (id),
  model TEXT NOT NULL,
  prompt_hash TEXT NOT NULL,
  schema_version TEXT NOT NULL,
  request TEXT NOT NULL,
  messages BLOB NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  batch INTEGER REFERENCES batches (id)
);
CREATE INDEX orders_by_article ON orders (article, model, prompt_hash, schema_version);
CREATE INDEX orders_by_batch ON orders (batch);

-- A provider's batches. state: written, uploaded, submitted, collected; status is the provider's word.
CREATE TABLE batches (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (id),
  made TEXT NOT NULL,
  model TEXT NOT NULL,
  requests INTEGER NOT NULL,
  state TEXT NOT NULL,
  input_file TEXT,
  provider_id TEXT,
  status TEXT,
  output_file TEXT,
  error_file TEXT,
  holder TEXT
);
