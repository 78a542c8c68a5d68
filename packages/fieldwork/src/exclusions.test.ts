import { person } from "@afterword/sdk";
import { expect, test } from "vitest";
import { compileExclusions } from "./exclusions.ts";

const amina = {
  id: "u17",
  email: "Amina@Mail.Example.org",
  locale: "ar",
  timeZone: "Africa/Cairo",
  attributes: { vip: true, toString: "x" },
};
const nothing = { domains: [], people: [], where: null };

test.each([
  ["an id", { people: ["u1", "u17"] }, "person"],
  ["another id", { people: ["u1"] }, null],
  ["a domain, in any case, with its subdomains", { domains: ["example.org"] }, "domain example.org"],
  ["a domain that only ends alike", { domains: ["le.org"] }, null],
  ["an attribute", { where: person("vip").is(true).json }, "condition"],
  ["the language", { where: person("locale").is("ar").json }, "condition"],
  ["the zone", { where: person("timeZone").is("Africa/Cairo").json }, "condition"],
  ["the id by condition", { where: person("id").oneOf("u1").json }, null],
  ["what every object has", { where: person("constructor").answered().json }, null],
])("%s", (_, part, by) => {
  expect(compileExclusions({ ...nothing, ...part })(amina)).toBe(by);
});

test("who has no address is in no domain", () => {
  expect(compileExclusions({ ...nothing, domains: ["example.org"] })({ ...amina, email: null })).toBeNull();
});
