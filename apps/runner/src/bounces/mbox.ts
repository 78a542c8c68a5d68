import { open } from "node:fs/promises";
import { OptionsError } from "@afterword/runner";

const mostBytes = 256 * 1024 * 1024;
/** No more of one mail is read. */
const longest = 1024 * 1024;

/** Whether a file is a box of mails, one below the other: it begins with the line that stands above each. */
export async function isMbox(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.toString("latin1") === "From ";
  } finally {
    await file.close();
  }
}

/** The mails of a box, one by one. @throws OptionsError when it is larger than 256 MiB */
export async function* mailsOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, "r");
  try {
    if ((await file.stat()).size > mostBytes)
      throw new OptionsError([`${path} is larger than 256 MiB: split it, or let a mail server keep a Maildir.`]);
    yield* splitMbox(await file.readFile());
  } finally {
    await file.close();
  }
}

/**
 * Splits a box (mboxrd: below an empty line, one that begins with `From ` stands above each mail; in a mail `>` stands before
 * it).
 */
export function* splitMbox(box: Buffer): Generator<Uint8Array> {
  let start = afterLine(box, 0);
  for (let at = box.indexOf("\nFrom ", start - 1); ; at = box.indexOf("\nFrom ", at + 1)) {
    if (at < 0) break;
    // Between two mails is an empty line.
    const isBetween = box[at - 1] === 10 || (box[at - 1] === 13 && box[at - 2] === 10);
    if (!isBetween) continue;
    yield plain(box.subarray(start, at));
    start = afterLine(box, at + 1);
  }
  if (start < box.length) yield plain(box.subarray(start));
}

const afterLine = (box: Buffer, from: number): number => {
  const end = box.indexOf(10, from);
  return end < 0 ? box.length : end + 1;
};

/** Latin-1 keeps each byte as it is. */
const plain = (mail: Buffer): Uint8Array =>
  Buffer.from(
    mail
      .subarray(0, longest)
      .toString("latin1")
      .replaceAll(/^>(>*From )/gm, "$1"),
    "latin1",
  );
