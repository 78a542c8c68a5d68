import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { readAudit } from "./audit.ts";
import { allowScripts, installScripts, lockEntries, reasons, runtimePackages, supplyMistakes } from "./packages.ts";

const installed = runtimePackages();

test("each package that runs with us has a reason and a licence that is allowed", () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(({ by }) => by.length > 0).map(({ name }) => name)).toContain("better-sqlite3");
  expect(supplyMistakes(installed, reasons())).toEqual([]);
});

test("one without a reason, of another version, or under another licence is told", () => {
  const one = { name: "left-pad", version: "1.0.0", licence: "GPL-3.0", by: ["afterword"] };
  const why = new Map([...reasons(), ["zod", { version: "1.0.0", why: "" }], ["gone", { version: "1.0.0", why: "" }]]);
  const mistakes = supplyMistakes([...installed, one], why).join("\n");
  for (const part of ["left-pad is under GPL-3.0", "left-pad has no reason", "zod is 4", "gone has a reason"])
    expect(mistakes).toContain(part);
});

test("nothing runs while it is installed but what is allowed by name, and each name is needed", () => {
  const allowed = Object.keys(allowScripts());
  const found = installScripts();
  expect(found).toEqual(expect.arrayContaining(["better-sqlite3", "node"]));
  expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
  const nameOf = (path: string) => path.replace(/^.*node_modules\//, "");
  const inLock = lockEntries().filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const locked = inLock.map(([path]) => nameOf(path));
  expect(locked.filter((name) => !allowed.includes(name))).toEqual([]);
  const all = new Set(lockEntries().map(([path]) => nameOf(path)));
  expect(allowed.filter((name) => !all.has(name))).toEqual([]);
});

test("what is installed is what the lockfile says, by its hash, and nothing names a place of its own", () => {
  expect(lockEntries().filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ""))).toEqual([]);
  const places = lockEntries().flatMap(([, { resolved }]) =>
    resolved === undefined ? [] : [new URL(resolved).origin],
  );
  expect(places).toEqual([]);
});

test("the bill of materials has every package that runs with us", { timeout: 60_000 }, () => {
  const text = execFileSync("npm", ["run", "--silent", "sbom"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  const sbom = JSON.parse(text) as {
    bomFormat: string;
    components: { name: string; version: string; purl: string; hashes?: unknown[] }[];
  };
  expect(sbom.bomFormat).toBe("CycloneDX");
  const listed = new Set(sbom.components.map(({ purl }) => decodeURIComponent(purl)));
  expect(installed.filter(({ name, version }) => !listed.has(`pkg:npm/${name}@${version}`))).toEqual([]);
  expect([...listed].filter((purl) => /vitest|oxlint|typescript@|workbench|examples/.test(purl))).toEqual([]);
});

test("an audit that could not be made is not taken for one that found nothing", () => {
  const metadata = { vulnerabilities: {} };
  const low = { severity: "low" };
  expect(readAudit(JSON.stringify({ vulnerabilities: {}, metadata }), "")).toEqual({
    outcome: "asked",
    serious: [],
    others: [],
  });
  const vulnerabilities = { a: { severity: "critical" }, b: low, c: { severity: "high" } };
  expect(readAudit(JSON.stringify({ vulnerabilities, metadata }), "")).toEqual({
    outcome: "asked",
    serious: ["a (critical)", "c (high)"],
    others: ["b (low)"],
  });
  for (const report of ["", "{", "{}", '{"message":"405 Method Not Allowed","error":{}}', "[]", "null"])
    expect(readAudit(report, "npm warn config\nnpm error audit endpoint returned an error")).toEqual({
      outcome: "unreachable",
      reason: "the registry could not be asked: npm error audit endpoint returned an error",
    });
});
