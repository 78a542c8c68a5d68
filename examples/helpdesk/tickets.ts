/** The languages of the survey, each in its own script. */
export const languages = {
  en: "English",
  ar: "العربية",
  zh: "中文",
  fr: "Français",
  ru: "Русский",
  es: "Español",
};

/** The tag of a language. */
export type Locale = keyof typeof languages;

/** A request in the help desk's list. */
export interface Ticket {
  readonly id: string;
  readonly title: string;
  readonly team: string;
  readonly requester: { readonly id: string; readonly name: string; readonly email: string };
  /** How long the desk has worked on it; made up, as the desk is. */
  readonly hours: number;
  /** The language that its requester is written to in. */
  readonly locale: Locale;
  isClosed: boolean;
  /** What Afterword said when it was closed. */
  note: string;
}

const people = [
  "Amina Idris",
  "Li Wei",
  "Sofía Rojas",
  "Jean Kouassi",
  "Olga Petrova",
  "Grace Achieng",
  "Omar Haddad",
  "Ana Duarte",
];
const requests: [title: string, team: string][] = [
  ["Laptop does not start", "ICT"],
  ["Travel claim from October", "Travel"],
  ["Contract extension letter", "HR"],
  ["Access to the finance system", "ICT"],
  ["Visa for the Nairobi workshop", "Travel"],
  ["Education grant form", "HR"],
  ["Mailbox is full", "ICT"],
  ["Ticket change after illness", "Travel"],
];

/** Requests of this run; the numbers differ from run to run, so that each starts with people nobody has asked yet. */
export class TicketList {
  readonly #run = Math.floor(Date.now() / 1_000) % 90_000;
  readonly all: Ticket[] = [];

  constructor() {
    for (let at = 0; at < 6; at++) this.add();
  }

  add(locale: Locale = "en"): Ticket {
    const at = this.all.length;
    const number = String(10_000 + this.#run + at);
    const name = people[at % people.length] ?? "Amina Idris";
    const [title, team] = requests[at % requests.length] ?? ["A request", "ICT"];
    const email = `${name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(" ", ".")}.${number}@example.org`;
    const ticket = {
      id: `INC-${number}`,
      title,
      team,
      hours: 4 + ((at * 17) % 60),
      requester: { id: `u${number}`, name, email },
      locale,
      isClosed: false,
      note: "",
    };
    this.all.push(ticket);
    return ticket;
  }

  /** The request of a person; everybody has one. */
  of(person: unknown): Ticket | undefined {
    return this.all.find(({ requester }) => requester.id === person);
  }

  find(id: unknown): Ticket | undefined {
    return this.all.find((ticket) => ticket.id === id);
  }
}
