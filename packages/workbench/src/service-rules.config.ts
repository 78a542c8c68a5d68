import { defineProject, when } from "@afterword/sdk";
import { service, ticketClosed } from "./service.config.ts";

/** The sample tickets with a rule, for simulations: what would have been asked in five years. */
export default defineProject({
  surveys: [service],
  rules: [
    when(ticketClosed)
      .ask(service)
      .after("24h")
      .within({ hours: "08:00-18:00", days: "workdays" })
      .atMost(1, "30d")
      .sample(0.5)
      .cap(12, "1d", { per: "service_line" }),
  ],
});
