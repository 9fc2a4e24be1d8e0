/** What gives a subject the values back that it had before a line of history. */
import type { Handle } from "@/db/database";
import type { EventRow } from "@/server/store/history/events";

export type Values = Record<string, unknown>;
/** The line that is put back, and who does so. */
export type Around = { line: EventRow; by: string | null; now: number; newId: () => string };
export type Restore = (tx: Handle, subjectId: string, values: Values, around: Around) => Promise<boolean>;
