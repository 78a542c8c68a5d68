import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Somebody whom the provider knows. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly isVerified: boolean;
  /** How strongly, and by which means, the provider has identified them. */
  readonly acr?: string;
  readonly amr?: readonly string[];
}

const loginOf = ({ id, acr, amr }: Account) => ({
  accountId: id,
  ...(acr === undefined ? {} : { acr }),
  ...(amr === undefined ? {} : { amr: [...amr] }),
});

/** A provider of OpenID Connect on a socket; whoever asks it is the account that was chosen last. */
export async function ownProvider(returnTo: () => string) {
  let account: Account = { id: "nobody", email: "nobody@example.org", isVerified: true };
  /** The public key that it says it signs with, where it is not the one that it does. */
  let others: object | null = null;
  let handle = (_request: IncomingMessage, _response: ServerResponse): unknown => undefined;
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const client = { issuer, clientId: "afterword", clientSecret: "a secret between the two of them" };
  const start = () => {
    const provider = new Provider(issuer, {
      clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [returnTo()] }],
      claims: { acr: null, amr: null, openid: ["sub", "amr"], email: ["email", "email_verified"] },
      cookies: { keys: ["a key for tests"] },
      features: { devInteractions: { enabled: false } },
      acrValues: ["pwd", "mfa"],
      pkce: { required: () => true },
      interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
      findAccount: (_ctx, id) => ({
        accountId: id,
        claims: () => ({ sub: id, email: account.email, email_verified: account.isVerified }),
      }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: account.id });
        grant.addOIDCScope("openid email");
        await grant.save();
        return grant;
      },
    });
    const callback = provider.callback();
    handle = (request, response) =>
      request.url?.startsWith("/interaction/")
        ? provider.interactionFinished(request, response, { login: loginOf(account) })
        : request.url === "/jwks" && others !== null
          ? response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: [others] }))
          : callback(request, response);
  };
  return {
    client,
    start,
    become: (other: Account) => {
      account = other;
    },
    /** Signs by another key than the one that it publishes. */
    forge: async () => {
      const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as {
        keys: { kid: string; alg: string; use: string }[];
      };
      const { kid, alg, use } = keys.find((key) => key.alg === "RS256") ?? keys[0]!;
      others = {
        ...generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ format: "jwk" }),
        kid,
        alg,
        use,
      };
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Goes where the provider leads, as a browser would, until it leads away from it; gives that address. */
export async function through(start: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = start;
  for (let steps = 0; steps < 10 && at.startsWith(new URL(start).origin); steps++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const reply = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const set of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const to = reply.headers.get("location");
    if (to === null) throw new Error(`The provider answered ${String(reply.status)}: ${await reply.text()}`);
    at = new URL(to, at).href;
  }
  return at;
}
