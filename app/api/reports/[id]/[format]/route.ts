/** Downloads: a frozen edition of a report in one of its formats (`?edition=N` for an older one). */
import { contextOf, refusalResponse } from "../../../../../server/api/handler";
import { FORMAT_DETAILS } from "../../../../../server/domain/report";
import { CATALOGUE } from "../../../../../server/usecases/catalogue";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; format: string }> },
): Promise<Response> {
  try {
    const { id, format } = await params;
    const edition = new URL(request.url).searchParams.get("edition");
    const input = { id, format, ...(edition ? { number: Number(edition) } : {}) };
    const file = await CATALOGUE.reports.export.execute(await contextOf(request.headers), input);
    return new Response(file.bytes, {
      headers: {
        "content-type": FORMAT_DETAILS[file.format].mediaType,
        "content-disposition": `attachment; filename="${file.name}"`,
        "cache-control": "private, no-store",
        "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      },
    });
  } catch (error) {
    return refusalResponse(error);
  }
}
