/** Shown for an unknown address. */

import { Empty } from "@/app/_ui/empty";
import { Link } from "@/app/_ui/link";

export default function NotFound() {
  return (
    <main>
      <Empty title="Page not found">
        <p>It may have been removed, or the link may be wrong.</p>
        <Link href="/claims" className="font-medium text-pencil underline underline-offset-4">
          Go to the claims
        </Link>
      </Empty>
    </main>
  );
}
