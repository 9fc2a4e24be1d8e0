/** Replaces an empty claims list, and says what to do next. */
import { Button, buttonLook } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Link } from "@/app/_ui/link";

/** The address of the import dialog. */
export const IMPORT_ADDRESS = "/articles?import=paste";

/** `onClear` removes every filter; null if there is none. */
export function NoClaims({ mayImport, onClear }: { mayImport: boolean; onClear: (() => void) | null }) {
  if (onClear) {
    return (
      <Empty title="No claims match">
        <p>Remove a filter, or search for fewer words.</p>
        <Button onClick={onClear}>Clear all filters</Button>
      </Empty>
    );
  }
  return (
    <Empty title="No claims yet">
      <p>Import an article. The claims in it will appear here, each with the person who made it.</p>
      {mayImport ? <ImportLink /> : null}
    </Empty>
  );
}

export function ImportLink() {
  return (
    <Link href={IMPORT_ADDRESS} className={buttonLook("first")}>
      Import articles
    </Link>
  );
}
