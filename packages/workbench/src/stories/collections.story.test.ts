import { test } from "vitest";
import { expectCollections } from "./collections.ts";

test("a quarter is reported to the public: drafted, submitted, sent back, published", () =>
  expectCollections("file::memory:"));
