/** Files that are chosen or dropped, folders with everything below them. */
import { ARTICLE_ENDINGS, endingOf } from "@/server/domain/articles/article-format";

/** A file with its name, which says in which folder it was, if in any. */
export type ArticleFile = { name: string; file: File };

/** Files chosen one by one are all meant; of a folder, those that can be articles. */
export function chosenFiles(list: FileList | null, ofFolder: boolean): ArticleFile[] {
  const files = [...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
  return ofFolder ? files.filter(canBeArticle) : files;
}

/** What was dropped. Has to be called before anything is awaited: the browser forgets it after that. */
export async function droppedFiles(dropped: DataTransfer): Promise<ArticleFile[]> {
  const items = [...dropped.items].filter((item) => item.kind === "file");
  // What a page made itself, and not a file manager, has no entry.
  const given = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    given.map(async ({ entry, file }) => {
      if (entry?.isDirectory) return (await filesBelow(entry)).filter(canBeArticle);
      return file ? [{ name: file.name, file }] : [];
    }),
  );
  return found.flat();
}

const canBeArticle = ({ name }: ArticleFile) => ARTICLE_ENDINGS.includes(endingOf(name));

async function filesBelow(entry: FileSystemEntry): Promise<ArticleFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//u, ""), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: ArticleFile[] = [];
  // A browser gives a folder's entries a hundred at a time, and none when there are no more.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return found;
    for (const one of part) found.push(...(await filesBelow(one)));
  }
}
