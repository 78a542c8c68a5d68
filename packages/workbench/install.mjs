// Plain JavaScript, for any Node from 20 on: installs the workspace when it is not installed yet,
// so that `npm start` and `npm test` work on a fresh clone.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const isInstalled = existsSync("node_modules/.package-lock.json") && existsSync("node_modules/.bin/afterword");
if (!isInstalled) {
  console.log("Installing the packages (once) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("Installing failed; the lines above say why. Afterword needs the npm registry once.");
    process.exit(status ?? 1);
  }
}
