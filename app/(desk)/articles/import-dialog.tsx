/** Importing: paste a text or choose a file and correct what was found about it; or give many, which the server imports by itself. */
"use client";
import { useEffect, useRef, useState } from "react";
import { Button, buttonLook } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import { Field } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { useToast } from "@/app/_ui/toasts/toasts";
import { ARTICLE_ENDINGS } from "@/server/domain/articles/article-format";
import { counted } from "@/server/domain/words/counted";
import { type ArticleFile, chosenFiles } from "./article-files";
import { DraftForm } from "./draft-form";
import { useDrop } from "./use-drop";
import { type Item, type Sending, useImport } from "./use-import";

const ABOUT =
  "Plain text, Markdown or HTML, up to 2 MB each. A single article is shown to you before it is saved. Several files, or a folder, are imported in the background while you keep working.";

/** `given` are files that were dropped on the screen behind. */
export function ImportDialog({ given, onClose }: { given: ArticleFile[]; onClose: () => void }) {
  const tell = useToast();
  const [pasted, setPasted] = useState("");
  const { items, busy, sending, take, readOne, save, drop } = useImport((files) => {
    tell(`${counted(files, "file")} ${files === 1 ? "is" : "are"} being imported. You can keep working.`);
    onClose();
  });
  const { over, target } = useDrop(take);
  useOnce(() => take(given));
  const readPasted = async () => {
    // Without an ending, it is told from how it begins whether this is a page, Markdown or plain text.
    const file = new File([pasted], "pasted text");
    if ((await readOne({ name: "pasted text", file })).state === "draft") setPasted("");
  };
  return (
    <Dialog open onClose={onClose} title="Import articles" about={ABOUT} wide>
      <div {...target} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {items.map((item) =>
          item.state === "draft" ? (
            <DraftForm
              key={item.key}
              name={item.name}
              draft={item.draft}
              onSave={(checked) => save(item, checked)}
              onDrop={() => drop(item)}
            />
          ) : (
            <Outcome key={item.key} item={item} />
          ),
        )}
        {sending ? <OnTheWay {...sending} /> : null}
        <div
          className={`grid gap-3 rounded-m border border-dashed p-4 ${over ? "border-pencil bg-pencil-wash" : "border-edge"}`}
        >
          <Field label="Paste an article" hint="Or drop files or a folder anywhere here.">
            <textarea
              className="field said min-h-32 resize-y text-[15px]!"
              dir="auto"
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
            />
          </Field>
          <div className="flex flex-wrap items-center gap-2">
            <Button
              tone={pasted.trim() === "" ? "plain" : "first"}
              busy={busy}
              disabled={pasted.trim() === ""}
              onClick={() => void readPasted()}
            >
              Read the pasted text
            </Button>
            <FileChoice label="Choose files" disabled={busy} onFiles={take} />
            <FileChoice label="Choose a folder" folder disabled={busy} onFiles={take} />
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** Once, even where development mounts everything twice. */
function useOnce(work: () => void) {
  const done = useRef(false);
  useEffect(() => {
    if (!done.current) work();
    done.current = true;
  });
}

type Choice = { label: string; folder?: boolean; disabled: boolean; onFiles: (files: ArticleFile[]) => void };

/** A button for the browser's own file field, which stays there for the keyboard and for screen readers. */
function FileChoice({ label, folder = false, disabled, onFiles }: Choice) {
  return (
    <label
      className={`${buttonLook("plain")} relative focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-pencil ${disabled ? "opacity-60" : ""}`}
    >
      {label}
      <input
        type="file"
        multiple
        disabled={disabled}
        {...(folder ? { webkitdirectory: "" } : { accept: ARTICLE_ENDINGS.join(",") })}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={(event) => {
          onFiles(chosenFiles(event.target.files, folder));
          event.target.value = "";
        }}
      />
    </label>
  );
}

function Outcome({ item }: { item: Exclude<Item, { state: "draft" }> }) {
  const look = item.state === "saved" ? "border-line" : "border-bad bg-bad-wash text-bad";
  return (
    <p className={`rounded-m border px-3 py-2 text-note ${look}`} role="status">
      <b className="font-semibold">{item.name}: </b>
      {item.state === "refused" ? (
        item.why
      ) : (
        <>
          <Link href={`/articles/${item.id}`} className="text-pencil underline underline-offset-4" dir="auto">
            {item.title}
          </Link>
          {item.claims === null ? " was already imported; nothing was changed." : ": "}
          {item.claims === 0 ? (item.unread ?? "no claims found.") : null}
          {item.claims ? (
            <Link href={`/claims?article=${item.id}`} className="num text-pencil underline underline-offset-4">
              {counted(item.claims, "claim")} found
            </Link>
          ) : null}
          {item.copied ? <span dir="auto">{`${item.claims ? ". " : " "}${item.copied}`}</span> : null}
        </>
      )}
    </p>
  );
}

function OnTheWay({ sent, total, why }: Sending) {
  return (
    <div className="grid gap-2 rounded-m border border-line bg-sheet px-3 py-2 text-note">
      <p className="num">
        {sent} of {total} files sent
      </p>
      <ProgressBar label="Files sent" done={sent} total={total} />
      <FaultLine>{why === null ? null : `Not all files arrived: ${why}`}</FaultLine>
    </div>
  );
}
