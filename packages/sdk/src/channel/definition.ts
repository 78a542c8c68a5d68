/** Who is let in at a gateway: a token, or a name and password. */
export type GatewayAuth = { readonly bearer: string } | { readonly user: string; readonly password: string };

/** How a request to a gateway is written. */
export type ChannelShape = "json" | "form" | "webhook" | "slack" | "teams";

/** Texts by their names, with `{to}`, `{text}`, `{url}`, `{stopUrl}`, `{stop}`, `{subject}`, `{id}`, `{reportUrl}`, `{person}`, `{locale}` in them. */
export type ChannelBody = { readonly [name: string]: string | ChannelBody };

/** A way to reach people besides mail, as data. It may hold secrets: it is never shown, nor deployed. */
export interface ChannelDefinition {
  /** What rules call it: `sms`, `webhook`, or a name of your own. */
  readonly id: string;
  /** Where messages are posted. */
  readonly url: string;
  /** By what people are reached: `phone`, `email`, `id`, or an attribute of theirs. */
  readonly to: string;
  readonly shape: ChannelShape;
  /** What `json` and `form` are filled from. */
  readonly body: ChannelBody;
  readonly auth: GatewayAuth | null;
  /** `whsec_…`: messages are signed with it by Standard Webhooks. */
  readonly secret: string | null;
  /** What a reply or a report of the gateway calls an address that takes nothing: its code, or another word of it. */
  readonly bounced: readonly string[];
  /** How many messages a second. */
  readonly perSecond: number;
  /** What shows that a reply that somebody sent comes from the gateway; null takes none. */
  readonly replies: { readonly secret: string } | { readonly twilio: string } | null;
}
