/** The title of the tab while a screen is open: what it holds, for those who have many tabs and go from one to the next. */
"use client";
import { useLayoutEffect } from "react";
import { tabTitle } from "./tab-title";

/** Sets the title once it is known, and keeps it: the page's own may come later than what the screen shows. */
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
