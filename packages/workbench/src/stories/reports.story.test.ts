import { test } from "vitest";
import { expectReports } from "./reports.ts";

test("reports go out by themselves, once, of what their readers may see", () => expectReports("file::memory:"));
