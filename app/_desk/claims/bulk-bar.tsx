/**
 * Acts on the selected claims, or on all that the filter matches; each action can be undone. A key moves the focus into
 * the bar, Escape moves it back.
 */
"use client";
import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, type ComponentType, useRef, useState } from "react";
import { TagInput } from "@/app/_desk/fields/tag-input";
import { TopicInput } from "@/app/_desk/fields/topic-input";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Key } from "@/app/_ui/key";
import type { MenuItem } from "@/app/_ui/menus/menu";
import { MenuButton } from "@/app/_ui/menus/menu-button";
import { ASIDE_REASONS } from "@/server/domain/claims/claim";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { mayReview } from "@/server/domain/people/person";
import { countWords } from "@/server/domain/words/counted";
import { reachOf } from "./bulk-reach";
import type { ListedClaim } from "./listed-claim";
import { type BulkChange, useBulkChange } from "./use-bulk-change";

type Props = {
  selected: ReadonlySet<string>;
  /** The loaded claims of the list. */
  listed: readonly ListedClaim[];
  /**
   * The filter for "all that match"; null if the list does not show what the address asks for, so that only the
   * selected claims count.
   */
  filter: ClaimFilter | null;
  total: number;
  /** Returns the focus to the list. */
  onLeave: () => void;
  onDone: () => void;
};

export function BulkBar({ selected, listed, filter, total, onLeave, onDone }: Props) {
  const api = useTRPC();
  const [everything, setEverything] = useState(false);
  const [tag, setTag] = useState("");
  const [topic, setTopic] = useState("");
  const people = useQuery(api.people.list.queryOptions({}));
  const bar = useRef<HTMLElement>(null);
  useKeys("a", () => bar.current?.querySelector<HTMLElement>("button, input")?.focus(), { preventDefault: true });
  const all = everything ? filter : null;
  const reach = reachOf({ selected: selected.size, total: filter ? total : selected.size, everything: all !== null });

  /** The topic whose claims are listed, if it is one. */
  const listedTopic = filter?.topic?.length === 1 ? filter.topic[0] : undefined;
  const { run, busy } = useBulkChange(listed);
  const reviewers = (people.data ?? []).filter(mayReview);
  const assignment = (person: (typeof reviewers)[number] | null): MenuItem => ({
    label: person?.name ?? "Nobody",
    outside: person !== null,
    onChoose: () =>
      void apply(
        { kind: "assign", assigneeId: person?.id ?? null },
        person ? `Assigned to ${person.name}` : "Assigned to nobody",
      ),
  });

  const apply = async (change: BulkChange, done: string) => {
    const which = all ? { filter: all } : { ids: [...selected] };
    if (!(await run({ which, change }, done))) return false;
    // Claims that were set aside are finished; claims that were tagged may be assigned next.
    if (change.kind === "set aside" || (change.kind === "gather" && change.remove)) onDone();
    return true;
  };
  /** Adds what was typed, and returns to the list, where the keys of the list and of the undo work. */
  const add = async (change: BulkChange, done: string) => {
    if (!(await apply(change, done))) return;
    setTag("");
    setTopic("");
    onLeave();
  };

  return (
    <section
      ref={bar}
      aria-label="Selected claims"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        // Keeps the selection, which the screen's own Escape handler would clear.
        event.nativeEvent.stopImmediatePropagation();
        onLeave();
      }}
      className="flex flex-wrap items-center gap-2 border-t border-pencil bg-pencil-wash edge py-2 text-note"
    >
      <b className="num font-semibold">{countWords(reach.count)} selected</b>
      <Key>a</Key>
      {reach.offer ? (
        <Button tone="quiet" onClick={() => setEverything(!everything)}>
          {reach.offer}
        </Button>
      ) : null}
      {reach.limit ? <span className="text-soft">{reach.limit}</span> : null}
      <WordForm
        label="Tag to add"
        placeholder="Tag"
        verb="Add tag"
        Input={TagInput}
        word={tag}
        onType={setTag}
        disabled={reach.tooMany}
        onAdd={(word) => void add({ kind: "tag", add: [word.toLowerCase()] }, `Tagged “${word.toLowerCase()}”`)}
      />
      <WordForm
        label="Topic to put them into"
        placeholder="Topic"
        verb="Add to topic"
        Input={TopicInput}
        word={topic}
        onType={setTopic}
        disabled={reach.tooMany}
        onAdd={(name) => void add({ kind: "gather", add: [{ name }] }, `Put into “${name}”`)}
      />
      {listedTopic ? (
        <Button
          busy={busy}
          disabled={reach.tooMany}
          onClick={() => void apply({ kind: "gather", remove: [listedTopic] }, "Taken out of the topic")}
        >
          Take out of topic
        </Button>
      ) : null}
      <MenuButton busy={busy} disabled={reach.tooMany} items={[null, ...reviewers].map(assignment)}>
        Assign to
      </MenuButton>
      <MenuButton
        busy={busy}
        disabled={reach.tooMany}
        items={ASIDE_REASONS.map((reason) => ({
          label: reason,
          onChoose: () => void apply({ kind: "set aside", reason }, `Set aside as ${reason}`),
        }))}
      >
        Set aside
      </MenuButton>
      <Button tone="quiet" className="ml-auto" hotkey="Esc" onClick={onDone}>
        Clear
      </Button>
    </section>
  );
}

type WordProps = {
  label: string;
  placeholder: string;
  verb: string;
  Input: ComponentType<
    Pick<ComponentProps<"input">, "aria-label" | "placeholder" | "className" | "value" | "onChange">
  >;
  word: string;
  onType: (word: string) => void;
  disabled: boolean;
  onAdd: (word: string) => void;
};

/** A field for a tag or a topic, and the button that adds it. */
function WordForm({ label, placeholder, verb, Input, word, onType, disabled, onAdd }: WordProps) {
  const given = word.trim();
  return (
    <form
      className="flex gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onAdd(given);
      }}
    >
      <Input
        aria-label={label}
        placeholder={placeholder}
        className="field w-28! py-1!"
        value={word}
        onChange={(event) => onType(event.target.value)}
      />
      <Button type="submit" disabled={disabled || given === ""}>
        {verb}
      </Button>
    </form>
  );
}
