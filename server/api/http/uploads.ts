/** Receives files from the import dialog, one per request: reads each into a draft, or adds it to an import. */
import { MAX_ARTICLE_BYTES, tooLarge } from "@/server/domain/articles/article-format";
import { Refusal } from "@/server/domain/refusal";
import { keepDraft } from "@/server/usecases/articles/import-draft";
import type { Context } from "@/server/usecases/define";
import { addFiles } from "@/server/usecases/jobs/import-many";
import { contextOf, refusalResponse, refuseForeign, requests } from "../handler";
import { readBounded } from "./bounded-body";

type Upload = { context: Context; query: URLSearchParams; bytes: Uint8Array };

/** `POST /api/uploads/draft?name=…&type=…`: reads the file into a draft, which is stored for `articles.importDraft`. */
export const handleDraftUpload = receiving(({ context, query, bytes }) =>
  keepDraft.execute(context, { name: query.get("name") ?? "", type: query.get("type") ?? "", bytes }),
);

/** `POST /api/uploads/import?id=…&place=…&name=…`: adds the file to an import that `jobs.beginImport` began. */
export const handleImportUpload = receiving(({ context, query, bytes }) => {
  const file = { name: query.get("name") ?? "", bytes: Buffer.from(bytes).toString("base64") };
  return addFiles.execute(context, { id: query.get("id"), from: Number(query.get("place") ?? ""), files: [file] });
});

/** Builds an endpoint that receives one file. Reads none of it before it knows that somebody of the desk sends it. */
function receiving(take: (upload: Upload) => Promise<unknown>): (request: Request) => Promise<Response> {
  return async (request) => {
    let leave = () => {};
    try {
      refuseForeign(request);
      refuseOtherTypes(request.headers);
      const context = await contextOf(request.headers);
      if (!context.actor)
        throw new Refusal("not signed in", "You are signed out. Sign in again, then send the file again.");
      leave = requests.take(context.actor.id ?? "");
      const bytes = await readBounded(request, MAX_ARTICLE_BYTES, tooLarge("file"));
      return Response.json(await take({ context, query: new URL(request.url).searchParams, bytes }));
    } catch (error) {
      return refusalResponse(error);
    } finally {
      leave();
    }
  };
}

/** Throws unless the request declares its body as bytes, which no form on another site can do. */
function refuseOtherTypes(headers: Headers): void {
  if (headers.get("content-type") !== "application/octet-stream")
    throw new Refusal("invalid", "Send the file's bytes, with the content type application/octet-stream.");
}
