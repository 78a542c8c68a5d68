import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { lookAt } from "../packages/look-at.ts";
import { install, packPackages, tool } from "./packed.ts";
import { freePort, newFolder, startProgram, tokenIn } from "./program.ts";

const root = resolve(import.meta.dirname, "../../../..");

/** A project as `init` makes it, where the packages are installed as they would be published: once, as it takes long. */
const desk = join(newFolder(), "desk");
let packages: string[] = [];
let installed = "";
let startedAt = 0;
const seconds = () => ((performance.now() - startedAt) / 1_000).toFixed(1);

beforeAll(() => {
  packages = packPackages();
  startedAt = performance.now();
  // The program of the repository, as it is: it looks for its own manifest.
  const init = [tool("afterword", "bin", "afterword.js"), "init", "desk"];
  const made = spawnSync(process.execPath, init, { cwd: dirname(desk), encoding: "utf8" });
  expect(made).toMatchObject({ status: 0, stderr: "" });
  install(desk, [...packages, "express@5.3.0", "@types/express@5.0.6", "@types/node@24"]);
  installed = seconds();
}, 480_000);

test(
  "from a fresh folder to the first answered survey, by the program as it is published",
  { timeout: 120_000 },
  async () => {
    const bin = join(desk, "node_modules/afterword/bin/afterword.js");
    const program = await startProgram({ AFTERWORD_CONFIG: undefined }, ["dev"], { bin, cwd: desk });
    try {
      const event = ["trigger", "ticket.closed", "--set", "id=INC-1", "--set", "team=ICT"];
      const sent = spawnSync(process.execPath, [bin, ...event, "--person", "ana@example.org", "--json"], {
        cwd: desk,
        env: { PATH: process.env["PATH"], AFTERWORD_PUBLIC_URL: program.base },
        encoding: "utf8",
      });
      expect([sent.stderr, JSON.parse(sent.stdout)]).toMatchObject(["", { decisions: [{ outcome: "scheduled" }] }]);
      await program.call("POST", "/dev/clock", { advance: "1d" });
      const mails = (await program.call("GET", "/dev/mail.json?to=ana@example.org")).json as unknown as {
        text: string;
      }[];
      const token = tokenIn(mails[0]?.text ?? "");
      const page = await program.call("GET", `/r/${token}?lang=ru`);
      expect(page.text).toContain("Как, на ваш взгляд, был выполнен ваш запрос?");
      const answer = { answers: { csat: 5, fcr: "yes" }, submissionId: "init" };
      expect(await program.call("POST", `/r/${token}`, answer)).toMatchObject({ status: 201 });
      console.log(
        `init to the first answered survey: ${seconds()} s, of which init and install took ${installed} s (packed packages)`,
      );
    } finally {
      await program.stop();
    }
    execFileSync(process.execPath, [tool("typescript", "bin", "tsc"), "-p", desk], { cwd: desk });
    // The program as it is published makes projects too.
    execFileSync(process.execPath, [bin, "init", "../other", "--template", "ces"], { cwd: desk });
    expect(readFileSync(join(dirname(desk), "other/afterword.config.ts"), "utf8")).toContain("ces()");
  },
);

test("each package is as it has to be for those who import it, and can be imported by both versions of Node.js", async () => {
  const reports = await Promise.all(packages.map(lookAt));
  for (const { name, publint, types, manifest } of reports)
    expect([name, publint, types, manifest]).toEqual([name, [], [], []]);
  const older = newFolder();
  install(older, ["node22@npm:node@22"]);
  const modules = reports.flatMap((report) => report.modules);
  writeFileSync(join(desk, "all.mjs"), modules.map((name) => `await import("${name}");`).join("\n"));
  for (const [node, version] of [
    [process.execPath, "v24"],
    [join(older, "node_modules/node22/bin/node"), "v22"],
  ] as const) {
    expect(execFileSync(node, ["--version"], { encoding: "utf8" })).toMatch(new RegExp(`^${version}`));
    execFileSync(node, ["all.mjs"], { cwd: desk, stdio: "pipe" });
  }
});

test(
  "the quickstart works as written, against the packages as they would be published",
  { timeout: 120_000 },
  async () => {
    const folder = join(desk, "quickstart");
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "host", private: true, type: "module" }));
    const port = String(await freePort());
    for (const file of ["afterword.config.ts", "server.ts"]) {
      const text = readFileSync(join(root, "examples/quickstart", file), "utf8");
      // The one thing that differs: a port that nobody else uses here.
      writeFileSync(join(folder, file), text.replaceAll("3000", port));
    }
    const types = [
      "--ignoreConfig",
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--allowImportingTsExtensions",
      "--skipLibCheck",
    ];
    execFileSync(process.execPath, [tool("typescript", "bin", "tsc"), ...types, "server.ts"], { cwd: folder });
    const server = spawn(process.execPath, ["server.ts"], { cwd: folder });
    try {
      const printed = await new Promise<string>((done) => {
        let text = "";
        server.stdout.on("data", (data: Buffer) => {
          text += data.toString();
          if (/http\S+\n/.test(text)) done(text);
        });
        server.once("exit", () => {
          done(`${text} it ended`);
        });
      });
      expect(printed.trim()).toMatch(/^scheduled \[/);
      // What is printed leads to where mails are, once it is opened.
      const start = await (await fetch(/http\S+/.exec(printed)?.[0] ?? "")).text();
      expect(start).toContain('href="/feedback/dev/mail"');
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
