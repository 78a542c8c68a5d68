// Containers are not run here: linters read their files, and what they name has to be there.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { describe, expect, test } from "vitest";
import { newFolder } from "./stories/program.ts";

const root = resolve(import.meta.dirname, "../../..");
const folder = join(root, "examples/containers");
const read = (file: string) => readFileSync(join(folder, file), "utf8");

const known = new Set(readFileSync(join(root, "apps/runner/src/environment.ts"), "utf8").match(/AFTERWORD_[A-Z_]+/g));
const files = ["Dockerfile", "compose.yaml", "afterword.env.example", "README.md"];

/** What dclint finds: it does not know merged keys, and our format has double quotes. */
function lintCompose(file: string) {
  const linter = new DCLinter({
    rules: { "service-keys-order": 0, "require-quotes-in-ports": [1, { quoteType: "double" }] },
    quiet: false,
    debug: false,
    exclude: [],
  });
  const results = linter.lintFiles([file], false) as { readonly messages: readonly { readonly rule: string }[] }[];
  return results.flatMap(({ messages }) => messages.map(({ rule }) => rule));
}

describe("the Dockerfile", () => {
  const dockerfile = read("Dockerfile");
  test("is one, and nothing is strange about it", () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate(dockerfile.replace("EXPOSE 3000", "EXPOSE")).length).toBe(1);
  });
  test("copies what is there, and its own ignore file lets through", () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = ""]) =>
      paths.split(" "),
    );
    expect(copied).toContain("packages");
    for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true);
    const lets = [...read("Dockerfile.dockerignore").matchAll(/^!(.+)$/gm)].map(([, path = ""]) => path);
    for (const path of copied) expect(lets).toContain(path.split("/")[0]);
    for (const path of lets) expect(copied.map((one) => one.split("/")[0])).toContain(path);
  });
  test("runs what the program is, as nobody special, and holds no secret", () => {
    const [, entry = ""] = /^ENTRYPOINT \["node", "--max-semi-space-size=8", "([^"]+)"\]$/m.exec(dockerfile) ?? [];
    expect(existsSync(join(root, entry)), entry).toBe(true);
    expect([...dockerfile.matchAll(/^USER (.+)$/gm)].map(([, user]) => user)).toEqual(["node"]);
    expect(dockerfile).not.toMatch(/SECRET|PASSWORD|API_KEY/);
  });
});

test("compose.yaml is one, and nothing is strange about it", () => {
  expect(lintCompose(join(folder, "compose.yaml"))).toEqual([]);
  const bad = join(newFolder(), "compose.yaml");
  writeFileSync(bad, read("compose.yaml").replace("postgres:18", "postgres").replace("127.0.0.1:8025:", "8025:"));
  expect(lintCompose(bad)).toEqual(["no-unbound-port-interfaces", "service-image-require-explicit-tag"]);
});

test.each(files)("each variable in %s is one that the program knows", (file) => {
  const named = read(file).match(/AFTERWORD_\w+/g) ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test("what compose.yaml reads is described beside it and kept out of the repository", () => {
  const needed = [...read("compose.yaml").matchAll(/^ +- (\S+\.env)$/gm)].map(([, file = ""]) => file);
  expect(needed).toHaveLength(2);
  const ignored = readFileSync(join(root, ".gitignore"), "utf8");
  expect(ignored).toContain("/examples/containers/*.env\n");
  for (const file of needed) expect(existsSync(join(folder, `${file}.example`)), file).toBe(true);
});
