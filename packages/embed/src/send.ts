/** Answers that are on their way to a link. The same answers have the same id, and count once. */
export interface Letter {
  readonly link: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What became of a letter: stored, refused with a code, or nobody knows. */
export type Fate =
  | { readonly status: string }
  | { readonly code: string; readonly errors: readonly { readonly path: string; readonly code: string }[] }
  | null;

const prefix = "afterword:";

/** Sends a letter. Null where no reply came, or where the server can't take it now. */
export async function send({ link, body }: Letter): Promise<Fate> {
  try {
    const reply = await fetch(link, {
      method: "POST",
      headers: { "content-type": "application/json" },
      credentials: "omit",
      body: JSON.stringify(body),
    });
    if (reply.status >= 500 || reply.status === 429) return null;
    const said = (await reply.json()) as { status: string; code?: string; errors?: [] };
    return reply.ok ? said : { code: said.code ?? "", errors: said.errors ?? [] };
  } catch {
    return null;
  }
}

/** Keeps a letter on this device until it can be sent; false where nothing can be kept. */
export function keep(letter: Letter): boolean {
  const answeredAt = new Date().toISOString();
  try {
    localStorage.setItem(prefix + letter.link, JSON.stringify({ ...letter, body: { ...letter.body, answeredAt } }));
    return true;
  } catch {
    return false;
  }
}

/** A letter that is over is kept no more. */
export function drop(link: string): void {
  try {
    localStorage.removeItem(prefix + link);
  } catch {
    // Nothing was kept either.
  }
}

/** Sends what is kept: what was stored, or can't be any more, is dropped. */
export async function sendKept(): Promise<void> {
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
      const letter = JSON.parse(localStorage.getItem(key) ?? "{}") as Letter;
      if ((await send(letter)) !== null) drop(letter.link);
    }
  } catch {
    // A device that keeps nothing, or something else under this name.
  }
}

/** 128 bits. `crypto.randomUUID` is there on encrypted pages only. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
