-- The journal of Hedgerow. Rows are only ever added; triggers refuse the rest.
-- Dates are ISO texts. What a fact, a firing or an action holds is a JSON text: SQLite reads it with
-- ->> and json_each, and the views below spread it out.

-- Every text that a run was decided from or answered with, once: zlib-deflated UTF-8.
CREATE TABLE texts (
  text     INTEGER PRIMARY KEY,
  sha256   TEXT NOT NULL UNIQUE,
  bytes    INTEGER NOT NULL,          -- of the UTF-8 text
  deflated BLOB NOT NULL
);

-- A rule as it stood in a file; a rule that moved to another line is another row.
CREATE TABLE rules (
  rule  INTEGER PRIMARY KEY,
  name  TEXT NOT NULL,
  pack  TEXT NOT NULL,
  stage TEXT NOT NULL,
  file  TEXT NOT NULL,
  line  INTEGER NOT NULL,
  UNIQUE (name, pack, stage, file, line)
);

-- Where a fact comes from: OBSERVED with its publisher, SYNTHETIC with its model.
CREATE TABLE origins (
  origin INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL,
  detail TEXT NOT NULL,
  UNIQUE (kind, detail)
);

CREATE TABLE runs (
  run             INTEGER PRIMARY KEY AUTOINCREMENT,
  started         TEXT NOT NULL,      -- UTC
  command         TEXT NOT NULL,
  version         TEXT NOT NULL,      -- of the program
  strategy        TEXT NOT NULL,
  strategy_sha256 TEXT NOT NULL,
  rules_sha256    TEXT NOT NULL
);

-- A run without a row here was broken off, or is still running.
CREATE TABLE run_ends (
  run   INTEGER PRIMARY KEY REFERENCES runs,
  ended TEXT NOT NULL,                -- UTC
  days  INTEGER NOT NULL
);

-- The strategy and the rule files.
CREATE TABLE run_texts (
  run    INTEGER NOT NULL REFERENCES runs,
  path   TEXT NOT NULL,               -- where it is laid out for a replay
  origin TEXT NOT NULL,               -- where it was read
  text   INTEGER NOT NULL REFERENCES texts,
  PRIMARY KEY (run, path)
) WITHOUT ROWID;

-- Every rule of the run in canonical order, also those that never fire.
CREATE TABLE run_rules (
  run      INTEGER NOT NULL REFERENCES runs,
  position INTEGER NOT NULL,
  rule     INTEGER NOT NULL REFERENCES rules,
  PRIMARY KEY (run, position)
) WITHOUT ROWID;

-- The thresholds in force; origin is pack, strategy, sweep or command line.
CREATE TABLE thresholds (
  run    INTEGER NOT NULL REFERENCES runs,
  name   TEXT NOT NULL,
  value  REAL NOT NULL,
  unit   TEXT NOT NULL,
  origin TEXT NOT NULL,
  PRIMARY KEY (run, name)
) WITHOUT ROWID;

CREATE TABLE days (
  day           INTEGER PRIMARY KEY,
  run           INTEGER NOT NULL REFERENCES runs,
  number        INTEGER NOT NULL,     -- from 1 in the run
  date          TEXT NOT NULL,
  name          TEXT NOT NULL,
  given         TEXT NOT NULL,        -- path of the day among its texts
  market_sha256 TEXT NOT NULL,
  answer        INTEGER NOT NULL REFERENCES texts,   -- the day-run JSON
  UNIQUE (run, number)
);

-- The day's figures, its history, its book.
CREATE TABLE day_texts (
  day    INTEGER NOT NULL REFERENCES days,
  path   TEXT NOT NULL,
  origin TEXT NOT NULL,
  text   INTEGER NOT NULL REFERENCES texts,
  PRIMARY KEY (day, path)
) WITHOUT ROWID;

-- Observations have an origin, conclusions the firing that concluded them.
CREATE TABLE facts (
  day    INTEGER NOT NULL REFERENCES days,
  fact   INTEGER NOT NULL,
  type   TEXT NOT NULL,
  fields TEXT NOT NULL,               -- {"close":37.32}
  origin INTEGER REFERENCES origins,
  firing INTEGER,
  PRIMARY KEY (day, fact)
) WITHOUT ROWID;

CREATE TABLE firings (
  day        INTEGER NOT NULL REFERENCES days,
  sequence   INTEGER NOT NULL,
  rule       INTEGER NOT NULL REFERENCES rules,
  because    TEXT NOT NULL,           -- [3,7]: the facts behind it
  compared   TEXT NOT NULL,           -- {"Vix.close":37.32}
  thresholds TEXT NOT NULL,           -- ["vix.trigger.first"]: what it compared with
  PRIMARY KEY (day, sequence)
) WITHOUT ROWID;

CREATE TABLE actions (
  day    INTEGER NOT NULL REFERENCES days,
  action INTEGER NOT NULL,
  type   TEXT NOT NULL,
  fields TEXT NOT NULL,               -- {"layer":"first"}
  firing INTEGER NOT NULL,
  PRIMARY KEY (day, action)
) WITHOUT ROWID;

-- Exactly one for each action.
CREATE TABLE outcomes (
  day          INTEGER NOT NULL,
  action       INTEGER NOT NULL,
  outcome      TEXT NOT NULL CHECK (outcome IN ('PLANNED', 'REFUSED', 'OVERRULED')),
  reason       TEXT,
  detail       TEXT,
  overruled_by INTEGER,               -- sequence of the firing that wins
  PRIMARY KEY (day, action)
) WITHOUT ROWID;

-- US dollars; net_usd above zero is a credit, before fees; max_loss_usd is absent when unlimited.
CREATE TABLE tickets (
  day          INTEGER NOT NULL,
  action       INTEGER NOT NULL,
  layer        TEXT NOT NULL,
  net_usd      REAL NOT NULL,
  fees_usd     REAL NOT NULL,
  margin_usd   REAL NOT NULL,
  max_loss_usd REAL,
  PRIMARY KEY (day, action)
) WITHOUT ROWID;

CREATE TABLE legs (
  day          INTEGER NOT NULL,
  action       INTEGER NOT NULL,
  leg          INTEGER NOT NULL,
  symbol       TEXT NOT NULL,
  side         TEXT NOT NULL,
  contracts    INTEGER NOT NULL,
  price_points REAL NOT NULL,
  PRIMARY KEY (day, action, leg)
) WITHOUT ROWID;

-- Rules that could not fire because an observation they need was not known.
CREATE TABLE not_reached (
  day  INTEGER NOT NULL REFERENCES days,
  rule INTEGER NOT NULL REFERENCES rules,
  type TEXT NOT NULL,                 -- of the fact that is missing
  PRIMARY KEY (day, rule, type)
) WITHOUT ROWID;

-- Silent rules that one figure would make fire, once the day's tickets are filled.
CREATE TABLE next_triggers (
  day         INTEGER NOT NULL REFERENCES days,
  position    INTEGER NOT NULL,
  rule        INTEGER NOT NULL REFERENCES rules,
  type        TEXT NOT NULL,
  field       TEXT NOT NULL,
  unit        TEXT NOT NULL,
  current     REAL NOT NULL,
  operator    TEXT NOT NULL,
  threshold   TEXT NOT NULL,
  limit_value REAL NOT NULL,
  PRIMARY KEY (day, position)
) WITHOUT ROWID;

-- The same with names instead of numbers, for reading.
CREATE VIEW fired AS
  SELECT d.run, d.date, d.name AS day_name, f.sequence, r.stage, r.name AS rule, r.file, r.line,
         f.compared, f.thresholds
  FROM firings f JOIN days d USING (day) JOIN rules r USING (rule);

CREATE VIEW known AS
  SELECT d.run, d.date, d.name AS day_name, f.fact, f.type, v.key AS field, v.value,
         coalesce(o.kind, 'CONCLUDED') AS origin, o.detail, f.firing
  FROM facts f JOIN days d USING (day)
  LEFT JOIN origins o ON o.origin = f.origin
  LEFT JOIN json_each(f.fields) v;

CREATE VIEW asked AS
  SELECT d.run, d.date, d.name AS day_name, a.action, a.type,
         (SELECT group_concat(value, ' ') FROM json_each(a.fields)) AS what,
         r.name AS rule, o.outcome, o.reason, o.detail, w.name AS overruled_by, t.net_usd
  FROM actions a JOIN days d USING (day)
  JOIN firings f ON f.day = a.day AND f.sequence = a.firing
  JOIN rules r USING (rule)
  JOIN outcomes o ON o.day = a.day AND o.action = a.action
  LEFT JOIN tickets t ON t.day = a.day AND t.action = a.action
  LEFT JOIN firings b ON b.day = a.day AND b.sequence = o.overruled_by
  LEFT JOIN rules w ON w.rule = b.rule;
