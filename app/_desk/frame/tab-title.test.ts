/** Tests that tab titles are cut between words, and only if they are long. */
import { expect, it } from "vitest";
import { tabTitle } from "./tab-title";

it("keeps short words whole", () => expect(tabTitle("The bridge is shut.")).toBe("The bridge is shut."));

it("cuts long ones between two words", () => {
  const long = "The bridge over the northern arm of the river is shut to lorries until further notice.";
  expect(tabTitle(long)).toBe("The bridge over the northern arm of the river is shut to lorries…");
});
