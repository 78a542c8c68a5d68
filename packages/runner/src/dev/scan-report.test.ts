import { render } from "@afterword/pages";
import { expect, test } from "vitest";
import { scanReport } from "./scan-report.ts";
import type { ScanCounts, ScanRequest } from "./scan.ts";

const before: ScanCounts = { answers: 0, setApart: 0, optOuts: 0, invitation: "sent" };
const link = "http://127.0.0.1:3000/feedback/r/abc?score=5";
const requests: ScanRequest[] = [{ scanner: "link checker", method: "HEAD", link, status: 200 }];

test("nothing has changed", () => {
  const report = render(scanReport({ requests, before, after: { ...before } }));
  expect(report).toContain("1 requests left no answer and no opt-out.");
  expect(report).toContain("<code>/feedback/r/abc?score=5</code>");
});

test.each([{ answers: 1 }, { setApart: 1 }, { optOuts: 1 }, { invitation: "answered" }])("%o is told of", (change) => {
  const report = render(scanReport({ requests, before, after: { ...before, ...change } }));
  expect(report).toContain('<p class="failed">Something changed');
});
