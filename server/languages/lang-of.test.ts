/** Tests that English is distinguished from other languages, in whole sentences and in short ones. */
import { expect, it } from "vitest";
import { langOf } from "./lang-of";

it.each([
  "The bridge was shut, and nobody has said why.",
  "Grey stones lie by the water.",
  "Russia condemns the strikes on eastern Syria, Lavrov told reporters.",
  "The minister told Parliament that Ana Ortiz and Inés Müller were innocent.",
])("takes %s for English", (text) => expect(langOf(text)).toBe("en"));

it.each([
  "Die Brücke war gesperrt, und niemand hat gesagt, warum.",
  "Le pont était fermé, et personne n’a dit pourquoi.",
  "El puente estaba cerrado y nadie ha dicho por qué.",
  "De brug was dicht en niemand heeft gezegd waarom het zo was.",
  "Il ponte era chiuso e nessuno ha detto perché.",
  "Most był zamknięty i nikt nie powiedział dlaczego.",
  "الجسر مغلق ولم يقل أحد لماذا.",
  "Мост был закрыт, и никто не сказал почему.",
  "Ana Ortiz",
  "On a dit à la ville de ne pas attendre.",
  "Was man in der Stadt will, is nicht bekannt.",
  "",
])("leaves the language of “%s” open", (text) => expect(langOf(text)).toBe(""));
