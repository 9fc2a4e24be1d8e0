/** How English articles credit the agency that their text, or a part of it, came from. */
import type { CreditWords } from "@/server/domain/words/language";

const REPORT = "(?:report|story|article|piece)";

export const credits: CreditWords = {
  agencies: {
    AAP: ["AAP", "Australian Associated Press"],
    AFP: ["AFP", "Agence France-Presse", "Agence France Presse"],
    ANI: ["ANI", "Asian News International"],
    ANSA: ["ANSA"],
    AP: ["AP", "Associated Press"],
    Anadolu: ["Anadolu Agency", "Anadolu"],
    Bernama: ["Bernama"],
    "Bloomberg News": ["Bloomberg News"],
    "Canadian Press": ["Canadian Press"],
    EFE: ["EFE"],
    IANS: ["IANS"],
    Interfax: ["Interfax"],
    Kyodo: ["Kyodo News", "Kyodo"],
    "PA Media": ["PA Media", "Press Association"],
    PTI: ["PTI", "Press Trust of India"],
    "RIA Novosti": ["RIA Novosti"],
    Reuters: ["Thomson Reuters", "Reuters"],
    TASS: ["TASS", "ITAR-TASS"],
    UPI: ["UPI", "United Press International"],
    Xinhua: ["Xinhua News Agency", "Xinhua"],
    Yonhap: ["Yonhap News Agency", "Yonhap"],
    dpa: ["dpa", "DPA", "Deutsche Presse-Agentur"],
  },
  joints: "(?:,? and |, ?| ?/ ?| ?& ?)",
  article: "(?:[Tt]he )?",
  before: [
    "(?:[Ww]ith |[Aa]dditional |[Ff]urther |[Ss]ome )*(?:[Rr]eporting|[Ii]nputs?|[Ff]iles|[Mm]aterial|[Ii]nformation|[Cc]ontributions?|[Aa]gencies) (?:from|by) ",
    "[Ww]ith ",
    "[Ss]ource: ?",
    "[Bb]y ",
  ],
  behind: [`(?: also)? contributed(?: (?:reporting )?to this ${REPORT})?`, "(?: [Ss]taff| wire services?)"],
};
