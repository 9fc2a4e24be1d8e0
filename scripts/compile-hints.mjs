/**
 * Tells browsers to compile the pages' scripts eagerly while they download, instead of lazily while the page is
 * blocked.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Chromium reads the hint in a file's first line (WICG, explicit JavaScript compile hints); to other browsers it is a
 * comment.
 */
const HINT = "//# allFunctionsCalledOnLoad\n";
const BUILT = ".next/static";

for (const file of readdirSync(BUILT, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"))) {
  const script = readFileSync(join(BUILT, file), "utf8");
  if (!script.startsWith(HINT)) writeFileSync(join(BUILT, file), HINT + script);
}
