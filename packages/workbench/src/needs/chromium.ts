import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];
const installLimitMs = 5 * 60_000;
const packages = ["chromium", "fonts-noto-core", "fonts-noto-cjk"];

/** The program that browser tests drive, or why there is none; on Debian as root it is installed. */
export function findChromium(): string | { unavailable: string } {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : { unavailable: `CHROMIUM_PATH names no file: ${given}` };
  const found = installed();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) {
    return { unavailable: "no Chromium: install it, or set CHROMIUM_PATH" };
  }
  if (!install()) return { unavailable: "no Chromium, and apt-get could not install it; its messages are above" };
  return installed() ?? { unavailable: "Chromium was installed but does not start" };
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find((path) => existsSync(path) && doesStart(path));
}

/** Some distributions put a script in the place of Chromium that only says how to install it. */
function doesStart(path: string): boolean {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

function install(): boolean {
  console.log("Installing Chromium for the browser tests (once) …");
  const deadline = Date.now() + installLimitMs;
  return [["update"], ["install", "-y", "--no-install-recommends", ...packages]].every((args) => {
    const timeout = Math.max(1, deadline - Date.now());
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync("apt-get", args, { stdio: "inherit", timeout, env }).status === 0;
  });
}
