import { join, resolve } from "node:path";

/** The repository. */
export const root = resolve(import.meta.dirname, "../../../..");

/** Names the file that tests start as the program, where one was made for them. */
export const programVariable = "AFTERWORD_TESTED_PROGRAM";

/** What Node runs as the program: its sources, or what a run of tests or proofs put together from them as it began. */
export const programFile = (): string => process.env[programVariable] ?? join(root, "apps/runner/bin/afterword.js");
