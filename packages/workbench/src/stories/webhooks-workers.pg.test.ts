import { join } from "node:path";
import { expect } from "vitest";
import type { NewWebhook } from "@afterword/sdk";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { startTarget, verified } from "./hook-target.ts";
import { killedAfterEach } from "./killed-after-each.ts";
import { startMailServer } from "./mail-server.ts";
import { freePort } from "./program.ts";
import { inProduction, startLive, until, type Live } from "./running.ts";

const start = killedAfterEach(startLive);

onPostgres(
  "what a web process leaves a worker of another process tells, also after one died with it, under the same id",
  async (server) => {
    const smtp = await startMailServer();
    const target = await startTarget();
    const env = {
      ...inProduction(await newDatabase(server), smtp.url),
      AFTERWORD_CONFIG: join(import.meta.dirname, "at-once.config.ts"),
      AFTERWORD_WEBHOOK_HOSTS: "127.0.0.1, desk.intranet",
      AFTERWORD_LEASE_SECONDS: "2",
    };
    const web = await start(env, ["start", "--no-worker"]);
    const startWorker = async (): Promise<Live> => {
      const port = String(await freePort());
      return start({ ...env, AFTERWORD_PORT: port }, ["worker", "--port", port]);
    };
    const made = await web.call("POST", "/v1/webhooks", {
      name: "Desk",
      url: target.url,
      events: ["invitation.sent"],
    });
    expect(made.status, made.text).toBe(201);
    const { id, secret } = made.json as unknown as NewWebhook;
    const close = (ticket: string) =>
      web.call("POST", "/v1/events", {
        id: ticket,
        type: "ticket.closed",
        person: { id: ticket, email: `${ticket}@example.org` },
        data: { id: ticket },
      });
    const first = await startWorker();
    await close("t1");
    await until(() => target.arrived.length === 1);
    expect(await verified(target.arrived[0] ?? never(), secret)).toMatchObject({ type: "invitation.sent" });

    // The next one is heard, and its worker dies before it knows.
    target.answer = () => undefined;
    await close("t2");
    await until(() => target.arrived.length === 2);
    process.kill(first.pid, "SIGKILL");
    target.answer = (response) => response.writeHead(204).end();
    await startWorker();
    await until(() => target.arrived.length === 3);
    const [, heard, again] = target.arrived;
    expect(again?.headers["webhook-id"]).toBe(heard?.headers["webhook-id"]);
    expect(again?.body).toBe(heard?.body);
    const states = async () =>
      ((await web.call("GET", `/v1/webhooks/${id}/deliveries`)).json.items as { state: string }[]).map(
        ({ state }) => state,
      );
    await until(async () => (await states()).every((state) => state === "sent"));
    expect(await states()).toEqual(["sent", "sent"]);
    await target.stop();
    await smtp.stop();
  },
  120_000,
);

function never(): never {
  throw new Error("Nothing arrived.");
}
