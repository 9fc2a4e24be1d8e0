/** The foot of the claims list: the most common keys, the list as a file, and the number of claims. */
import { EXPORT_FORMATS, FORMAT_DETAILS } from "@/server/domain/report";
import { counted } from "@/server/domain/words/counted";
import { KeyHints } from "./key-hints";

type Props = {
  maySelect: boolean;
  /** The list's query string; null if the list does not show what the address asks for. */
  query: string | null;
  total: number | undefined;
};

export function ListFoot({ maySelect, query, total }: Props) {
  return (
    <footer className="@container mt-auto hidden items-center gap-4 border-t border-line edge py-2 text-small text-faint md:flex">
      {/* Where there is no room for both, the export stays. */}
      <span className="hidden @3xl:contents">
        <KeyHints maySelect={maySelect} />
      </span>
      <span className="ml-auto flex gap-3">
        {query === null ? null : (
          <>
            Export
            {EXPORT_FORMATS.map((format) => (
              <a
                key={format}
                href={`/api/claims/${format}${query}`}
                download
                className="text-soft underline underline-offset-4 hover:text-ink"
              >
                {FORMAT_DETAILS[format].label}
              </a>
            ))}
          </>
        )}
      </span>
      <span className="num min-w-[15ch] text-right" aria-live="polite">
        {total === undefined ? "" : counted(total, "claim")}
      </span>
    </footer>
  );
}
