import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { folder } from "@afterword/console";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "../stories/served.ts";
import { Browser, makeOwner, type SignedIn } from "../stories/signing-in.ts";

// How the console reaches a browser.

let aw: Served;
let owner: SignedIn;
let session: string;
beforeAll(async () => {
  aw = await serve("file::memory:", undefined, { console: folder });
  owner = await makeOwner(aw);
  session = owner.browser.cookie;
});
afterAll(() => aw.stop());

const assets = readdirSync(join(folder, "assets"));

test("the page is for who has signed in, is kept nowhere, and may load nothing but its own", async () => {
  const page = await owner.browser.open("/console/waves/2027?by=team");
  expect(page.status).toBe(200);
  expect(page.text).toContain('<base href="/feedback/console/">');
  expect(page.headers.get("cache-control")).toBe("no-store");
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(page.text).not.toMatch(/<script>|<style|\son\w+=|\sstyle=/);
});

test("its files are kept for good, as their names change with what is in them", async () => {
  for (const name of assets) {
    const file = await aw.call("GET", `/console/assets/${name}`, undefined, { authorization: "" });
    expect([file.status, file.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
  }
  for (const name of ["nothing.js", "..%2findex.html", "%2e%2e%2f%2e%2e%2fpackage.json"])
    expect((await aw.call("GET", `/console/assets/${name}`)).status, name).toBe(404);
  expect((await aw.call("POST", "/console")).status).toBe(405);
});

test("who has not signed in goes on afterwards where they wanted to, and nowhere else", async () => {
  const led = await new Browser(aw).open("/console/keys");
  expect([led.status, led.headers.get("location")]).toEqual([303, "/feedback/signin"]);
  expect(led.headers.get("set-cookie")).toMatch(/-to=%2Fconsole%2Fkeys; Path=\/; HttpOnly; SameSite=Lax/);
  const name = (led.headers.get("set-cookie") ?? "").split("=")[0] ?? "";
  const after = async (to: string) =>
    (await owner.browser.call("GET", "/signin", undefined, { cookie: `${session}; ${name}=${to}` })).headers.get(
      "location",
    );
  expect(await after("%2Fconsole%2Fkeys%3Fstate%3Dactive")).toBe("/feedback/console/keys?state=active");
  for (const to of [
    "https%3A%2F%2Fevil.example",
    "%2F%2Fevil.example",
    "%2Fconsole%2F..%2F..%2F%0d%0aX: y",
    "%2Fconsole.evil.example",
    "%",
    "%2Fconsolex",
  ])
    expect(await after(to), to).toBe("/feedback/console");
});

test("what the first page needs is at most 250 KB packed", () => {
  const entry = /src="\.\/(assets\/[^"]+)"/.exec(readFileSync(join(folder, "index.html"), "utf8"))?.[1] ?? "";
  // The styles of SurveyJS come with it, where a survey is shown inside an app.
  const sheets = assets.filter((name) => /^(?!in-app-).*\.css$/.test(name));
  const seen = new Set([entry, ...sheets.map((name) => `assets/${name}`)]);
  // A file brings those along that it names in an `import … from`; what it loads later, it names in `import(…)`.
  for (const file of seen)
    for (const [, name = ""] of readFileSync(join(folder, file), "utf8").matchAll(
      /(?:from|import)\s*["\`]\.\/([^"\`]+)["\`]/g,
    ))
      seen.add(`assets/${name}`);
  const isEnglish = (name: string) =>
    readFileSync(join(folder, "assets", name), "utf8").includes("Skip to the content");
  const later = [
    ...assets.filter((name) => name.startsWith("home-page-")),
    ...assets.filter((name) => name.startsWith("first-") && isEnglish(name)),
  ];
  expect(later).toHaveLength(2);
  for (const name of later) {
    seen.add(`assets/${name}`);
    for (const [, other = ""] of readFileSync(join(folder, "assets", name), "utf8").matchAll(
      /(?:from|import)\s*["\`]\.\/([^"\`]+)["\`]/g,
    ))
      seen.add(`assets/${other}`);
  }
  const bytes = [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  console.log(`first page: ${String(Math.round(bytes / 1024))} KB packed in ${String(seen.size)} files`);
  expect(seen.size).toBeGreaterThan(4);
  expect(bytes).toBeLessThan(250 * 1024);
});
