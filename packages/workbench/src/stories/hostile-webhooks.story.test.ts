import { expect, test } from "vitest";
import { expectNoWayInside } from "./hostile-webhooks.ts";
import { startTelling } from "./telling.ts";

test("I55: none of thirteen ways inside is taken, tested or told", () => expectNoWayInside("file::memory:"));

test("in production a webhook needs https, unless its host is listed", async () => {
  const world = await startTelling("file::memory:", { mode: "production", webhookHosts: ["desk.intranet"] });
  const input = { name: "Desk", events: ["invitation.sent"] };
  const made = async (url: string) => {
    const { status, json } = await world.call("POST", "/v1/webhooks", { ...input, url });
    return [status, (json["errors"] as { code: string }[] | undefined)?.[0]?.code];
  };
  expect(await made("http://desk.example.org/hooks")).toEqual([422, "insecure_url"]);
  expect(await made("https://desk.example.org/hooks")).toEqual([201, undefined]);
  expect(await made("http://desk.intranet/hooks")).toEqual([201, undefined]);
  expect(await made("http://desk.intranet.example.org/hooks")).toEqual([422, "insecure_url"]);
  await world.stop();
});

test("I15: no message to a webhook holds a link's token, whatever it carries", async () => {
  const world = await startTelling("file::memory:");
  const { secret } = await world.add({ fields: ["comments", "identities"] });
  const tokens: string[] = [];
  for (let at = 0; at < 10; at++) {
    const token = await world.ask(`p${String(at)}`);
    expect((await world.answer(token, { csat: 3, why: "Fine." })).status).toBe(201);
    tokens.push(
      token,
      /\/u\/([0-9A-Za-z]{27})/.exec(world.smtp.mails[at]?.text.replaceAll(/=\r?\n/g, "") ?? "")?.[1] ?? "",
    );
  }
  await world.advance("1s");
  expect(await world.toldWith(secret)).toHaveLength(20);
  expect(tokens.filter((token) => token.length === 27)).toHaveLength(20);
  const bodies = world.target.arrived.map(({ body, headers }) => JSON.stringify([body, headers])).join("\n");
  for (const token of tokens) expect(bodies).not.toContain(token);
  await world.stop();
});
