/** Sends a file to the server once, as the bytes of one request. */
import { refusedBy } from "@/app/_trpc/refusal";
import type { keepDraft } from "@/server/usecases/articles/import-draft";

type DraftAnswer = Awaited<ReturnType<typeof keepDraft.execute>>;

/** Has one file read into a draft, which the server keeps until it is imported. */
export async function uploadForDraft(name: string, file: File): Promise<DraftAnswer> {
  const response = await upload("draft", { name, type: file.type.slice(0, 100) }, file);
  return (await response.json()) as DraftAnswer;
}

/** Adds one file to an import, at its place. */
export async function uploadToImport(
  { id, place, name }: { id: string; place: number; name: string },
  file: File,
  signal: AbortSignal,
): Promise<void> {
  await upload("import", { id, place: String(place), name }, file, signal);
}

/** Throws what the server refused. */
async function upload(to: string, about: Record<string, string>, file: File, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(`/api/uploads/${to}?${new URLSearchParams(about)}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw await refusedBy(response);
  return response;
}
