import { randomBytes } from "node:crypto";
import { generateSync } from "otplib";
import { openStore } from "@afterword/store";
import { expect, test } from "vitest";
import { secretFrom } from "../secret.ts";
import { codeSetup, newCodeSecret, newRecoveryCodes, takeCode, useRecoveryCode } from "./code.ts";
import { hashPassword, isPassword, passwordFault } from "./password.ts";
import { seal, unseal } from "./seal.ts";

const secret = secretFrom("s".repeat(40));
const now = Date.UTC(2027, 0, 4, 9);

test("a password is known again by its digest, however its letters are composed, and no other is", async () => {
  const stored = await hashPassword("correct horse Ångström");
  expect(stored).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(await isPassword("correct horse A\u030Angstro\u0308m", stored)).toBe(true);
  expect(await isPassword("correct horse angström", stored)).toBe(false);
  expect(await isPassword("correct horse Ångström", null)).toBe(false);
  expect(await hashPassword("correct horse Ångström")).not.toBe(stored);
});

test.each([
  ["elevenchars", "short"],
  ["x1y2z3".repeat(40), "long"],
  ["unbelievable", "common"],
  ["Password1234!", "common"],
  ["aaaaaaaaaaaabb", "common"],
  ["letmein letmein", "common"],
  ["Qwerty1Qwerty2", "common"],
  ["Afterword2026!", "common"],
  ["my name is Amina.D, hello", "named"],
  ["correct horse battery staple", null],
  ["пароль из четырёх слов", null],
])("%s as a password: %s", async (password, fault) => {
  expect(await passwordFault(password, "amina.d@example.org")).toBe(fault);
});

test.each([
  ["we work at unicorn hall", "own"],
  ["we work at UNI-CORN hall", "own"],
  ["the palais des nations", "own"],
  ["correct horse battery staple", null],
])("with words of the organisation, %s as a password: %s", async (password, fault) => {
  expect(await passwordFault(password, "ana@example.org", ["Unicorn", "Palais"])).toBe(fault);
});

test("what is sealed is read by whose it is and under the same secret only", () => {
  const sealed = seal(secret, "mem_1", "JBSWY3DPEHPK3PXP");
  expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
  expect(unseal(secret, "mem_1", sealed)).toBe("JBSWY3DPEHPK3PXP");
  expect(unseal(secret, "mem_2", sealed)).toBeNull();
  expect(unseal(secretFrom(randomBytes(32).toString("hex")), "mem_1", sealed)).toBeNull();
  expect(unseal(secret, "mem_1", sealed.slice(0, -2))).toBeNull();
});

test("codes of a phone are taken a period early or late, each once; recovery codes once", async () => {
  const store = await openStore("file::memory:", () => now);
  await store.write({ unit: "org", mode: "live" }, async (rows) => {
    const id = "mem_1";
    const of = { id, email: "ana@example.org", name: "Ana", locale: null, passwordHash: null, createdAt: now };
    await rows.members.add(of);
    await rows.members.setCode(id, newCodeSecret({ secret }, id));
    const member = async () => {
      const found = await rows.members.find(id);
      if (!found) throw new Error("There is no member.");
      return found;
    };
    const setup = codeSetup({ secret }, await member());
    expect(setup?.uri).toContain(`secret=${setup?.secret ?? ""}`);
    const codeAt = (seconds: number) => generateSync({ secret: setup?.secret ?? "", epoch: now / 1_000 + seconds });
    const take = async (code: string) => takeCode({ secret, realNow: now }, rows, await member(), code);
    expect(await take("12345")).toBe(false);
    expect(await take(codeAt(-60))).toBe(false);
    expect(await take(codeAt(60))).toBe(false);
    const arabic = (code: string) => code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    expect(await take(arabic(codeAt(-30)))).toBe(true);
    expect(await take(codeAt(-30))).toBe(false);
    expect(await take(` ${codeAt(30).slice(0, 3)} ${codeAt(30).slice(3)}`)).toBe(true);
    expect(await take(codeAt(0))).toBe(false);
    const codes = await newRecoveryCodes(rows, id);
    expect(new Set(codes).size).toBe(10);
    expect(codes[0]).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(await useRecoveryCode(rows, id, ` ${arabic(codes[3] ?? "").toLowerCase()} `)).toBe(true);
    expect(await useRecoveryCode(rows, id, codes[3] ?? "")).toBe(false);
    expect(await rows.recoveryCodes.count(id)).toBe(9);
  });
  await store.close();
});
