/**
 * Runs dependency-cruiser with a TypeScript that has the compiler's JavaScript API. TypeScript 7, which checks the
 * project, no longer has one, and dependency-cruiser cannot read .tsx without it.
 */
import Module, { register } from "node:module";

const hook = `export async function resolve(specifier, context, next) {
  return next(specifier === "typescript" ? "typescript-5" : specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`, import.meta.url);
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  resolveFilename(request.replace(/^typescript(?=$|\/)/, "typescript-5"), ...rest);

process.argv.splice(2, 0, "--config", ".dependency-cruiser.cjs", "app", "server", "db", "e2e");
await import("../node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
