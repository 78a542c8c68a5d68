import { expect, test } from "vitest";
import { gatewayResult } from "./gateway-reply.ts";

const of = (status: number, said = "") =>
  gatewayResult({ status, error: null, said, mayHaveArrived: true, retryAfterMs: null }, ["21211"]);

test.each([
  [200, "", "sent"],
  [202, '{"status":"queued"}', "sent"],
  [200, '{"ok":false,"error":"channel_not_found"}', "refused content"],
  [400, '{"code":21211}', "refused address"],
  [200, '{"code":"21211"}', "refused address"],
  [410, "", "refused address"],
  [422, "", "refused address"],
  [400, '{"code":21606}', "refused content"],
  [401, "", "refused policy"],
  [301, "", "refused policy"],
  [404, "", "refused policy"],
  [408, "", "retry"],
  [500, "", "retry"],
  [429, "", "retry connection"],
  [503, "", "retry connection"],
])("%i %s: %s", (status, said, outcome) => {
  const result = of(status, said);
  const more =
    result.outcome === "refused"
      ? ` ${result.class}`
      : "connection" in result && result.connection
        ? " connection"
        : "";
  expect(result.outcome + more).toBe(outcome);
});

test("without a reply: tried again, and in doubt where there was a connection", () => {
  const none = (error: "timeout" | "unreachable" | "blocked_address", mayHaveArrived: boolean) =>
    gatewayResult({ status: null, error, said: "", mayHaveArrived, retryAfterMs: null }, []);
  expect(none("unreachable", false)).toMatchObject({ outcome: "retry", connection: true });
  expect(none("timeout", true)).toMatchObject({ outcome: "retry", connection: false, uncertain: true });
  expect(none("blocked_address", false)).toMatchObject({ outcome: "refused", class: "policy" });
});

test("of what a gateway says only a code is kept", () => {
  expect(of(400, '{"error":"+254712345678 is no number","status":"failed to 254712345678"}').reply).toBe("HTTP 400");
  expect(of(400, '{"code":254712345678}').reply).toBe("HTTP 400");
  expect(of(400, '{"code":21606,"message":"x"}').reply).toBe("HTTP 400, code 21606");
  expect(of(400, "no json").reply).toBe("HTTP 400");
});
