// The size budget of hand-written files: over 200 lines is advice to look for a second idea, over 400 fails.
import { globSync, readFileSync } from "node:fs";

const adviceLines = 200;
const limitLines = 400;
const exempt = ["**/node_modules", "**/dist", "coverage", "data", "**/*.generated.*"];

const sizes = globSync("**/*.{ts,tsx,js,mjs,cjs,css}", { exclude: exempt })
  .map((path) => ({ path, lines: readFileSync(path, "utf8").trimEnd().split("\n").length }))
  .filter(({ lines }) => lines > adviceLines)
  .sort((a, b) => b.lines - a.lines);

for (const { path, lines } of sizes) {
  console.log(lines > limitLines ? `too long  ${lines}  ${path}` : `advice    ${lines}  ${path}`);
}
const tooLong = sizes.filter(({ lines }) => lines > limitLines).length;
console.log(`${tooLong} files over ${limitLines} lines, ${sizes.length - tooLong} over ${adviceLines}.`);
if (tooLong > 0) process.exitCode = 1;
