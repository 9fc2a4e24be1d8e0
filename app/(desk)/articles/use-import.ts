/** What is done with what comes into the import dialog: one file is read for its details to be corrected, many are sent off. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { MAX_ARTICLE_BYTES } from "@/server/domain/articles/article-format";
import type { ArticleFile } from "./article-files";
import { type Draft, draftFrom } from "./draft";
import { sendFiles } from "./send-files";
import { toBase64 } from "./to-base64";

export type Item = { key: string; name: string } & (
  | { state: "draft"; draft: Draft }
  | { state: "refused"; why: string }
  /** `claims` is null where the article was already here. */
  | { state: "saved"; id: string; title: string; claims: number | null }
);

/** Files on their way to the server; `why` they did not all arrive. */
export type Sending = { sent: number; total: number; why: string | null };

const TOO_LARGE = "This file is larger than 2 MB. Split it, or import only the part that holds the article.";

export function useImport(onSent: (files: number) => void) {
  const api = useTRPCClient();
  const { articles } = useTRPC();
  const queryClient = useQueryClient();
  const [items, setItems] = useState<Item[]>([]);
  const [busy, setBusy] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);

  const read = async ({ name, file }: ArticleFile): Promise<Item> => {
    const key = crypto.randomUUID();
    try {
      if (file.size > MAX_ARTICLE_BYTES) return { key, name, state: "refused", why: TOO_LARGE };
      const input = { name: name.slice(-300), type: file.type, bytes: toBase64(await file.arrayBuffer()) };
      const result = await queryClient.fetchQuery({
        ...articles.draft.queryOptions(input),
        queryFn: () => api.articles.draft.query(input, { context: { skipBatch: true } }),
        gcTime: 0,
      });
      if (!result.ok) return { key, name, state: "refused", why: result.message };
      return { key, name, state: "draft", draft: draftFrom(result.draft) };
    } catch (error) {
      return { key, name, state: "refused", why: refusalOf(error).message };
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
      await sendFiles(api, files, (sent) => setSending({ sent, total, why: null }));
      onSent(total);
    } catch (error) {
      setSending((now) => now && { ...now, why: refusalOf(error).message });
    }
    setBusy(false);
    await queryClient.invalidateQueries();
  };
  const take = (files: ArticleFile[]) => {
    const [first, ...others] = files;
    if (first) void (others.length === 0 ? readOne(first) : send(files));
  };
  const save = async ({ key, name }: Item, draft: Draft): Promise<string | null> => {
    try {
      const { notes: _, doubts: __, leftOut: ___, readings: ____, ...input } = draft;
      const { id, title, outcome, claims } = await api.articles.import.mutate(input);
      const saved: Item = { key, name, state: "saved", id, title, claims: outcome === "imported" ? claims : null };
      setItems((all) => all.map((one) => (one.key === key ? saved : one)));
      await queryClient.invalidateQueries();
      return null;
    } catch (error) {
      return refusalOf(error).message;
    }
  };
  const drop = (item: Item) => setItems((all) => all.filter((one) => one.key !== item.key));
  return { items, busy, sending, take, readOne, save, drop };
}
