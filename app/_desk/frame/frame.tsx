/** The rail with the screens and their counts, and the keys that work everywhere. */
"use client";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, Suspense, useLayoutEffect, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { focused, focusScreen } from "@/app/_ui/focused";
import { KeySettingsProvider } from "@/app/_ui/key-settings";
import { lazy } from "@/app/_ui/lazy";
import { Link } from "@/app/_ui/link";
import { KEYS_AS_THEY_COME } from "@/server/domain/people/key-words";
import { countWords } from "@/server/domain/words/counted";
import { useKeptFocus } from "../keyboard/kept-focus";
import { useKeys } from "../keyboard/use-keys";
import { Live } from "../live/live";
import { LiveSync } from "../live/live-sync";
import { ToastArea } from "./toast-area";

const KeysDialog = lazy(() => import("../keyboard/keys-dialog").then((part) => part.KeysDialog));

const SCREENS = [
  { href: "/claims", label: "Claims", count: "claims", hotkey: "g>c" },
  { href: "/articles", label: "Articles", count: "articles", hotkey: "g>a" },
  { href: "/sources", label: "Sources", count: "sources", hotkey: "g>s" },
  { href: "/topics", label: "Topics", count: "topics", hotkey: "g>t" },
  { href: "/contradictions", label: "Contradictions", count: "contradictions", hotkey: "g>x" },
  { href: "/reports", label: "Reports", count: "reports", hotkey: "g>r" },
  { href: "/history", label: "History", count: null, hotkey: "g>h" },
  { href: "/people", label: "People", count: null, hotkey: "g>p" },
  { href: "/settings", label: "Settings", count: null, hotkey: "g>e" },
] as const;

/** The frame, with the person's key settings. */
export function Frame({ children }: { children: ReactNode }) {
  const api = useTRPC();
  const keys = useQuery(api.desk.overview.queryOptions()).data?.keys ?? KEYS_AS_THEY_COME;
  return (
    <KeySettingsProvider value={keys}>
      <Framed>{children}</Framed>
    </KeySettingsProvider>
  );
}

function Framed({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [keysShown, setKeysShown] = useState(false);
  const [menuShown, setMenuShown] = useState(false);
  useKeys(
    SCREENS.map((screen) => screen.hotkey),
    (_, handler) => {
      const screen = SCREENS.find((one) => one.hotkey.split(">")[1] === handler.keys?.at(-1));
      if (screen) router.push(screen.href);
    },
  );
  useFocusOnArrival(usePathname());
  useKeptFocus();
  useKeys("shift+slash", () => setKeysShown(true), { useKey: false });
  useKeys("?", () => setKeysShown(true), { useKey: true });
  return (
    <LiveSync>
      <div className="grid h-dvh grid-rows-[auto_minmax(0,1fr)_auto] md:grid-cols-[208px_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)_auto]">
        <a href="#screen" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-sheet focus:p-3">
          Skip to the content
        </a>
        <header className="flex items-center justify-between border-b border-line px-4 py-2.5 md:hidden">
          <Brand />
          <button
            type="button"
            aria-expanded={menuShown}
            className="text-note font-medium"
            onClick={() => setMenuShown(!menuShown)}
          >
            {menuShown ? "Close" : "Menu"}
          </button>
        </header>
        <nav
          aria-label="Screens"
          className={`${menuShown ? "flex" : "hidden"} z-30 flex-col gap-0.5 overflow-auto bg-paper px-3 py-4 [grid-area:2/1] md:z-auto md:flex md:[grid-area:1/1] md:border-r md:border-line`}
        >
          <div className="hidden px-2 pt-0.5 pb-4 md:block">
            <Brand />
          </div>
          <Screens onGo={() => setMenuShown(false)} />
          <Me onKeys={() => setKeysShown(true)} />
        </nav>
        <main
          id="screen"
          tabIndex={-1}
          className="min-h-0 min-w-0 overflow-auto outline-none [grid-area:2/1] md:[grid-area:1/2]"
        >
          {children}
        </main>
        <ToastArea />
        <Suspense>
          <Live />
        </Suspense>
        {keysShown ? <KeysDialog onClose={() => setKeysShown(false)} /> : null}
      </div>
    </LiveSync>
  );
}

/**
 * Moves the focus to the new screen if the focused element is gone, unless a part of the screen takes the focus itself.
 */
function useFocusOnArrival(path: string) {
  const last = useRef(path);
  useLayoutEffect(() => {
    if (path === last.current) return;
    last.current = path;
    if (!focused()) focusScreen();
  }, [path]);
}

function Brand() {
  return (
    <Link href="/claims" className="font-serif text-[22px] leading-none font-semibold tracking-[-0.01em]">
      <span className="stet-mark">Stet</span>
    </Link>
  );
}

function Screens({ onGo }: { onGo: () => void }) {
  const api = useTRPC();
  const path = usePathname();
  const { data } = useSuspenseQuery(api.desk.overview.queryOptions());
  return SCREENS.map((screen) => {
    const here = path.startsWith(screen.href);
    return (
      <Link
        key={screen.href}
        href={screen.href}
        onClick={onGo}
        aria-current={here ? "page" : undefined}
        className={`flex items-center justify-between rounded-m px-2 py-[7px] font-medium ${here ? "bg-well text-ink" : "text-soft hover:text-ink"}`}
      >
        {screen.label}
        {screen.count ? (
          <span className="num text-small font-normal text-faint">{countWords(data.counts[screen.count])}</span>
        ) : null}
      </Link>
    );
  });
}

function Me({ onKeys }: { onKeys: () => void }) {
  const api = useTRPC();
  const { data } = useSuspenseQuery(api.desk.overview.queryOptions());
  const leave = async () => {
    const { signOut } = await import("next-auth/react");
    await signOut({ redirect: false });
    window.location.assign("/sign-in");
  };
  return (
    <div className="mt-auto grid gap-1 border-t border-line px-2 pt-3 text-note text-soft">
      <p className="truncate">
        <b className="font-semibold text-ink">{data.me?.name}</b>, {data.me?.role}
      </p>
      <div className="flex justify-between">
        <button type="button" className="hover:text-ink" onClick={leave}>
          Sign out
        </button>
        <button type="button" className="hover:text-ink" onClick={onKeys}>
          Keys
        </button>
      </div>
    </div>
  );
}
