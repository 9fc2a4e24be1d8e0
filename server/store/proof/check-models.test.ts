/** Tests that a model with changed bytes is detected. */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { models } from "@/db/schema.sqlite";
import { addTestModel } from "@/server/usecases/extraction/test-models";
import { openTestDesk } from "@/server/usecases/test-desk";
import { checkModels } from "./check-models";

it("checks each model against its fingerprint", async () => {
  const desk = await openTestDesk();
  await addTestModel(desk);
  const bytes = Buffer.from("a model");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const put = (text: string) =>
    desk.database.write((tx) => tx.update(models).set({ sha256, bytes: Buffer.from(text).toString("base64") }));
  await put("a model");
  expect(await checkModels(desk.database.read)).toEqual({ checked: 1, faults: [] });
  await put("a m0del");
  expect((await checkModels(desk.database.read)).faults).toEqual(["The model “june” is not the one that was added."]);
  await desk.close();
});
