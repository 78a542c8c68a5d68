import { createInterface } from "node:readline/promises";

/** Asks a person at a terminal; anything but yes is no. */
export async function confirm(question: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question(`${question} (yes/no) `);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    asking.close();
  }
}
