/**
 * Chooses the claims around a claim, a source, a topic or the confirmed contradictions that a picture has room for, and says how
 * many it leaves out.
 */
import type { Handle } from "@/db/database";
import type { RelationState } from "@/server/domain/claims/relation";
import { notFound } from "@/server/domain/refusal";
import { summaries } from "@/server/store/claims/summaries";
import {
  countLinks,
  linkedClaimsIn,
  linkedClaimsOf,
  linksAmong,
  linksFrom,
  type NearLink,
} from "@/server/store/near-links";
import { listRelations } from "@/server/store/relation-lists";
import { getSource } from "@/server/store/sources/sources";
import { claimIdsIn, getTopic } from "@/server/store/topics";
import { claimSubject } from "../claims/claim-subject";

/** What the picture is about; none of them means the confirmed contradictions. */
export type About = { [Of in "claim" | "source" | "topic"]?: string | null | undefined };
/** `everything`: whether a topic's claims without links are chosen too, and none from outside of it. */
export type Asked = { about: About; suggested: boolean; most: number; everything?: boolean };

/** How many links are read of the claim that the picture is about, and of every other one, at either end. */
const READ_OF_FOCUS = 10_000;
const READ_OF_OTHERS = 40;
/** How many claims of a source or a topic are weighed. */
const WEIGHED = 2000;

/** The chosen claims, those that the picture is about first, and how many were met and left out, at least. */
type Chosen = { ids: string[]; leftOut: number; cut: boolean };

/** Returns the claims of the picture and the links between them; `cut` if more may be left out than were counted. */
export async function neighbourhood(db: Handle, asked: Asked) {
  const { about, suggested, most, everything = false } = asked;
  const states: RelationState[] = suggested ? ["confirmed", "suggested"] : ["confirmed"];
  const { name, ...chosen } = await chosenAround(db, about, states, { most, everything });
  const shown = await summaries(db, chosen.ids, null);
  const claims = chosen.ids.flatMap((id) => {
    const claim = shown.get(id);
    if (!claim) return [];
    const { statement, workflow, speakers, relays, publisher, articleTitle, publishedOn } = claim;
    return [{ id, statement, workflow, speakers, relays, publisher, articleTitle, publishedOn }];
  });
  const links = await linksAmong(
    db,
    claims.map(({ id }) => id),
    states,
  );
  return { name, claims, links, leftOut: chosen.leftOut, cut: chosen.cut };
}

type Room = { most: number; everything: boolean };

async function chosenAround(db: Handle, about: About, states: RelationState[], { most, everything }: Room) {
  if (about.claim) {
    const { claim } = await claimSubject(db, about.claim);
    return { name: claim.statement, ...(await aroundClaim(db, claim.id, states, most)) };
  }
  if (about.source) {
    const source = await getSource(db, about.source);
    if (!source) throw notFound("source");
    const linked = await linkedClaimsOf(db, source.id, { states, limit: WEIGHED + 1 });
    return { name: source.name, ...(await aroundMany(db, linked, states, most)) };
  }
  if (about.topic) {
    const topic = await getTopic(db, about.topic);
    if (!topic) throw notFound("topic");
    if (everything) return { name: topic.name, ...(await withinTopic(db, topic.id, states, most)) };
    const linked = await linkedClaimsIn(db, topic.id, { states, limit: WEIGHED + 1 });
    return { name: topic.name, ...(await aroundMany(db, linked, states, most)) };
  }
  return { name: null, ...(await contradicting(db, most)) };
}

/** Two steps out: what the claim is linked to, and where there is room, what that is linked to. */
async function aroundClaim(db: Handle, id: string, states: RelationState[], most: number): Promise<Chosen> {
  const own = await linksFrom(db, id, { states, limit: READ_OF_FOCUS });
  const near = await likeliest(db, own.links, [id], states, most - 1);
  const ids = [id, ...near.ids];
  if (ids.length >= most) return { ids, leftOut: near.leftOut, cut: near.leftOut > 0 || own.cut };
  const further = await outward(db, near.ids, ids, states, most - ids.length);
  return { ...further, ids: [...ids, ...further.ids] };
}

/** Claims of a source or a topic that have links, at first in half of the room, and what these are linked to. */
async function aroundMany(
  db: Handle,
  linked: readonly string[],
  states: RelationState[],
  most: number,
): Promise<Chosen> {
  const own = linked.slice(0, WEIGHED);
  const links = own.length > most / 2 ? await countLinks(db, own, states) : new Map<string, number>();
  const inOrder = [...own].sort((a, b) => (links.get(b) ?? 0) - (links.get(a) ?? 0));
  const first = inOrder.slice(0, Math.ceil(most / 2));
  const further = await outward(db, first, first, states, most - first.length);
  const ids = [...new Set([...first, ...further.ids, ...inOrder])].slice(0, most);
  const met = new Set([...own, ...further.ids, ...further.unmet]).size;
  const isFollowed = own.length === first.length && linked.length === own.length && !further.cut;
  return { ids, leftOut: met - ids.length, cut: !isFollowed };
}

/** The topic's own claims: those with the most links first, and the newest of the others. */
async function withinTopic(db: Handle, topicId: string, states: RelationState[], most: number): Promise<Chosen> {
  const all = await claimIdsIn(db, topicId);
  const own = all.slice(0, WEIGHED);
  const links = own.length > most ? await countLinks(db, own, states) : new Map<string, number>();
  const ids = [...own].sort((a, b) => (links.get(b) ?? 0) - (links.get(a) ?? 0)).slice(0, most);
  return { ids, leftOut: all.length - ids.length, cut: false };
}

/** The newest contradictions that people confirmed. */
async function contradicting(db: Handle, most: number): Promise<Chosen> {
  const all = { type: "contradicts", state: "confirmed", reconciled: null, filter: {} } as const;
  const links = await listRelations(db, { ...all, sort: "newest", after: null, limit: WEIGHED + 1 });
  const met = [...new Set(links.slice(0, WEIGHED).flatMap(({ a, b }) => [a, b]))];
  // A pair is drawn whole or not at all.
  const ids = new Set<string>();
  for (const { a, b } of links) if (new Set([...ids, a, b]).size <= most) ids.add(a).add(b);
  return { ids: [...ids], leftOut: met.length - ids.size, cut: links.length > WEIGHED };
}

/** One step out from these claims, to those that are not drawn yet. */
async function outward(db: Handle, from: readonly string[], drawn: string[], states: RelationState[], room: number) {
  const read = [];
  for (const id of from) read.push(await linksFrom(db, id, { states, limit: READ_OF_OTHERS }));
  const links = read.flatMap((one) => one.links);
  const chosen = await likeliest(db, links, drawn, states, room);
  return { ...chosen, cut: read.some((one) => one.cut) };
}

/** Of the claims that these links lead to: first those that contradict, then those with the most links. */
async function likeliest(
  db: Handle,
  links: readonly NearLink[],
  drawn: readonly string[],
  states: RelationState[],
  room: number,
) {
  const known = new Set(drawn);
  const met = [...new Set(links.flatMap(({ a, b }) => [a, b]))].filter((id) => !known.has(id));
  const contradicting = new Set(
    links.flatMap(({ a, b, type, sure }) => (type === "contradicts" && sure !== 0 ? [a, b] : [])),
  );
  const counts = met.length > room ? await countLinks(db, met, states) : new Map<string, number>();
  const weight = (id: string) => (contradicting.has(id) ? 1000 : 0) + (counts.get(id) ?? 0);
  const inOrder = met.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  return { ids: inOrder.slice(0, room), unmet: inOrder.slice(room), leftOut: Math.max(0, met.length - room) };
}
