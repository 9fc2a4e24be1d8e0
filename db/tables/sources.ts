/** Tables of the register: sources with their names, dated roles and tags, and the suggestions that people rejected. */
import type { Kit } from "../kit";
import type { PeopleTables } from "./people";

export const sourceTables = (kit: Kit, { people }: PeopleTables) => {
  const sources = kit.table(
    "sources",
    {
      id: kit.id("id").primaryKey(),
      name: kit.text("name").notNull(),
      kind: kit
        .oneOf("kind", ["person", "organisation", "government body", "armed group", "news outlet", "anonymous"])
        .notNull(),
      description: kit.text("description"),
      reliability: kit.oneOf("reliability", ["A", "B", "C", "D", "E", "F"]),
      wikidataId: kit.text("wikidata_id"),
      createdAt: kit.moment("created_at").notNull(),
      /**
       * Set while the entry is only known from the sample and nobody at the desk has adopted it; see
       * store/sources/resolve-source.ts.
       */
      cameWith: kit.oneOf("came_with", ["sample"]),
      /** The entry that this one was merged into, which replaces it. */
      mergedInto: kit.id("merged_into"),
      /** The body that this one is part of; if that has been merged since, the entry that replaces it counts. */
      partOf: kit.id("part_of"),
      version: kit.integer("version").notNull().default(1),
    },
    (t) => [
      kit.index("sources_name").on(t.name, t.id),
      kit.index("sources_part_of").on(t.partOf),
      kit.index("sources_merged_into").on(t.mergedInto),
    ],
  );
  const sourceAliases = kit.table(
    "source_aliases",
    {
      sourceId: kit
        .id("source_id")
        .notNull()
        .references(() => sources.id),
      /** The normalised name, for comparing names. */
      key: kit.text("key").notNull(),
      alias: kit.text("alias").notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.sourceId, t.key] }), kit.index("source_aliases_key").on(t.key)],
  );
  const affiliations = kit.table(
    "affiliations",
    {
      id: kit.id("id").primaryKey(),
      sourceId: kit
        .id("source_id")
        .notNull()
        .references(() => sources.id),
      role: kit.text("role").notNull(),
      organisation: kit.text("organisation"),
      since: kit.text("since"),
      until: kit.text("until"),
    },
    (t) => [kit.index("affiliations_source").on(t.sourceId)],
  );
  const sourceTags = kit.table(
    "source_tags",
    {
      sourceId: kit
        .id("source_id")
        .notNull()
        .references(() => sources.id),
      tag: kit.text("tag").notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.sourceId, t.tag] }), kit.index("source_tags_tag").on(t.tag)],
  );
  /** Pairs of entries that somebody marked as distinct, however alike they look; `a` is the smaller id. */
  const sourceDistinctions = kit.table(
    "source_distinctions",
    {
      a: kit
        .id("a")
        .notNull()
        .references(() => sources.id),
      b: kit
        .id("b")
        .notNull()
        .references(() => sources.id),
      /** Null if it was done on the command line. */
      toldBy: kit.id("told_by").references(() => people.id),
      at: kit.moment("at").notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.a, t.b] }), kit.index("source_distinctions_b").on(t.b)],
  );
  /** Suggested parent bodies that somebody dismissed; they are not suggested again. */
  const parentDismissals = kit.table(
    "parent_dismissals",
    {
      sourceId: kit
        .id("source_id")
        .notNull()
        .references(() => sources.id),
      parentId: kit
        .id("parent_id")
        .notNull()
        .references(() => sources.id),
      /** Null if it was done on the command line. */
      dismissedBy: kit.id("dismissed_by").references(() => people.id),
      at: kit.moment("at").notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.sourceId, t.parentId] })],
  );
  return { sources, sourceAliases, affiliations, sourceTags, sourceDistinctions, parentDismissals };
};

export type SourceTables = ReturnType<typeof sourceTables>;
