/**
 * The English words around names: titles, and the words that may be missing when a body or a role is phrased
 * differently.
 */
import { foldCountries, isCountry } from "./countries";

const set = (words: string) => new Set(words.split(/\s+/u));

export const nameWords = {
  titles: set(
    `mr mrs ms dr prof professor sir lord lady dame ayatollah sheikh imam rabbi pope king queen prince princess crown
  emir sultan president premier prime minister chancellor secretary senator sen rep representative governor mayor
  ambassador envoy judge justice general gen colonel col major captain admiral commander brigadier lieutenant sergeant
  leader chief director spokesman spokeswoman spokesperson chairman chairwoman`,
  ),
  suffixes: set("jr sr ii iii iv"),
  // "Affairs" too: the Ministry of Foreign Affairs is the Foreign Ministry.
  smallInBodies: set("of the for and in on to at affairs"),
  smallInInitials: set("of the for and in on to at"),
  governments: set("government administration"),
  smallInRoles: set("of the a an for and in at to s"),
  foldCountries,
  isCountry,
};
