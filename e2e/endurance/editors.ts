/** Many people who edit a desk at once, in a process of their own; `many-editors.ts` starts it. */
import { setPriority } from "node:os";
import { claimId } from "@/e2e/bench/desk/made-up";
import { editAtOnce } from "./edit-at-once";

/** What the process is told, as JSON in its only argument. */
export type Editors = { url: string; cookie: string; editors: number; editsEach: number };

// In life they sit at machines of their own: what their browsers compute may not slow the server here either.
setPriority(15);
const { editors, editsEach, ...desk }: Editors = JSON.parse(process.argv[2] ?? "");
const ids = Array.from({ length: editors }, (_, n) => claimId(n + 1));
process.send?.(await editAtOnce(desk, ids, editsEach));
process.disconnect();
