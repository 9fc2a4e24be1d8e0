/** Where: tells which of the names in a text are places, by the preposition before them. */
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import type { Entity } from "./entities";

const PLACE_BEFORE = /^(?:in|near|inside|outside|off|across|throughout|around|within)$/u;

const isQualifier = ({ tag, lower }: Tagged) =>
  /^(?:det|adjective)$/u.test(tag) ||
  /^(?:(?:north|south)?(?:north|east|south|west)(?:ern)?|central|nearby)$/u.test(lower);

/** Returns those of the names that are places: "in Norway", "off the northern Halden Sound", but not "in Varga's view". */
export function placesIn(tokens: readonly Tagged[], names: readonly Entity[]): Entity[] {
  return names.filter(({ span: [start, end] }) => {
    const first = tokens.findIndex((token) => token.start >= start);
    const after = tokens.find((token) => token.start >= end);
    const before = tokens.slice(0, first).findLast((token) => !isQualifier(token));
    return PLACE_BEFORE.test(before?.lower ?? "") && after?.tag !== "possessive";
  });
}
