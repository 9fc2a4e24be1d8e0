/** The two who are likeliest to have spoken, where the article leaves it open. */
import type { Entity } from "./entities/entities";
import { MEDIA_WORDS } from "./words/titles";

/** Returns their names, the likeliest first; none unless two who can speak, and are not one person, are left. */
export function likelyTwo(candidates: readonly Entity[]): readonly string[] {
  const able = candidates.filter(canSpeak);
  const apart = able.filter((one, i) => !able.slice(0, i).some((other) => isLongerForm(one.name, other.name)));
  return apart.length < 2 ? [] : apart.slice(0, 2).map(({ name }) => name);
}

const PARTICLES = new Set("of the de del der den van von bin ibn al el la le du da dos di and for in".split(" "));

/** "TV", "LEFT or RIGHT" and "people" are no names of anybody. */
function canSpeak({ kind, name, named }: Entity): boolean {
  const words = name.split(/\s+/u);
  const isProper = words.every((word) => /^[\p{Lu}\p{N}“"'(&]/u.test(word) || PARTICLES.has(word.toLowerCase()));
  const isShouted = kind === "person" && words.some((word) => /^\p{Lu}{2,}$/u.test(word));
  return named && isProper && !isShouted && !(words.length === 1 && MEDIA_WORDS.has(name.toLowerCase()));
}

/** "Minister Ada Lund" and "Ada Lund" are one. */
function isLongerForm(a: string, b: string): boolean {
  return ` ${a}`.endsWith(` ${b}`) || ` ${b}`.endsWith(` ${a}`);
}
