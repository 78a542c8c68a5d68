import { storyKey } from "../stories/program.ts";
import { call } from "./http.ts";

let sent = 0;
const headers = { "content-type": "application/json", authorization: `Bearer ${storyKey}` };

/** An event of a ticket and a person of their own, in one of so many teams. */
export function closedTicket(teams = 20) {
  const id = String(++sent);
  return {
    id: `e${id}`,
    type: "ticket.closed",
    person: { id: `p${id}`, email: `p${id}@example.org` },
    data: { id, team: `T${String(sent % teams)}` },
  };
}

/** Sends one event, or many in one call. @throws Error with what was replied when it isn't taken */
export async function sendEvents(base: string, body: unknown): Promise<void> {
  const reply = await call(`${base}/v1/events`, { method: "POST", body: JSON.stringify(body), headers });
  if (reply.status !== 200) throw new Error(`${String(reply.status)} ${reply.body.toString()}`);
}
