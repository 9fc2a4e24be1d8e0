/** What names say by their words. The register has names from articles in any language, so every language that Stet reads is asked. */
import { type AttributionRole, nameKey, type SourceKind } from "@/server/domain/source";
import type { Office } from "@/server/domain/words/language";
import { READ } from "./languages";

/** Whether this only describes somebody in one of the languages, and is nobody's name. */
export function isDescription(name: string): boolean {
  return READ.some(({ names }) => names.isDescription(name));
}

/** A first guess at what kind of source a name stands for; a person corrects it in the register. */
export function guessKind(name: string, role: AttributionRole): SourceKind {
  for (const { names } of READ) {
    const kind = names.kindOf(name, role);
    if (kind !== null) return kind;
  }
  const words = name.split(/\s+/u);
  const looksPersonal =
    words.length >= 2 && words.length <= 5 && words.every((word) => /^(?:\p{Lu}|al-|bin|van|de)/u.test(word));
  return looksPersonal ? "person" : "organisation";
}

/** The keys of the names by which an office is called in any of the languages. */
export function officeNames(office: Office): string[] {
  return [...new Set(READ.flatMap(({ names }) => names.officeNames(office)).map(nameKey))];
}
