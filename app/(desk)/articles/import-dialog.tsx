/** Importing: paste a text or choose files, correct what was found about each, save. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { refusalOf } from "../../_trpc/refusal";
import { Button } from "../../_ui/button";
import { Dialog } from "../../_ui/dialog";
import { Field } from "../../_ui/field";
import type { Draft } from "./draft";
import { DraftForm } from "./draft-form";
import { toBase64 } from "./to-base64";

type Item = { key: string; name: string } & (
  | { state: "draft"; draft: Draft }
  | { state: "refused"; why: string }
  | { state: "saved"; id: string; title: string; words: string }
);

const ENDINGS = ".txt,.md,.markdown,.html,.htm";

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const api = useTRPCClient();
  const { articles } = useTRPC();
  const queryClient = useQueryClient();
  const [pasted, setPasted] = useState("");
  const [items, setItems] = useState<Item[]>([]);
  const [busy, setBusy] = useState(false);
  const put = (item: Item) => setItems((all) => all.map((one) => (one.key === item.key ? item : one)));

  const read = async (file: File, name: string): Promise<Item> => {
    const key = crypto.randomUUID();
    try {
      if (file.size > 2 * 1024 * 1024)
        return {
          key,
          name,
          state: "refused",
          why: "This file is larger than 2 MB. Split it, or import only the part that holds the article.",
        };
      const input = { name, type: file.type, bytes: toBase64(await file.arrayBuffer()) };
      const result = await queryClient.fetchQuery({
        ...articles.draft.queryOptions(input),
        queryFn: () => api.articles.draft.query(input, { context: { skipBatch: true } }),
        gcTime: 0,
      });
      if (!result.ok) return { key, name, state: "refused", why: result.message };
      const { publisher, url, publishedOn, ...draft } = result.draft;
      return {
        key,
        name,
        state: "draft",
        draft: { ...draft, publisher: publisher ?? "", url: url ?? "", publishedOn: publishedOn ?? "" },
      };
    } catch (error) {
      return { key, name, state: "refused", why: refusalOf(error).message };
    }
  };
  const readAll = async (files: File[]) => {
    setBusy(true);
    for (const file of files) {
      const item = await read(file, file.name);
      setItems((all) => [...all, item]);
    }
    setBusy(false);
  };
  const readPasted = async () => {
    setBusy(true);
    const looksLikeHtml = /^\s*<(?:!doctype|html|article|body|head|p|div)\b/iu.test(pasted);
    const item = await read(new File([pasted], looksLikeHtml ? "pasted.html" : "pasted.txt"), "pasted text");
    setItems((all) => [...all, item]);
    if (item.state === "draft") setPasted("");
    setBusy(false);
  };
  const save = async (item: Item, draft: Draft): Promise<string | null> => {
    try {
      const { notes: _, ...input } = draft;
      const done = await api.articles.import.mutate(input);
      put({
        key: item.key,
        name: item.name,
        state: "saved",
        id: done.id,
        title: done.title,
        words: done.outcome === "imported" ? `${done.claims} claims found` : "already here; nothing was stored again",
      });
      await queryClient.invalidateQueries();
      return null;
    } catch (error) {
      return refusalOf(error).message;
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title="Import articles"
      about="Plain text, Markdown or HTML, up to 2 MB each. Check what was found before you save."
      wide
    >
      {items.map((item) =>
        item.state === "draft" ? (
          <DraftForm
            key={item.key}
            name={item.name}
            draft={item.draft}
            onSave={(draft) => save(item, draft)}
            onDrop={() => setItems(items.filter((one) => one.key !== item.key))}
          />
        ) : (
          <p
            key={item.key}
            className={`rounded-m border px-3 py-2 text-note ${item.state === "saved" ? "border-line" : "border-bad bg-bad-wash text-bad"}`}
            role="status"
          >
            <b className="font-semibold">{item.name}: </b>
            {item.state === "refused" ? (
              item.why
            ) : (
              <>
                <Link href={`/articles/${item.id}`} className="text-pencil underline underline-offset-4" dir="auto">
                  {item.title}
                </Link>
                , {item.words}.
              </>
            )}
          </p>
        ),
      )}
      <Field label="Paste an article">
        <textarea
          className="field said min-h-32 resize-y text-[15px]!"
          dir="auto"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          tone={pasted.trim() === "" ? "plain" : "first"}
          busy={busy}
          disabled={pasted.trim() === ""}
          onClick={() => void readPasted()}
        >
          Read the pasted text
        </Button>
        <label className="text-note">
          <span className="mr-2 text-soft">or choose files</span>
          <input
            type="file"
            multiple
            accept={ENDINGS}
            className="text-note file:mr-2 file:rounded-m file:border file:border-edge/60 file:bg-sheet file:px-3 file:py-1.5 file:text-ink"
            onChange={(event) => {
              void readAll([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </label>
      </div>
    </Dialog>
  );
}
