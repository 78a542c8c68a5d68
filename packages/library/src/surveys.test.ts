import {
  compileValidator,
  inDrawnOrder,
  journey,
  lengthOf,
  minutesOf,
  visibleQuestions,
  type Answers,
  type Survey,
} from "@afterword/sdk";
import { describe, expect, expectTypeOf, test } from "vitest";
import { annualRelational } from "./annual-relational/survey.ts";
import { directFeedback } from "./direct-feedback/survey.ts";
import { ict } from "./ict/survey.ts";
import { onboarding } from "./onboarding/survey.ts";
import type { TemplateOptions } from "./options.ts";
import { procurementDelivery } from "./procurement-delivery/survey.ts";
import { recruitmentCompleted } from "./recruitment-completed/survey.ts";
import { ticketCsat } from "./ticket-csat/survey.ts";
import { transactionalTrust } from "./transactional-trust/survey.ts";

const asked = ({ definition }: Survey, answers: Record<string, unknown>) =>
  visibleQuestions(definition, answers)
    .map(({ name }) => name)
    .filter((name) => name !== "intro");
const textOf = ({ definition }: Survey, name: string) => definition.questions.find((one) => one.name === name)?.text;
const service = { en: "Help desk", fr: "Assistance", ar: "مكتب المساعدة" };

describe("a closed request", () => {
  const survey = ticketCsat();

  test("needs a score, and takes a reason for it", () => {
    const validate = compileValidator(survey.definition);
    expect(validate({ csat: 5, why: "Quick" }, { complete: true })).toMatchObject({ ok: true });
    expect(validate({}, { complete: true })).toMatchObject({ ok: false, errors: [{ path: "answers.csat" }] });
  });

  test("is asked what went wrong after a low score only, all on one page", () => {
    expect(asked(survey, { csat: 3 })).toEqual(["csat", "fcr", "why"]);
    expect(asked(survey, { csat: 2 })).toEqual(["csat", "fcr", "why", "reason", "contact"]);
    expect(journey(survey.definition, { csat: 2 }, { layout: "phone" })).toHaveLength(1);
  });

  test("that was turned down or called off is asked about the decision, under a key of its own", () => {
    for (const outcome of ["rejected", "cancelled"] as const) {
      const { definition } = ticketCsat({ outcome });
      expect(definition.id).toBe(`ticket-${outcome}`);
      expect(definition.questions.find(({ name }) => name === "csat")).toMatchObject({ key: "decision" });
    }
    expect(ticketCsat({ outcome: "rejected" }).definition.mail).not.toEqual(
      ticketCsat({ outcome: "cancelled" }).definition.mail,
    );
  });

  test("has typed answers and a typed id", () => {
    expectTypeOf<Answers<typeof survey>["csat"]>().toEqualTypeOf<1 | 2 | 3 | 4 | 5>();
    expectTypeOf<Answers<typeof survey>["fcr"]>().toEqualTypeOf<"yes" | "partly" | "no" | "early" | undefined>();
    expectTypeOf(survey.id).toEqualTypeOf<"ticket-csat">();
    expectTypeOf(ticketCsat({ id: "ict-csat" }).id).toEqualTypeOf<"ict-csat">();
    const rejected = ticketCsat({ outcome: "rejected" });
    expectTypeOf(rejected.id).toEqualTypeOf<"ticket-rejected">();
    expectTypeOf<keyof Answers<typeof rejected>>().toEqualTypeOf<"csat" | "why" | "reason" | "contact">();
  });

  test("asks nobody whether to be contacted where it may not be known who it was", () => {
    const identified = { privacy: "identified" } as const;
    const hidden = [{ privacy: "confidential" }, { privacy: "anonymous" }, { k: 5 }] as const;
    const makers: ((of: TemplateOptions) => Survey)[] = [
      (of) => ticketCsat(of),
      (of) => ict(of),
      (of) => ticketCsat({ ...of, outcome: "rejected" }),
    ];
    for (const make of makers) {
      expect(asked(make(identified), { csat: 1 })).toContain("contact");
      for (const options of hidden) expect(asked(make(options), { csat: 1 })).not.toContain("contact");
    }
    expect(asked(annualRelational(identified), {})).toContain("forum");
    for (const options of [{}, ...hidden]) expect(asked(annualRelational(options), {})).not.toContain("forum");
  });
});

test("the service is the title, and stands in the sentences that name it", () => {
  const survey = transactionalTrust({ service });
  expect(survey.definition.title).toEqual(service);
  expect(textOf(survey, "trust")).toMatchObject({
    en: "After this experience, I trust Help desk to do its job well.",
    fr: expect.stringContaining("«\u00a0Assistance\u00a0»"),
    ar: expect.stringContaining("مكتب المساعدة"),
    es: expect.stringContaining("«Help desk»"),
  });
  expect(JSON.stringify(transactionalTrust().definition)).not.toContain("{service}");
});

test("trust in full has statements that may not apply; the last is trust", () => {
  const survey = transactionalTrust({ length: "full" });
  expectTypeOf<Answers<typeof survey>["trust"]>().toEqualTypeOf<1 | 2 | 3 | 4 | 5 | "doesNotApply">();
  const names = asked(survey, {});
  expect(names.at(-2)).toBe("trust");
  expect(compileValidator(survey.definition)({ satisfied: 4, trust: "doesNotApply" }, { complete: true }).ok).toBe(
    true,
  );
});

describe("the annual survey", () => {
  const survey = annualRelational({ service });

  test("has a page for each service that is used, at most four", () => {
    const answers = { nps: 9, csat: 4, used: ["hr", "travel"] };
    const pages = journey(survey.definition, answers, { layout: "wide" }).map(({ id }) => id);
    expect(pages).toEqual(["nps", "csat", "used", "hr", "travel", "importance", "compared", "connectivity", "seen"]);
  });

  test("takes every service that is ticked, and asks about the first four in an order that is drawn", () => {
    const validate = compileValidator(survey.definition);
    const used = ["travel", "finance", "supply", "ict", "hr", "facilities"];
    expect(validate({ nps: 9, csat: 4, used }, { complete: true }).ok).toBe(true);
    expect(asked(survey, { used }).filter((name) => used.includes(name))).toEqual(
      expect.arrayContaining(["finance", "ict", "supply", "travel"]),
    );
    expect(asked(survey, { used })).not.toContain("hr");
    const list = survey.definition.questions.find(({ name }) => name === "used");
    const drawn = ["a", "b", "c"].map((seed) => list && inDrawnOrder(list, seed).options?.map(({ value }) => value));
    expect(new Set(drawn.map(String)).size).toBe(3);
    expect(drawn.map((values) => values?.at(-1))).toEqual(["none", "none", "none"]);
    expect(validate({ nps: 9, csat: 4, used: ["none", "hr"] }, { complete: true })).toMatchObject({
      errors: [{ path: "answers.used", code: "exclusive" }],
    });
  });

  test("says how long it takes as mails and checks say it", () => {
    for (const made of [survey, annualRelational({ privacy: "anonymous" }), annualRelational({ profile: true })]) {
      const { seconds, longest } = lengthOf(made.definition);
      const [least, most] = [minutesOf(seconds), minutesOf(longest.seconds)];
      expect(textOf(made, "intro")).toMatchObject({
        en: expect.stringContaining(`This takes ${String(least)} to ${String(most)} minutes`),
        ar: expect.stringContaining(`من ${String(least)} إلى ${String(most)} دقائق`),
      });
      // The forms of the plural that the sentences have hold from 3 to 10.
      expect([least >= 2, most <= 10]).toEqual([true, true]);
    }
  });

  test("asks row by row on a phone, and lets every row be left to who knows", () => {
    const pages = journey(survey.definition, { nps: 9, csat: 4, used: ["hr"] }, { layout: "phone" });
    expect(pages.map(({ id }) => id)).toContain("hr.speed");
    const answers = { nps: 9, csat: 4, used: ["hr"], hr: { speed: "5", staff: "doesNotApply" } };
    expect(compileValidator(survey.definition)(answers, { complete: true }).ok).toBe(true);
  });

  test("does not promise to keep pages where it is anonymous", () => {
    expect(textOf(annualRelational({ privacy: "anonymous" }), "intro")).not.toEqual(textOf(survey, "intro"));
    expect(survey.definition).toMatchObject({ kind: "relational", privacy: "confidential", k: 10 });
    expect(annualRelational({ privacy: "identified" }).definition).toMatchObject({ privacy: "identified", k: 1 });
    expect(annualRelational({ k: 7 }).definition).toMatchObject({ privacy: "confidential", k: 7 });
  });

  test("asks where nobody can choose whether people speak well of it, under a key of its own", () => {
    const { definition } = annualRelational({ stem: "speakWell" });
    expect(definition.questions.find(({ name }) => name === "nps")?.key).toBe("nps_speak_well");
  });

  test("asks about the person only where it is told to", () => {
    const profiled = annualRelational({ profile: true });
    expect(asked(profiled, {})).toEqual(expect.arrayContaining(["entity", "location", "role", "years"]));
    expect(asked(survey, {})).not.toContain("entity");
    expectTypeOf<"years" extends keyof Answers<typeof profiled> ? true : false>().toEqualTypeOf<true>();
    expectTypeOf<"years" extends keyof Answers<typeof survey> ? true : false>().toEqualTypeOf<false>();
  });
});

test("the effect on the work is asked where something came late or wrong", () => {
  const survey = procurementDelivery();
  expect(asked(survey, { received: "yes", arrived: "onTime" })).not.toContain("effect");
  expect(asked(survey, { received: "yes", arrived: "tooLate" })).toContain("effect");
  expect(asked(survey, { received: "no" })).toEqual(["received", "arrived", "progress", "csat", "effect"]);
});

test("onboarding and recruitment ask each what they can know", () => {
  expect(asked(onboarding(), {})).toContain("ready");
  expect(asked(onboarding({ day: 60 }), {})).toEqual(["csat", "support", "whom", "missing"]);
  expect(asked(recruitmentCompleted(), {})).toContain("delay");
  expect(asked(recruitmentCompleted({ who: "candidate" }), {})).toEqual(["steps", "informed", "fair", "comment"]);
});

describe("direct feedback", () => {
  const survey = directFeedback({
    services: { hr: "Human resources", ict: "ICT" },
    emergency: "Call 112.",
  });

  test("shows where to turn when somebody is at risk, and asks for an address where contact is wanted", () => {
    expect(asked(survey, { type: "complaint", risk: true, contact: "yes" })).toEqual([
      ...["type", "about", "message", "risk", "emergency", "place", "remedy", "contact"],
      ...["name", "email", "phone", "language"],
    ]);
    expect(asked(survey, { type: "thanks", contact: "no" })).toEqual([
      ...["type", "about", "message", "risk", "place", "share", "contact"],
    ]);
    expect(textOf(survey, "emergency")).toBe("Call 112.");
  });

  test("needs an address, or a telephone, of who wants to be contacted, and writes in the language they choose", () => {
    const validate = compileValidator(survey.definition);
    const told = { type: "thanks", about: "hr", message: "Well done.", contact: "yes", name: "Amina" };
    expect(validate(told, { complete: true })).toMatchObject({
      errors: [
        { path: "answers.email", code: "one_of" },
        { path: "answers.phone", code: "one_of" },
      ],
    });
    for (const way of [{ email: "amina@example.org" }, { phone: "4711" }, { contact: "no", name: undefined }]) {
      const { name, ...rest } = { ...told, ...way };
      expect(validate(name === undefined ? rest : { ...rest, name }, { complete: true }).ok).toBe(true);
    }
    expect(survey.definition.mail).toEqual({ languageFrom: "language" });
  });

  test("says when a first reply comes", () => {
    expect(survey.definition.thanks).toMatchObject({ en: "A first reply comes within 2 working days." });
    expect(directFeedback({ replyWithin: 1 }).definition.thanks).toMatchObject({
      en: "A first reply comes within one working day.",
    });
    expect(directFeedback({ replyWithin: 5, thanks: "We read it." }).definition.thanks).toBe("We read it.");
    for (const replyWithin of [0, 1.5, 21])
      expect(() => directFeedback({ replyWithin })).toThrow(/invalid_definition|20/);
  });

  test("is about the project's own services, or none", () => {
    const about = survey.definition.questions.find(({ name }) => name === "about");
    expect(about?.options?.map(({ value }) => value)).toEqual(["hr", "ict", "unsure"]);
    expectTypeOf<Answers<typeof survey>["about"]>().toEqualTypeOf<"hr" | "ict" | "unsure">();
    expect(survey.definition).toMatchObject({ kind: "feedback", privacy: "identified", k: 1 });
  });
});
