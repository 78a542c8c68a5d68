import { examples, problemsOf, problems, routes, type Example, type Route, type RouteName } from "@afterword/sdk";
import { Validator } from "@seriousme/openapi-schema-validator";
import type { z } from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import project from "./described-project.ts";
import { startTarget, type Target } from "./hook-target.ts";
import { serve, type Reply, type Served } from "./served.ts";
import { makeMember, makeOwner, password, signIn, type SignedIn } from "./signing-in.ts";

// The description of the API is what OpenAPI 3.1 says a description is, and each example in it works.

let aw: Served;
let target: Target;
let owner: SignedIn;
/** A member of a unit, who signs for it. */
let signer: (SignedIn & { readonly id: string }) | null = null;
const scope = { unit: "org", mode: "test" } as const;
/** What examples call something, and what it is called here. */
const names = new Map<string, string>();

beforeAll(async () => {
  target = await startTarget();
  aw = await serve("file::memory:", project, { webhookHosts: ["127.0.0.1"] });
  owner = await makeOwner(aw);
  names.set("https://desk.example.org/hooks", target.url);
});
afterAll(async () => {
  await aw.stop();
  await target.stop();
});

const advance = (by: string) => aw.call("POST", "/dev/clock", { advance: by });

/** A mail that can't be sent, of the invitation that was made first. */
async function dieAs(kind: "reminder-1" | "reminder-2"): Promise<void> {
  const [mail] = (await aw.call("GET", "/v1/invitations?person=u17&limit=500")).json["items"] as { id: string }[];
  const id = `msg_${kind}`;
  await aw.parts.store.write(scope, async (rows) => {
    const now = aw.parts.clock.now();
    const due = { dueAt: now, createdAt: now, invitation: mail?.id ?? "" };
    await rows.messages.add({ ...due, id, kind, messageId: `<${id}@example.org>` });
  });
  const claim = { owner: "w", now: aw.parts.clock.now(), leaseNow: Date.now(), leaseMs: 1_000, limit: 10 };
  const claimed = await aw.parts.store.writeAnywhere((rows) => rows.claimMessages(claim));
  const mine = claimed.find((one) => one.id === id);
  const dead = { state: "dead", reason: "550 5.1.1 nobody", dueAt: 0, at: 0 } as const;
  if (mine) await aw.parts.store.write(scope, ({ messages }) => messages.settle(mine, dead));
  names.set("msg_0Bz7", id);
}

/** What is there before an example is called, that no other example makes. */
const before: { readonly [N in RouteName]?: () => Promise<unknown> } = {
  listInvitations: () => advance("31m"),
  unmergeCase: async () => {
    const again = { ...(examples.addResponse.body as object), id: "paper-13" };
    const { json } = await aw.call("POST", "/v1/responses", again);
    const opened = await aw.call("POST", "/v1/cases", { response: json["responseId"], queue: "hr" });
    expect(opened).toMatchObject({ status: 201 });
    const id = String(opened.json["id"]);
    const merged = { revision: 1, state: "duplicate", duplicateOf: names.get("case_6Hm2") };
    expect(await aw.call("PATCH", `/v1/cases/${id}`, merged)).toMatchObject({ status: 200 });
    names.set("case_9Dp4", id);
  },
  declineInvitation: async () => {
    const mails = (await aw.call("GET", "/dev/mail.json?to=amina@example.org")).json as unknown as { text: string }[];
    names.set("4ZkQpW0vJcU8sYd2nRt6LmXaB1e", /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "");
  },
  listSignOffs: async () => {
    signer = await makeMember(aw, "fatima", [{ role: "manager", within: "field" }]);
  },
  launchWave: () => callAs("signWave", examples.signWave),
  removeUnit: () => aw.afterword.members.remove(signer?.id ?? ""),
  discardDraft: () => aw.call("PUT", "/v1/surveys/visit/draft", examples.saveDraft.body),
  replayDelivery: async () => {
    await aw.call("POST", "/v1/responses", { survey: "effort", answers: { ces: 6 }, channel: "phone", person: "u17" });
    await advance("1m");
    const { json } = await aw.call("GET", `/v1/webhooks/${names.get("web_4Cs6") ?? ""}/deliveries`);
    names.set("msg_5Rk3", (json["items"] as { id: string }[])[0]?.id ?? "");
  },
  signAggregate: async () => {
    const answer = {
      survey: "ticket-csat",
      answers: { csat: 4 },
      channel: "phone",
      answeredAt: "2026-02-03T09:00:00Z",
    };
    for (let at = 0; at < 5; at++) await aw.call("POST", "/v1/responses", { ...answer, id: `told-${String(at)}` });
  },
  retryMessage: () => dieAs("reminder-1"),
  dropMessage: () => dieAs("reminder-2"),
  endSession: async () => {
    await signIn(owner);
    const { json } = await owner.browser.open("/v1/me/sessions");
    const other = (json["items"] as { id: string; isThis: boolean }[]).find(({ isThis }) => !isThis);
    names.set("ses_2Tq8", other?.id ?? "").set("correct horse battery staple", password);
  },
  settleWarning: () =>
    aw.parts.store.write(scope, async ({ warnings }) => {
      const figure = { name: "help-desk", unit: "percent", target: { atLeast: 90 }, value: 61, n: 80, interval: null };
      const of = { indicator: "help-desk.turnaround", month: "2026-10", why: "missed" } as const;
      await warnings.add({ id: "wrn_7Kq2", ...of, segments: { team: "ICT" }, figure, raisedAt: aw.parts.clock.now() });
    }),
  labelComment: async () => {
    const answers = { csat: 1, why: "It took three weeks." };
    const told = { survey: "ticket-csat", answers, channel: "paper", answeredAt: "2026-08-03T09:00:00Z" };
    const { json } = await aw.call("POST", "/v1/responses", told);
    await advance("2s");
    names.set("res_7Dp2", String(json["responseId"]));
  },
  liftSuppression: () =>
    aw.parts.store.write(scope, ({ optOuts }) => {
      const contactHash = aw.parts.secret.hmac("contact", "email", "amina@example.org").toString("hex");
      return optOuts.add({ contactHash, scope: "@bounced", reason: "bounced", createdAt: aw.parts.clock.now() });
    }),
};

/** A value with what is called otherwise here in the place of what examples call it. */
function asHere(value: unknown): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map(asHere);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asHere(part)]));
}

const addressOf = (route: Route, { params = {}, query = {} }: Example): string => {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(asHere(params[name])));
  const search = new URLSearchParams(query).toString();
  return search === "" ? path : `${path}?${search}`;
};

async function callAs(name: RouteName, example: Example): Promise<Reply> {
  const route: Route = routes[name];
  const address = addressOf(route, example);
  const body = asHere(example.body);
  const member = name === "signWave" || name === "unsignWave" || name === "listSignOffs" ? (signer ?? owner) : owner;
  if (example.by === "member") return member.browser.call(route.method, address, body, { "afterword-mode": "test" });
  const token = { person: "awp_test_k1_c2VhbGVk", link: "awv_link" }[example.by as "person"];
  const authorization =
    example.by === "nobody" ? "" : token ? `Bearer ${(names.get(token) ?? "").replace(/^.*#/, "")}` : undefined;
  return aw.call(route.method, address, body, {
    ...(authorization === undefined ? {} : { authorization }),
    ...(route.mail ? { "content-type": "message/rfc822" } : {}),
  });
}

/** What a path such as `results.0.id` has in a reply. */
const at = (json: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], json);

test("the description fits the schema of OpenAPI 3.1", async () => {
  const { json } = await aw.call("GET", "/openapi.json");
  const validator = new Validator();
  expect(await validator.validate(structuredClone(json))).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
  const broken = structuredClone(json) as { paths: Record<string, Record<string, { parameters: unknown }>> };
  const operation = broken.paths["/v1/surveys"]?.["get"];
  if (operation) operation.parameters = [{ name: "limit" }];
  expect((await validator.validate(broken)).valid).toBe(false);
});

test("there is an example of each route", () => {
  expect(Object.keys(examples).sort()).toEqual(Object.keys(routes).sort());
});

test.each(Object.keys(examples) as RouteName[])("the example of %s works as it is written", async (name) => {
  const [route, example]: [Route, Example] = [routes[name], examples[name]];
  await before[name]?.();
  const reply = await callAs(name, example);
  // A page is printed by a browser, which not every machine has.
  if (name === "exportResults" && reply.status === 503) {
    expect(reply.json["code"]).toBe("pdf_unavailable");
    return;
  }
  expect([reply.status, reply.text.slice(0, 400)]).toEqual([example.status ?? 200, expect.anything()]);
  if (!route.file) expect((route.replies[reply.status] as z.ZodType).safeParse(reply.json).error).toBeUndefined();
  for (const [called, path] of Object.entries(example.gives ?? {})) names.set(called, String(at(reply.json, path)));
});

test("what a route answers to somebody without a key, and to a key without scopes for it, is described", async () => {
  const reader = { authorization: `Bearer ${await aw.keyFor("test", ["events:write"])}` };
  for (const [name, route] of Object.entries<Route>(routes))
    for (const headers of [{ authorization: "" }, reader]) {
      const path = addressOf(route, examples[name as RouteName]);
      const { status, json } = await aw.call(route.method, path, route.body ? {} : undefined, headers);
      if (status < 400) continue;
      expect(problemsOf(name, route), `${name} ${String(status)}`).toContain(json["code"]);
      expect(problems[json["code"] as keyof typeof problems].status).toBe(status);
    }
});

test("what is limited says how often, what is left, and when to come again", async () => {
  const headersOf = ({ headers }: Reply) => [headers.get("ratelimit-policy"), headers.get("ratelimit")];
  const made = await aw.call("POST", "/v1/person-tokens", { person: "u99" });
  const asked = { authorization: `Bearer ${String(made.json["token"])}` };
  const ask = () => aw.call("GET", "/v1/pending", undefined, asked);
  expect(headersOf(await ask())).toEqual(['"asks";q=120;w=60', '"asks";r=119;t=1']);
  let last = await ask();
  for (let n = 0; n < 130 && last.status === 200; n++) last = await ask();
  expect([last.status, last.json["code"], last.headers.get("retry-after")]).toEqual([429, "too_many_requests", "1"]);
  expect(headersOf(last)).toEqual(['"asks";q=120;w=60', '"asks";r=0;t=60']);
  expect(headersOf(await aw.call("GET", "/c/ZZZZ-ZZZZ"))).toEqual(['"guesses";q=10;w=60', '"guesses";r=9;t=6']);
  expect(headersOf(await aw.call("GET", "/v1/rules"))).toEqual([null, null]);
});

test("programs that read find each route and document", async () => {
  const { status, headers, text } = await aw.call("GET", "/llms.txt", undefined, { authorization: "" });
  expect([status, headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(text).toMatch(/^# Afterword\n\n> \S/);
  for (const { method, path } of Object.values(routes)) expect(text).toContain(`- \`${method} ${path}\``);
  expect(text).toContain("- [Print codes, put up a kiosk](docs/how-to/codes-and-kiosks.md): ");
  expect(text).toContain(`](${aw.base}/feedback/openapi.json)`);
});
