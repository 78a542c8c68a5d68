import { expect, test } from "vitest";
import { openStore, sqliteFile } from "./open-store.ts";

test.each([
  ["file:./data/afterword.db", "./data/afterword.db"],
  ["file:afterword.db", "afterword.db"],
  ["file:/var/lib/afterword.db", "/var/lib/afterword.db"],
  ["file:///var/lib/afterword.db", "/var/lib/afterword.db"],
  ["file::memory:", ":memory:"],
  ["file:", null],
  ["./afterword.db", null],
  ["postgres://host/database", null],
])("the file of %s is %s", (url, expected) => {
  expect(sqliteFile(url)).toBe(expected);
});

test.each(["", "afterword.db", "mysql://host/database", "http://host"])("%j is no database", async (url) => {
  await expect(openStore(url)).rejects.toThrow("of no kind that is known");
});
