/** Chooses the light, dark or system theme; a cookie stores it, so that the server renders the right one. */
"use client";
import { useEffect, useState } from "react";
import { Choice } from "@/app/_ui/choice";

const OPTIONS = [
  { value: "system", label: "Match the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;
type Theme = (typeof OPTIONS)[number]["value"];

const A_YEAR = 365 * 24 * 3600;

export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme((document.documentElement.dataset.theme as Theme | undefined) ?? "system"), []);
  const choose = (next: Theme | null) => {
    if (!next) return;
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that the desk serves
    document.cookie = `stet-theme=${next}; path=/; max-age=${next === "system" ? 0 : A_YEAR}; samesite=lax`;
  };
  return <Choice label="Theme" options={OPTIONS} value={theme} onChoose={choose} />;
}
