/** Tests which of a page's titles is its headline, and how the site's name is removed. */
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { printedTitle, withoutSite } from "./title";

const NOBODY = { publisher: null, url: null };

describe("withoutSite", () => {
  it.each([
    ["Voss: Library will move in May – The Lindow Herald", "Voss: Library will move in May"],
    ["Library will move in May | News | Lindow Herald", "Library will move in May"],
    ["Library will move in May - Lindow Herald", "Library will move in May"],
    ["Library will move in May · herald.example", "Library will move in May"],
    ["Library move – what we know so far", "Library move – what we know so far"],
    ["Library to move - or is it?", "Library to move - or is it?"],
    ["Voss: “We have boxes”", "Voss: “We have boxes”"],
  ])("makes of “%s” “%s”", (title, expected) => {
    expect(withoutSite(title, NOBODY)).toBe(expected);
  });

  it("knows the site by its publisher and by its address", () => {
    const site = { publisher: "the post", url: "https://www.lindowherald.example/a" };
    expect(withoutSite("Library will move in May: the post", site)).toBe("Library will move in May");
    expect(withoutSite("Library will move in May - lindow herald", site)).toBe("Library will move in May");
  });
});

describe("printedTitle", () => {
  const title = (html: string, ...known: string[]) => printedTitle(load(html), known, NOBODY);

  it("is the printed headline before what the page tells other sites", () => {
    expect(title("<h1>Library moves into the station</h1>", "You will not believe where this library goes")).toBe(
      "Library moves into the station",
    );
  });

  it("is the headline of several that the metadata knows", () => {
    const page = "<h1>Herald</h1><h1>Library moves into the station</h1>";
    expect(title(page, "Library moves to the old station")).toBe("Library moves into the station");
  });

  it("is the metadata's where the only heading is the site's name", () => {
    expect(title("<h1>Herald</h1>", "Library moves into the station")).toBe("Library moves into the station");
  });
});
