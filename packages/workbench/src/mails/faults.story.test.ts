import { describe, expect, test } from "vitest";
import * as faults from "./faults.ts";

// Seconds each; `npm run prove -- mail` does the same with the full numbers. Each proof holds what it counts to exact outcomes
// on the way, and says what it counted.
describe("mails that meet an unruly server, or a worker that dies", { timeout: 120_000 }, () => {
  test("F01: killed before it was asked for the text, each mail once", async () => {
    const said = await faults.proveKilledBefore(10, 4);
    expect(said).toMatch(/^[2-9] kills at RCPT, 10 mails over 1 connections: 0 missing, 0 doubled, 0 in doubt/);
  });
  test("F02: killed after the text, at most one more copy", async () => {
    const said = await faults.proveKilledAfter(10, 4, "retry");
    expect(said).toMatch(/^retry: (\d) kills after the text, 10 mails: 0 missing, \1 doubled, 0 held$/);
  });
  test("F02: killed after the text, held", async () => {
    const said = await faults.proveKilledAfter(10, 4, "hold");
    expect(said).toMatch(/^hold: (\d) kills after the text, 10 mails: 0 missing, 0 doubled, \1 held$/);
  });
  test("F06: put off twice", async () => {
    expect(await faults.provePutOff(6)).toContain("6 put off twice: each taken at the third try");
  });
  test("F07: refused for good", async () => {
    expect(await faults.proveRefused(12, 3)).toContain(
      "12 taken, 3 unknown and 3 disliked refused at one attempt each",
    );
  });
  test("F09: lost replies, sent once more", async () => {
    expect(await faults.proveLostReplies(2, "retry", 1)).toMatch(/^retry: 4 lost replies .* two copies each/);
  });
  test("F09: lost replies, held", async () => {
    expect(await faults.proveLostReplies(2, "hold", 1)).toMatch(/^hold: 4 lost replies .* one copy each, held/);
  });
  test("a reply lost twice makes no third copy", async () => {
    expect(await faults.proveLostTwice(2)).toBe("2 replies lost twice: two copies each, and then uncertain");
  });
  test("a relay out of use costs no mail an attempt", async () => {
    expect(await faults.proveOutage(12, "421", 1_500)).toMatch(/then 12 taken, each at its first attempt$/);
  });
  test("a herd stays below the caps", async () => {
    expect(await faults.proveHerd(60)).toMatch(/^120 mails at once: at most [1-4] connections of 4/);
  });
  test("F23: mails that can't be made are dead letters, and sent when repaired", async () => {
    expect(await faults.provePoison(12)).toMatch(/^10 taken, 2 dead letters .* exactly those 2 taken$/);
  });
  test("F29: whoever stopped their mails gets none", async () => {
    expect(await faults.proveStopped(150, 15)).toMatch(
      /^15 of 150 stopped their mails meanwhile: 0 got one afterwards/,
    );
  });
});
