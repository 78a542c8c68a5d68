import type { PersonDetail } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

/** Whether somebody may be asked by mail. */
function consentOf({ email, optOuts }: PersonDetail): "open" | "noAddress" | "bounced" | "stopped" | "some" {
  const scopes = optOuts.map(({ scope }) => scope);
  if (scopes.includes("all")) return "stopped";
  if (email === null) return "noAddress";
  if (scopes.includes("@bounced")) return "bounced";
  return scopes.length > 0 ? "some" : "open";
}

const looks = { open: "tag good", noAddress: "tag", bounced: "tag bad", stopped: "tag warn", some: "tag warn" };

/** Whether somebody may be asked by mail, in a word. */
export function Consent({ of }: { readonly of: PersonDetail }) {
  const consent = consentOf(of);
  return <span className={looks[consent]}>{useWords().text(`console.people.consent.${consent}`)}</span>;
}
