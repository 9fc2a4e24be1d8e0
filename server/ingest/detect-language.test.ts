/**
 * Tests that the language of running text is detected from its words, and that for too few words the page's declaration
 * counts.
 */
import { describe, expect, it } from "vitest";
import { detectLanguage } from "./detect-language";

const GERMAN =
  "Der Hafen bleibt bis Freitag geschlossen, sagte die Hafenmeisterin Ada Varga am Montag. „Kein Schiff läuft vorher aus“, sagte sie.";
const ENGLISH =
  "The port stays closed until Friday, harbour master Ada Varga said on Monday. “No ship leaves before,” she said.";

describe("running text", () => {
  it.each([
    ["de", GERMAN],
    ["en", ENGLISH],
    [
      "fr",
      "Le port reste fermé jusqu’à vendredi, a déclaré lundi la capitaine du port. « Aucun navire ne part avant », a-t-elle ajouté.",
    ],
    [
      "ru",
      "Порт закрыт до пятницы, заявила в понедельник капитан порта. «Ни одно судно раньше не выйдет», — сказала она.",
    ],
    [
      "uk",
      "Порт зачинено до п’ятниці, повідомила в понеділок капітанка порту. «Жодне судно раніше не вийде», — сказала вона.",
    ],
    ["ar", "قالت رئيسة الميناء يوم الاثنين إن الميناء سيبقى مغلقا حتى يوم الجمعة ولن تغادر أي سفينة قبل ذلك الموعد."],
    ["zh", "港口负责人周一表示，港口将关闭至周五，在此之前任何船只都不会离港。"],
  ])("is told to be %s", async (code, text) => expect(await detectLanguage(text, "en")).toBe(code));

  it("is told in spite of the names and quotations that it holds", async () => {
    const text = `${ENGLISH} Ursula von der Leyen, Wolodymyr Selenskyj and Frank-Walter Steinmeier met in Königs Wusterhausen. ${ENGLISH}`;
    expect(await detectLanguage(text, "de")).toBe("en");
  });

  it("is told in spite of a headline or a quotation in another script", async () => {
    const text = `قالت رئيسة الميناء إن الرصيف آمن\n\nHarbour master Ada Varga said الرصيف آمن, the Arabic for “the quay is safe”, and left the town for the coast.`;
    expect(await detectLanguage(text, null)).toBe("en");
  });
});

describe("too few words", () => {
  it.each([
    ["Der Hafen ist zu.", null, "en"],
    ["Der Hafen ist zu.", "de-AT", "de"],
    ["Ada Varga", "it", "it"],
    ["12:30 – 2021-04-05", "nonsense", "en"],
    ["", null, "en"],
  ])("of “%s”, on a page that says %j, are taken for %s", async (text, declared, code) =>
    expect(await detectLanguage(text, declared)).toBe(code),
  );
});
