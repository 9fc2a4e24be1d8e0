/** Sending many files to the server, which then imports them by itself: each in a request of its own, a few at a time. */
import type { useTRPCClient } from "@/app/_trpc/client";
import { MAX_ARTICLE_BYTES } from "@/server/domain/articles/article-format";
import type { ArticleFile } from "./article-files";
import { uploadToImport } from "./upload";

type Client = ReturnType<typeof useTRPCClient>;

/** A browser has six connections to one host, of which the screen needs some meanwhile. */
const AT_ONCE = 3;
const LONGEST_NAME = 300;
const MOST_NAMES = 500;

/** Sends all and starts the import; `told` hears how many were sent. Of a file that is too large, only the name is sent. */
export async function sendFiles(
  api: Client,
  files: readonly ArticleFile[],
  told: (sent: number) => void,
): Promise<void> {
  const { id } = await api.jobs.beginImport.mutate({});
  const fits = ({ file }: ArticleFile) => file.size <= MAX_ARTICLE_BYTES;
  const fitting = files.filter(fits);
  await sendBytes(id, fitting, told);
  const names = files.filter((one) => !fits(one)).map(({ name }) => ({ name: oneLine(name) }));
  for (let at = 0; at < names.length; at += MOST_NAMES)
    await api.jobs.addFiles.mutate({ id, from: fitting.length + at, files: names.slice(at, at + MOST_NAMES) });
  told(files.length);
  await api.jobs.startImport.mutate({ id });
}

/** What fails stops the rest. */
async function sendBytes(id: string, files: readonly ArticleFile[], told: (sent: number) => void): Promise<void> {
  const waiting = files.entries();
  const failed = new AbortController();
  let sent = 0;
  const sendNext = async () => {
    for (const [place, { name, file }] of waiting) {
      await uploadToImport({ id, place, name: oneLine(name) }, file, failed.signal);
      sent += 1;
      if (!failed.signal.aborted) told(sent);
    }
  };
  const lanes = Array.from({ length: AT_ONCE }, sendNext);
  await Promise.all(lanes).catch((error: unknown) => {
    failed.abort();
    throw error;
  });
}

/** The end of a long path, which has the file's own name. */
function oneLine(name: string): string {
  const line = name.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST_NAME ? `…${line.slice(1 - LONGEST_NAME)}` : line || "file";
}
