/** Tests that long texts are cut between words, and short ones are kept. */
import { expect, it } from "vitest";
import { shortened } from "./shortened";

it.each([
  ["The bridge is shut.", 20, "The bridge is shut."],
  ["The bridge is shut to lorries.", 20, "The bridge is shut…"],
  ["The bridge is shut, they say.", 20, "The bridge is shut…"],
  ["Donaudampfschifffahrt", 10, "D…"],
])("“%s” in %i characters", (text, most, words) => expect(shortened(text, most)).toBe(words));
