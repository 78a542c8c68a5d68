#!/usr/bin/env node
// Plain JavaScript that every Node can read: better-sqlite3 ends an older Node without a word, so the version is
// looked at before anything else is loaded.
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  console.error(
    `Afterword needs Node.js 22.14 or newer; this is ${process.versions.node}. In this repository, start it with "npm start" or "npx afterword": they use the Node.js that is pinned here.`,
  );
  process.exit(1);
}

const source = new URL("../src/main.ts", import.meta.url);
const isWorkspace = !import.meta.url.includes("/node_modules/") && existsSync(fileURLToPath(source));
if (isWorkspace) {
  // What was compiled is kept among the repository's own packages, where nobody else writes.
  nodeModule.enableCompileCache(fileURLToPath(new URL("../../../node_modules/.cache/afterword", import.meta.url)));
  // In the repository the program runs from its TypeScript sources, and so do the packages it imports.
  nodeModule.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...(context.conditions ?? []), "@afterword/source"] }),
  });
}
const { main } = await import(isWorkspace ? source.href : "../dist/main.js");
await main(process.argv);
