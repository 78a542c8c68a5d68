import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { base62, newId, newIds, secretFrom, sha256, tokenHash, tokenOf } from "./secret.ts";

const token = tokenOf(secretFrom("a secret for tests, not for anything else"), "answer", newId("inv"));

test("a token is found with the marks that mail clients put behind it", () => {
  for (const behind of ["", ".", ".)>", '"}', " \n"]) expect(tokenHash(token + behind)).toBe(sha256(token));
});

test.each(["", token.slice(1), `${token}0`, `.${token}`, `${token}-`])("%j is no token", (text) => {
  expect(tokenHash(text)).toBeNull();
});

test("a path of any length is refused at once", () => {
  const started = performance.now();
  for (const one of [".", " ", ")>", "'.", "\u2003"]) expect(tokenHash(`${one.repeat(200_000)}a`)).toBeNull();
  expect(performance.now() - started).toBeLessThan(200);
});

test("ids are 22 digits in base 62, each as likely as any other, and never the same", () => {
  const ids = Array.from({ length: 6_200 }, () => newId("inv"));
  for (const id of ids) expect(id).toMatch(/^inv_[0-9A-Za-z]{22}$/);
  expect(new Set(ids).size).toBe(ids.length);
  const counts = new Map<string, number>();
  for (const digit of ids.join("").replaceAll("inv_", "")) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  expect(counts.size).toBe(62);
  // 2,200 of each: six standard deviations are 280.
  for (const n of counts.values()) expect(Math.abs(n - 2_200)).toBeLessThan(280);
});

test("bytes are written as the number that they are", () => {
  const digits = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
  for (let length = 0; length < 40; length++)
    for (const bytes of [randomBytes(length), Buffer.alloc(length, 255), Buffer.alloc(length)]) {
      let [rest, written] = [BigInt(`0x0${bytes.toString("hex")}`), ""];
      for (; written.length < 30; rest /= 62n) written = (digits[Number(rest % 62n)] ?? "") + written;
      expect(base62(bytes, 30)).toBe(written);
    }
});

test("ids of many rows follow the time and, within a moment, each other; none comes twice", () => {
  const ids = [1e12, 1e12, 1e12 + 1, 1e12 + 1].flatMap((now) => newIds("inv", now, 500));
  for (const id of ids) expect(id).toMatch(/^inv_[0-9A-Za-z]{22}$/);
  expect(ids).toEqual([...new Set(ids)].sort());
  // What comes after the place is as good as random: of 18,000 digits each comes 290 times, give or take six deviations.
  const counts = new Map<string, number>();
  for (const digit of ids.map((id) => id.slice(-9)).join("")) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  expect(counts.size).toBe(62);
  for (const n of counts.values()) expect(Math.abs(n - 290)).toBeLessThan(103);
});
