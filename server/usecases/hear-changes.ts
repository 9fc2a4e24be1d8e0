/** The way in for what any process of the desk tells of its changes: each message is read here, and nowhere else. */
import type { Database } from "@/db/database";
import { type ChangeMessage, readMessage } from "@/server/domain/history/touched";

/** Hears of every change, from the moment it resolves. Resolves to what ends the hearing. */
export function hearChanges(database: Database, heard: (message: ChangeMessage) => void): Promise<() => void> {
  return database.listen((text) => heard(readMessage(text)));
}
