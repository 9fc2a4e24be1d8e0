/** Correcting what is said about an article. When somebody else was quicker, both versions are shown. */
"use client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { BothVersions } from "@/app/_desk/fields/both-versions";
import { type Details, DetailsFields } from "@/app/_desk/fields/details-fields";
import { versionWords } from "@/app/_desk/fields/version-words";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import type { Outputs } from "@/server/api/root";

const COMPARED = ["title", "publisher", "publishedOn", "author", "url"];

type Article = Outputs["articles"]["get"];

export function EditDetailsDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const api = useTRPC();
  const edit = useChange(api.articles.edit.mutationOptions(), { quiet: true });
  const [from, setFrom] = useState(article.version);
  const [theirs, setTheirs] = useState<string | null>(null);
  const form = useForm<Details>({
    defaultValues: {
      title: article.title,
      publisher: article.publisher ?? "",
      url: article.url ?? "",
      publishedOn: article.publishedOn ?? "",
      author: article.author ?? "",
    },
  });
  const save = form.handleSubmit(async (details) => {
    const outcome = await edit.run({ id: article.id, version: from, details });
    if (outcome.ok) return onClose();
    const { code, details: more, message } = outcome.refusal;
    if (code !== "stale") return form.setError(more.field?.endsWith("url") ? "url" : "root", { message });
    setFrom(more.version ?? from);
    setTheirs(versionWords(more.theirs ?? {}, COMPARED));
  });
  return (
    <Dialog open onClose={onClose} title="Correct the details" about="The text itself is never edited.">
      <form className="grid gap-4" onSubmit={save} noValidate>
        <DetailsFields register={form.register} errors={form.formState.errors} />
        <FaultLine>{form.formState.errors.root?.message}</FaultLine>
        {theirs !== null ? (
          <BothVersions
            theirs={theirs}
            yours={versionWords(form.getValues(), COMPARED)}
            busy={edit.busy}
            onKeepYours={() => void save()}
            onTakeTheirs={onClose}
          />
        ) : (
          <DialogActions>
            <Button tone="first" type="submit" busy={edit.busy}>
              Save
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        )}
      </form>
    </Dialog>
  );
}
