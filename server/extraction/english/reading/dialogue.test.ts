/** Tests speech that dashes set off: what is said, on both sides of the clause that reports it, and by whom. */
import { describe, expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractAttributions } from "../../extract";
import { dialogueIn } from "./dialogue";

describe("a paragraph that begins with a dash", () => {
  it.each<[string, string, string[]]>([
    ["— The quay reopens in June, said Ada Lund.", "Ada Lund", ["The quay reopens in June"]],
    ["— It is late — replied Ben Roe — and nobody has come.", "Ben Roe", ["It is late", "and nobody has come"]],
    ["– Nobody told us – Ben Roe complained bitterly. – We waited.", "Ben Roe", ["Nobody told us", "We waited"]],
    ["— The town, insisted Ada Lund, must pay.", "Ada Lund", ["The town", "must pay"]],
    ["— It is full! shouted Mimi Castel, who sells tickets.", "Mimi Castel", ["It is full!"]],
    ["― We shall see, Ada Lund told the crew, but do not wait.", "Ada Lund", ["We shall see", "but do not wait"]],
  ])("%s", (text, speaker, parts) => {
    const [said, ...others] = extractAttributions(text);
    expect(others).toEqual([]);
    expect(said && joinFragments(text, said.content)).toBe(parts.join(" … "));
    expect(said).toMatchObject({ speakers: [speaker], quotation: "direct" });
  });

  it.each(["— Ada Lund, mayor", "— The boats are old and the quay is full.", "- bread", "It is late — said Ada Lund."])(
    "is no speech without a clause that reports it: %s",
    (text) => expect(dialogueIn(text, 0, text.length)).toBeNull(),
  );
});
