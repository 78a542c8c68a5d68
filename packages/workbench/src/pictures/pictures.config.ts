import { annualRelational, directFeedback, ticketCsat } from "@afterword/library";
import { defineEvent, defineProject, when, type Survey } from "@afterword/sdk";
import { z } from "zod";

const happened = (type: string) => defineEvent(type, z.object({ id: z.string() }), { subject: "id" });
const reopened = happened("reopened");

const service = {
  en: "Help desk",
  ar: "مكتب المساعدة",
  zh: "服务台",
  fr: "Assistance",
  ru: "Служба поддержки",
  es: "Mesa de ayuda",
};
const ticket = ticketCsat({ service });
const annual = annualRelational();

const ask = (type: string, survey: Survey) =>
  when(happened(type)).ask(survey).by("email").after("0s").quiet("0s").unless(reopened);

/** What the pictures of the documentation are taken of. */
export default defineProject({
  surveys: [ticket, annual, directFeedback({ service })],
  rules: [ask("ticket", ticket), ask("annual", annual)],
});
