/** Runs many concurrent editors in a separate process; `many-editors.ts` starts it. */
import { setPriority } from "node:os";
import { claimId } from "@/e2e/bench/desk/made-up";
import { editAtOnce } from "./edit-at-once";

/** The input of the process, as JSON in its only argument. */
export type Editors = { url: string; cookie: string; editors: number; editsEach: number };

// In reality they use their own machines: their browsers' work must not slow the server here either.
setPriority(15);
const { editors, editsEach, ...desk }: Editors = JSON.parse(process.argv[2] ?? "");
const ids = Array.from({ length: editors }, (_, n) => claimId(n + 1));
process.send?.(await editAtOnce(desk, ids, editsEach));
process.disconnect();
