/** The rule of turns: first come, first begun, and the loop looks for news in between. */
import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { expect, it } from "vitest";
import { inTurn } from "./turns";

const begun: string[] = [];
const note = (name: string) => () => void begun.push(name);
const allBegun = () => new Promise<void>((resolve) => inTurn(resolve));

it("begins in the order in which they came, those that come meanwhile last", async () => {
  begun.length = 0;
  inTurn(() => {
    begun.push("first");
    inTurn(note("came meanwhile"));
  });
  inTurn(note("second"));
  inTurn(note("third"));
  await allBegun();
  await allBegun();
  expect(begun).toEqual(["first", "second", "third", "came meanwhile"]);
});

it("hears what has come before it begins the next", async () => {
  begun.length = 0;
  const { port1, port2 } = new MessageChannel();
  const heard = once(port2, "message").then(note("news"));
  inTurn(() => {
    begun.push("first");
    port1.postMessage("something has come");
  });
  inTurn(note("second"));
  await Promise.all([heard, allBegun()]);
  port1.close();
  expect(begun).toEqual(["first", "news", "second"]);
});
