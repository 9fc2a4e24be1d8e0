/** Downloads: the claims that the list's filter matches, as they stand now. */

import { claimInput, loadClaimParams, misreadParam } from "@/app/_params/claim-params";
import { contextOf, fileResponse, refusalResponse } from "@/server/api/handler";
import { Refusal } from "@/server/domain/refusal";
import { DOWNLOADS } from "@/server/usecases/reports/report-files";

export async function GET(request: Request, { params }: { params: Promise<{ format: string }> }): Promise<Response> {
  try {
    const { format } = await params;
    const { searchParams } = new URL(request.url);
    const misread = misreadParam(searchParams);
    if (misread !== null)
      throw new Refusal(
        "invalid",
        `The filter “${misread}” in this address cannot be read. Choose it in the list again.`,
      );
    const { filter } = claimInput(loadClaimParams(searchParams));
    const context = await contextOf(request.headers);
    if (format === "csv") return await fileResponse(await DOWNLOADS.table.execute(context, { filter }));
    return await fileResponse(await DOWNLOADS.claims.execute(context, { filter, format }));
  } catch (error) {
    return refusalResponse(error);
  }
}
