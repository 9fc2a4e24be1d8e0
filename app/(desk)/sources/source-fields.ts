/** Converts an entry of the register to the fields of a form, and back. */
import type { Outputs } from "@/server/api/root";
import type { Reliability, SourceKind } from "@/server/domain/source";

export type Source = Outputs["sources"]["get"];
export type Fields = {
  name: string;
  kind: SourceKind;
  description: string;
  reliability: string;
  wikidataId: string;
  aliases: string;
  tags: string;
  affiliations: { role: string; organisation: string; since: string; until: string }[];
};

/** Returns the fields of an existing entry, or empty ones. */
export function fieldsOf(source: Source | null): Fields {
  return {
    name: source?.name ?? "",
    kind: source?.kind ?? "person",
    description: source?.description ?? "",
    reliability: source?.reliability ?? "",
    wikidataId: source?.wikidataId ?? "",
    aliases: source?.aliases.filter((alias) => alias !== source.name).join("\n") ?? "",
    tags: source?.tags.join(", ") ?? "",
    affiliations:
      source?.affiliations.map(({ role, organisation, since, until }) => ({
        role,
        organisation: organisation ?? "",
        since: since ?? "",
        until: until ?? "",
      })) ?? [],
  };
}

/** Returns the values to save; empty fields count as not given. */
export function detailsOf(fields: Fields) {
  const listed = (text: string, by: RegExp) =>
    text
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  return {
    name: fields.name,
    kind: fields.kind,
    description: fields.description || null,
    reliability: (fields.reliability || null) as Reliability | null,
    wikidataId: fields.wikidataId || null,
    aliases: listed(fields.aliases, /\n/u),
    tags: listed(fields.tags, /,/u),
    affiliations: fields.affiliations
      .filter((row) => row.role.trim() !== "")
      .map(({ role, organisation, since, until }) => ({
        role,
        organisation: organisation || null,
        since: since || null,
        until: until || null,
      })),
  };
}
