/** A picture of claims and the links between them. The claims are links to their pages; arrow keys go from one to the next. */
"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { tabTitle } from "@/app/_desk/frame/tab-title";
import { Link as PageLink } from "@/app/_ui/link";
import { langOf } from "@/server/languages/lang-of";
import { LABEL_HEIGHT, type Label, placeLabels, SIGN } from "./label-places";
import { type Claim, kindOf, type Link, speakerOf } from "./link-kinds";
import { isArrow, nearest } from "./nearest";
import { SideLine } from "./side-line";

type Drawn = Claim & { x: number; y: number };
type Props = {
  label: string;
  claims: readonly Drawn[];
  links: readonly Link[];
  width: number;
  height: number;
  /** The claim that the picture is about, if it is about one. */
  focus?: string | undefined;
  labelled: boolean;
  /** What lies behind the claims. */
  children?: ReactNode;
};

export function Picture({ label, claims, links, width, height, focus, labelled, children }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  // On a narrow screen, a graph begins with its middle, and a timeline with its names.
  useEffect(() => {
    const box = scroller.current;
    if (box && labelled) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
  }, [labelled]);
  const shown = claims.find(({ id }) => id === (pointed ?? reached)) ?? null;
  const stop = claims.some(({ id }) => id === reached) ? reached : claims[0]?.id;
  const labels = labelled ? placeLabels(claims.map(withLines), links, { width, height }) : new Map<string, Label>();
  const move = (event: KeyboardEvent) => {
    const from = claims.find(({ id }) => id === reached);
    if (!isArrow(event.key) || !from || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const linked = new Set(links.flatMap(({ a, b }) => (a === from.id ? [b] : b === from.id ? [a] : [])));
    const to = nearest(claims, linked, from, event.key);
    if (to) svg.current?.querySelector<SVGElement>(`[data-claim="${CSS.escape(to.id)}"]`)?.focus();
  };
  return (
    <>
      <div ref={scroller} className="overflow-auto">
        {/* biome-ignore lint/a11y/useSemanticElements: a group of links that is drawn */}
        <svg
          ref={svg}
          role="group"
          aria-label={label}
          viewBox={`0 0 ${width} ${height}`}
          onKeyDown={move}
          className="block w-full min-w-[760px]"
        >
          {children}
          {links.map((link) => (
            <LinkLine key={link.id} link={link} claims={claims} shown={shown?.id ?? null} />
          ))}
          {claims.map((claim) => (
            <Dot
              key={claim.id}
              claim={claim}
              label={labels.get(claim.id)}
              isFocus={claim.id === focus}
              isStop={claim.id === stop}
              onReach={() => setReached(claim.id)}
              onPoint={(isPointed) => setPointed(isPointed ? claim.id : null)}
            />
          ))}
        </svg>
      </div>
      <SideLine claim={shown} links={links} claims={claims} />
    </>
  );
}

const linesOf = (claim: Claim) => [speakerOf(claim), claim.statement.slice(0, 40)];
const withLines = (claim: Drawn) => ({ ...claim, lines: linesOf(claim) });

type LineProps = { link: Link; claims: readonly Drawn[]; shown: string | null };

function LinkLine({ link, claims, shown }: LineProps) {
  const [a, b] = [claims.find(({ id }) => id === link.a), claims.find(({ id }) => id === link.b)];
  if (!a || !b) return null;
  const { sign, stroke, fill, width } = kindOf(link);
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  return (
    <g aria-hidden className={shown && shown !== a.id && shown !== b.id ? "opacity-30" : ""}>
      <line
        x1={a.x}
        y1={a.y}
        x2={b.x}
        y2={b.y}
        className={stroke}
        strokeWidth={width}
        strokeLinecap="round"
        {...(link.state === "suggested" ? { strokeDasharray: "0.1 5" } : {})}
      />
      <circle cx={x} cy={y} r={SIGN} className="fill-paper" />
      <text
        x={x}
        y={y}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={12}
        className={`${fill} font-semibold`}
      >
        {sign}
      </text>
    </g>
  );
}

type DotProps = {
  claim: Drawn;
  label: Label | undefined;
  isFocus: boolean;
  isStop: boolean;
  onReach: () => void;
  onPoint: (isPointed: boolean) => void;
};

function Dot({ claim, label, isFocus, isStop, onReach, onPoint }: DotProps) {
  const { id, x, y, statement } = claim;
  return (
    <PageLink
      href={`/claims/${id}`}
      data-claim={id}
      tabIndex={isStop ? 0 : -1}
      aria-label={`${speakerOf(claim)}: ${tabTitle(statement)}`}
      onFocus={onReach}
      onMouseEnter={() => onPoint(true)}
      onMouseLeave={() => onPoint(false)}
      className="group outline-none"
    >
      <circle
        cx={x}
        cy={y}
        r={13}
        className="fill-transparent stroke-transparent stroke-2 group-focus-visible:stroke-pencil"
      />
      <circle
        cx={x}
        cy={y}
        r={isFocus ? 8 : 5.5}
        strokeWidth={1.5}
        className={isFocus ? "fill-pencil stroke-pencil" : "fill-sheet stroke-ink group-hover:fill-pencil-wash"}
      />
      {label ? (
        <foreignObject
          x={label.x}
          y={label.y}
          width={label.width}
          height={LABEL_HEIGHT}
          className="pointer-events-none"
        >
          <div
            aria-hidden
            style={{ textAlign: label.align }}
            className="rounded-s bg-paper/80 text-[11px] leading-[14px]"
          >
            <div dir="auto" className="truncate font-semibold text-ink">
              {speakerOf(claim)}
            </div>
            <div dir="auto" lang={langOf(statement)} className="truncate font-serif text-[12px] text-soft">
              {statement}
            </div>
          </div>
        </foreignObject>
      ) : null}
    </PageLink>
  );
}
