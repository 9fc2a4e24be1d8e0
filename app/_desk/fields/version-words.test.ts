/** Tests that both versions are formatted alike, whatever their fields contain. */
import { expect, it } from "vitest";
import { versionWords } from "./version-words";

it("names what fields hold, in the order asked for, and says what is empty", () => {
  const roles = [
    { key: 1, role: "speaker", name: "Ana Ortiz", describedAs: "harbour master" },
    { sourceId: "s", role: "relay", name: "The Quay", describedAs: null },
  ];
  expect(versionWords({ roles, tags: ["a", "b"], url: null }, ["tags", "url", "roles"])).toBe(
    "a, b · – · speaker Ana Ortiz (harbour master), relay The Quay",
  );
});

it("shows days as they are read", () => {
  expect(versionWords({ when: ["2021-03-05", "2021-03-05/2021-03-06"] }, ["when"])).toBe(
    "5 Mar 2021, 5 Mar 2021 to 6 Mar 2021",
  );
});

it("calls languages by their names", () => {
  expect(versionWords({ title: "de", language: "de" }, ["title", "language"])).toBe("de · German");
  expect(versionWords({ language: "" }, ["language"])).toBe("–");
});
