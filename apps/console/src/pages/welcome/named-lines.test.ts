import { expect, test } from "vitest";
import { unitsFrom } from "./named-lines.ts";

const place = { segment: "department", parent: "org", kind: "department", taken: ["org", "hr"] } as const;
const unit = (id: string, name: string, values: string[]) => ({
  ...{ id, name, kind: "department", parent: "org" },
  segments: { department: values },
});

test("each line is a unit, which has the values behind its colon, or its name", () => {
  expect(unitsFrom("HR\n\n  Travel & visas : Visa, Travel ,\nإدارة السفر: سفر، تأشيرات\n财务", place)).toEqual([
    unit("hr-2", "HR", ["HR"]),
    unit("travel-visas", "Travel & visas", ["Visa", "Travel"]),
    unit("unit", "إدارة السفر", ["سفر", "تأشيرات"]),
    unit("unit-2", "财务", ["财务"]),
  ]);
});
