import { expect, test } from "vitest";
import { defineCalendar } from "./define-calendar.ts";
import { placeOf, type PlacedPerson } from "./place.ts";

const project = {
  calendars: [
    defineCalendar("khartoum", { country: "SD", timeZone: "Africa/Khartoum", holidays: ["2027-03-10"] }),
    defineCalendar("desk", { weekend: [] }),
    defineCalendar("7", { country: "AF" }),
  ],
  siteAttribute: "site",
  timeZone: "Europe/Geneva-is-none",
};
const organised = { ...project, timeZone: "Europe/Zurich" };
const someone = (change: Partial<PlacedPerson> = {}): PlacedPerson => ({
  timeZone: null,
  locale: null,
  attributes: {},
  ...change,
});

test.each<[string, PlacedPerson, string | undefined, string]>([
  ["their own", someone({ timeZone: "Asia/Kabul", attributes: { site: "khartoum" } }), "Africa/Cairo", "Asia/Kabul"],
  ["their site's", someone({ attributes: { site: "khartoum" } }), "Africa/Cairo", "Africa/Khartoum"],
  ["the wave's", someone({ attributes: { site: "desk" } }), "Africa/Cairo", "Africa/Cairo"],
  ["the project's", someone(), undefined, "Europe/Zurich"],
  ["the next when the first is none", someone({ timeZone: "Mars/Base" }), undefined, "Europe/Zurich"],
])("the zone is %s", (_, person, wave, expected) => {
  expect(placeOf(person, organised, wave).timeZone).toBe(expected);
});

test("the zone is UTC in the end", () => {
  expect(placeOf(someone(), project).timeZone).toBe("UTC");
});

test.each<[string, PlacedPerson, number[]]>([
  ["the calendar's", someone({ locale: "ar-EG", attributes: { site: "desk", country: "AF" } }), []],
  ["the calendar's country's", someone({ attributes: { site: "khartoum", country: "AF" } }), [5, 6]],
  ["that of a site with a number", someone({ attributes: { site: 7 } }), [4, 5]],
  ["their country's", someone({ locale: "ar-EG", attributes: { country: "AF" } }), [4, 5]],
  ["their language's region's", someone({ locale: "ar-EG", attributes: { country: "Egypt" } }), [5, 6]],
  ["the usual one where the language names no region", someone({ locale: "ar" }), [6, 7]],
  ["the usual one where the language is none", someone({ locale: "!" }), [6, 7]],
  ["the usual one where nothing is known", someone({ attributes: { site: "elsewhere" } }), [6, 7]],
])("the weekend is %s", (_, person, expected) => {
  expect(placeOf(person, project).weekend).toEqual(expected);
});

test("holidays are the site's", () => {
  expect([...placeOf(someone({ attributes: { site: "khartoum" } }), project).holidays]).toEqual(["2027-03-10"]);
  expect(placeOf(someone(), project).holidays.size).toBe(0);
});

test("another attribute may name the site, and none is found on every object", () => {
  const person = someone({ attributes: { duty: "khartoum" } });
  expect(placeOf(person, { ...project, siteAttribute: "duty" }).timeZone).toBe("Africa/Khartoum");
  expect(placeOf(person, { ...project, siteAttribute: "constructor" }).timeZone).toBe("UTC");
});
