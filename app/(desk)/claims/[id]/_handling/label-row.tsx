/** A row of labels on a claim: each can be removed, and a field adds another. */
"use client";
import { type ComponentProps, type ComponentType, useRef, useState } from "react";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { leaveField } from "@/app/_ui/focused";
import { Key } from "@/app/_ui/key";
import { Link } from "@/app/_ui/link";

/** `key` is empty while the label is only expected. */
type Label = { key: string; name: string; href?: string };
type InputProps = Pick<
  ComponentProps<"input">,
  "ref" | "aria-label" | "placeholder" | "className" | "value" | "onChange" | "onBlur" | "onKeyDown"
>;

type Props = {
  title: string;
  /** What one of them is called. */
  what: string;
  hotkey: string;
  labels: readonly Label[];
  allowed: boolean;
  Input: ComponentType<InputProps>;
  /** Leaving the field adds what was typed. Otherwise it stays there until Enter, because what it makes is lasting. */
  addsOnLeaving: boolean;
  /** Resolves to whether what was typed has been added; if not, it stays in the field. */
  onAdd: (typed: string) => Promise<boolean>;
  onRemove: (label: Label) => void;
};

export function LabelRow({ title, what, hotkey, labels, allowed, Input, addsOnLeaving, onAdd, onRemove }: Props) {
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useKeys(hotkey, () => input.current?.focus(), { preventDefault: true });
  const writing = allowed || typed !== "";
  if (!writing && labels.length === 0) return null;
  const add = async () => {
    if (typed.trim() === "") return;
    setTyped("");
    if (!(await onAdd(typed))) setTyped((since) => since || typed);
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-small">
      <span className="mr-1 text-soft">{title}</span>
      {labels.map((label) => (
        <LabelChip key={label.name} label={label} what={what} onRemove={allowed ? () => onRemove(label) : null} />
      ))}
      {writing ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
          className="ml-1 flex items-center gap-2"
        >
          <Input
            ref={input}
            aria-label={`Add a ${what}`}
            placeholder={`add a ${what}`}
            className="w-28 border-b border-edge/60 bg-transparent px-1 placeholder:text-faint"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => addsOnLeaving && void add()}
            onKeyDown={(event) => event.key === "Escape" && leaveField(event.currentTarget)}
          />
          <Key>{hotkey}</Key>
        </form>
      ) : null}
    </div>
  );
}

type ChipProps = { label: Label; what: string; onRemove: (() => void) | null };

function LabelChip({ label: { key, name, href }, what, onRemove }: ChipProps) {
  return (
    <span className="inline-flex max-w-full items-center rounded-s border border-line pl-1.5">
      {href && key !== "" ? (
        <Link href={href} dir="auto" className="truncate hover:underline">
          {name}
        </Link>
      ) : (
        <span dir="auto" className="truncate">
          {name}
        </span>
      )}
      {onRemove && key !== "" ? (
        <button
          type="button"
          aria-label={`Remove the ${what} ${name}`}
          className="px-1.5 text-faint hover:text-ink"
          onClick={onRemove}
        >
          ×
        </button>
      ) : (
        <span className="pr-1.5" />
      )}
    </span>
  );
}
