import { createHash, randomBytes } from "node:crypto";
import { composeOrRefuse } from "./compose.ts";
import { folderStorage, memoryStorage } from "./dev-folder.ts";
import type { Mailer } from "./mail.ts";

/** A mail in the development mailbox, decoded. */
export type DevMail = {
  id: string;
  /** Recipient's address. */
  to: string;
  /** Sender's address. */
  from: string;
  subject: string;
  messageId: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  html: string;
  text: string;
  /** The whole mail as it would travel. */
  raw: string;
  /** ISO 8601, UTC. */
  sentAt: string;
};

/** A mailer whose mails stay here and can be read. */
export interface DevMailbox extends Mailer {
  /** At most 500 mails, newest first; `to` asks for one recipient's. */
  list(filter?: { to?: string }): Promise<DevMail[]>;
  find(id: string): Promise<DevMail | null>;
  /** Deletes every mail to an address, and says how many there were. */
  forget(address: string): Promise<number>;
}

/**
 * The address under which the mailbox keeps what goes to somebody: theirs, or one that nobody has, for a number or a name.
 *
 * @example mailboxAddress("+254712345678") // "+254712345678@text.invalid"
 */
export const mailboxAddress = (to: string): string =>
  to.includes("@")
    ? to
    : `${to
        .replace(/[^\w+.-]/g, "_")
        .replace(/^\.|\.$|\.(?=\.)/g, "_")
        .slice(0, 64)}@text.invalid`;

const listed = 500;
const idPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-\d{6}-([0-9a-f]{12})-[0-9a-f]{8}$/;

/**
 * A mailbox for development: what is sent stays here, every copy of it, and can be read.
 *
 * @param options.folder folder for the mails, made when first needed; null keeps them in memory
 * @param options.now the time of sending
 * @example
 * const mailbox = devMailbox({ folder: null, now: () => new Date() });
 * await mailbox.send(mail);
 * const [newest] = await mailbox.list({ to: "amina@example.org" });
 */
export function devMailbox({ folder, now }: { folder: string | null; now: () => Date }): DevMailbox {
  const storage = folder === null ? memoryStorage() : folderStorage(folder);
  let sequence = 0;

  async function find(id: string): Promise<DevMail | null> {
    const raw = idPattern.test(id) ? await storage.get(id) : null;
    return raw === null ? null : decode(id, raw);
  }

  async function idsTo(address: string | undefined): Promise<string[]> {
    const wanted = address === undefined ? null : fingerprint(mailboxAddress(address.trim()));
    return (await storage.ids()).filter((id) => {
      const match = idPattern.exec(id);
      return match !== null && (wanted === null || match[8] === wanted);
    });
  }

  return {
    find,
    async send(mail, hooks = {}) {
      const time = now();
      const composed = await composeOrRefuse(mail, time);
      if (!("raw" in composed)) return composed;
      await hooks.onData?.();
      const order = String(sequence++ % 1_000_000).padStart(6, "0");
      const stamp = time.toISOString().replaceAll(/[-:.]/g, "");
      const id = `${stamp}-${order}-${fingerprint(composed.envelope.to)}-${randomBytes(4).toString("hex")}`;
      await storage.put(id, composed.raw);
      return { outcome: "sent", reply: `250 2.0.0 kept as ${id}` };
    },
    async list({ to } = {}) {
      const ids = await idsTo(to);
      const mails = await Promise.all(ids.slice(-listed).reverse().map(find));
      return mails.filter((mail) => mail !== null);
    },
    async forget(address) {
      const ids = await idsTo(address);
      await Promise.all(ids.map((id) => storage.remove(id)));
      return ids.length;
    },
    async close() {},
  };
}

/** Part of the id, so that one recipient's mails are found without opening all of them. */
function fingerprint(address: string): string {
  return createHash("sha256").update(address.toLowerCase()).digest("hex").slice(0, 12);
}

async function decode(id: string, raw: Buffer): Promise<DevMail> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(new Uint8Array(raw));
  const headers = Map.groupBy(mail.headers, (header) => header.key.toLowerCase());
  return {
    id,
    to: mail.to?.[0]?.address ?? "",
    from: mail.from?.address ?? "",
    subject: mail.subject ?? "",
    messageId: mail.messageId ?? "",
    headers: Object.fromEntries([...headers].map(([key, lines]) => [key, lines.map((line) => line.value).join(", ")])),
    html: mail.html ?? "",
    text: mail.text ?? "",
    raw: raw.toString("utf8"),
    sentAt: id.replace(idPattern, "$1-$2-$3T$4:$5:$6.$7Z"),
  };
}
