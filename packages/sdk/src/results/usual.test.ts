import { expect, test } from "vitest";
import { splitBy } from "./usual.ts";

const survey = { segments: ["site", "service_line", "team"] };

test("figures are split by the service line first, and by what was chosen before it", () => {
  expect(splitBy(survey, {}, null)).toBe("service_line");
  expect(splitBy(survey, { by: "site" }, null)).toBe("site");
  expect(splitBy(survey, { where: { service_line: "Payroll" } }, null)).toBe("team");
});

test("nobody is shown figures split by what they see one value of", () => {
  const line = (name: string) => ({ service_line: name });
  expect(splitBy(survey, { by: "service_line" }, [line("Payroll")])).toBe("team");
  expect(splitBy(survey, {}, [line("Payroll"), { ...line("Payroll"), site: "GVA" }])).toBe("team");
  expect(splitBy(survey, {}, [line("Payroll"), line("Visa")])).toBe("service_line");
  expect(splitBy(survey, {}, [line("Payroll"), { site: "GVA" }])).toBe("service_line");
  expect(splitBy({ segments: ["team"] }, {}, [{ team: "ICT" }])).toBeUndefined();
});
