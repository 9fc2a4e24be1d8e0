/** Downloads a frozen edition of a report in one of its formats (`?edition=N` for an older one). */
import { contextOf, fileResponse, refusalResponse } from "@/server/api/handler";
import { DOWNLOADS } from "@/server/usecases/reports/report-files";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; format: string }> },
): Promise<Response> {
  try {
    const { id, format } = await params;
    const edition = new URL(request.url).searchParams.get("edition");
    const input = { id, format, ...(edition ? { number: Number(edition) } : {}) };
    return await fileResponse(await DOWNLOADS.report.execute(await contextOf(request.headers), input));
  } catch (error) {
    return refusalResponse(error);
  }
}
