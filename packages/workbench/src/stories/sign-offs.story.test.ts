import type { SignOffWanted, WaveDetail } from "@afterword/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serve, type Reply, type Served } from "./served.ts";
import { makeMember, makeOwner, type SignedIn } from "./signing-in.ts";
import waves from "./wave.config.ts";

let aw: Served;
let owner: SignedIn;
let hanna: SignedIn;
beforeEach(async () => {
  aw = await serve("file::memory:", waves);
  owner = await makeOwner(aw);
  const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  for (const [id, site] of [["hq", "HQ"] as const, ["field", "Field"] as const]) {
    const made = await aw.call("POST", "/v1/units", { id, name: `Unit ${id}`, segments: { site: [site] } }, live);
    expect(made.status, made.text).toBe(201);
  }
  hanna = await makeMember(aw, "hanna", [{ role: "officer", within: "hq" }]);
  await aw.call("POST", "/v1/people", { id: "amina", email: "amina@example.org", attributes: { site: "HQ" } });
});
afterEach(() => aw.stop());

const plan = (more: object) => ({
  id: "pulse",
  survey: "annual",
  every: "once",
  anchor: "2099-02-03T09:00",
  timeZone: "UTC",
  audience: { everyone: true },
  open: "10d",
  remind: [],
  window: { hours: "00:00-24:00", days: "any" },
  ...more,
});
const sign = (who: SignedIn, unit: string, wave = "pulse") =>
  who.browser.call("POST", `/v1/waves/${wave}/sign-offs`, { unit });
const shown = async () => (await aw.call("GET", "/v1/waves/pulse")).json as unknown as WaveDetail;
const wantedBy = async ({ browser }: SignedIn) =>
  (await browser.call("GET", "/v1/sign-offs")).json["items"] as SignOffWanted[];
const said = ({ status, json }: Reply) => [status, json["code"] ?? null];
const mails = async () => (await aw.call("GET", "/dev/mail.json")).json as unknown as { to: string }[];

test("a wave opens once each unit that has to has signed it off, by a member with a role there", async () => {
  const tom = await makeMember(aw, "tom", [
    { role: "viewer", within: "field" },
    { role: "manager", within: "field" },
  ]);
  expect((await aw.call("POST", "/v1/waves", plan({ signOff: ["hq", "field"] }))).status).toBe(200);
  expect((await shown()).signOffs).toMatchObject([
    { unit: "hq", name: "Unit hq", signedAt: null, by: null, signers: ["hanna"] },
    { unit: "field", signedAt: null, signers: ["tom"] },
  ]);
  const early = await aw.call("POST", "/v1/waves/pulse/launch");
  expect([...said(early), early.json["detail"]]).toEqual([
    409,
    "sign_off_missing",
    "Not signed off by Unit hq (hq), Unit field (field).",
  ]);
  expect((await shown()).state).toBe("scheduled");

  // Whoever may do everything everywhere does not sign for a department, nor does a key, nor another department.
  expect(said(await sign(owner, "hq"))).toEqual([403, "forbidden"]);
  expect(said(await aw.call("POST", "/v1/waves/pulse/sign-offs", { unit: "hq" }))).toEqual([403, "forbidden"]);
  expect(said(await sign(hanna, "field"))).toEqual([404, "not_found"]);
  expect(said(await sign(hanna, "hq", "other"))).toEqual([404, "not_found"]);
  expect((await wantedBy(hanna)).map(({ unit, mine }) => [unit, mine])).toEqual([["hq", true]]);
  expect((await wantedBy(owner)).map(({ unit, mine }) => [unit, mine])).toEqual([
    ["hq", false],
    ["field", false],
  ]);

  const signed = await sign(hanna, "hq");
  expect(signed.json).toMatchObject({ unit: "hq", by: "hanna", mine: false });
  expect((await sign(hanna, "hq")).json["signedAt"]).toBe(signed.json["signedAt"]);
  expect((await aw.call("POST", "/v1/waves/pulse/launch")).json["detail"]).toBe(
    "Not signed off by Unit field (field).",
  );
  expect((await sign(tom, "field")).status).toBe(200);
  expect((await aw.call("POST", "/v1/waves/pulse/launch")).status).toBe(200);
  await aw.call("POST", "/dev/clock", { advance: "25m" });
  expect((await mails()).map(({ to }) => to)).toEqual(["amina@example.org"]);
  expect(said(await sign(hanna, "hq"))).toEqual([409, "wave_state"]);
  const audit = (await aw.call("GET", "/v1/audit?action=waves.sign")).json["items"] as { outcome: string }[];
  expect(audit.filter(({ outcome }) => outcome === "done")).toHaveLength(2);
});

test("who has signed takes it back until the wave opens, and nobody else does", async () => {
  const henri = await makeMember(aw, "henri", [{ role: "officer", within: "hq" }]);
  await aw.call("POST", "/v1/waves", plan({ signOff: ["hq"] }));
  const takeBack = ({ browser }: SignedIn, unit = "hq") => browser.call("DELETE", `/v1/waves/pulse/sign-offs/${unit}`);
  expect(said(await takeBack(hanna))).toEqual([404, "not_found"]);
  expect((await sign(hanna, "hq")).json).toMatchObject({ by: "hanna", mine: false, given: true });
  expect((await wantedBy(henri)).map(({ given }) => given)).toEqual([false]);
  for (const other of [henri, owner]) expect(said(await takeBack(other))).toEqual([404, "not_found"]);
  expect(said(await aw.call("DELETE", "/v1/waves/pulse/sign-offs/hq"))).toEqual([404, "not_found"]);
  expect(said(await takeBack(hanna, "field"))).toEqual([404, "not_found"]);
  expect((await shown()).signOffs).toMatchObject([{ by: "hanna" }]);

  expect((await takeBack(hanna)).json).toMatchObject({ signedAt: null, by: null, mine: true, given: false });
  expect(said(await aw.call("POST", "/v1/waves/pulse/launch"))).toEqual([409, "sign_off_missing"]);
  expect((await sign(henri, "hq")).json).toMatchObject({ by: "henri" });
  expect((await aw.call("POST", "/v1/waves/pulse/launch")).status).toBe(200);
  expect(said(await takeBack(henri))).toEqual([409, "wave_state"]);
  const audit = (await aw.call("GET", "/v1/audit?action=waves.unsign")).json["items"] as { object: object }[];
  expect(audit.map(({ object }) => object)).toEqual([{ kind: "wave", id: "pulse.1" }]);
});

test("one whose date comes unsigned waits, says so, and opens with the last signature for as long as it was meant to", async () => {
  const anchor = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
  await aw.call("POST", "/v1/waves", plan({ anchor, signOff: ["hq"] }));
  await aw.call("POST", "/dev/clock", { advance: "3d" });
  expect(await shown()).toMatchObject({ state: "scheduled", reason: "unsigned", launchedAt: null });
  expect(await mails()).toEqual([]);
  expect((await sign(hanna, "hq")).status).toBe(200);
  await aw.call("POST", "/dev/clock", { advance: "1h" });
  const opened = await shown();
  expect(opened).toMatchObject({ state: "open", reason: null });
  expect(Date.parse(opened.closesAt) - Date.parse(opened.opensAt)).toBe(10 * 86_400_000);
  expect(await mails()).toHaveLength(1);
});

test("one that nobody signs until it would have closed is missed", async () => {
  const anchor = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
  await aw.call("POST", "/v1/waves", plan({ anchor, signOff: ["hq"] }));
  await aw.call("POST", "/dev/clock", { advance: "2d" });
  await aw.call("POST", "/dev/clock", { advance: "9d" });
  expect(await shown()).toMatchObject({ state: "missed", reason: "unsigned" });
  expect(await mails()).toEqual([]);
});

test("who signs is a unit that there is, and nobody has to unless told", async () => {
  const unknown = await aw.call("POST", "/v1/waves?dryRun=true", plan({ signOff: ["hr"] }));
  expect([...said(unknown), unknown.text]).toEqual([
    422,
    "invalid_definition",
    expect.stringContaining("waves.pulse.signOff"),
  ]);
  expect(said(await aw.call("POST", "/v1/waves", plan({ signOff: ["org"] })))).toEqual([422, "invalid_definition"]);
  expect((await aw.call("POST", "/v1/waves", plan({ signOff: [] }))).json).toMatchObject({ signOffs: [] });
  expect((await aw.call("POST", "/v1/waves", plan({}))).status).toBe(200);
  expect((await aw.call("POST", "/v1/waves/pulse/launch")).status).toBe(200);
});
