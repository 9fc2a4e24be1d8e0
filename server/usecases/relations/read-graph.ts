/** Reads the claims around a claim, around a source or a topic, or in contradiction: as a graph with places, and over time. */
import { z } from "zod";
import { id } from "@/server/domain/schemas";
import { reading } from "../define";
import { layOut, PICTURE } from "./graph-layout";
import { neighbourhood } from "./neighbourhood";

/** How many claims a graph and a timeline show. */
const IN_GRAPH = 60;
const IN_TIMELINE = 200;

const input = z
  .strictObject({
    /** What it is about; the confirmed contradictions if none is given. */
    claim: id.nullish(),
    source: id.nullish(),
    topic: id.nullish(),
    /** Whether suggested links count too. */
    suggested: z.boolean().default(false),
  })
  .refine(({ claim, source, topic }) => [claim, source, topic].filter(Boolean).length < 2, {
    error: "Ask for a claim, for a source or for a topic.",
    path: ["source"],
  });

/** Returns the claims with their places in the picture, and the links between them. */
export const readGraph = reading({
  action: "relation.read",
  input,
  inWorker: "relations.graph",
  run: async ({ input: { suggested, ...about }, db }) => {
    const { claims, links, ...rest } = await neighbourhood(db, { about, suggested, most: IN_GRAPH });
    const ids = claims.map((claim) => claim.id);
    const places = layOut(ids, links);
    const { width, height } = PICTURE;
    return {
      ...rest,
      width,
      height,
      claims: claims.map((claim) => ({ ...claim, x: width / 2, y: height / 2, ...places.get(claim.id) })),
      links,
    };
  },
});

/**
 * Returns the claims by the day on which they were published, those without a day last, and the links between them; of a
 * topic all claims, whether they are linked or not.
 */
export const readTimeline = reading({
  action: "relation.read",
  input,
  run: async ({ input: { suggested, ...about }, db }) => {
    const { claims, ...rest } = await neighbourhood(db, { about, suggested, most: IN_TIMELINE, everything: true });
    const day = ({ publishedOn }: { publishedOn: string | null }) => publishedOn ?? "9999";
    return { ...rest, claims: claims.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)) };
  },
});
