/**
 * Renders the blocks of a report on the screen; every printed format uses the same blocks, so that people read what is
 * published.
 */
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import { Chip } from "@/app/_ui/verdict";
import { langOf } from "@/server/languages/lang-of";
import { type Block, type Fact, paragraphsOf, type Run, type Tone, webAddressOf } from "@/server/report/outline";
import { InParts } from "./in-parts";

type Props = {
  blocks: readonly Block[];
  /** Returns the id of the claim with this number in the report. */
  claimIdOf: (number: number) => string | undefined;
};

/** The estimated heights, in pixels, of a claim with everything that backs it, and of a list item. */
const [CLAIM, ITEM] = [480, 60];

export function OutlineView({ blocks, claimIdOf }: Props) {
  return (
    <InParts items={blocks} height={CLAIM} anchorOf={anchorOf}>
      {(some) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: an outline never changes its order
        some.map((block, i) => <BlockView key={i} block={block} claimIdOf={claimIdOf} />)
      }
    </InParts>
  );
}

const anchorOf = (block: Block) => (block.kind === "claim" ? claimAnchor(block.number) : null);
const claimAnchor = (number: number) => `claim-${number}`;

function BlockView({ block, claimIdOf }: { block: Block; claimIdOf: Props["claimIdOf"] }): ReactNode {
  switch (block.kind) {
    case "part":
      return (
        <section className="grid gap-4" aria-label={block.heading}>
          <h2 className="eyebrow mt-4 border-b border-line pb-2">{block.heading}</h2>
          <OutlineView blocks={block.blocks} claimIdOf={claimIdOf} />
        </section>
      );
    case "claim":
      return (
        <article id={claimAnchor(block.number)} className="grid scroll-mt-6 gap-3 pb-5">
          <div className="grid gap-1">
            <h3 className="num text-small text-soft">Claim {block.number}</h3>
            <p dir="auto" className="said text-read leading-[1.4]" lang={langOf(block.statement)}>
              <Link href={`/claims/${claimIdOf(block.number)}`} className="hover:underline">
                {block.statement}
              </Link>
            </p>
          </div>
          <OutlineView blocks={block.blocks} claimIdOf={claimIdOf} />
        </article>
      );
    case "notice":
      return (
        <p role="note" className="border-l-[3px] border-bad bg-bad-wash px-4 py-3 font-semibold text-bad">
          {block.words}
        </p>
      );
    case "facts":
      return <Facts facts={block.facts} />;
    case "prose":
      return <Prose text={block.text} theirs={block.voice === "theirs"} />;
    case "quotation":
      return (
        <blockquote className="border-s-[3px] border-dotted border-pencil ps-4">
          <Prose text={block.text} theirs />
        </blockquote>
      );
    case "list":
      return <List block={block} claimIdOf={claimIdOf} />;
  }
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-1.5 border-y border-line py-3 text-note sm:grid-cols-[10rem_minmax(0,1fr)]">
      {facts.map(({ label, value, tone }) => (
        <div key={label} className="grid gap-x-4 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-soft">{label}</dt>
          <dd className="num min-w-0 break-words">
            {tone ? <Toned tone={tone} value={value} /> : <Runs runs={value} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Toned({ tone, value }: { tone: Tone; value: readonly Run[] }) {
  return <Chip tone={tone}>{value.map(({ words }) => words).join("")}</Chip>;
}

function Prose({ text, theirs }: { text: string; theirs: boolean }) {
  return paragraphsOf(text).map((words, i) => (
    <p
      // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text
      key={i}
      dir={theirs ? "auto" : undefined}
      className={theirs ? "said text-[15px] leading-normal text-pretty" : "text-pretty"}
    >
      {words}
    </p>
  ));
}

const noAnchor = () => null;

function List({ block, claimIdOf }: { block: Extract<Block, { kind: "list" }>; claimIdOf: Props["claimIdOf"] }) {
  return (
    <div className="grid gap-2">
      {block.label ? <h4 className="text-note font-semibold text-soft">{block.label}</h4> : null}
      <InParts items={block.items} height={ITEM} anchorOf={noAnchor}>
        {(some) => (
          <ul className="grid list-disc gap-2 pl-5 text-note has-[dl]:gap-6 marker:text-faint">
            {some.map(({ runs, below }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the items of one list
              <li key={i}>
                <div className="grid gap-1.5">
                  <p className="min-w-0 text-soft break-words">
                    <Runs runs={runs} />
                  </p>
                  <OutlineView blocks={below} claimIdOf={claimIdOf} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </InParts>
    </div>
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one line
  return runs.map((run, i) => <RunView key={i} run={run} />);
}

function RunView({ run: { words, voice, link } }: { run: Run }) {
  const shown = voice === "theirs" ? <bdi className="text-ink">{words}</bdi> : words;
  const address = link?.startsWith("#") ? link : webAddressOf(link ?? null);
  if (!address) return shown;
  return (
    <a href={address} rel="noopener noreferrer nofollow" className="text-pencil underline underline-offset-4">
      {shown}
    </a>
  );
}
