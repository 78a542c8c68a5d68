// `npm run sbom`: the bill of materials of what runs where Afterword runs, as CycloneDX. `npm sbom --omit=dev` leaves out
// what is needed to develop as well, such as Express: so everything is asked for, and what is only for that is taken out.
import { execFileSync } from "node:child_process";
import { runtimePackages } from "./packages.ts";

interface Sbom {
  readonly metadata: { readonly component: { name: string } };
  components: { readonly "bom-ref": string; readonly purl: string }[];
  dependencies: { readonly ref: string; dependsOn: string[] }[];
}

const text = execFileSync("npm", ["sbom", "--sbom-format=cyclonedx"], {
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
  stdio: ["ignore", "pipe", "inherit"],
  shell: process.platform === "win32",
});
const sbom = JSON.parse(text) as Sbom;
// npm names it after the folder.
sbom.metadata.component.name = "afterword-workspace";

const shipped = new Set(runtimePackages().map(({ name, version }) => `pkg:npm/${name}@${version}`));
const isOurs = (purl: string): boolean => /^pkg:npm\/(?:afterword@|@afterword\/(?!workbench@))/.test(purl);
sbom.components = sbom.components.filter(({ purl }) => {
  const plain = decodeURIComponent(purl);
  return shipped.has(plain) || isOurs(plain);
});
const left = new Set(sbom.components.map((one) => one["bom-ref"]));
sbom.dependencies = sbom.dependencies
  .filter(({ ref }) => left.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => left.has(one)) }));
console.log(JSON.stringify(sbom, null, 2));
