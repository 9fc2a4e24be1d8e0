/** Downloads: the claims that the list's filter matches, as they stand now. */

import { claimInput, loadClaimParams, misreadParam } from "@/app/_params/claim-params";
import { contextOf, fileResponse, refusalResponse } from "@/server/api/handler";
import { Refusal } from "@/server/domain/refusal";
import { CATALOGUE } from "@/server/usecases/catalogue";
import { streamClaims } from "@/server/usecases/reports/read-reports";

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
    if (format === "csv") return await fileResponse(await streamClaims.execute(context, { filter }));
    return await fileResponse(await CATALOGUE.claims.export.execute(context, { filter, format }));
  } catch (error) {
    return refusalResponse(error);
  }
}
