// Plain JavaScript, for any Node from 20 on: builds the console when what it is made of has changed since it was built.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sources = [
  "apps/console",
  "packages/sdk",
  "packages/metrics",
  "packages/charts",
  "packages/language",
  "packages/connect",
  "packages/react",
];
const stamp = "apps/console/web/.built-from";

function* filesIn(path) {
  if (!existsSync(path) || /(?:^|[\\/])(?:node_modules|dist|web)$|\.test\.tsx?$|\.tsbuildinfo$/.test(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

const hash = createHash("sha256");
for (const source of sources) for (const file of filesIn(source)) hash.update(file).update(readFileSync(file));
hash.update(readFileSync("package-lock.json"));
const built = hash.digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== built) {
  console.log("Building the console …");
  const { status } = spawnSync("npm", ["run", "--silent", "build", "--workspace=@afterword/console"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("The console could not be built; the lines above say why.");
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, built);
}
