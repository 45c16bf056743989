/** Whose process was it? A server's own is where its messages come from; its children are its own too. */
import type { Reader } from './database.ts';

/**
 * Fills the temporary table `owners(host, pid, server)` from the messages with ids from `first` to `last`, and the process tree. A server without a
 * tag gets its name with its first answer: the last name counts. A pid that the system has given out twice belongs to whom it was given last.
 */
export const findOwners = (db: Reader, first: bigint, last: bigint): void => {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS owners (host TEXT, pid INTEGER, server TEXT, PRIMARY KEY (host, pid)) WITHOUT ROWID');
  db.prepare<[bigint, bigint]>(`
    INSERT OR IGNORE INTO owners
    WITH RECURSIVE
      speaking AS (
        SELECT e.host, e.pid, m.mcptag AS server, max(m.raw_event_id)
        FROM rpc_events m JOIN raw_events e ON e.id = m.raw_event_id
        WHERE m.raw_event_id BETWEEN ? AND ? AND e.pid IS NOT NULL AND e.producer <> 'remote'
        GROUP BY e.host, e.pid
      ),
      started AS (
        SELECT e.host, p.pid, p.parent_pid FROM process_events p JOIN raw_events e ON e.id = p.raw_event_id
        WHERE p.operation LIKE 'start' AND p.pid IS NOT NULL
      ),
      family(host, pid, server, depth) AS (
        SELECT host, pid, server, 0 FROM speaking
        UNION
        SELECT s.host, s.pid, f.server, f.depth + 1 FROM started s JOIN family f ON s.host = f.host AND s.parent_pid = f.pid WHERE f.depth < 32
      )
    SELECT host, pid, server FROM family ORDER BY depth`).run(first, last);
};

/** SQL: the server of a message `m` with its event `e` and the owner `o` of the event's process. */
export const SERVER_OF_MESSAGE =
  "CASE WHEN e.mcpTag IS NULL AND e.producer <> 'remote' THEN coalesce(o.server, m.mcptag) ELSE m.mcptag END";
