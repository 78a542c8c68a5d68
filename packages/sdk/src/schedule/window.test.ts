import { expect, test } from "vitest";
import { readWindow, type WindowInput } from "./window.ts";

test("hours and days; what is left out does not limit", () => {
  expect(readWindow({ hours: "08:00-18:00", days: "workdays" })).toEqual({
    fromMinute: 480,
    toMinute: 1_080,
    days: "workdays",
  });
  expect(readWindow({ hours: "00:00-24:00" })).toEqual({ fromMinute: 0, toMinute: 1_440, days: "any" });
  expect(readWindow({ days: ["thu", "mon"] })).toEqual({ fromMinute: 0, toMinute: 1_440, days: [1, 4] });
});

test.each<[string, unknown, string, string]>([
  ["nothing", {}, "window", "has hours"],
  ["hours past midnight", { hours: "22:00-06:00" }, "window.hours", "past midnight"],
  ["no time at all", { hours: "08:00-08:00" }, "window.hours", "never open"],
  ["an hour that isn't", { hours: "08:00-25:00" }, "window.hours", "no hours"],
  ["past the end of the day", { hours: "08:00-24:01" }, "window.hours", "no hours"],
  ["from the end of the day", { hours: "24:00-24:00" }, "window.hours", "no hours"],
  ["minutes that aren't", { hours: "08:60-18:00" }, "window.hours", "no hours"],
  ["words", { hours: "9 to 5" }, "window.hours", "no hours"],
  ["a number", { hours: 8 }, "window.hours", "no hours"],
  ["no days", { days: [] }, "window.days", "each once"],
  ["a day twice", { days: ["mon", "mon"] }, "window.days", "each once"],
  ["a day that isn't", { days: ["monday"] }, "window.days", "each once"],
  ["a word", { days: "weekends" }, "window.days", "each once"],
])("%s is refused by path", (_, input, path, part) => {
  expect(() => readWindow(input as WindowInput)).toThrow(
    expect.objectContaining({
      code: "invalid_definition",
      errors: [expect.objectContaining({ path, message: expect.stringContaining(part) })],
    }) as Error,
  );
});

test("the caller says what the path begins with", () => {
  expect(() => readWindow({}, "rules.closed.within")).toThrow(/^[^:]*rules\.closed\.within: /);
});
