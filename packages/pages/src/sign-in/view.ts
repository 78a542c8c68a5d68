import type { PageView } from "../view.ts";

/** What every page on which somebody signs in knows; nothing on them is a test. */
export interface SignInFrame extends Pick<PageView, "locale"> {
  /** Path that the form is sent to. */
  readonly action: string;
}

/** The page that takes an address and a password. */
export interface SignInView extends SignInFrame {
  /** The address as it was typed. */
  readonly email: string;
  readonly fault: "wrong" | "slow" | "over" | "elsewhere.none" | "elsewhere.weak" | null;
  /** Path that leads to the organisation's own way to sign in; null where there is none. */
  readonly elsewhere: string | null;
}

/** The page that takes a code after a password. */
export interface SignInCodeView extends SignInFrame {
  readonly fault: "code.wrong" | "slow" | null;
}

/** The page on which codes are set up. */
export interface CodeSetupView extends SignInCodeView {
  readonly key: string;
  /** A QR code with the key, as SVG with its own words. */
  readonly picture: string;
}

/** The page that shows recovery codes, once. */
export interface RecoveryCodesView extends SignInFrame {
  readonly codes: readonly string[];
}

/** The page on which somebody chooses a password by a link. */
export interface JoinView extends SignInFrame {
  /** Whose password; null for the first member, who says so themselves. */
  readonly member: { readonly email: string } | null;
  /** What was typed before. */
  readonly typed: { readonly email: string; readonly name: string };
  readonly faults: readonly ("short" | "long" | "common" | "named" | "own" | "email" | "name")[];
}

/** The page of somebody who has signed in. */
export interface SignedInView extends SignInFrame {
  readonly name: string;
}
