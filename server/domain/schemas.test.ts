/** Tests which addresses are accepted as people type them. */
import { expect, it } from "vitest";
import { webAddress } from "./schemas";

it.each([
  ["https://example.org/a?b=c", "https://example.org/a?b=c"],
  ["http://example.org", "http://example.org"],
  [" example.org ", "https://example.org"],
  ["www.example.org/page#part", "https://www.example.org/page#part"],
  ["news.example.co.uk:8080/x", "https://news.example.co.uk:8080/x"],
  ["müller.example/straße", "https://müller.example/straße"],
])("takes %s", (typed, address) => expect(webAddress.parse(typed)).toBe(address));

it.each([
  "javascript:alert(1)",
  "mailto:a@example.org",
  "a word",
  "word",
  "ftp://example.org",
  "a@example.org",
  "..org",
])("refuses %s", (typed) => expect(webAddress.safeParse(typed).success).toBe(false));
