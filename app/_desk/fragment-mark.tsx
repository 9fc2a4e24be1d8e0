/** Marks a statement that is a fragment, until a person words it. */
import { isFragment } from "@/server/domain/claims/statement";

const TITLE = "These words of the article make no sentence of their own. Reword them, and this mark goes.";

export function FragmentMark({ statement }: { statement: string }) {
  if (!isFragment(statement)) return null;
  return (
    <span title={TITLE} className="text-small text-faint italic">
      fragment
    </span>
  );
}
