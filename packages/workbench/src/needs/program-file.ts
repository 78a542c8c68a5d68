import { join, resolve } from "node:path";

/** The repository. */
export const root = resolve(import.meta.dirname, "../../../..");

/** Names the file that tests start as the program, where one was made for them. */
export const programVariable = "AFTERWORD_TESTED_PROGRAM";

/** What Node runs as the program: its sources, or in `npm test` what was put together from them. */
export const programFile = process.env[programVariable] ?? join(root, "apps/runner/bin/afterword.js");
