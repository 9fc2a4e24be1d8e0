/** The type of the open claim as its sections read it, and the layout of a section of the panel. */
import type { Outputs } from "@/server/api/root";

export type OpenClaim = Outputs["claims"]["get"];
export type Evidence = OpenClaim["evidence"][number];

export const SECTION = "outline-none grid grid-cols-[minmax(0,1fr)] gap-3 border-b border-line px-4 py-4 md:px-6";
