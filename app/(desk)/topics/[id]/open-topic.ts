/** The type of a topic as its page reads it. */
import type { Outputs } from "@/server/api/root";

export type Topic = Outputs["topics"]["get"];
