/** Shows an article for reading: serif text, every claim marked, words selectable by mouse and keyboard. */
"use client";
import { type ReactNode, type Ref, useMemo } from "react";
import { langOf } from "@/server/languages/lang-of";
import { cutSegments, type Mark, type Segment } from "./segments";

type Props = {
  text: string;
  /** The code of the article's language; null if it is unknown. */
  language: string | null;
  marks: readonly Mark[];
  /** The open claim; its roles are marked, and the other claims only faintly. */
  openId: string | null;
  asideIds: ReadonlySet<string>;
  onOpen: (claimId: string) => void;
  textRef?: Ref<HTMLDivElement>;
};

export function Reader({ children, ...text }: Props & { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[62ch] font-serif text-[18px] leading-[1.65]">
      <header className="mb-6">{children}</header>
      <ReadText {...text} />
    </div>
  );
}

/** Renders the text alone; `only` limits it to the paragraphs with this claim's words. */
export function ReadText({
  text,
  language,
  marks,
  openId,
  asideIds,
  onOpen,
  textRef,
  only,
}: Props & { only?: string }) {
  const all = useMemo(() => cutSegments(text, marks), [text, marks]);
  const lang = useMemo(() => language ?? langOf(text), [language, text]);
  const paragraphs = only
    ? all.filter(({ segments }) =>
        segments.some((segment) => segment.marks.some((mark) => mark.claimId === only && mark.role === "content")),
      )
    : all;
  return (
    <div ref={textRef} dir="auto" lang={lang} className="grid gap-[1.1em] [overflow-wrap:anywhere] hyphens-auto">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} dir="auto" className="text-pretty">
          {paragraph.segments.map((segment) => (
            <Piece key={segment.start} segment={segment} openId={openId} asideIds={asideIds} onOpen={onOpen} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Piece({
  segment,
  openId,
  asideIds,
  onOpen,
}: { segment: Segment } & Pick<Props, "openId" | "asideIds" | "onOpen">) {
  const open = segment.marks.filter((mark) => mark.claimId === openId || mark.role === "picked");
  const others = segment.marks.filter((mark) => mark.claimId !== openId && mark.role === "content");
  // A click on nested claims selects the innermost.
  const other = others.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
  const looks = [
    ...open.map((mark) => `mark-${mark.role}`),
    ...(other ? [other.claimId && asideIds.has(other.claimId) ? "mark-aside" : "mark-other"] : []),
  ];
  const otherId = other?.claimId;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the claims are listed as links beside the text
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      data-start={segment.start}
      data-open={open.some((mark) => mark.role === "content") || undefined}
      className={looks.length > 0 ? looks.join(" ") : undefined}
      onClick={otherId ? () => (window.getSelection()?.isCollapsed === false ? undefined : onOpen(otherId)) : undefined}
    >
      {segment.text}
    </span>
  );
}
