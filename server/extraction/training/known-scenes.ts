/** Articles made ready for learning: their scenes, and the roles that are known to be right in them. */
import type { Span } from "@/server/domain/articles/span";
import { CONTENT, CUE, SOURCE } from "../labelling/chain";
import { type Scene, type SceneReader, scenesOf } from "../labelling/scene";
import type { KnownArticle } from "./known-article";

/** An attribution in its scene: the place of its cue's head, and the role of each token. */
export type KnownRoles = { scene: Scene; cue: number; roles: Uint8Array };
export type KnownScenes = { scenes: Scene[]; known: KnownRoles[]; article: KnownArticle };

/** Attributions without cue or content teach nothing about cues, and are left out. */
export function knownScenes(article: KnownArticle, reader: SceneReader): KnownScenes {
  const scenes = scenesOf(article.text, reader);
  const known = article.attributions.flatMap((attribution) => rolesIn(scenes, attribution) ?? []);
  return { scenes, known, article };
}

function rolesIn(
  scenes: readonly Scene[],
  { source, cue, content }: KnownArticle["attributions"][number],
): KnownRoles | null {
  const start = cue[0]?.[0];
  if (start === undefined || content.length === 0) return null;
  const scene = sceneAt(scenes, start);
  if (!scene) return null;
  const roles = markedRoles(scene, { source, cue, content });
  const head = headOf(scene, roles);
  return head === undefined ? null : { scene, cue: head, roles };
}

/** The scene that this offset of the article stands in. */
export function sceneAt(scenes: readonly Scene[], offset: number): Scene | undefined {
  return scenes.find(({ passage }) => passage.start <= offset && offset < passage.end);
}

/** The role that an attribution gives to each token of a scene. */
export function markedRoles(scene: Scene, { source, cue, content }: KnownArticle["attributions"][number]): Uint8Array {
  const roles = new Uint8Array(scene.length);
  mark(scene, roles, content, CONTENT);
  mark(scene, roles, source, SOURCE);
  mark(scene, roles, cue, CUE);
  return roles;
}

function mark({ passage: { tokens } }: Scene, roles: Uint8Array, spans: readonly Span[], role: number): void {
  for (const [start, end] of spans)
    for (const [i, token] of tokens.entries()) if (token.start < end && token.end > start) roles[i] = role;
}

/** The cue's verb that hangs on no other of its words, else any verb, else its first such word. */
function headOf({ head, isVerb, passage: { tokens } }: Scene, roles: Uint8Array): number | undefined {
  const words = [...roles.keys()].filter((i) => roles[i] === CUE);
  const tops = words.filter((i) => roles[head[i] as number] !== CUE);
  const verb = (i: number) => isVerb[i] === 1;
  const word = (i: number) => tokens[i]?.shape === "word";
  return tops.find(verb) ?? words.find(verb) ?? tops.find(word) ?? tops[0] ?? words[0];
}
