// Who may import whom: the rules of dependency-cruiser. A package that is not listed may import nothing of ours.
const arrows = {
  metrics: [],
  language: [],
  sdk: ["language"],
  text: ["language"],
  library: ["sdk"],
  store: ["sdk"],
  charts: ["metrics", "language"],
  delivery: ["sdk", "language", "charts"],
  fieldwork: ["sdk", "metrics", "text"],
  pages: ["sdk", "language", "charts"],
  connect: ["sdk", "language"],
  react: ["sdk", "charts", "language", "connect"],
  embed: [],
};
/** Whose types a package may import, beyond its arrows. */
const typeArrows = { fieldwork: ["store", "delivery"], embed: ["sdk"] };

const belowRunner = Object.keys(arrows).filter((name) => name !== "react" && name !== "embed");
arrows.runner = belowRunner;

const test = "\\.test(\\.helper)?\\.tsx?$";
const ours = "^(packages|apps|examples)/";
const packages = (names) => names.map((name) => `^packages/${name}/`);
const modules = (names) => `(^|/)node_modules/(@types/)?(${names.join("|")})/`;

const byPackage = Object.entries(arrows).map(([name, targets]) => ({
  name: `arrows-of-${name}`,
  comment: `${name} may import: ${targets.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^packages/${name}/`, pathNot: test },
  to: { path: ours, pathNot: packages([name, ...targets, ...(typeArrows[name] ?? [])]) },
}));

const byType = Object.entries(typeArrows).map(([name, targets]) => ({
  name: `types-only-in-${name}`,
  comment: `${name} knows only the interfaces of ${targets.join(" and ")}: use import type`,
  severity: "error",
  from: { path: `^packages/${name}/`, pathNot: test },
  to: { path: packages(targets), dependencyTypesNot: ["type-only"] },
}));

const consoleTargets = ["sdk", "metrics", "charts", "react", "language"];
const exempt = [test, "^examples/", "^packages/workbench/"];

module.exports = {
  forbidden: [
    ...byPackage,
    ...byType,
    {
      name: "arrows-of-an-unlisted-package",
      comment: "give the new package its arrows in arrows.cjs",
      severity: "error",
      from: { path: "^packages/([^/]+)/", pathNot: packages([...Object.keys(arrows), "workbench"]) },
      to: { path: ours, pathNot: "^packages/$1/" },
    },
    {
      name: "arrows-of-tests",
      comment: "a test may import anything below the runner",
      severity: "error",
      from: { path: `^packages/([^/]+)/.*${test}`, pathNot: packages(["runner", "workbench"]) },
      to: {
        path: ours,
        pathNot: [...packages(["$1", ...belowRunner]), "^packages/workbench/src/needs/provided\\.d\\.ts$"],
      },
    },
    {
      name: "arrows-of-the-console",
      comment: `the console may import: ${consoleTargets.join(", ")}`,
      severity: "error",
      from: { path: "^apps/console/" },
      to: { path: ours, pathNot: ["^apps/console/", ...packages(consoleTargets)] },
    },
    {
      name: "workbench-is-private",
      comment: "nothing imports the workbench",
      severity: "error",
      from: { path: ["^apps/", "^examples/", "^packages/runner/"] },
      to: { path: "^packages/workbench/", pathNot: "/provided\\.d\\.ts$" },
    },
    {
      name: "no-way-around-exports",
      comment: "import a package by its name, not by a path into its folder",
      severity: "error",
      from: { path: "^(packages|apps|examples)/([^/]+)/" },
      to: { path: ours, pathNot: ["^$1/$2/", "/provided\\.d\\.ts$"], dependencyTypes: ["local"] },
    },
    {
      name: "zod-only-in-the-contract",
      comment: "zod is imported for values only in sdk/src/contract; its types may be imported everywhere",
      severity: "error",
      from: { path: ours, pathNot: ["^packages/sdk/src/contract/", ...exempt] },
      to: { path: modules(["zod"]), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "express-only-in-the-runner",
      severity: "error",
      from: { path: ours, pathNot: ["^(packages|apps)/runner/", ...exempt] },
      to: { path: modules(["express"]) },
    },
    {
      name: "drivers-only-in-the-store",
      severity: "error",
      from: { path: ours, pathNot: ["^packages/(store|workbench)/", test] },
      to: { path: modules(["better-sqlite3", "pg", "pg-[^/]+"]) },
    },
    {
      name: "survey-core-only-at-the-edges",
      severity: "error",
      from: { path: ours, pathNot: ["^packages/(react|connect|workbench)/", test] },
      to: { path: modules(["survey-core", "survey-react-ui"]) },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.cache)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@afterword/source", "import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
