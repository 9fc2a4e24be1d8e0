/** Tests how the mention in an article is said to have led to a source. */
import { expect, it } from "vitest";
import { officeNames } from "@/server/languages/register-names";
import { resolutionOf } from "./resolution";

const ANA = {
  name: "Ana Ortiz",
  aliases: ["The harbour mistress"],
  resolvedBy: "name" as const,
  affiliations: [{ role: "Minister", organisation: "Harbour", since: "2019-01-01", until: "2020-06-30" }],
};
const by = (written: string, day: string | null = "2020-01-01") =>
  resolutionOf(written, ANA, day, officeNames)?.by ?? null;

it("says nothing of the source's own name, whatever its case", () => {
  expect(by("ANA ORTIZ")).toBeNull();
  expect(by("")).toBeNull();
});

it("names the alias, or what else the article says", () => {
  expect(by("the Harbour Mistress")).toBe("alias");
  expect(by("Ms Ortiz, the harbour minister")).toBeNull();
  expect(by("the minister")).toBe("article");
  expect(by("she")).toBe("article");
  expect(resolutionOf("the shipmistress", { ...ANA, resolvedBy: "alias" }, null, officeNames)?.by).toBe("alias");
});

it("says that the desk chose whom the article does not name", () => {
  expect(resolutionOf("he", { ...ANA, resolvedBy: null }, null, officeNames)?.by).toBe("desk");
  expect(resolutionOf("Ms Ortiz", { ...ANA, resolvedBy: null }, null, officeNames)).toBeNull();
});

it("names a role within its dates alone, and says which", () => {
  expect(resolutionOf("the Harbour Minister", ANA, "2020-01-01", officeNames)).toEqual({
    written: "the Harbour Minister",
    by: "role",
    since: "2019-01-01",
    until: "2020-06-30",
  });
  expect(by("the Harbour Minister", "2021-01-01")).toBe("article");
  expect(by("the Harbour Minister", null)).toBe("article");
});
