import { join } from "node:path";
import { test } from "vitest";
import { expectCollections } from "./collections.ts";
import { newFolder, run } from "./program.ts";

test("a quarter is reported to the public: drafted, submitted, sent back, published by the program", () => {
  const database = `file:${join(newFolder(), "afterword.db")}`;
  const own = {
    ...{ AFTERWORD_DATABASE_URL: database, AFTERWORD_SECRET: "s".repeat(40) },
    AFTERWORD_CONFIG: join(import.meta.dirname, "collections-project.ts"),
  };
  return expectCollections(database, (command) => run([...command], own));
});
