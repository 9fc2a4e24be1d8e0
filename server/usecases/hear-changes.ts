/** Receives the change messages of every process of the desk: each message is parsed here, and nowhere else. */
import type { Database } from "@/db/database";
import { type ChangeMessage, readMessage } from "@/server/domain/history/touched";

/** Subscribes to every change, from the moment it resolves. Resolves to the function that unsubscribes. */
export function hearChanges(database: Database, heard: (message: ChangeMessage) => void): Promise<() => void> {
  return database.listen((text) => heard(readMessage(text)));
}
