import { expect, test } from "vitest";
import type { Mailer, SendResult } from "./mail.ts";
import { relayOn, type RelayNews } from "./relay.ts";
import { sampleMail } from "./samples.ts";

const limits = { connections: 2, rate: 10_000, domainConnections: 1, domainRate: 10_000 };
const down: SendResult = { outcome: "retry", reply: "421 not now", connection: true };
const sent: SendResult = { outcome: "sent", reply: "250 yes" };

/** A relay over a mailer that says what it is told to, on a clock that is moved. */
function start(say: (to: string) => SendResult) {
  let [time, tried] = [0, 0];
  const news: RelayNews[] = [];
  const mailer: Mailer = {
    send: async ({ to }) => {
      tried++;
      await Promise.resolve();
      return say(to.address);
    },
    close: () => Promise.resolve(),
  };
  const relay = relayOn(mailer, { limits, now: () => time, onNews: (one) => void news.push(one) });
  const send = (to: string) => relay.send(sampleMail({ to: { address: to }, messageId: `<${to}>` }));
  return { relay, send, news, tried: () => tried, pass: (ms: number) => (time += ms) };
}

const people = (count: number) => Array.from({ length: count }, (_, at) => `p${String(at)}@example.org`);

test("a server out of use is left alone, and mails wait; then one tries, and all follow", async () => {
  let answer: SendResult = down;
  const { relay, send, news, tried, pass } = start(() => answer);
  const results = await Promise.all(people(20).map(send));
  expect(results.every((one) => one.outcome === "retry" && one.connection)).toBe(true);
  expect(tried()).toBe(3);
  expect(relay.state).toBe("open");
  expect(news).toEqual([{ isUsable: false, reply: "421 not now" }]);
  pass(5_000);
  expect(relay.state).toBe("half-open");
  answer = sent;
  const after = await Promise.all(people(20).map(send));
  expect(after.filter(({ outcome }) => outcome === "sent").length).toBeGreaterThan(0);
  expect(relay.state).toBe("closed");
  expect(news.at(-1)).toEqual({ isUsable: true, reply: "250 yes" });
  expect(await send("late@example.org")).toEqual(sent);
});

test("a reply that was lost says nothing against the server", async () => {
  const { relay, send } = start(() => ({ ...down, uncertain: true }));
  for (const to of people(9)) expect(await send(to)).toMatchObject({ uncertain: true });
  expect(relay.state).toBe("closed");
});

test("a mail that alone ends every conversation is tried as itself in the end", async () => {
  const { send } = start((to) => (to.startsWith("odd") ? down : sent));
  const seen: boolean[] = [];
  for (let round = 0; round < 5; round++) {
    const result = await send("odd@example.org");
    seen.push(result.outcome === "retry" && result.connection);
    await send("fine@example.org");
  }
  expect(seen).toEqual([true, true, true, false, false]);
});

test("a mailer that throws leaves no place taken", async () => {
  const { send } = start((to) => {
    if (to.startsWith("bad")) throw new Error("no such folder");
    return sent;
  });
  for (let round = 0; round < 5; round++) await expect(send("bad@example.org")).rejects.toThrow("no such folder");
  expect(await send("fine@example.org")).toEqual(sent);
});

test("a mail that takes the place of another begins once that is settled, or could not be", async () => {
  const said: string[] = [];
  const mailer: Mailer = {
    send: async ({ to }, hooks) => {
      said.push(`${to.address} begins`);
      await hooks?.onData?.();
      said.push(`${to.address} leaves`);
      return sent;
    },
    close: () => Promise.resolve(),
  };
  const relay = relayOn(mailer, { limits: { ...limits, connections: 1 }, now: () => 0 });
  let settle = (): void => undefined;
  const isSettled = new Promise<void>((resolve) => (settle = resolve));
  const send = (address: string, onReply: () => Promise<void>) =>
    relay.send(sampleMail({ to: { address } }), { onData: () => void said.push(`${address} may`), onReply });
  const first = send("a@example.org", () => isSettled);
  const failing = send("b@example.org", () => Promise.reject(new Error("not settled")));
  const last = send("c@example.org", () => Promise.resolve());
  expect(await first).toEqual(sent);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(said).toEqual(["a@example.org begins", "a@example.org may", "a@example.org leaves"]);
  settle();
  await Promise.all([failing, last]);
  const [b, c] = ["b", "c"].map((name) => ["begins", "may", "leaves"].map((what) => `${name}@example.org ${what}`));
  expect(said.slice(3)).toEqual([...(b ?? []), ...(c ?? [])]);
});
