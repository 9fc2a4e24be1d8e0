/** The keys of a screen. They also work while a pill of a choice has the focus, which itself takes only arrows and space. */
"use client";
import { type HotkeyCallback, type Keys, type Options, useHotkeys } from "react-hotkeys-hook";

export function useKeys(keys: Keys, run: HotkeyCallback, options: Options = {}): void {
  useHotkeys(keys, run, { enableOnFormTags: ["radio"], ...options });
}
