import { expect, test } from "vitest";
import { stated } from "./stated.ts";

test("each line says what its figures are about, and a filter runs nothing", () => {
  const about = { survey: "s", from: "2026-01-01", to: "2027-01-01", filter: "=cmd, team=A", k: 5, definitions: 1 };
  expect(stated('value,note\r\n5,"a,b"\r\n', about)).toBe(
    'value,note,survey,from,to,filter,k,definitions\r\n5,"a,b",s,2026-01-01,2027-01-01,"\'=cmd, team=A",5,1\r\n',
  );
});
