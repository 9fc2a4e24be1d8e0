/** Tests the scheduling: first in, first out; reads and changes alternate, and the event loop polls in between. */
import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { expect, it } from "vitest";
import { enqueue } from "./request-queue";

const begun: string[] = [];
const note = (name: string) => () => void begun.push(name);
const allBegun = () => new Promise<void>((resolve) => enqueue("read", resolve));

it("begins in the order in which they came, those that come meanwhile last", async () => {
  begun.length = 0;
  enqueue("read", () => {
    begun.push("first");
    enqueue("read", note("came meanwhile"));
  });
  enqueue("read", note("second"));
  enqueue("read", note("third"));
  await allBegun();
  await allBegun();
  expect(begun).toEqual(["first", "second", "third", "came meanwhile"]);
});

it("hears what has come before it begins the next", async () => {
  begun.length = 0;
  const { port1, port2 } = new MessageChannel();
  const heard = once(port2, "message").then(note("news"));
  enqueue("read", () => {
    begun.push("first");
    port1.postMessage("something has come");
  });
  enqueue("read", note("second"));
  await Promise.all([heard, allBegun()]);
  port1.close();
  expect(begun).toEqual(["first", "news", "second"]);
});

it("begins a read after each change, however many changes wait, and never holds changes back", async () => {
  await allBegun();
  begun.length = 0;
  enqueue("read", note("read"));
  for (const name of ["first", "second", "third"]) enqueue("change", note(name));
  enqueue("read", note("another read"));
  await new Promise<void>((resolve) => enqueue("change", resolve));
  expect(begun).toEqual(["first", "read", "second", "another read", "third"]);
});
