import { optionMistakes } from "@afterword/runner";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownProvider, through } from "./own-provider.ts";
import project from "./project.ts";
import { serve, type Served } from "./served.ts";
import { Browser, makeMember, pathOf } from "./signing-in.ts";

const timeout = 60_000;

let provider: Awaited<ReturnType<typeof ownProvider>>;
let aw: Served;
beforeEach(async () => {
  provider = await ownProvider(() => `${aw.base}/feedback/signin/elsewhere/done`);
  aw = await serve("file::memory:", project, { oidc: provider.client });
  provider.start();
});
afterEach(async () => {
  await aw.stop();
  await provider.stop();
});

/** Signs in by the provider; gives the status of coming back. */
async function comeBack(
  browser = new Browser(aw),
): Promise<{ readonly browser: Browser; readonly status: number; readonly text: string }> {
  const asked = await browser.open("/signin/elsewhere");
  expect(asked.status).toBe(303);
  const to = new URL(asked.headers.get("location") ?? "");
  for (const name of ["state", "nonce", "code_challenge"])
    expect(to.searchParams.get(name), name).toMatch(/^[\w-]{20,}$/);
  const back = new URL(await through(to.href));
  const { status, text } = await browser.open(`${back.pathname.replace("/feedback", "")}${back.search}`);
  return { browser, status, text };
}
const who = async (browser: Browser) => (await browser.open("/v1/me")).json["email"];

test(
  "members sign in by their organisation's account: by their address first, then by what they are called there",
  { timeout: 60_000 },
  async () => {
    const { email, id } = await makeMember(aw, "ana", [{ role: "viewer" }]);
    expect((await new Browser(aw).open("/signin")).text).toContain('href="/feedback/signin/elsewhere?lang=en"');
    provider.become({ id: "a1", email, isVerified: false });
    expect((await comeBack()).status).toBe(422);
    provider.become({ id: "x9", email: "eve@example.org", isVerified: true });
    expect((await comeBack()).status).toBe(422);
    provider.become({ id: "a1", email, isVerified: true });
    const first = await comeBack();
    expect([first.status, await who(first.browser)]).toEqual([303, email]);
    provider.become({ id: "a1", email: "ana.silva@example.org", isVerified: false });
    expect(await who((await comeBack()).browser)).toBe(email);
    provider.become({ id: "b2", email, isVerified: true });
    expect((await comeBack()).status).toBe(422);
    provider.become({ id: "a1", email, isVerified: true });
    await aw.afterword.members.change(id, { disabled: true });
    expect((await comeBack()).status).toBe(422);
    expect((await aw.afterword.members.list()).items).toHaveLength(1);
  },
);

test("an answer that the browser did not ask for is not taken", { timeout: 60_000 }, async () => {
  const { email } = await makeMember(aw, "ana", [{ role: "viewer" }]);
  provider.become({ id: "a1", email, isVerified: true });
  const attacker = new Browser(aw);
  const asked = await attacker.open("/signin/elsewhere");
  const back = new URL(await through(asked.headers.get("location") ?? ""));
  const path = `${back.pathname.replace("/feedback", "")}${back.search}`;
  const victim = new Browser(aw);
  expect((await victim.open(path)).status).toBe(422);
  await victim.open("/signin/elsewhere");
  expect((await victim.open(path)).status).toBe(422);
  expect((await victim.open("/v1/me")).status).toBe(401);
  expect((await attacker.open(path)).status).toBe(303);
  const again = new Browser(aw);
  await again.open("/signin/elsewhere");
  expect((await again.open(path)).status).toBe(422);
});

test("a provider that can't be reached is 503, and one without encryption elsewhere is refused", async () => {
  await provider.stop();
  expect((await new Browser(aw).open("/signin/elsewhere")).status).toBe(503);
  const mistakes = (issuer: string, clientId = "a") =>
    optionMistakes({
      database: "file::memory:",
      publicUrl: "http://127.0.0.1:3000",
      oidc: { issuer, clientId, clientSecret: "s" },
    }).map(({ option }) => option);
  expect(mistakes("https://id.example.org")).toEqual([]);
  for (const issuer of ["http://id.example.org", "id.example.org", ""]) expect(mistakes(issuer)).toEqual(["oidc"]);
  expect(mistakes("https://id.example.org", "")).toEqual(["oidc"]);
  provider = await ownProvider(() => "http://127.0.0.1/");
});

test(
  "whom the provider did not identify as strongly as is required is not let in, and reads why",
  { timeout },
  async () => {
    const strict = async (oidc: { readonly acr?: readonly string[]; readonly amr?: readonly string[] }) => {
      await aw.stop();
      aw = await serve("file::memory:", project, { oidc: { ...provider.client, ...oidc } });
      provider.start();
      await makeMember(aw, "ana", [{ role: "viewer" }]);
    };
    const ana = { id: "a1", email: "ana@example.org", isVerified: true };
    await strict({ acr: ["mfa", "hardware"] });
    const asked = new URL((await new Browser(aw).open("/signin/elsewhere")).headers.get("location") ?? "");
    expect(asked.searchParams.get("acr_values")).toBe("mfa hardware");
    for (const acr of [undefined, "pwd"]) {
      provider.become({ ...ana, ...(acr === undefined ? {} : { acr }) });
      const { browser, status, text } = await comeBack();
      expect([status, text.includes("with a second factor"), await who(browser)]).toEqual([422, true, undefined]);
    }
    expect(aw.lines.some((line) => line.includes('"code":"weak_sign_in"'))).toBe(true);
    provider.become({ ...ana, acr: "mfa" });
    expect(await who((await comeBack()).browser)).toBe(ana.email);

    await strict({ amr: ["mfa", "hwk"] });
    for (const amr of [["pwd"], ["pwd", "mfa"]]) {
      provider.become({ ...ana, amr });
      expect((await comeBack()).status, amr.join(" ")).toBe(422);
    }
    provider.become({ ...ana, amr: ["pwd", "mfa", "hwk"] });
    expect(await who((await comeBack()).browser)).toBe(ana.email);
  },
);

test("an address that only looks like a member's once letters are folded is somebody else's", { timeout }, async () => {
  await makeMember(aw, "ana", [{ role: "viewer" }]);
  for (const email of ["\u00AAna@example.org", "\uFF41na@example.org"]) {
    provider.become({ id: "e1", email, isVerified: true });
    expect((await comeBack()).status, email).toBe(422);
  }
  provider.become({ id: "a1", email: "Ana@Example.org", isVerified: true });
  expect((await comeBack()).status).toBe(303);
});

test("who came by their organisation's account needs the link of their invitation no more", { timeout }, async () => {
  const { link } = await aw.afterword.members.invite({
    email: "leo@example.org",
    name: "L",
    roles: [{ role: "lead" }],
  });
  provider.become({ id: "l1", email: "leo@example.org", isVerified: true });
  const former = new Browser(aw);
  expect((await comeBack(former)).status).toBe(303);
  expect((await new Browser(aw).open(pathOf(link))).status).toBe(404);
  const kept = new Browser(aw);
  kept.cookie = former.cookie;
  expect((await comeBack(former)).status).toBe(303);
  expect([await who(kept), await who(former)]).toEqual([undefined, "leo@example.org"]);
});

test("no page of another site begins a session by leading to the provider", { timeout }, async () => {
  for (const site of ["cross-site", "same-site"]) {
    const reply = await new Browser(aw).call("GET", "/signin/elsewhere?lang=fr", undefined, { "sec-fetch-site": site });
    expect([reply.status, reply.headers.get("location"), reply.headers.getSetCookie()]).toEqual([
      303,
      "/feedback/signin?lang=fr",
      [],
    ]);
  }
});

test("what the provider did not sign with its own key is nobody's word", { timeout }, async () => {
  await makeMember(aw, "ana", [{ role: "viewer" }]);
  provider.become({ id: "a1", email: "ana@example.org", isVerified: true });
  await provider.forge();
  expect((await comeBack()).status).not.toBe(303);
});
