import { expect, test } from "vitest";
import { splitMbox } from "./mbox.ts";

const split = (text: string) => [...splitMbox(Buffer.from(text))].map((mail) => Buffer.from(mail).toString());

test("a box is split above each mail, and nowhere inside of one", () => {
  const one = "From a@x Mon Mar  2 10:00:00 2026\nSubject: One\n\nSaid\nFrom here on\n>From there\n>>From afar\n";
  const two = "From b@x Mon Mar  2 10:00:00 2026\r\nSubject: Two\r\n\r\nCafé\r\n";
  expect(split(`${one}\n${two}`)).toEqual([
    "Subject: One\n\nSaid\nFrom here on\nFrom there\n>From afar\n",
    "Subject: Two\r\n\r\nCafé\r\n",
  ]);
  expect(split(`${two}\r\n${two}`)).toHaveLength(2);
  expect(split("From ")).toEqual([]);
});
