import { createServer, type Server } from "node:http";
import { rootUnit } from "@afterword/store";
import { expect } from "vitest";
import { startTarget } from "./hook-target.ts";
import { startTelling, type Telling } from "./telling.ts";

const live = { unit: rootUnit, mode: "live" } as const;
/** A public address that nothing answers at. */
const nowhere = "2600:1f18::1";

/** Something inside that nobody may reach: on both addresses of this machine. */
async function startCanary() {
  let hits = 0;
  const answer = () =>
    createServer((_, response) => {
      hits++;
      response.end("the canary sang");
    });
  const first = answer();
  await listen(first, "127.0.0.1", 0);
  const { port } = first.address() as { port: number };
  const second = answer();
  await listen(second, "::1", port);
  const stop = () => {
    for (const server of [first, second]) {
      server.closeAllConnections();
      server.close();
    }
  };
  return { port, hits: () => hits, stop };
}

const listen = (server: Server, host: string, port: number) =>
  new Promise<void>((done, fail) => {
    server.once("error", fail).listen(port, host, done);
  });

/** The addresses that are refused as they stand, with what is said of each. */
const refused = (port: string): readonly (readonly [url: string, code: string])[] => [
  [`http://127.0.0.1:${port}`, "blocked_address"],
  [`http://[::1]:${port}`, "blocked_address"],
  ["http://169.254.169.254/", "blocked_address"],
  [`http://0x7f000001:${port}`, "blocked_address"],
  [`http://2130706433:${port}`, "blocked_address"],
  [`http://127.1:${port}`, "blocked_address"],
  [`http://[::ffff:127.0.0.1]:${port}`, "blocked_address"],
  [`http://user@127.0.0.1:${port}`, "invalid_url"],
  ["file:///etc/passwd", "invalid_url"],
  [`gopher://x:${port}`, "invalid_url"],
];

/** Stores a webhook whatever its address, as one that was made when another host was listed. */
async function store({ aw }: Telling, id: string, url: string): Promise<void> {
  const nothing = { offReason: null, previousUntil: null, failingSince: null };
  const row = { id, name: id, url, events: ["invitation.sent"], fields: [], state: "on", keyVersion: 1 } as const;
  await aw.parts.store.write(live, (rows) =>
    rows.webhooks.add({ ...row, ...nothing, createdAt: aw.parts.clock.now() }),
  );
}

/**
 * None of the thirteen ways inside is taken when a webhook is made or changed, or leads anywhere when it is tested or told: the
 * canary is not asked once.
 */
export async function expectNoWayInside(database: string): Promise<void> {
  const canary = await startCanary();
  const port = String(canary.port);
  const stub = await startTarget((response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end("secret of the target"),
  );
  const looks: string[] = [];
  const names: { readonly [name: string]: (look: number) => string } = {
    "inside.test": () => "127.0.0.1",
    // Listed, as a public one would be reached.
    "stub.test": () => "127.0.0.1",
    "rebound.test": (look) => (look === 1 ? nowhere : "127.0.0.1"),
  };
  const resolveHost = (name: string) => {
    looks.push(name);
    return Promise.resolve([names[name]?.(looks.filter((one) => one === name).length) ?? nowhere]);
  };
  const world = await startTelling(database, { webhookHosts: ["stub.test"], resolveHost });
  const { call, ask, add, advance, deliveriesOf, aw } = world;
  try {
    const own = await add({ url: "https://desk.example.org/hooks", events: ["message.dead"] });
    for (const [url, code] of refused(port)) {
      const input = { name: "Desk", url, events: ["invitation.sent"] };
      for (const reply of [
        await call("POST", "/v1/webhooks", input),
        await call("PATCH", `/v1/webhooks/${own.id}`, { url }),
      ]) {
        expect(reply.status, url).toBe(422);
        expect(reply.json["errors"], url).toMatchObject([{ path: "url", code }]);
      }
    }
    const byName = [
      `http://inside.test:${port}/`,
      `http://stub.test:${String(stub.port)}/`,
      `http://rebound.test:${port}/`,
    ];
    const told: { id: string; errors: readonly string[] }[] = [];
    for (const [at, url] of byName.entries()) {
      const { id } = await add({ url, events: ["invitation.sent"] });
      told.push({
        id,
        errors: [["blocked_address"], ["redirected"], ["unreachable", "timeout", "blocked_address"]][at] ?? [],
      });
    }
    for (const [at, [url, code]] of refused(port).entries()) {
      const id = `whk_${String(at)}`;
      await store(world, id, url);
      told.push({ id, errors: [code === "invalid_url" ? "failed_here" : code] });
    }
    expect(told).toHaveLength(13);

    for (const { id, errors } of told) {
      const { json, text } = await call("POST", `/v1/webhooks/${id}/test`);
      expect(json, id).toMatchObject({ delivered: false });
      expect(errors, id).toContain(json["error"]);
      expect(text).not.toMatch(/canary sang|secret of/);
    }
    // The first look is the test's; by now the name leads inside.
    expect(looks.filter((one) => one === "rebound.test")).toHaveLength(1);

    await ask("p1");
    await advance("2m");
    for (const { id, errors } of told) {
      const [item, ...rest] = await deliveriesOf(id);
      expect(rest).toEqual([]);
      expect(item?.state, id).toBe(item?.error === "redirected" ? "retry" : "dead");
      expect(errors, id).toContain(item?.error);
      expect(JSON.stringify(item)).not.toMatch(/canary sang|secret of/);
    }
    const [rebound] = await deliveriesOf(told[2]?.id ?? "");
    expect(rebound?.error).toBe("blocked_address");
    expect(stub.arrived.length).toBeGreaterThanOrEqual(2);
    expect(aw.lines.join("\n")).not.toMatch(/canary sang|secret of/);
    expect(canary.hits()).toBe(0);
    // The canary does sing.
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("the canary sang");
    expect(await (await fetch(`http://[::1]:${port}/`)).text()).toBe("the canary sang");
    expect(canary.hits()).toBe(2);
  } finally {
    await world.stop();
    await stub.stop();
    canary.stop();
  }
}
