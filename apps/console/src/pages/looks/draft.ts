import {
  caseTemplates,
  contrastOf,
  grounds,
  leastContrast,
  type CaseTemplate,
  type LookInput,
  type LookItem,
  type Shade,
} from "@afterword/sdk";

/** What is said by language. */
export type Texts = Readonly<Record<string, string>>;

/** A look while it is edited: every field is there, empty where nothing is set. */
export interface Draft {
  readonly name: Texts;
  readonly senderName: Texts;
  readonly footer: Texts;
  readonly answers: { readonly [template in CaseTemplate]?: Texts | undefined };
  readonly light: string;
  readonly dark: string;
  readonly from: string;
  readonly replyTo: string;
  readonly logo: { readonly type: "image/png" | "image/svg+xml"; readonly data: string } | null;
}

/** What a unit has of its own, to be edited. */
export function draftOf(own: LookItem["own"]): Draft {
  const { name = {}, senderName = {}, footer = {}, answers = {}, colors, from = "", replyTo = "", logo } = own ?? {};
  const picture = logo ? { type: logo.type as "image/png", data: logo.data } : null;
  return {
    name,
    senderName,
    footer,
    answers,
    light: colors?.light ?? "",
    dark: colors?.dark ?? "",
    from,
    replyTo,
    logo: picture,
  };
}

/** What is sent of it: nothing that is empty. With `isShown` nothing that the runner would refuse either. */
export function lookOf(draft: Draft, isShown: boolean): LookInput {
  const texts = (field: "name" | "senderName" | "footer") => filledIn(field, draft[field]);
  const answers: NonNullable<LookInput["answers"]> = {};
  for (const template of caseTemplates) Object.assign(answers, filledIn(template, draft.answers[template] ?? {}));
  const { light, dark, from, replyTo, logo } = draft;
  const hasColors = light !== "" || dark !== "";
  const canShow = readable(light, "light") && readable(dark, "dark");
  return {
    ...texts("name"),
    ...texts("senderName"),
    ...texts("footer"),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(hasColors && (!isShown || canShow) ? { colors: { light, dark } } : {}),
    ...(from.trim() === "" || isShown ? {} : { from: from.trim() }),
    ...(replyTo.trim() === "" || isShown ? {} : { replyTo: replyTo.trim() }),
    ...(logo === null ? {} : { logo }),
  };
}

/** A field of texts without those that are empty; nothing where all are. */
function filledIn(field: string, texts: Texts): { readonly [field: string]: Texts } {
  const filled = Object.entries(texts).filter(([, text]) => text.trim() !== "");
  return filled.length === 0 ? {} : { [field]: Object.fromEntries(filled.map(([tag, text]) => [tag, text.trim()])) };
}

/** Whether a text is a colour. */
const isColor = (text: string): boolean => /^#[0-9a-fA-F]{6}$/.test(text);

/** The contrast that a colour has on pages and mails; null where it is none. */
export const contrastIn = (color: string, shade: Shade): number | null =>
  isColor(color) ? contrastOf(color, grounds[shade]) : null;

const readable = (color: string, shade: Shade): boolean => (contrastIn(color, shade) ?? 0) >= leastContrast;
