-- What Weir stores. Written in batches, one transaction each: an event and what it raised at once are in the same one.

-- Every event as it was received. `ts` is exact: nanoseconds since the epoch, as the observer sent it. `data` is its text as it came, spaces
-- included; where it has a name twice, Weir reads the last.
CREATE TABLE IF NOT EXISTS raw_events (
  id         INTEGER PRIMARY KEY,
  ts         INTEGER NOT NULL,
  host       TEXT NOT NULL DEFAULT '',
  producer   TEXT NOT NULL,
  pid        INTEGER,
  pname      TEXT,
  event_type TEXT NOT NULL,
  mcpTag     TEXT,
  data       TEXT NOT NULL,
  created_at TEXT NOT NULL
);

-- JSON-RPC messages, read. Several of one event where it carried a JSON-RPC batch.
CREATE TABLE IF NOT EXISTS rpc_events (
  id           INTEGER PRIMARY KEY,
  raw_event_id INTEGER NOT NULL REFERENCES raw_events(id) ON DELETE CASCADE,
  ts           INTEGER NOT NULL,
  mcptype      TEXT NOT NULL,
  mcptag       TEXT NOT NULL,
  direction    TEXT NOT NULL CHECK (direction IN ('Request', 'Response', 'Notification')),
  method       TEXT,
  message_id   TEXT,
  params       TEXT,
  result       TEXT,
  error        TEXT,
  created_at   TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS rpc_events_raw ON rpc_events(raw_event_id);

CREATE TABLE IF NOT EXISTS file_events (
  id           INTEGER PRIMARY KEY,
  raw_event_id INTEGER NOT NULL REFERENCES raw_events(id) ON DELETE CASCADE,
  ts           INTEGER NOT NULL,
  pid          INTEGER,
  pname        TEXT,
  operation    TEXT,
  file_path    TEXT,
  old_path     TEXT,
  new_path     TEXT,
  size         INTEGER,
  created_at   TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS file_events_raw ON file_events(raw_event_id);

CREATE TABLE IF NOT EXISTS process_events (
  id           INTEGER PRIMARY KEY,
  raw_event_id INTEGER NOT NULL REFERENCES raw_events(id) ON DELETE CASCADE,
  ts           INTEGER NOT NULL,
  pid          INTEGER,
  pname        TEXT,
  parent_pid   INTEGER,
  command_line TEXT,
  operation    TEXT,
  exit_code    INTEGER,
  created_at   TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS process_events_raw ON process_events(raw_event_id);

-- Every version of every tool's specification: the same tool name on two servers is two tools.
CREATE TABLE IF NOT EXISTS mcpl (
  id               INTEGER PRIMARY KEY,
  host             TEXT NOT NULL DEFAULT '',
  producer         TEXT NOT NULL,
  mcpTag           TEXT NOT NULL,
  tool             TEXT NOT NULL,
  tool_title       TEXT,
  tool_description TEXT,
  tool_parameter   TEXT,
  annotations      TEXT,
  spec_hash        TEXT NOT NULL,
  first_seen_ts    INTEGER NOT NULL,
  last_seen_ts     INTEGER NOT NULL,
  created_at       TEXT NOT NULL,
  UNIQUE (host, producer, mcpTag, tool, spec_hash)
);

-- What the engines found. `severity` follows from `risk` (21 low, 41 medium, 61 high); 'none' is what the user has excepted, with the reason in `detail`.
-- `raw_event_id` is the event that raised it: of a judged call its response, or the request when none came.
CREATE TABLE IF NOT EXISTS engine_results (
  id           INTEGER PRIMARY KEY,
  raw_event_id INTEGER NOT NULL REFERENCES raw_events(id) ON DELETE CASCADE,
  engine_name  TEXT NOT NULL,
  rule_id      TEXT NOT NULL,
  serverName   TEXT NOT NULL,
  producer     TEXT NOT NULL,
  tool         TEXT NOT NULL DEFAULT '',
  severity     TEXT NOT NULL CHECK (severity IN ('none', 'low', 'medium', 'high')),
  score        INTEGER NOT NULL,
  risk         INTEGER NOT NULL CHECK (risk BETWEEN 0 AND 100),
  detail       TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  UNIQUE (raw_event_id, engine_name, tool)
);

-- Questions of engines that wait for their answer, in the transaction of their event. One that is answered leaves in the transaction of its result;
-- what is here when Weir starts is asked again. `part`: of a JSON-RPC batch, its message. `cause_id`: another event that the question rests on.
CREATE TABLE IF NOT EXISTS pending_judgements (
  raw_event_id INTEGER NOT NULL REFERENCES raw_events(id) ON DELETE CASCADE,
  engine_name  TEXT NOT NULL,
  tool         TEXT NOT NULL DEFAULT '',
  part         INTEGER NOT NULL DEFAULT 0,
  cause_id     INTEGER,
  question     TEXT NOT NULL,
  PRIMARY KEY (raw_event_id, engine_name, tool, part)
) WITHOUT ROWID;

-- What could not be read, and why. The frame is clipped to 64 KiB, `bytes` is its whole size.
CREATE TABLE IF NOT EXISTS rejected_events (
  id          INTEGER PRIMARY KEY,
  received_ts INTEGER NOT NULL,
  reason      TEXT NOT NULL,
  bytes       INTEGER NOT NULL,
  frame       BLOB NOT NULL
);

-- What the model said of a question, by a digest of what makes questions equal: never asked twice.
CREATE TABLE IF NOT EXISTS verdicts (
  key        TEXT PRIMARY KEY,
  opinion    TEXT NOT NULL,
  created_at TEXT NOT NULL
) WITHOUT ROWID;

-- The schema's version, and the counters of the last run.
CREATE TABLE IF NOT EXISTS system_metadata (
  key        TEXT PRIMARY KEY,
  value      TEXT NOT NULL,
  updated_at TEXT NOT NULL
) WITHOUT ROWID;
INSERT OR IGNORE INTO system_metadata VALUES ('schema_version', '1', '');
