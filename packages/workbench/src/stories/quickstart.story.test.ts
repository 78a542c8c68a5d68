import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { freePort, newFolder, tokenIn } from "./program.ts";

const root = resolve(import.meta.dirname, "../../../..");
const published = ["metrics", "language", "sdk", "store", "delivery", "fieldwork", "pages", "runner"];
const isWindows = process.platform === "win32";
const npm = (args: readonly string[], cwd: string) =>
  execFileSync("npm", args, { cwd, stdio: ["ignore", "pipe", "pipe"], shell: isWindows, encoding: "utf8" });
const inModules = (...path: string[]) => join(root, "node_modules", ...path);

/** Packs the packages as they would be published and installs them in an empty folder. */
function installPacked(folder: string): void {
  execFileSync(process.execPath, [inModules("typescript", "bin", "tsc"), "-b"], { cwd: root });
  const names = published.flatMap((name) => ["--workspace", `@afterword/${name}`]);
  npm(["pack", ...names, "--pack-destination", folder], root);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "host", private: true, type: "module" }));
  const tarballs = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
  expect(tarballs).toHaveLength(published.length);
  const others = ["express@5.3.0", "zod@4.6.7", "@types/express@5.0.6", "@types/node@24"];
  npm(
    ["install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs.map((file) => `./${file}`), ...others],
    folder,
  );
}

test(
  "the quickstart works as written, against the packages as they would be published",
  { timeout: 240_000 },
  async () => {
    const folder = newFolder();
    installPacked(folder);
    const port = String(await freePort());
    for (const file of ["afterword.config.ts", "server.ts"]) {
      const text = readFileSync(join(root, "examples/quickstart", file), "utf8");
      // The one thing that differs: a port that nobody else uses here.
      writeFileSync(join(folder, file), text.replaceAll("3000", port));
    }
    const types = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--allowImportingTsExtensions",
      "--skipLibCheck",
    ];
    execFileSync(process.execPath, [inModules("typescript", "bin", "tsc"), ...types, "server.ts"], { cwd: folder });
    const server = spawn(process.execPath, ["server.ts"], { cwd: folder });
    try {
      const printed = await new Promise<string>((done) => {
        server.stdout.once("data", (data: Buffer) => {
          done(data.toString());
        });
        server.once("exit", () => {
          done("it ended");
        });
      });
      expect(printed.trim()).toMatch(/^scheduled \[/);
      const call = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}/feedback${path}`, init);
      const json = { method: "POST", headers: { "content-type": "application/json" } };
      await call("/dev/clock", { ...json, body: JSON.stringify({ advance: "30m" }) });
      const [mail] = (await (await call("/dev/mail.json?to=amina@example.org")).json()) as { text: string }[];
      const answer = { answers: { csat: 5 }, submissionId: "quickstart" };
      expect((await call(`/r/${tokenIn(mail?.text ?? "")}`, { ...json, body: JSON.stringify(answer) })).status).toBe(
        201,
      );
    } finally {
      server.kill("SIGKILL");
    }
  },
);
