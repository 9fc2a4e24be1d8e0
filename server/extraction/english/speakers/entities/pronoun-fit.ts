/** Pronouns: how well each entity fits "he", "she", "it" and "they". */

import type { Gender } from "../words/gender";
import { GROUP_NOUNS, ROLE_NOUNS } from "../words/titles";
import type { Entity } from "./entities";

/** Returns how well an entity fits a pronoun, 0 to 1; null if the word refers to nobody in the text. */
export function fitting(word: string): ((entity: Entity) => number) | null {
  switch (word) {
    case "he":
    case "himself":
      return (one) => asPerson(one, "male");
    case "she":
    case "herself":
      return (one) => asPerson(one, "female");
    case "it":
    case "itself":
      return asBody;
    case "they":
    case "themselves":
      return asSeveral;
    default:
      return null;
  }
}

/** Returns the gender that a pronoun shows. */
export function genderOfPronoun(word: string): Gender {
  if (/^(?:he|him|himself)$/.test(word)) return "male";
  return /^(?:she|her|herself)$/.test(word) ? "female" : null;
}

function asPerson({ kind, gender, sure, named }: Entity, wanted: Gender): number {
  if (kind !== "person" || (wanted && gender && gender !== wanted)) return 0;
  if (gender === wanted) return 1;
  if (!named) return 0.6;
  return sure ? 0.8 : 0.4;
}

function asBody({ kind, sure, name, named, members }: Entity): number {
  if (members.length > 0) return 0;
  if (kind === "organisation") return 1;
  if (kind === "document") return 0.5;
  if (kind === "place") return 0.4;
  if (kind === "group") return name.endsWith("s") ? 0 : 0.6;
  return sure || !named ? 0 : 0.3;
}

function asSeveral({ kind, members, name }: Entity): number {
  if (members.length > 0) return 1;
  if (kind === "group") return arePeople(name) ? 1 : 0;
  if (kind === "organisation") return 0.45;
  return 0;
}

/** Returns whether the words describe people by what they do, or as a body, rather than things. */
function arePeople(description: string): boolean {
  const head = description.toLowerCase().split(/ (?:of|for|from|in|at|with|to) /)[0] ?? "";
  const noun = head.split(" ").at(-1) ?? "";
  return GROUP_NOUNS.has(noun) || ROLE_NOUNS.has(noun.replace(/s$/, "")) || PEOPLE.test(noun);
}

const PEOPLE =
  /(?:[^aeiou](?:ers|ors)|ists|ians|ants|ents|men|women|folk|people|children|sources|relatives|families|troops|forces|victims|fans|citizens|authorities|police|rebels|colleagues|critics|parents|locals|youths|migrants|refugees)$/;
