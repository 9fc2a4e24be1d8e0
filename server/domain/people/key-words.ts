/** A person's single-key settings, and how they remap a key. Separate from the schema, which browsers do not load. */

export type KeySettings = {
  /** Whether single-character keys are disabled. */
  off: boolean;
  /** The key to press instead of a default key. */
  instead: Readonly<Record<string, string>>;
};

export const KEYS_AS_THEY_COME: KeySettings = { off: false, instead: {} };

const HELD = /^(?:ctrl|meta|alt)$/iu;

/**
 * Returns the keys to press for default keys such as "shift+x" or "g>c", in the notation of hotkeys; null if single
 * keys are off. Keys that are not characters, and combinations with Ctrl, Meta or Alt, stay as they are.
 */
export function keysToPress(keys: string, { off, instead }: KeySettings): string | null {
  const [first = "", ...rest] = keys.split(">");
  const held = first.split("+");
  const key = held.pop() ?? "";
  if (!isCharacter(key) || held.some((one) => HELD.test(one))) return keys;
  if (off) return null;
  return [[...held, instead[comesAs(held, key)] ?? key].join("+"), ...rest].join(">");
}

/**
 * Returns the name under which a key is remapped; the question mark, which is Shift and slash on some keyboards, is not
 * the slash.
 */
function comesAs(held: readonly string[], key: string): string {
  return key === "slash" && held.length === 0 ? "/" : key;
}

function isCharacter(key: string): boolean {
  return /^[^←↑→↓]$/u.test(key) || key === "slash";
}
