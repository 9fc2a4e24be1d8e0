/** The type of a claim as the list reads it. */
import type { Outputs } from "@/server/api/root";

export type ListedClaim = Outputs["claims"]["list"]["claims"][number];
