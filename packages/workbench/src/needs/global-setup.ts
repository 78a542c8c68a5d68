/// <reference path="./provided.d.ts" />
import { chmodSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { bundleProgram } from "./bundle.ts";
import { findChromium } from "./chromium.ts";
import { startPostgres } from "./postgres.ts";
import { programVariable } from "./program-file.ts";
import { makeReady, readyVariable } from "./ready-database.ts";

const notPrepared = { unavailable: "not prepared: run npm test, or set AFTERWORD_NEEDS=1" };

/**
 * Prepares the program, a database server and a browser before the whole suite runs; the quick checks go without. What tests and the
 * programs they start leave in the folder for temporary files is removed with it at the end.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A database server may run as a user of its own, and has its folder in here.
  const folder = mkdtempSync(join(roomyFolder(), "afterword-"));
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  const isWanted = process.env.AFTERWORD_NEEDS === "1";
  const bundle = isWanted ? await bundleProgram() : undefined;
  if (bundle) process.env[programVariable] = bundle.file;
  // Each test file begins in a process of its own: what they all load is compiled once.
  process.env.NODE_COMPILE_CACHE = join(folder, "compiled");
  const postgres = isWanted ? await startPostgres() : notPrepared;
  const ready = "url" in postgres ? await makeReady(postgres.url) : undefined;
  if (ready) process.env[readyVariable] = ready.name;
  project.provide("postgresReady", ready?.name ?? null);
  const chromium = isWanted ? findChromium() : notPrepared;

  project.provide("postgresUrl", "url" in postgres ? postgres.url : null);
  project.provide("postgresReason", "url" in postgres ? "" : postgres.unavailable);
  project.provide("chromiumPath", typeof chromium === "string" ? chromium : null);
  project.provide("chromiumReason", typeof chromium === "string" ? "" : chromium.unavailable);
  return async () => {
    await ready?.remove();
    if ("url" in postgres) await postgres.stop();
    bundle?.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
  };
}

/** Where files are in memory and there is plenty: tests wait for the disk longer than for anything else. */
const memory = "/dev/shm";
const plenty = 8 * 1024 ** 3;

function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > plenty ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
