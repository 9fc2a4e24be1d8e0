/** Sending many files to the server, which then imports them by itself: as many to a request as fit into one. */

import type { useTRPCClient } from "@/app/_trpc/client";
import { MAX_ARTICLE_BYTES } from "@/server/domain/articles/article-format";
import type { ArticleFile } from "./article-files";
import { toBase64 } from "./to-base64";

type Client = ReturnType<typeof useTRPCClient>;
type Sent = { name: string; bytes?: string };

/** A request may have 4 MB; the largest file alone takes 2.7 in base64. */
const MOST_LETTERS = 3_400_000;
const MOST_FILES = 400;
const LONGEST_NAME = 300;

/** Sends all and starts the import; `told` hears how many were sent. Returns the job's id. */
export async function sendFiles(
  api: Client,
  files: readonly ArticleFile[],
  told: (sent: number) => void,
): Promise<string> {
  const { id } = await api.jobs.beginImport.mutate({});
  let [part, letters, from] = [[] as Sent[], 0, 0];
  const flush = async () => {
    if (part.length === 0) return;
    await api.jobs.addFiles.mutate({ id, from, files: part }, { context: { skipBatch: true } });
    from += part.length;
    [part, letters] = [[], 0];
    told(from);
  };
  for (const { name, file } of files) {
    const bytes = file.size > MAX_ARTICLE_BYTES ? undefined : toBase64(await file.arrayBuffer());
    const size = bytes?.length ?? 0;
    if (part.length === MOST_FILES || letters + size > MOST_LETTERS) await flush();
    part.push({ name: oneLine(name), ...(bytes === undefined ? {} : { bytes }) });
    letters += size;
  }
  await flush();
  await api.jobs.startImport.mutate({ id });
  return id;
}

/** The end of a long path, which has the file's own name. */
function oneLine(name: string): string {
  const line = name.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST_NAME ? `…${line.slice(1 - LONGEST_NAME)}` : line || "file";
}
