/** Tests which keys are single keys, and what they are remapped to. */
import { expect, it } from "vitest";
import { KEYS_AS_THEY_COME, keysToPress } from "./key-words";

const CHANGED = { off: false, instead: { j: "n", x: "alt+u", g: "q", "/": "h" } };
const OFF = { off: true, instead: {} };

it.each([
  ["j", "j", "n", null],
  ["k", "k", "k", null],
  ["shift+x", "shift+x", "shift+alt+u", null],
  ["g>j", "g>j", "q>j", null],
  ["slash", "slash", "h", null],
  ["?", "?", "?", null],
  ["enter", "enter", "enter", "enter"],
  ["shift+left", "shift+left", "shift+left", "shift+left"],
  ["ctrl+j", "ctrl+j", "ctrl+j", "ctrl+j"],
  ["Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z"],
  ["←", "←", "←", "←"],
  ["esc", "esc", "esc", "esc"],
])("%s is %s as it comes, %s where it was changed, %s where single keys are off", (keys, asItComes, changed, off) => {
  expect(keysToPress(keys, KEYS_AS_THEY_COME)).toBe(asItComes);
  expect(keysToPress(keys, CHANGED)).toBe(changed);
  expect(keysToPress(keys, OFF)).toBe(off);
});
