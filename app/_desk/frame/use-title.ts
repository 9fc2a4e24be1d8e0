/** Sets the tab's title while a screen is open to what it shows, for people with many tabs. */
"use client";
import { useLayoutEffect } from "react";
import { tabTitle } from "./tab-title";

/** Sets the title once it is known, and restores it if the page's own title arrives later. */
export function useTitle(words: string | undefined): void {
  useLayoutEffect(() => {
    if (!words) return;
    const title = `${tabTitle(words)} · Stet`;
    const set = () => {
      if (document.title !== title) document.title = title;
    };
    set();
    const watch = new MutationObserver(set);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [words]);
}
