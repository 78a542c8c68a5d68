import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkEnvironment } from "./environment.ts";

const folder = mkdtempSync(join(tmpdir(), "afterword-secrets-"));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text, { mode: 0o600 });
  return join(folder, name);
};
const long = (letter: string) => letter.repeat(40);

test("secrets come from files that vaults and containers put there, without the line's end", () => {
  const { values, mistakes } = checkEnvironment({
    AFTERWORD_SECRET_FILE: file("secret", `${long("a")}\n`),
    AFTERWORD_SECRET_OLD_FILE: file("old", `${long("b")}\n${long("c")}\n`),
    AFTERWORD_DATABASE_URL_FILE: file("database", "postgres://desk:pass@db/afterword\r\n"),
    AFTERWORD_REPORTS_DATABASE_URL_FILE: file("reports", "postgres://reports:pass@db/afterword"),
    AFTERWORD_SMTP_URL_FILE: file("smtp", "smtp://desk:pass@mail.example.org"),
    AFTERWORD_API_KEY_FILE: file("key", `aw_test_story00001_${"k".repeat(43)}`),
    AFTERWORD_OIDC_ISSUER: "https://id.example.org",
    AFTERWORD_OIDC_CLIENT_ID: "afterword",
    AFTERWORD_OIDC_CLIENT_SECRET_FILE: file("client", "a secret of two"),
  });
  expect(mistakes).toEqual([]);
  expect(values).toMatchObject({
    secret: long("a"),
    oldSecrets: [long("b"), long("c")],
    database: "postgres://desk:pass@db/afterword",
    reportsDatabase: "postgres://reports:pass@db/afterword",
    smtp: "smtp://desk:pass@mail.example.org",
    apiKey: `aw_test_story00001_${"k".repeat(43)}`,
    oidc: { clientSecret: "a secret of two" },
  });
});

test("a file that is not there, is empty, or stands beside its variable is a mistake, and none tells what it holds", () => {
  const { mistakes } = checkEnvironment({
    AFTERWORD_SECRET_FILE: file("twice", long("x")),
    AFTERWORD_SECRET: long("y"),
    AFTERWORD_SMTP_URL_FILE: join(folder, "none"),
    AFTERWORD_API_KEY_FILE: file("empty", " \n"),
    AFTERWORD_PORT_FILE: join(folder, "none"),
  });
  expect(mistakes).toEqual([
    `AFTERWORD_SMTP_URL_FILE "${join(folder, "none")}" can't be read: ENOENT.`,
    "AFTERWORD_SECRET and AFTERWORD_SECRET_FILE are both set: one of them has to go.",
    `AFTERWORD_API_KEY_FILE "${join(folder, "empty")}" is empty.`,
  ]);
  expect(mistakes.join("")).not.toMatch(/xxxx|yyyy/);
});

test("an old secret that is too short, or is the one of now, is a mistake", () => {
  const { mistakes } = checkEnvironment({ AFTERWORD_SECRET: long("a"), AFTERWORD_SECRET_OLD: `short, ${long("a")}` });
  expect(mistakes).toEqual([
    "AFTERWORD_SECRET_OLD has one of under 32 characters.",
    "AFTERWORD_SECRET_OLD has the secret that is used now.",
  ]);
});
