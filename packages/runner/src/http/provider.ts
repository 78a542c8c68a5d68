import type { Identity } from "@afterword/fieldwork";
import * as oidc from "openid-client";
import type { OidcSettings } from "../options.ts";

/** What a browser brings back, so that an answer is one to what it asked. */
export interface Asked {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Somebody was identified, and in another way than is required. */
export class WeakSignInError extends Error {
  override readonly name = "WeakSignInError";
  readonly code = "weak_sign_in";
}

/** A provider of OpenID Connect that says who somebody is: by a code, with PKCE, a state and a nonce. */
export class Provider {
  readonly #settings: OidcSettings;
  readonly #returnTo: string;
  #found: Promise<oidc.Configuration> | null = null;

  /** @param returnTo the address to which browsers come back */
  constructor(settings: OidcSettings, returnTo: string) {
    this.#settings = settings;
    this.#returnTo = returnTo;
  }

  /** Where to send a browser, and what it has to bring back. */
  async ask(): Promise<{ readonly url: URL; readonly asked: Asked }> {
    const asked = {
      verifier: oidc.randomPKCECodeVerifier(),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
    };
    const { acr = [] } = this.#settings;
    const url = oidc.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#returnTo,
      scope: "openid email",
      code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: "S256",
      state: asked.state,
      nonce: asked.nonce,
      ...(acr.length === 0 ? {} : { acr_values: acr.join(" ") }),
    });
    return { url, asked };
  }

  /**
   * Who the provider says it is.
   *
   * @param search what a browser came back with
   * @throws Error when it is no answer to that; WeakSignInError when they were identified in another way than is required
   */
  async identify(search: string, { verifier, state, nonce }: Asked): Promise<Identity> {
    const configuration = await this.#configuration();
    const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${this.#returnTo}${search}`), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error("The provider's answer says nobody.");
    if (!isStrong(this.#settings, claims))
      throw new WeakSignInError("The provider let them in in another way than is required.");
    // Many say the address only when asked for it.
    const { email, email_verified: isSure } =
      claims["email"] === undefined
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : (claims as { email?: unknown; email_verified?: unknown });
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: isSure === true && typeof email === "string" ? email : null,
    };
  }

  /** What the provider says of itself: asked for once, and again after that has failed. */
  #configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const server = new URL(issuer);
    const insecure = server.protocol === "http:" ? [oidc.allowInsecureRequests] : [];
    // What comes straight from the provider over TLS need not be signed by it, says the standard; we look all the same.
    const execute = [oidc.enableNonRepudiationChecks, ...insecure];
    this.#found ??= oidc.discovery(server, clientId, clientSecret, undefined, { execute }).catch((error: unknown) => {
      this.#found = null;
      throw error;
    });
    return this.#found;
  }
}

/** Whether what the provider says of how it identified somebody is what is required; what it does not say is not. */
function isStrong({ acr = [], amr = [] }: OidcSettings, claims: oidc.IDToken): boolean {
  const means: readonly unknown[] = Array.isArray(claims["amr"]) ? claims["amr"] : [];
  return (acr.length === 0 || acr.some((one) => one === claims["acr"])) && amr.every((one) => means.includes(one));
}
