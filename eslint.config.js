import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const tests = "**/*.test.ts";
const environmentReaders = [
  "apps/runner/src/config.ts",
  "examples/**",
  "packages/workbench/**",
  "vitest.config.ts",
  tests,
];
const environmentMessage = "The environment is read only in apps/runner/src/config.ts: take the value as an argument.";

export default defineConfig(
  {
    ignores: [
      "**/dist/",
      "apps/console/web/",
      "apps/console/folder.{js,d.ts}",
      "**/node_modules/",
      "coverage/",
      "data/",
    ],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["vitest.config.ts", "apps/console/vite.config.ts"] } },
    },
    rules: {
      "max-depth": ["error", 3],
      eqeqeq: ["error", "smart"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // A test may name the declarations of what global-setup.ts provides.
      "@typescript-eslint/triple-slash-reference": ["error", { path: "always" }],
      // Functions that fulfil an asynchronous interface need not wait for anything themselves.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: [tests],
    rules: {
      // Tests look into JSON without describing all of it.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    ignores: environmentReaders,
    rules: {
      "no-restricted-properties": ["error", { object: "process", property: "env", message: environmentMessage }],
      "no-restricted-imports": ["error", { name: "node:process", importNames: ["env"], message: environmentMessage }],
    },
  },
);
