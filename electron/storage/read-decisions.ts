import type { Database } from 'better-sqlite3';
import type { MappingDecision } from '../services/ports.ts';
import { checkedRows } from './checked-rows.ts';
import { MappingDecisionCheck, uncheckedDecisionOfRow } from './repositories/decision-rows.ts';
import { type Row, TABLES } from './tables.ts';

/** The project's mapping book, ordered by subject and key. AppException `storage.rowUnreadable`. */
export function readDecisions(database: Database): readonly MappingDecision[] {
  const table = TABLES.mappingDecision;
  const rows = database.prepare<[], Row>(`SELECT * FROM ${table.name} ORDER BY subject, match_key`).all();
  return checkedRows(table, rows, MappingDecisionCheck, uncheckedDecisionOfRow);
}
