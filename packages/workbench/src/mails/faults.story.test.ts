import { describe, test } from "vitest";
import {
  proveHerd,
  proveKilledAfter,
  proveKilledBefore,
  proveLostReplies,
  proveLostTwice,
  proveOutage,
  provePoison,
  provePutOff,
  proveRefused,
  proveStopped,
} from "./faults.ts";

// Seconds each; `npm run prove -- mail` does the same with the full numbers.
describe("mails that meet an unruly server, or a worker that dies", { timeout: 120_000 }, () => {
  test("F01: killed before it was asked for the text, each mail once", () => proveKilledBefore(10, 4));
  test("F02: killed after the text, at most one more copy", () => proveKilledAfter(10, 4, "retry"));
  test("F02: killed after the text, held", () => proveKilledAfter(10, 4, "hold"));
  test("F06: put off twice", () => provePutOff(6));
  test("F07: refused for good", () => proveRefused(12, 3));
  test("F09: lost replies, sent once more", () => proveLostReplies(2, "retry", 1));
  test("F09: lost replies, held", () => proveLostReplies(2, "hold", 1));
  test("a reply lost twice makes no third copy", () => proveLostTwice(2));
  test("a relay out of use costs no mail an attempt", () => proveOutage(12, "421", 1_500));
  test("a herd stays below the caps", () => proveHerd(60));
  test("F23: mails that can't be made are dead letters, and sent when repaired", () => provePoison(12));
  test("F29: whoever stopped their mails gets none", () => proveStopped(150, 15));
});
