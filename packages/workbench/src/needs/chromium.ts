import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** Chromium without its window: pages are the same, and take it less than half the time. */
const shell = "chromium-headless-shell";
const names = ["chromium", "chromium-browser", "google-chrome"];
const installLimitMs = 5 * 60_000;
const packages = [shell, "fonts-noto-core", "fonts-noto-cjk"];

/** The program that browser tests drive, or why there is none; on Debian as root it is installed. */
export function findChromium(): string | { unavailable: string } {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : { unavailable: `CHROMIUM_PATH names no file: ${given}` };
  const found = installed([shell]);
  if (found) return found;
  const canInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  const isInstalled = canInstall && install();
  const other = installed([shell, ...names]);
  if (other) return other;
  if (!canInstall) return { unavailable: "no Chromium: install it, or set CHROMIUM_PATH" };
  return isInstalled
    ? { unavailable: "Chromium was installed but does not start" }
    : { unavailable: "no Chromium, and apt-get could not install it; its messages are above" };
}

function installed(wanted: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = wanted.flatMap((name) => folders.map((folder) => join(folder, name)));
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
