import { createServer, type AddressInfo, type Socket } from "node:net";

/** A mail that the server took, whether it said so or not. */
export interface Taken {
  readonly to: string;
  readonly at: number;
  readonly messageId: string;
  /** The token of the answering link. */
  readonly link: string;
  /** The token of the link that stops mails. */
  readonly unsubscribe: string;
}

/** Where in the conversation the victim is killed: at its RCPT, when its text is in but not answered, just after the 250. */
export type KillPoint = "rcpt" | "dot" | "after250";

/** Who is killed, where, and at which of the mails that get there: each `every`th. */
export interface Killing {
  readonly at: KillPoint;
  readonly every: number;
  /** 0 while there is none. */
  readonly pid: () => number;
}

export type Greeting = "ok" | "421" | "hang" | "close";

/**
 * What a recipient's local part asks for, up to its `+`: a name, and for how many tries it holds (for ever without one).
 *
 * - `ok`: taken.
 * - `later2`: RCPT is answered 450. `busy2`: the text is answered 452.
 * - `unknown`: RCPT is answered 550 5.1.1. `blocked`: 550 5.7.1. `disliked`: the text is answered 554 5.7.1.
 * - `goodbye1`: RCPT is answered 421 and the connection ends. `dropped1`: it ends without a word.
 * - `cut1`: the text is taken and the connection ends without a reply. `mute1`: the reply never comes.
 */
type Fault = "ok" | "later" | "busy" | "unknown" | "blocked" | "disliked" | "goodbye" | "dropped" | "cut" | "mute";

const atRcpt: { readonly [fault in Fault]?: string } = {
  later: "450 4.2.1 come again",
  unknown: "550 5.1.1 nobody of that name",
  blocked: "550 5.7.1 not from you",
  goodbye: "421 4.3.2 closing down",
};
const atDot: { readonly [fault in Fault]?: string } = {
  busy: "452 4.3.1 no room now",
  disliked: "554 5.7.1 we don't like it",
};

/** A mail server that misbehaves on request, and can kill a process at an exact point of the conversation. */
export type UnrulyServer = Awaited<ReturnType<typeof startUnrulyServer>>;

/** Starts one on a port of its own. `replyMs` is how long it thinks about a text. */
export async function startUnrulyServer({ replyMs = 0 }: { readonly replyMs?: number } = {}) {
  const taken: Taken[] = [];
  const tries = new Map<string, number[]>();
  const sockets = new Set<Socket>();
  const killed = new Set<string>();
  let [greeting, killing, reached, open, peak, connections]: [
    Greeting,
    Killing | null,
    number,
    number,
    number,
    number,
  ] = ["ok", null, 0, 0, 0, 0];

  /** Kills at the point where it is to be, each recipient's mail at most once. */
  const kills = (at: KillPoint, to: string): boolean => {
    if (killing?.at !== at || killed.has(to) || ++reached % killing.every !== 0) return false;
    const pid = killing.pid();
    if (pid === 0) return false;
    killed.add(to);
    process.kill(pid, "SIGKILL");
    return true;
  };

  const server = createServer((socket) => {
    connections++;
    peak = Math.max(peak, ++open);
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      open--;
      sockets.delete(socket);
    });
    if (greeting === "hang") return;
    if (greeting === "close") return void socket.destroy();
    if (greeting === "421") return void socket.end("421 4.3.2 not now\r\n");
    converse(socket);
  });

  function converse(socket: Socket): void {
    const say = (line: string) => void (socket.destroyed || socket.write(`${line}\r\n`));
    let [unread, text, to, fault]: [string, string[] | null, string, Fault] = ["", null, "", "ok"];
    say("220 unruly ESMTP");
    socket.on("data", (data: Buffer) => {
      unread += data.toString("latin1");
      for (let end = unread.indexOf("\r\n"); end >= 0; end = unread.indexOf("\r\n")) {
        const line = unread.slice(0, end);
        unread = unread.slice(end + 2);
        if (text === null) command(line);
        else if (line === ".") finish(text);
        else text.push(line.replace(/^\./, ""));
      }
    });

    function command(line: string): void {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "EHLO" || verb === "HELO") say("250-unruly\r\n250 8BITMIME");
      else if (verb === "MAIL" || verb === "RSET" || verb === "NOOP") say("250 2.0.0 yes");
      else if (verb === "RCPT") recipient(/<([^>]*)>/.exec(line)?.[1] ?? "");
      else if (verb === "DATA") {
        text = [];
        say("354 go on");
      } else if (verb === "QUIT") socket.end("221 2.0.0 bye\r\n");
      else say("502 5.5.2 what?");
    }

    function recipient(address: string): void {
      to = address;
      const times = tries.get(to) ?? [];
      tries.set(to, [...times, Date.now()]);
      fault = faultOf(to, times.length + 1);
      if (kills("rcpt", to) || fault === "dropped") return void socket.destroy();
      say(atRcpt[fault] ?? "250 2.1.5 yes");
      if (fault === "goodbye") socket.end();
    }

    function finish(lines: readonly string[]): void {
      text = null;
      const refusal = atDot[fault];
      if (refusal !== undefined) return say(refusal);
      const whole = lines.join("\r\n");
      const unfolded = whole.replaceAll("=\r\n", "");
      const messageId = /^message-id: *(\S+)/im.exec(whole)?.[1] ?? "";
      const token = (kind: "r" | "u") => new RegExp(`/${kind}/([0-9A-Za-z]{27})`).exec(unfolded)?.[1] ?? "";
      taken.push({ to, at: Date.now(), messageId, link: token("r"), unsubscribe: token("u") });
      if (kills("dot", to) || fault === "cut") return void socket.destroy();
      if (fault === "mute") return;
      const recipient = to;
      const reply = () => {
        say("250 2.0.0 taken");
        kills("after250", recipient);
      };
      if (replyMs > 0) setTimeout(reply, replyMs);
      else reply();
    }
  }

  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    taken,
    /** When a recipient was tried. */
    triesOf: (to: string): readonly number[] => tries.get(to) ?? [],
    /** How many connections there were, and how many at once at most. */
    connections: () => ({ all: connections, peak }),
    killed: () => killed.size,
    greet: (how: Greeting) => void (greeting = how),
    kill: (how: Killing | null) => void (killing = how),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

function faultOf(address: string, tries: number): Fault {
  const [, name = "ok", times = ""] = /^([a-z]+)(\d*)/.exec(address) ?? [];
  return times !== "" && tries > Number(times) ? "ok" : (name as Fault);
}
