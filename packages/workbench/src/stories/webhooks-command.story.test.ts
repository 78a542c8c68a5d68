import type { NewWebhook } from "@afterword/sdk";
import { expect, test } from "vitest";
import { startTarget, verified } from "./hook-target.ts";
import { newFolder, run } from "./program.ts";

test("the command makes, tests, rotates, switches and removes webhooks, and says what can't be", async () => {
  const target = await startTarget();
  const env = { AFTERWORD_DATABASE_URL: `file:${newFolder()}/hooks.db`, AFTERWORD_WEBHOOK_HOSTS: "127.0.0.1" };
  const webhooks = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(["webhooks", ...args], env);
    return { code, text: stdout.trim(), said: stderr.trim() };
  };
  const made = await webhooks("add", target.url, "--name", "Desk", "--event", "message.dead", "--json");
  const { id, secret, events } = JSON.parse(made.text) as NewWebhook;
  expect([made.code, events]).toEqual([0, ["message.dead"]]);
  expect(await webhooks("test", id)).toMatchObject({
    code: 0,
    text: expect.stringMatching(/^Delivered, status 204, \d+ ms\.$/) as string,
  });
  const [ping] = target.arrived;
  expect(ping && (await verified(ping, secret))).toMatchObject({ type: "ping", data: { webhook: id } });
  const rotated = (await webhooks("rotate", id)).text;
  expect(rotated).toMatch(new RegExp(`^${id}  whsec_`));
  expect(rotated).not.toContain(secret);
  target.answer = (response) => response.writeHead(500).end("secret of the target");
  const refused = await webhooks("test", id);
  expect([refused.code, refused.text]).toEqual([1, expect.stringMatching(/^Not delivered: refused, status 500/)]);
  expect((await webhooks("off", id)).text).toContain("off (by_hand)  Desk");
  expect((await webhooks("list")).text).toBe(`${id}  off (by_hand)  Desk  ${target.url}  message.dead`);
  expect((await webhooks("remove", id)).code).toBe(0);
  expect((await webhooks("list")).text).toBe("There is no webhook.");
  const inside = await webhooks("add", "http://127.1/");
  expect([inside.code, (await webhooks("test", id)).code]).toEqual([0, 2]);
  const blocked = await run(["webhooks", "add", "http://127.1/"], { ...env, AFTERWORD_WEBHOOK_HOSTS: undefined });
  expect([blocked.code, blocked.stderr]).toEqual([2, expect.stringContaining("It leads inside")]);
  const wrong = await run(["webhooks", "list"], { ...env, AFTERWORD_WEBHOOK_HOSTS: "http://desk.intranet" });
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("AFTERWORD_WEBHOOK_HOSTS")]);
  await target.stop();
});
