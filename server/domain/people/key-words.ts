/** How a person has set the single keys, and what a key is then. Apart from the schema, which browsers do not load. */

export type KeySettings = {
  /** Whether keys that are one character do nothing. */
  off: boolean;
  /** What is pressed instead of a key as it comes. */
  instead: Readonly<Record<string, string>>;
};

export const KEYS_AS_THEY_COME: KeySettings = { off: false, instead: {} };

const HELD = /^(?:ctrl|meta|alt)$/iu;

/**
 * What has to be pressed for keys such as "shift+x" or "g>c", as they come and as they are written for hotkeys; null where
 * single keys are off. Keys that are no characters, and those with Ctrl, Meta or Alt held down, stay as they are.
 */
export function keysToPress(keys: string, { off, instead }: KeySettings): string | null {
  const [first = "", ...rest] = keys.split(">");
  const held = first.split("+");
  const key = held.pop() ?? "";
  if (!isCharacter(key) || held.some((one) => HELD.test(one))) return keys;
  if (off) return null;
  return [[...held, instead[comesAs(held, key)] ?? key].join("+"), ...rest].join(">");
}

/** Under which name a key is changed; the question mark, which is a slash with Shift on some keyboards, is not the slash. */
function comesAs(held: readonly string[], key: string): string {
  return key === "slash" && held.length === 0 ? "/" : key;
}

function isCharacter(key: string): boolean {
  return /^[^←↑→↓]$/u.test(key) || key === "slash";
}
