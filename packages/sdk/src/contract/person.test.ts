import { expect, test } from "vitest";
import { personChange, personInput } from "./person.ts";

const pathsOf = (value: unknown): string[] => {
  const result = personInput.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
};

test("a person is read as described, the address trimmed", () => {
  const person = {
    id: "u17",
    email: " amina@example.org",
    name: "Amina O'Brien-Müller",
    locale: "pt-BR",
    timeZone: "Africa/Khartoum",
    attributes: { clientType: "staff", grade: 4, remote: true },
  };
  expect(personInput.parse(person)).toEqual({ ...person, email: "amina@example.org" });
  expect(personInput.parse({ id: "u17" })).toEqual({ id: "u17" });
});

const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`a${String(at)}`, at]));
test.each<[string, object, string]>([
  ["no id", {}, "id"],
  ["an empty id", { id: "" }, "id"],
  ["an id that is a number", { id: 17 }, "id"],
  ["an id of 201 characters", { id: "a".repeat(201) }, "id"],
  ["an id on two lines", { id: "a\r\nb" }, "id"],
  ["a lone surrogate", { id: "a\ud83d" }, "id"],
  ["two addresses", { id: "a", email: "a@b.test, evil@x.test" }, "email"],
  ["an address on two lines", { id: "a", email: "a@b.test\r\nBcc: evil@x.test" }, "email"],
  ["a long run of blanks for an address", { id: "a", email: `a${" ".repeat(100_000)}b` }, "email"],
  ["a name with CR LF", { id: "a", name: "Amina\r\nBcc: evil@x.test" }, "name"],
  ["a name with NUL", { id: "a", name: "Amina\0" }, "name"],
  ["no language", { id: "a", locale: "english please" }, "locale"],
  ["no time zone", { id: "a", timeZone: "Mars/Base" }, "timeZone"],
  ["an offset for a time zone", { id: "a", timeZone: "+01:00" }, "timeZone"],
  ["an attribute in an attribute", { id: "a", attributes: { x: { y: 1 } } }, "attributes.x"],
  ["an attribute's name with a dot", { id: "a", attributes: { "a.b": 1 } }, "attributes.a.b"],
  ["51 attributes", { id: "a", attributes: many }, "attributes"],
  ["an unknown field", { id: "a", admin: true }, ""],
])("%s is refused by path", (_, person, path) => {
  expect(pathsOf(person)).toEqual([path]);
});

const changePathsOf = (value: unknown): string[] => {
  const result = personChange.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
};

test("a change may leave everything out, or erase it", () => {
  const nothing = { email: null, name: null, locale: null, timeZone: null, attributes: { grade: null, country: null } };
  expect(personChange.parse({ id: "u17", ...nothing })).toEqual({ id: "u17", ...nothing });
  expect(personChange.parse({ id: "u17" })).toEqual({ id: "u17" });
  const optOuts = ["all", "ticket-csat"];
  expect(changePathsOf({ id: "u17", optOuts, attributes: { country: "SD" } })).toEqual([]);
});

test.each<[string, object, string]>([
  ["no id", { email: "a@b.test" }, "id"],
  ["an id that is erased", { id: null }, "id"],
  ["a country by its name", { id: "a", attributes: { country: "Sudan" } }, "attributes.country"],
  ["a country in small letters", { id: "a", attributes: { country: "sd" } }, "attributes.country"],
  ["no country", { id: "a", attributes: { country: "ZZ" } }, "attributes.country"],
  ["a number for a country", { id: "a", attributes: { country: 736 } }, "attributes.country"],
  ["an address that is none", { id: "a", email: "" }, "email"],
  ["opt-outs that are no list", { id: "a", optOuts: "all" }, "optOuts"],
  ["an unknown field", { id: "a", admin: true }, ""],
])("of changes, %s is refused by path", (_, change, path) => {
  expect(changePathsOf(change)).toEqual([path]);
});
