/** Tests which lines are page furniture, and that prose which resembles them is not. */
import { describe, expect, it } from "vitest";
import { isFurniture } from "./furniture";

describe("isFurniture", () => {
  it.each([
    "Listen Live",
    "    Get short URL",
    "Community standardsDiscussion",
    "Share this article",
    "Share on Facebook",
    "Facebook Twitter WhatsApp",
    "Comments (12)",
    "Read more: Another story",
    "READ | Another story",
    "We use cookies to improve this site.",
    "Subscribe to our newsletter",
    "Sign up for our daily newsletter",
    "Follow us on Twitter",
    "ADVERTISEMENT",
    "© 2020 The Gazette",
  ])("leaves out “%s”", (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    "",
    "Shareholders discussed the story.",
    "Read more carefully, the minister said.",
    "Copyright law will change, the ministry said.",
    "Facebook said it would appeal.",
    "Related attacks were reported in Erbil.",
    `Read more: ${"a long sentence ".repeat(20)}`,
  ])("keeps “%s”", (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});
