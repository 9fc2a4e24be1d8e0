/** Taking files that are dragged onto a part of the screen. */
"use client";
import { type DragEvent, useState } from "react";
import { type ArticleFile, droppedFiles } from "./article-files";

/** What the part needs to have on it, and whether files are held over it now. */
export function useDrop(onFiles: (files: ArticleFile[]) => void) {
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return {
    over,
    target: {
      onDragOver(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then((files) => files.length > 0 && onFiles(files));
      },
    },
  };
}
