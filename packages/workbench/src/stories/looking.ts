import type { TouchRow } from "@afterword/store";
import type { Served } from "./served.ts";
import { formOf } from "./served.ts";

/** A browser of a person, which no list of scanners has. */
const browser = {
  "user-agent":
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
  "accept-language": "en",
};

/** Looking at links of the stories' service, and at what that leaves. */
export function lookingAt(served: Served) {
  const scope = { unit: "org", mode: "test" } as const;
  const invitationOf = async (person: string): Promise<string> => {
    const { json } = await served.call("GET", `/v1/invitations?person=${person}`);
    return (json["items"] as { id: string }[])[0]?.id ?? "";
  };
  return {
    /** Looks as a browser does. */
    look: (path: string, headers: Record<string, string> = {}, method = "GET") =>
      served.call(method, path, undefined, { ...browser, ...headers }),
    /** Presses the button of a page. */
    press: (token: string, page: string, fill: Record<string, string> = {}) =>
      served.call("POST", `/r/${token}`, formOf(page, fill), browser),
    /** What is known of looks at a person's link. */
    touchesOf: async (person: string): Promise<TouchRow[]> => {
      const invitation = await invitationOf(person);
      return served.parts.store.read(scope, (rows) => rows.touches.listOfInvitation(invitation));
    },
    wait: (advance: string) => served.call("POST", "/dev/clock", { advance }),
    /** The answers that are set apart. */
    apart: async (survey?: string) =>
      (await served.call("GET", `/v1/responses?quarantined=true${survey === undefined ? "" : `&survey=${survey}`}`))
        .json["items"] as Record<string, unknown>[],
  };
}
