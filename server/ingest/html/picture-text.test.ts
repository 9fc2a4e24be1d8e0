/** Tests which texts are taken for captions. */
import { expect, it } from "vitest";
import { isPictureText } from "./picture-text";

it.each([
  "The mayor waits at the harbour. (Picture: PA)",
  "The mayor waits at the harbour, Monday, March 2, 2026. (AP Photo/Jo Marsh)",
  "The mayor waits at the harbour. Photo: Jo Marsh",
  "The mayor waits at the harbour. | Jo Marsh/PA Images via Getty Images",
  "Der Hafen von Lindow am Montag. (Foto: Ada Lund/dpa)",
  "Pictured, from left, are the mayor and the harbour master.",
])("takes %j for a caption", (text) => {
  expect(isPictureText(text)).toBe(true);
});

it.each([
  "The mayor said the photo by the harbour master was a fake.",
  "“I never saw the picture,” the mayor told Reuters",
  "He was shown the image: a harbour full of boats. He laughed.",
  "The agency is owned by AP",
  "She had pictured a larger harbour.",
])("takes %j for the article's own", (text) => {
  expect(isPictureText(text)).toBe(false);
});
