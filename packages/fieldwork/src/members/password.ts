import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { passwordLength, ProblemError } from "@afterword/sdk";

/** How much work a password is, as scrypt counts it (RFC 7914): 128 · N · r bytes, p times. */
export interface PasswordCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MiB and three rounds, as OWASP's cheat sheet on storing passwords has it: about 0.2 s of one core. */
export const passwordCost: PasswordCost = { N: 2 ** 15, r: 8, p: 3 };
const maxmem = 64 * 1024 * 1024;
const digest = 32;

/** How many are worked out at once: half of the threads that files and packed pages use as well. */
const mostAtOnce = 2;
/** How many wait for that at most: 5 seconds or so. */
const mostWaiting = 50;

const waiting: (() => void)[] = [];
let running = 0;

/**
 * What is stored of a password: how it was worked out, a salt and the digest.
 *
 * @throws ProblemError `unavailable` while too many are being worked out
 */
export async function hashPassword(password: string, { N, r, p } = passwordCost): Promise<string> {
  const salt = randomBytes(16);
  const made = await derive(password, salt, { N, r, p });
  return ["scrypt", N, r, p, salt.toString("base64url"), made.toString("base64url")].join("$");
}

/** Stands for the password of nobody: it takes as long to find that it is wrong. */
const nobodys = ["scrypt", passwordCost.N, passwordCost.r, passwordCost.p, "A".repeat(22), "A".repeat(43)].join("$");

/**
 * Whether this is the password that was stored. Where none is stored it is not, after the same work.
 *
 * @throws ProblemError `unavailable` while too many are being worked out
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt = "", digest = ""] = (stored ?? nobodys).split("$");
  const how = { N: Number(N), r: Number(r), p: Number(p) };
  const made = await derive(password, Buffer.from(salt, "base64url"), how);
  return timingSafeEqual(made, Buffer.from(digest, "base64url")) && stored !== null;
}

/** What can't be a password; null when it can. */
export type PasswordFault = "short" | "long" | "common" | "named" | "own";

/**
 * Why a text can't be the password of whoever has an address; null when it can.
 *
 * @param words the organisation's own, such as its name: a password that holds one is tried first by whoever means it
 */
export async function passwordFault(
  password: string,
  email: string,
  words: readonly string[] = [],
): Promise<PasswordFault | null> {
  const text = password.normalize("NFKC");
  const length = [...text].length;
  if (length < passwordLength.least) return "short";
  if (length > passwordLength.most) return "long";
  const plain = text.toLowerCase();
  const name = email.split("@", 1).join("").toLowerCase();
  if (name.length >= 3 && plain.includes(name)) return "named";
  if (words.some((word) => withoutBlanks(plain).includes(withoutBlanks(word.normalize("NFKC").toLowerCase()))))
    return "own";
  return (await isCommon(plain)) ? "common" : null;
}

/** A name is the same name in parts. */
const withoutBlanks = (text: string): string => text.replaceAll(/[\s\p{Pd}_.]/gu, "");

/** A word that many use, once or again and again, with whatever hangs on to it; our own name; or few characters. */
async function isCommon(plain: string): Promise<boolean> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  common ??= new Set([...dictionary.passwords, "afterword"]);
  const bare = plain.replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, "");
  const [, once] = /^(.+?)\1+$/u.exec(bare.replaceAll(/\P{Letter}/gu, "")) ?? [];
  return new Set(plain).size < 5 || [plain, bare, once ?? ""].some((word) => common?.has(word));
}

let common: ReadonlySet<string> | undefined;

async function derive(password: string, salt: Buffer, { N, r, p }: PasswordCost): Promise<Buffer> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw new ProblemError("unavailable");
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await new Promise((resolve, reject) => {
      scrypt(password.normalize("NFKC"), salt, digest, { N, r, p, maxmem }, (error, key) => {
        if (error) reject(error);
        else resolve(key);
      });
    });
  } finally {
    const next = waiting.shift();
    // Whoever is next takes over the place.
    if (next) next();
    else running--;
  }
}
