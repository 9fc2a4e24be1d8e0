/** Correcting what is said about an article. When somebody else was quicker, both versions are shown. */
"use client";
import { useForm } from "react-hook-form";
import { type Details, DetailsFields } from "@/app/_desk/fields/details-fields";
import { useVersionedForm } from "@/app/_desk/fields/use-versioned-form";
import { VersionedActions } from "@/app/_desk/fields/versioned-actions";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialogs/dialog";
import { FaultLine } from "@/app/_ui/fault-line";
import type { Outputs } from "@/server/api/root";

const COMPARED = ["title", "publisher", "publishedOn", "author", "language", "url"];

type Article = Outputs["articles"]["get"];

export function EditDetailsDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const api = useTRPC();
  const edit = useChange(api.articles.edit.mutationOptions(), { quiet: true });
  const versioned = useVersionedForm(article.version, COMPARED);
  const form = useForm<Details>({
    defaultValues: {
      title: article.title,
      publisher: article.publisher ?? "",
      url: article.url ?? "",
      publishedOn: article.publishedOn ?? "",
      author: article.author ?? "",
      language: article.language ?? "",
    },
  });
  const save = form.handleSubmit(async ({ publishedOn, ...others }) => {
    // A doubtful date stays doubtful where only something else was corrected.
    const details = { ...others, ...(publishedOn === (article.publishedOn ?? "") ? {} : { publishedOn }) };
    const outcome = await edit.run({ id: article.id, version: versioned.version, details });
    if (outcome.ok) return onClose();
    const { details: more, message } = outcome.refusal;
    if (!versioned.isStale(outcome.refusal)) {
      form.setError(more.field?.endsWith("url") ? "url" : "root", { message });
    }
  });
  return (
    <Dialog open onClose={onClose} title="Correct the details" about="The text itself is never edited.">
      <form className="grid gap-4" onSubmit={save} noValidate>
        <DetailsFields register={form.register} errors={form.formState.errors} language={article.language ?? ""} />
        <FaultLine>{form.formState.errors.root?.message}</FaultLine>
        <VersionedActions form={versioned} yours={form.getValues} busy={edit.busy} onSave={save} onClose={onClose} />
      </form>
    </Dialog>
  );
}
