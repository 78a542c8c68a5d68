import type { Config } from "../environment.ts";
import { ok, warning, wrong, type Finding } from "./finding.ts";

/** Fewer different characters than a random secret of 32 has. */
const leastDifferent = 12;

/** Looks at what the environment says. */
export function lookAtSettings(config: Config, mistakes: readonly string[]): Finding[] {
  return [
    ...mistakes.map((mistake) => wrong("environment", mistake, "Set it as docs/reference/environment.md says.")),
    secretOf(config),
    ...oldSecretsOf(config),
    addressOf(config),
  ];
}

function secretOf({ secret, mode }: Config): Finding {
  if (secret === undefined)
    return mode === "production"
      ? wrong("secret", "There is none.", "Set AFTERWORD_SECRET: openssl rand -base64 32 makes one.")
      : ok("secret", "Development makes one and keeps it beside the database.");
  const length = `${String(secret.length)} characters`;
  if (new Set(secret).size < leastDifferent)
    return (mode === "production" ? wrong : warning)(
      "secret",
      `It has ${length}, and few different ones.`,
      "Set a random one before anybody is asked: with another one, links in new mails are others.",
    );
  return ok("secret", `It has ${length}.`);
}

function oldSecretsOf({ oldSecrets = [] }: Config): Finding[] {
  if (oldSecrets.length === 0) return [];
  return [
    warning(
      "old secrets",
      `${String(oldSecrets.length)} still hold beside the one of now.`,
      "Run afterword rekey for both modes before one is taken off: without it, opt-outs and members' codes of then end.",
    ),
  ];
}

const own = /^(?:localhost|127\.|0\.0\.0\.0|\[::1?\]|.*\.local$)/;

function addressOf({ publicUrl, mode }: Config): Finding {
  if (!URL.canParse(publicUrl)) return wrong("public URL", "It is no address.", "Set AFTERWORD_PUBLIC_URL.");
  const { protocol, hostname } = new URL(publicUrl);
  if (mode === "development") return ok("public URL", `${publicUrl} (development)`);
  if (own.test(hostname))
    return wrong(
      "public URL",
      `${publicUrl} is this machine's own name.`,
      "Links in mails lead there: set AFTERWORD_PUBLIC_URL to the address that people use.",
    );
  if (protocol !== "https:")
    return warning(
      "public URL",
      `${publicUrl} is not encrypted.`,
      "Put a proxy with a certificate in front, and write https://.",
    );
  return ok("public URL", publicUrl);
}
