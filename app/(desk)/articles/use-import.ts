/** What is done with what comes into the import dialog: one file is read for its details to be corrected, many are sent off. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { MAX_ARTICLE_BYTES, tooLarge } from "@/server/domain/articles/article-format";
import type { ArticleFile } from "./article-files";
import { type Checked, type Draft, draftFrom } from "./draft";
import { sendFiles } from "./send-files";
import { uploadForDraft } from "./upload";

type Waiting = { key: string; name: string; state: "draft"; id: string; draft: Draft };
export type Item =
  | Waiting
  | { key: string; name: string; state: "refused"; why: string }
  /** `claims` is null where the article was already here. */
  | {
      key: string;
      name: string;
      state: "saved";
      id: string;
      title: string;
      claims: number | null;
      unread: string | null;
      copied: string | null;
    };

/** Files on their way to the server; `why` they did not all arrive. */
export type Sending = { sent: number; total: number; why: string | null };

export function useImport(onSent: (files: number) => void) {
  const client = useTRPCClient();
  const { articles, jobs } = useTRPC();
  const queryClient = useQueryClient();
  const importDraft = useChange(articles.importDraft.mutationOptions(), { quiet: true });
  const [items, setItems] = useState<Item[]>([]);
  const [busy, setBusy] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const taken = useRef(0);

  const read = async ({ name, file }: ArticleFile): Promise<Item> => {
    taken.current += 1;
    const key = String(taken.current);
    const refused = (why: string): Item => ({ key, name, state: "refused", why });
    if (file.size > MAX_ARTICLE_BYTES) return refused(tooLarge("file"));
    try {
      const answer = await uploadForDraft(name.slice(-300), file);
      if (!answer.ok) return refused(answer.message);
      return { key, name, state: "draft", id: answer.id, draft: draftFrom(answer.draft) };
    } catch (error) {
      return refused(refusalOf(error).message);
    }
  };
  const readOne = async (file: ArticleFile): Promise<Item> => {
    setBusy(true);
    const item = await read(file);
    setItems((all) => [...all, item]);
    setBusy(false);
    return item;
  };
  const send = async (files: ArticleFile[]) => {
    const total = files.length;
    setBusy(true);
    setSending({ sent: 0, total, why: null });
    try {
      await sendFiles(client, files, (sent) => setSending({ sent, total, why: null }));
      onSent(total);
    } catch (error) {
      setSending((now) => now && { ...now, why: refusalOf(error).message });
      // The import waits for its owner with the files that arrived.
      await queryClient.invalidateQueries(jobs.pathFilter());
    }
    setBusy(false);
  };
  const take = (files: ArticleFile[]) => {
    const [first, ...others] = files;
    if (first) void (others.length === 0 ? readOne(first) : send(files));
  };
  const save = async ({ key, name, id: draftId }: Waiting, checked: Checked): Promise<string | null> => {
    const done = await importDraft.run({ id: draftId, ...checked });
    if (!done.ok) return done.refusal.message;
    const { id, title, outcome, claims, unread, copied } = done.output;
    const found = outcome === "imported" ? claims : null;
    const saved: Item = { key, name, state: "saved", id, title, claims: found, unread, copied };
    setItems((all) => all.map((one) => (one.key === key ? saved : one)));
    return null;
  };
  const drop = (item: Item) => setItems((all) => all.filter((one) => one.key !== item.key));
  return { items, busy, sending, take, readOne, save, drop };
}
