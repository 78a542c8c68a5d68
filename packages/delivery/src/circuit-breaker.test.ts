import { expect, test } from "vitest";
import { CircuitBreaker } from "./circuit-breaker.ts";

const start = (scale = 1) => {
  let time = 0;
  const breaker = new CircuitBreaker({ now: () => time, scale });
  const pass = (ms: number) => (time += ms);
  const fail = (times: number) => Array.from({ length: times }, () => breaker.failed());
  return { breaker, pass, fail };
};

test("the third failure in a row opens it, and a success in between starts the count anew", () => {
  const { breaker, fail } = start();
  expect(fail(2)).toEqual([false, false]);
  expect(breaker.succeeded("a")).toBe(false);
  expect(fail(3)).toEqual([false, false, true]);
  expect(breaker.state).toBe("open");
  expect(breaker.enter()).toBe(false);
});

test("after the pause one goes ahead; when it fails the pause doubles, up to five minutes", () => {
  const { breaker, pass, fail } = start();
  fail(3);
  const pauses: number[] = [];
  for (let round = 0; round < 9; round++) {
    let waited = 0;
    for (; breaker.state === "open"; waited += 1_000) pass(1_000);
    pauses.push(waited / 1_000);
    expect([breaker.enter(), breaker.enter(), breaker.state]).toEqual([true, false, "open"]);
    expect(breaker.failed()).toBe(true);
  }
  expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
});

test("when it gets through, all follow, and the next pause is the first again", () => {
  const { breaker, pass, fail } = start();
  fail(3);
  pass(5_000);
  expect(breaker.enter()).toBe(true);
  expect(breaker.succeeded("a")).toBe(true);
  expect([breaker.enter(), breaker.enter()]).toEqual([true, true]);
  fail(3);
  pass(4_999);
  expect(breaker.state).toBe("open");
  pass(1);
  expect(breaker.state).toBe("half-open");
});

test("failures of mails that were under way when it opened do not lengthen the pause", () => {
  const { breaker, pass, fail } = start();
  expect(fail(8).filter(Boolean)).toHaveLength(1);
  pass(5_000);
  expect(breaker.state).toBe("half-open");
});

test("pauses can be shortened", () => {
  const { breaker, pass, fail } = start(0.01);
  fail(3);
  pass(50);
  expect(breaker.state).toBe("half-open");
});

test("a mail that alone ends the conversation, while others get through, is at fault itself", () => {
  const { breaker } = start();
  expect(Array.from({ length: 9 }, () => breaker.isOwnFault("a"))).not.toContain(true);
  const seen: boolean[] = [];
  for (let round = 0; round < 4; round++) {
    breaker.succeeded("other");
    seen.push(breaker.isOwnFault("a"));
  }
  expect(seen).toEqual([false, false, true, true]);
  breaker.succeeded("a");
  expect(breaker.isOwnFault("a")).toBe(false);
});
