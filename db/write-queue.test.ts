/** Tests that writes run one after another, and that the event loop runs between them. */
import { setImmediate as nextRound } from "node:timers/promises";
import { expect, it } from "vitest";
import { writeQueue } from "./write-queue";

it("runs writes in the order in which they came, whether or not one fails", async () => {
  const write = writeQueue();
  const ran: string[] = [];
  const failing = write(async () => {
    await nextRound();
    ran.push("first");
    throw new Error("Full.");
  });
  const second = write(async () => void ran.push("second"));
  await expect(failing).rejects.toThrow("Full.");
  await second;
  expect(ran).toEqual(["first", "second"]);
});

it("lets the event loop turn between writes that wait for one another", async () => {
  const write = writeQueue();
  const order: string[] = [];
  const writes = ["first", "second", "third"].map((name) =>
    write(async () => {
      order.push(name);
      setImmediate(() => order.push(`heard after ${name}`));
    }),
  );
  await Promise.all(writes);
  expect(order.slice(0, 5)).toEqual(["first", "heard after first", "second", "heard after second", "third"]);
});

it("refuses a write from inside a write, which would wait for itself", async () => {
  const write = writeQueue();
  const nested = write(async () => write(async () => undefined));
  await expect(nested).rejects.toMatchObject({ kind: "nested write" });
});
