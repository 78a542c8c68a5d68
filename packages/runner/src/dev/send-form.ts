import { languageNames } from "@afterword/language";
import { attributes, html, type Html } from "@afterword/pages";
import { eventFields, type EventDefinition, type EventField } from "@afterword/sdk";
import type { PersonRow } from "@afterword/store";
import { backTo } from "./back.ts";
import { addressOf, type DevView } from "./view.ts";
import { valueText } from "./words.ts";

/** Sends an event of a declared type: a form of its fields, with values that can be sent as they stand. */
export function sendForm(view: DevView): Html {
  const event = view.events.find(({ type }) => type === view.shown.send) ?? view.events[0];
  if (!event) return html`<p class="empty">The project declares no event.</p>`;
  const types = view.events.map(({ type }) => {
    const href = view.path(addressOf({ ...view.shown, send: type }));
    return html`<li><a${attributes({ href, "aria-current": type === event.type && "page" })}>${type}</a></li>`;
  });
  const refused = view.refused?.form === "send" ? view.refused : null;
  const examples = examplesOf(view, event);
  const valueOf = (name: string) => refused?.fields.get(name) ?? examples.get(name) ?? "";
  const input = (name: string, label: string, more: Record<string, string | boolean | undefined> = {}) =>
    html`<label>${label} <input${attributes({ name, value: valueOf(name), autocomplete: "off", ...more })}></label>`;
  const errors = refused?.errors.map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`);
  return html`<ul class="types">${types}</ul>
<form method="post" action="${view.path("/dev/events")}" class="send" data-done="The event was sent.">${backTo(view)}
<input type="hidden" name="type" value="${event.type}">${errors && html`<ul role="alert" class="failed">${errors}</ul>`}
<fieldset><legend>Data</legend>${eventFields(event.schema).map((field) => dataField(field, valueOf(`data.${field.name}`), input))}</fieldset>
<fieldset><legend>Person</legend>${input("person.id", "Id", { required: true })}${input("person.email", "E-mail", { type: "email" })}
${input("person.name", "Name")}${languages(valueOf("person.locale"))}${input("person.attributes", "Attributes (JSON)", { placeholder: '{"site":"GVA"}' })}</fieldset>
<button>Send the event</button></form>`;
}

/** A field of the data. What is no plain value is written as JSON. */
function dataField(
  { name, types, options, isRequired }: EventField,
  value: string,
  input: (name: string, label: string, more?: Record<string, string | boolean>) => Html,
): Html {
  const field = `data.${name}`;
  const choices = options ?? (types.length === 1 && types[0] === "boolean" ? ["true", "false"] : null);
  if (choices !== null) {
    const all = [...(isRequired ? [] : [""]), ...choices];
    return html`<label>${name} <select name="${field}">${all.map((one) => option(one, one, value))}</select></label>`;
  }
  const isNumber = types.length > 0 && types.every((type) => type === "number" || type === "integer");
  return input(field, isRequired ? name : `${name} (optional)`, {
    required: isRequired,
    ...(isNumber ? { inputmode: "decimal" } : {}),
  });
}

const option = (value: string, words: string, chosen: string): Html =>
  html`<option${attributes({ value, selected: value === chosen })}>${words}</option>`;

const languages = (chosen: string): Html =>
  html`<label>Language <select name="person.locale">${languageNames().map(({ locale, name }) =>
    option(locale, `${name} (${locale})`, chosen),
  )}</select></label>`;

/** What each field begins with. What ends a resolution is about the subject and the person that are shown. */
function examplesOf(view: DevView, event: EventDefinition): ReadonlyMap<string, string> {
  const { thread, reopening } = view;
  const latest = thread?.events.findLast(({ type }) => type === event.type);
  const isSame = thread !== null && reopening.includes(event.type);
  const person = (isSame ? thread.people[0] : undefined) ?? somebody(view);
  const all = new Map([
    ["person.id", person.id],
    ["person.email", person.email ?? ""],
    ["person.name", person.name ?? ""],
    ["person.locale", person.locale ?? "en"],
  ]);
  for (const field of eventFields(event.schema)) {
    const known = latest?.data[field.name];
    const value = known === undefined ? exampleOf(field, view.now) : valueText(known);
    const subject = isSame ? thread.subject : newSubject(view);
    all.set(`data.${field.name}`, field.name === event.subject ? subject : value);
  }
  return all;
}

/** A subject that is not there yet: `DEV-1`, `DEV-2`. */
function newSubject({ threads }: Pick<DevView, "threads">): string {
  const numbers = threads.map(({ subject }) => Number(/^DEV-(\d{1,9})$/.exec(subject)?.[1] ?? 0));
  return `DEV-${String(Math.max(0, ...numbers) + 1)}`;
}

const names = [
  "Amina Haddad",
  "Bo Lindqvist",
  "Carla Moreno",
  "David Okafor",
  "Elif Kaya",
  "Farid Nasser",
  "Grace Mwangi",
];

/** Somebody whom nothing that is listed is about: who was just asked would not be asked again. */
function somebody({ threads }: Pick<DevView, "threads">): Pick<PersonRow, "id" | "email" | "name" | "locale"> {
  const taken = new Set(threads.map(({ person }) => person));
  const idOf = (name: string) => name.split(" ")[0]?.toLowerCase() ?? "";
  const name = names.find((one) => !taken.has(idOf(one)));
  const id = name === undefined ? `person-${String(taken.size + 1)}` : idOf(name);
  return { id, email: `${id}@example.org`, name: name ?? `Person ${String(taken.size + 1)}`, locale: "en" };
}

const known: Readonly<Record<string, string>> = {
  team: "ICT",
  title: "Laptop replacement",
  service: "Laptops",
  service_line: "ICT",
  site: "GVA",
};

function exampleOf({ name, types, options, format, minimum, isRequired }: EventField, now: number): string {
  if (options !== undefined) return options[0] ?? "";
  if (format === "date-time") return new Date(now).toISOString();
  if (format === "date") return new Date(now).toISOString().slice(0, 10);
  if (format === "email") return "amina@example.org";
  if (format === "uri") return "https://example.org/";
  if (types.includes("string") || types.length === 0) return known[name] ?? (isRequired ? "example" : "");
  if (!isRequired) return "";
  if (types.includes("number") || types.includes("integer")) return String(Math.max(1, minimum ?? 1));
  return types.includes("boolean") ? "true" : types.includes("array") ? "[]" : "{}";
}
