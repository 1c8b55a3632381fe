import type { Migration } from "./migration.ts";

/** The first shape: the log, the mentions it seals, and what stands beside them. DESIGN.md section 4. */
export const crisisFile: Migration = {
  version: 1,
  purpose: "The log, sealed mentions, accounts, attachments, rejections, cursors and drafts",
  sql: `
CREATE TABLE file_fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  position INTEGER PRIMARY KEY,
  station TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  by TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX event_recorded ON event (recorded_at);
CREATE INDEX event_entry ON event (position) WHERE type <> 'mentions-received';
CREATE INDEX event_withdrawal ON event (position) WHERE type = 'mentions-withdrawn';

CREATE TRIGGER event_never_updated BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only: update'); END;
CREATE TRIGGER event_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only: delete'); END;
CREATE TRIGGER event_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'the log is append-only: insert over an entry'); END;

CREATE TABLE account (
  account INTEGER PRIMARY KEY,
  short_key INTEGER,
  source TEXT,
  key TEXT,
  handle TEXT
) STRICT;
CREATE INDEX account_key ON account (short_key) WHERE short_key IS NOT NULL;
CREATE TABLE later_handle (
  handle TEXT NOT NULL,
  account INTEGER NOT NULL,
  PRIMARY KEY (handle, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  row INTEGER PRIMARY KEY,
  first_row INTEGER NOT NULL,
  text_row INTEGER NOT NULL,
  id_key INTEGER NOT NULL,
  time INTEGER NOT NULL,
  source TEXT NOT NULL,
  kind INTEGER NOT NULL,
  lang TEXT,
  account INTEGER,
  parent INTEGER,
  erased_by INTEGER,
  salt TEXT,
  commitment TEXT NOT NULL,
  content TEXT
) STRICT;
CREATE INDEX mention_time ON mention (time) WHERE first_row = row;
CREATE INDEX mention_author ON mention (account) WHERE account IS NOT NULL;
CREATE INDEX mention_parent ON mention (parent) WHERE parent IS NOT NULL;
CREATE INDEX mention_version ON mention (first_row) WHERE first_row <> row;
CREATE INDEX mention_erased ON mention (erased_by) WHERE erased_by IS NOT NULL;

CREATE TRIGGER mention_only_erased BEFORE UPDATE ON mention
WHEN NOT (
  NEW.content IS NULL AND NEW.salt IS NULL AND OLD.erased_by IS NULL AND NEW.erased_by IS NOT NULL
  AND NEW.row = OLD.row AND NEW.first_row = OLD.first_row AND NEW.text_row = OLD.text_row
  AND NEW.id_key = OLD.id_key AND NEW.time = OLD.time AND NEW.source = OLD.source AND NEW.kind = OLD.kind
  AND NEW.account IS OLD.account AND NEW.parent IS OLD.parent AND NEW.commitment = OLD.commitment
)
BEGIN SELECT RAISE(ABORT, 'a sealed mention never changes'); END;
CREATE TRIGGER mention_never_deleted BEFORE DELETE ON mention
BEGIN SELECT RAISE(ABORT, 'a sealed mention is never deleted'); END;
CREATE TRIGGER mention_never_replaced BEFORE INSERT ON mention
WHEN EXISTS (SELECT 1 FROM mention WHERE row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'a sealed mention is never replaced'); END;

CREATE TABLE source_cursor (
  source_id TEXT PRIMARY KEY,
  cursor TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rejection (
  number INTEGER PRIMARY KEY,
  import_id TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  args TEXT,
  excerpt TEXT NOT NULL
) STRICT;
CREATE INDEX rejection_import ON rejection (import_id);

CREATE TABLE attachment (
  hash TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
