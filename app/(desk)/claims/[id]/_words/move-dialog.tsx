/** Moves the words of a claim in its article: what was said, the cue, and the mentions of source and relay. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useVersionedForm } from "@/app/_desk/fields/use-versioned-form";
import { VersionedActions } from "@/app/_desk/fields/versioned-actions";
import { usePutBack } from "@/app/_desk/history/use-put-back";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Choice } from "@/app/_ui/choice";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Key } from "@/app/_ui/key";
import { useToast } from "@/app/_ui/toasts/toasts";
import { joinFragments } from "@/server/domain/articles/span";
import type { SpanRole } from "@/server/domain/claims/attribution";
import type { OpenClaim } from "../open-claim";
import { MarkedWords } from "./marked-words";
import { ROLES, useWords } from "./use-words";

const NAMES: Record<SpanRole, string> = {
  content: "what was said",
  cue: "cue",
  source: "source",
  relay: "relay",
};

type Props = {
  claim: OpenClaim;
  /** Called with the statement that the person has made by moving the words. */
  onMoved: (statement: string) => void;
  onClose: () => void;
};

export function MoveDialog({ claim, onMoved, onClose }: Props) {
  const api = useTRPC();
  const article = useQuery(api.articles.get.queryOptions({ id: claim.articleId })).data;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Move the words"
      about="Drag the ends of a mark, or move them with the keys. The claim keeps its links, tags, reviews and evidence. Reviews of other words count again once their authors confirm them."
    >
      {article ? <WordsForm claim={claim} text={article.text} onMoved={onMoved} onClose={onClose} /> : null}
    </Dialog>
  );
}

function WordsForm({ claim, text, onMoved, onClose }: Props & { text: string }) {
  const words = useWords(claim, text);
  const [fault, setFault] = useState<string | null>(null);
  const versioned = useVersionedForm(claim.version, ["marks"]);
  const { busy, moveWords } = useMove(claim.id);
  const { runs, place } = words;
  const save = async () => {
    if (!words.changed) return onClose();
    const outcome = await moveWords({ id: claim.id, version: versioned.version, spans: mutable(runs) });
    if (outcome.ok) {
      onMoved(outcome.output.statement);
      return onClose();
    }
    if (!versioned.isStale(outcome.refusal)) setFault(outcome.refusal.message);
  };
  const marks = () => ROLES_IN_HISTORY.flatMap((role) => runs[role].map((run) => ({ role, name: text.slice(...run) })));
  return (
    <form
      className="grid gap-3"
      data-unsaved={words.changed || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Choice
        label="Which words"
        options={ROLES.map((role, i) => ({ value: role, label: `${i + 1} ${NAMES[role]}` }))}
        value={place.role}
        onChoose={(role) => words.choose(role ?? place.role)}
      />
      <Text claim={claim} text={text} words={words} onSave={save} />
      <p aria-live="polite" className="text-note">
        <span className={`mark-${place.role}`}>{NAMES[place.role]}</span>:{" "}
        <span dir="auto" className="said">
          {runs[place.role].length === 0 ? "no words" : joinFragments(text, runs[place.role])}
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button tone="quiet" onClick={words.add}>
          Add a run
        </Button>
        <Button tone="quiet" onClick={words.remove} disabled={!words.current}>
          Remove this run
        </Button>
      </div>
      <p className="text-small text-soft max-md:hidden">
        <Key>←</Key> <Key>→</Key> the end, with <Key>Shift</Key> the beginning, with <Key>Alt</Key> by a character;{" "}
        <Key>↑</Key> <Key>↓</Key> another run, <Key>n</Key> a new one, <Key>Delete</Key> removes it; <Key>Enter</Key>{" "}
        saves.
      </p>
      <FaultLine>{fault}</FaultLine>
      <VersionedActions
        form={versioned}
        yours={() => ({ marks: marks() })}
        busy={busy}
        onSave={save}
        onClose={onClose}
      />
    </form>
  );
}

/** The order in which the history lists them, so that both versions of a conflict compare word by word. */
const ROLES_IN_HISTORY: readonly SpanRole[] = ["source", "cue", "content", "relay"];

type TextProps = { claim: OpenClaim; text: string; words: ReturnType<typeof useWords>; onSave: () => Promise<void> };

/** The article's text, which has the keys while it has the focus, and begins with it. */
function Text({ claim, text, words, onSave }: TextProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const { role, at } = words.place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another run is chosen
  useEffect(() => {
    // In braces, since some browsers return a promise, which is no cleanup.
    box.current?.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" });
  }, [role, at]);
  return (
    <div
      ref={box}
      role="application"
      aria-label="The article’s words. Arrows move the end of the mark, with Shift its beginning."
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey) return;
        if (event.key === "Enter") void onSave();
        else if (!words.press(event)) return;
        event.preventDefault();
      }}
      className="max-h-[44dvh] overflow-auto rounded-m border border-line bg-sheet px-4 py-3"
    >
      <MarkedWords
        text={text}
        language={claim.article?.language}
        runs={words.runs}
        place={words.place}
        onDrag={words.drag}
      />
    </div>
  );
}

const mutable = (runs: ReturnType<typeof useWords>["runs"]) => {
  const of = (role: SpanRole) => runs[role].map(([start, end]): [number, number] => [start, end]);
  return { content: of("content"), cue: of("cue"), source: of("source"), relay: of("relay") };
};

/** Saves the words, and offers to undo it. */
function useMove(id: string) {
  const api = useTRPC();
  const tell = useToast();
  const { run, busy } = useChange(api.claims.moveWords.mutationOptions(), { quiet: true });
  const putBack = usePutBack();
  const undo = () =>
    void putBack({
      ...{ subjectType: "claim", subjectId: id, action: "claim.move words" },
      otherwise: "This claim was changed since. Its history has it.",
    });
  const moveWords = async (given: Parameters<typeof run>[0]) => {
    const outcome = await run(given);
    if (outcome.ok) tell("The claim’s words were moved.", { undo });
    return outcome;
  };
  return { busy, moveWords };
}
