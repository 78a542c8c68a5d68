import { describe, expectTypeOf, test } from "vitest";
import { z } from "zod";
import {
  all,
  answer,
  createClient,
  data,
  defineEvent,
  defineProject,
  defineSurvey,
  extendSurvey,
  person,
  q,
  when,
  type Answers,
  type ProblemError,
} from "./index.ts";

// The quickstart, as it is printed.
const ticket = {
  closed: defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
    subject: "id",
    segments: ["team"],
  }),
  reopened: defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" }),
};
const ticketCsat = defineSurvey("ticket-csat", {
  csat: q.csat("How satisfied are you with the way your request was handled?"),
  why: q.comment("What is the main reason for your answer?").optional(),
});
const project = defineProject({
  surveys: [ticketCsat],
  rules: [when(ticket.closed).ask(ticketCsat).by("email").after("30m").atMost(1, "30d").unless(ticket.reopened)],
});

const everything = defineSurvey("everything", {
  nps: q.nps("?"),
  ces: q.ces("?"),
  size: q.rating({ min: 2, max: 4 }, "?"),
  yes: q.yesNo("?"),
  topic: q.choice({ speed: "Speed", tone: { en: "Tone", fr: "Ton" } }, "?"),
  topics: q.choices({ a: "A", b: "B" }, "?").max(1),
  order: q.ranking({ a: "A", b: "B" }, "?").key("order_of_things"),
  grid: q.matrix({ r1: "1", r2: "2" }, { lo: "-", hi: "+" }, "?"),
  name: q.text("?").max(50).optional(),
  count: q.number("?"),
  mail: q.email("?"),
  day: q.date("?"),
  agreed: q.consent("?"),
  intro: q.info("Welcome"),
  wrong: q.comment("?").when(answer("nps").atMost(6)),
});

const aw = createClient({ url: "http://127.0.0.1:1", apiKey: "none", project });
const open = createClient({ url: "http://127.0.0.1:1", apiKey: "none" });
/** What is written inside is compiled, not run. */
const compiled = (_: () => unknown): void => undefined;

describe("answers follow the questions", () => {
  test("required and optional ones", () => {
    expectTypeOf<Answers<typeof ticketCsat>>().toEqualTypeOf<{ csat: 1 | 2 | 3 | 4 | 5; why?: string }>();
  });
  test("every kind; an info has no answer, a conditional question an optional one", () => {
    expectTypeOf<Answers<typeof everything>>().toEqualTypeOf<{
      nps: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
      ces: 1 | 2 | 3 | 4 | 5 | 6 | 7;
      size: 2 | 3 | 4;
      yes: boolean;
      topic: "speed" | "tone";
      topics: ("a" | "b")[];
      order: ("a" | "b")[];
      grid: { r1: "lo" | "hi"; r2: "lo" | "hi" };
      name?: string;
      count: number;
      mail: string;
      day: string;
      agreed: boolean;
      wrong?: string;
    }>();
  });
});

test("an answer beside the scale widens the type of the answer", () => {
  const _survey = defineSurvey("s", {
    a: q.csat("?").or("doesNotApply"),
    b: q.choice({ x: "X" }, "?").or("notSure").optional(),
    c: q.yesNo("?").or("preferNotToSay"),
    d: q.matrix({ r: "R" }, { x: "X" }, "?").or("notSure"),
    e: q.text("?").when(all(answer("a").is("doesNotApply"), answer("a").atMost(2), answer("c").is(true))),
  });
  expectTypeOf<Answers<typeof _survey>>().toEqualTypeOf<{
    a: 1 | 2 | 3 | 4 | 5 | "doesNotApply";
    b?: "x" | "notSure";
    c: boolean | "preferNotToSay";
    d: { r: "x" | "notSure" };
    e?: string;
  }>();
});

test("a declaration must fit", () => {
  const schema = z.object({ id: z.string(), team: z.string() });
  compiled(() => [
    // @ts-expect-error -- a text has no answer beside it
    q.text("?").or("doesNotApply"),
    // @ts-expect-error -- an answer beside the scale is one of three
    q.csat("?").or("never"),
    // @ts-expect-error -- a condition asks for what the answer can be
    defineSurvey("s", { a: q.csat("?"), b: q.text("?").when(answer("a").is("doesNotApply")) }),
    // @ts-expect-error -- the subject is a field
    defineEvent("x.y", schema, { subject: "ref" }),
    // @ts-expect-error -- segments are fields
    defineEvent("x.y", schema, { subject: "id", segments: ["site"] }),
    // @ts-expect-error -- facts are fields
    defineEvent("x.y", schema, { subject: "id", facts: { cost: "price" } }),
    // @ts-expect-error -- a condition refers to a question of the survey
    defineSurvey("s", { a: q.csat("?"), b: q.text("?").when(answer("c").atMost(2)) }),
    // @ts-expect-error -- a choice is compared with its options
    defineSurvey("s", { a: q.choice({ x: "X" }, "?"), b: q.text("?").when(answer("a").is("zzz")) }),
    // @ts-expect-error -- each of several values is one of its options
    defineSurvey("s", { a: q.choice({ x: "X" }, "?"), b: q.text("?").when(answer("a").oneOf("x", "zzz")) }),
    // @ts-expect-error -- a list holds its options
    defineSurvey("s", { a: q.choices({ x: "X" }, "?"), b: q.text("?").when(answer("a").includes("zzz")) }),
    // @ts-expect-error -- a text is no number
    defineSurvey("s", { a: q.text("?"), b: q.text("?").when(answer("a").atMost(2)) }),
    // @ts-expect-error -- one of several conditions is enough to be wrong
    defineSurvey("s", { a: q.csat("?"), b: q.text("?").when(all(answer("a").is(1), answer("c").is(1))) }),
    // @ts-expect-error -- a question doesn't know the event's data
    defineSurvey("s", { a: q.csat("?"), b: q.text("?").when(data("team").is("ICT")) }),
    defineSurvey("s", { a: q.choice({ x: "X", y: "Y" }, "?"), b: q.text("?").when(answer("a").oneOf("x", "y")) }),
    defineSurvey("s", { a: q.choices({ x: "X" }, "?"), b: q.text("?").when(answer("a").includes("x")) }),
  ]);
});

test("a rule must fit its event", () => {
  const rule = when(ticket.closed).ask(ticketCsat);
  compiled(() => [
    rule.where(data("team").isNot("Training")),
    rule.where(all(data("team").is("ICT"), person("clientType").is("staff"))),
    // @ts-expect-error -- no such field
    rule.where(data("teem").is("ICT")),
    // @ts-expect-error -- no such field, among others
    rule.where(all(data("team").is("ICT"), data("teem").is("ICT"))),
    // @ts-expect-error -- a text is no number
    rule.where(data("team").atMost(2)),
    // @ts-expect-error -- a text is no flag
    rule.where(data("team").is(true)),
    // @ts-expect-error -- a rule doesn't know answers
    rule.where(answer("csat").is(1)),
    // @ts-expect-error -- no length of time
    rule.after("30 minutes"),
    // @ts-expect-error -- no length of time
    rule.atMost(1, "30"),
    // @ts-expect-error -- no channel
    rule.by("fax"),
    // @ts-expect-error -- an event, not its name
    rule.unless("ticket.reopened"),
  ]);
});

test("track wants the event's data", () => {
  const to = { person: { id: "u17", email: "amina@example.org", locale: "ar" } };
  compiled(() => [
    aw.track(ticket.closed, { id: "INC-1", team: "ICT" }, to),
    // @ts-expect-error -- the team is missing
    aw.track(ticket.closed, { id: "INC-1" }, to),
    // @ts-expect-error -- the team is a text
    aw.track(ticket.closed, { id: "INC-1", team: 7 }, to),
    // @ts-expect-error -- nobody is named
    aw.track(ticket.closed, { id: "INC-1", team: "ICT" }, {}),
    // @ts-expect-error -- a person has an id
    aw.track(ticket.closed, { id: "INC-1", team: "ICT" }, { person: { email: "amina@example.org" } }),
  ]);
});

test("results know the survey's questions and the segments of its rules", () => {
  compiled(async () => {
    const rows = await aw.results(ticketCsat).score("csat").by("team").last("90d");
    expectTypeOf(rows[0]!.group).toEqualTypeOf<{ readonly team: string | null }>();
    expectTypeOf(rows[0]!.value).toEqualTypeOf<number | null>();
    const rates = await aw.results(ticketCsat).responseRate().where({ team: "ICT" }).every("month");
    expectTypeOf(Object.keys(rates[0]!.group) as (keyof (typeof rates)[0]["group"])[]).toEqualTypeOf<never[]>();
    const { decisions } = await aw.track(ticket.closed, { id: "1", team: "ICT" }, { person: { id: "u17" } });
    expectTypeOf(decisions[0]?.outcome).toEqualTypeOf<"scheduled" | "skipped" | undefined>();
  });
  compiled(() => [
    open.results(everything).score("nps"),
    open.results(everything).count("topics"),
    // @ts-expect-error -- no such question
    aw.results(ticketCsat).score("csta"),
    // @ts-expect-error -- a text has no score
    aw.results(ticketCsat).score("why"),
    // @ts-expect-error -- a text is not counted
    aw.results(ticketCsat).count("why"),
    // @ts-expect-error -- no such segment
    aw.results(ticketCsat).score("csat").by("site"),
    // @ts-expect-error -- no such segment to filter by
    aw.results(ticketCsat).score("csat").where({ site: "HQ" }),
    // @ts-expect-error -- no length of time
    aw.results(ticketCsat).score("csat").last("90 days"),
    // @ts-expect-error -- no period
    aw.results(ticketCsat).score("csat").every("fortnight"),
    // @ts-expect-error -- the project has no such survey
    aw.results(everything),
    open.results(everything).mean("count"),
    aw.results(ticketCsat).mean("csat").every("year").fiscalYearStart(7),
    // @ts-expect-error -- a text has no mean
    aw.results(ticketCsat).mean("why"),
    // @ts-expect-error -- no month
    aw.results(ticketCsat).score("csat").every("year").fiscalYearStart(13),
    aw.results(ticketCsat).score("csat").by("team", "fact:sla").where({ "fact:resolvedFirstContact": "true" }),
    // @ts-expect-error -- no fact that is yes or no
    aw.results(ticketCsat).score("csat").by("fact:cost"),
    // @ts-expect-error -- who was asked is not split by facts
    aw.results(ticketCsat).responseRate().by("fact:sla"),
    aw
      .results(ticketCsat)
      .score("csat")
      .from("2025-01-01")
      .compare("previous", { from: "2021-01-01", to: "2022-01-01" }),
    aw.results(ticketCsat).score("csat").by("team").compare("group", { against: "ICT", within: "fact:sla" }),
    // @ts-expect-error -- a time to compare with has an end
    aw.results(ticketCsat).score("csat").compare("previous", { from: "2021-01-01" }),
    // @ts-expect-error -- the group is not named
    aw.results(ticketCsat).score("csat").by("team").compare("group"),
    // @ts-expect-error -- no such segment
    aw.results(ticketCsat).score("csat").by("team").compare("rest", { within: "site" }),
    // @ts-expect-error -- compared is with what was before, the rest or a group
    aw.results(ticketCsat).score("csat").by("team").compare("last"),
    aw.results(ticketCsat).responseRate().where({ team: "ICT" }).trend("month", { baseline: 24 }),
    aw.results(ticketCsat).responseRate("RR1").by("team"),
    // @ts-expect-error -- no such rate
    aw.results(ticketCsat).responseRate("RR7"),
    aw.results(ticketCsat).score("csat").weight("team", { trim: true }).every("month"),
    aw.results(ticketCsat).score("csat").weight(["team"]),
    // @ts-expect-error -- no such segment to weight by
    aw.results(ticketCsat).score("csat").weight("site"),
    // @ts-expect-error -- nor among several
    aw.results(ticketCsat).score("csat").weight(["team", "site"]),
    // @ts-expect-error -- weights are by something
    aw.results(ticketCsat).score("csat").weight([]),
    aw.results(ticketCsat).count("csat").by("team").where({ team: "ICT" }).every("month").last("90d"),
    // @ts-expect-error -- how often each answer was given has no weighted figure
    aw.results(ticketCsat).count("csat").weight("team"),
    // @ts-expect-error -- nor a comparison
    aw.results(ticketCsat).count("csat").by("team").compare("rest"),
    // @ts-expect-error -- nor a trend
    aw.results(ticketCsat).count("csat").trend("month"),
    // @ts-expect-error -- nor a benchmark
    aw.results(ticketCsat).count("csat").benchmark("team"),
    aw.results(ticketCsat).responseRate("RR2").by("team").last("90d").compare("rest"),
    aw.results(ticketCsat).responseRate().benchmark("team"),
    // @ts-expect-error -- who answered is not weighted to who was asked
    aw.results(ticketCsat).responseRate("RR2").weight("team"),
    aw.results(ticketCsat).sla().where({ team: "ICT" }).trend("month"),
    // @ts-expect-error -- figures of events are not compared
    aw.results(ticketCsat).turnaround().by("team").compare("rest"),
    aw.results(ticketCsat).score("csat").every("month").compare("previous").weight("team"),
    aw.results(ticketCsat).score("csat").weight("team").compare("previous").every("month"),
    // @ts-expect-error -- a trend is of the raw figure
    aw.results(ticketCsat).score("csat").weight("team").trend("month"),
    // @ts-expect-error -- a trend has periods
    aw.results(ticketCsat).score("csat").trend(),
    // @ts-expect-error -- days are no periods of a trend
    aw.results(ticketCsat).score("csat").trend("day"),
    // @ts-expect-error -- a benchmark is of a segment
    aw.results(ticketCsat).score("csat").benchmark(),
    // @ts-expect-error -- no such segment
    aw.results(ticketCsat).score("csat").benchmark("site"),
  ]);
  compiled(async () => {
    const [row] = await aw.results(ticketCsat).score("csat").by("team").compare("rest");
    expectTypeOf(row!.group).toEqualTypeOf<{ readonly team: string | null }>();
    expectTypeOf(row!.comparison!.verdict).toEqualTypeOf<"higher" | "lower" | "no_clear_difference" | "too_few">();
    expectTypeOf(row!.comparison!.adjustedP).toEqualTypeOf<number | null>();
    const { rows } = await aw.results(ticketCsat).score("csat").benchmark("team");
    expectTypeOf(rows[0]!.group).toEqualTypeOf<{ readonly team: string | null }>();
    const { chart } = await aw.results(ticketCsat).score("csat").trend("month");
    expectTypeOf(chart.kind).toEqualTypeOf<"xmr" | "p" | "laney">();
    const [weighed] = await aw.results(ticketCsat).score("csat").weight("team");
    expectTypeOf(weighed!.weighted!.effectiveN).toEqualTypeOf<number>();
    const [rate] = await aw.results(ticketCsat).responseRate("RR2");
    expectTypeOf(rate!.dispositions!.complete).toEqualTypeOf<number>();
    expectTypeOf(rate!.funnel!.rates.opened).toEqualTypeOf<number | null>();
  });
});

test("several rules and surveys keep their types apart", () => {
  const other = defineEvent(
    "order.done",
    z.object({ ref: z.string(), site: z.enum(["HQ", "field"]), items: z.number() }),
    {
      subject: "ref",
      segments: ["site"],
    },
  );
  const both = defineProject({
    surveys: [ticketCsat, everything],
    rules: [when(ticket.closed).ask(ticketCsat), when(other).ask(everything).where(data("items").above(3))],
  });
  const client = createClient({ url: "http://127.0.0.1:1", apiKey: "none", project: both });
  compiled(() => [
    client.results(everything).score("ces").by("site"),
    client.results(ticketCsat).score("csat").by("team"),
    when(other).ask(everything).where(data("site").oneOf("HQ", "field")),
    // @ts-expect-error -- a segment of the other survey's event
    client.results(everything).score("ces").by("team"),
    // @ts-expect-error -- a segment of the other survey's event
    client.results(ticketCsat).score("csat").by("site"),
    // @ts-expect-error -- the site can't be that
    when(other).ask(everything).where(data("site").is("HK")),
    // @ts-expect-error -- the site can't be one of them
    when(other).ask(everything).where(data("site").oneOf("HQ", "HK")),
  ]);
});

test("a problem's code is one of the table", () => {
  expectTypeOf<"invalid_event">().toExtend<ProblemError["code"]>();
  expectTypeOf<"oops">().not.toExtend<ProblemError["code"]>();
});

describe("what a unit adds", () => {
  const ict = extendSurvey(ticketCsat, {
    id: "ict",
    for: { team: "ICT" },
    questions: { laptop: q.csat("?"), broken: q.comment("?").when(answer("laptop").atMost(2)).optional() },
    after: { laptop: "csat" },
    examples: { csat: "a repair" },
  });

  test("is answered beside the core, and its figures are read by it", () => {
    expectTypeOf<Answers<typeof ict>>().toMatchObjectType<{ csat: 1 | 2 | 3 | 4 | 5; laptop: 1 | 2 | 3 | 4 | 5 }>();
    defineProject({ surveys: [ticketCsat], additions: [ict], segments: ["team"] });
    compiled(() => aw.results(ticketCsat).score("csat"));
    // @ts-expect-error -- the core has no such question
    compiled(() => aw.results(ticketCsat).score("laptop"));
    compiled(() => aw.results(ict).score("laptop"));
  });

  test("locks the core, and takes three questions at most, each in a place that is there", () => {
    const of = { id: "x", for: { team: "X" } };
    // @ts-expect-error -- 'csat' is a question of the core, which is locked
    compiled(() => extendSurvey(ticketCsat, { ...of, questions: { csat: q.csat("?") } }));
    const four = { a: q.csat("?"), b: q.csat("?"), c: q.csat("?"), d: q.csat("?") };
    // @ts-expect-error -- a unit adds at most three questions
    compiled(() => extendSurvey(ticketCsat, { ...of, questions: four }));
    // @ts-expect-error -- it follows what is no question of the core
    compiled(() => extendSurvey(ticketCsat, { ...of, questions: { a: q.csat("?") }, after: { a: "b" } }));
    // @ts-expect-error -- an example stands beside a question of the core
    compiled(() => extendSurvey(ticketCsat, { ...of, examples: { a: "x" } }));
    const wrong = q.comment("?").when(answer("csat").is("bad"));
    // @ts-expect-error -- a condition compares 'csat' with something it can't be
    compiled(() => extendSurvey(ticketCsat, { ...of, questions: { a: wrong } }));
  });
});
