import { expect, test } from "vitest";
import { newProgress } from "./progress.ts";

/** A terminal that keeps what was written to it. */
function terminal(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return { written, isTTY, columns, write: (text: string) => written.push(text) > 0 };
}
const line = "\r\u001b[K";

test("a line with a bar is written over ten times a second at most, and taken away at the end", () => {
  let now = 0;
  const shown = terminal(true);
  const progress = newProgress(shown, () => now);
  progress.show(0.255, "51 of 200 rows");
  progress.show(0.26, "52 of 200 rows");
  now += 100;
  progress.show(7, "all rows");
  now += 100;
  progress.show(null, "3 MB");
  progress.clear();
  progress.clear();
  expect(shown.written).toEqual([
    `${line}█████░░░░░░░░░░░░░░░  25 % 51 of 200 rows`,
    `${line}████████████████████ 100 % all rows`,
    `${line}3 MB …`,
    line,
  ]);
});

test("nothing is written where there is no terminal, and no line is longer than it", () => {
  const file = terminal(false);
  const hidden = newProgress(file);
  hidden.show(0.5, "half");
  hidden.clear();
  expect([hidden.isShown, file.written]).toEqual([false, []]);
  const narrow = terminal(true, 10);
  newProgress(narrow).show(0.5, "half");
  expect(narrow.written[0]).toHaveLength(line.length + 9);
});
