// `npm run packages` packs what is published, and prints for each package how large it is and what is wrong with it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lookAt } from "./look-at.ts";
import { packInto } from "./pack.ts";

const folder = mkdtempSync(join(tmpdir(), "afterword-packages-"));
try {
  console.log(`${"package".padEnd(22)} ${"packed".padStart(9)}  publint  types  manifest`);
  for (const tarball of packInto(folder)) {
    const { name, packed, publint, types, manifest } = await lookAt(tarball);
    const verdict = (found: readonly string[]) => (found.length === 0 ? "ok" : "WRONG");
    const size = `${(packed / 1_024).toFixed(1)} KB`.padStart(9);
    console.log(
      `${name.padEnd(22)} ${size}  ${verdict(publint).padEnd(7)}  ${verdict(types).padEnd(5)}  ${verdict(manifest)}`,
    );
    const all = [...publint, ...types, ...manifest.map((field) => `package.json has no ${field}`)];
    for (const fault of all) console.log(`  ${fault}`);
    if (all.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
