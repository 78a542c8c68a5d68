import { expect, test } from "vitest";
import { defineCalendar, type CalendarOptions } from "./define-calendar.ts";

test("a site's working days as data", () => {
  const calendar = defineCalendar("khartoum", {
    country: "SD",
    timeZone: "Africa/Khartoum",
    weekend: ["sat", "fri"],
    holidays: ["2027-05-16", "2027-03-10"],
  });
  expect(calendar).toEqual({
    site: "khartoum",
    country: "SD",
    timeZone: "Africa/Khartoum",
    weekend: [5, 6],
    holidays: ["2027-03-10", "2027-05-16"],
  });
  expect(JSON.parse(JSON.stringify(calendar))).toEqual(calendar);
  expect(defineCalendar("hq")).toEqual({ site: "hq", country: null, timeZone: null, weekend: null, holidays: [] });
  expect(defineCalendar("desk", { weekend: [] }).weekend).toEqual([]);
});

test.each<[string, unknown, string, string]>([
  ["a country", { country: "Sudan" }, "country", "unknown"],
  ["a country that isn't", { country: "ZZ" }, "country", "unknown"],
  ["a zone", { timeZone: "Africa/Nowhere" }, "timeZone", "unknown"],
  ["an offset", { timeZone: "+03:00" }, "timeZone", "unknown"],
  ["a date that isn't", { holidays: ["2027-02-30"] }, "holidays", "invalid"],
  ["a date with a time", { holidays: ["2027-03-10T09:00"] }, "holidays", "invalid"],
  ["a date twice", { holidays: ["2027-03-10", "2027-03-10"] }, "holidays", "repeated"],
  ["a day that isn't", { weekend: ["friday"] }, "weekend", "unknown"],
  ["a day twice", { weekend: ["fri", "fri"] }, "weekend", "repeated"],
  ["an option that isn't", { weekends: ["fri"] }, "weekends", "unknown"],
  ["no working day", { weekend: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] }, "weekend", "range"],
])("%s is refused by path", (_, options, option, code) => {
  expect(() => defineCalendar("khartoum", options as CalendarOptions)).toThrow(
    expect.objectContaining({
      code: "invalid_definition",
      errors: [expect.objectContaining({ path: `calendars.khartoum.${option}`, code })],
    }) as Error,
  );
});

test("it is for a site, and everything wrong is said at once", () => {
  expect(() => defineCalendar(" ", { country: "Q", timeZone: "" })).toThrow(
    expect.objectContaining({ errors: expect.objectContaining({ length: 3 }) }) as Error,
  );
});
