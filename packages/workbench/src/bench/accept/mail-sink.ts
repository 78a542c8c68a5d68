// A mail server in a process of its own that takes everything at once and keeps the last mail; tells how many it took, and that one.
import { createServer, type AddressInfo } from "node:net";

let [taken, last] = [0, ""];

const server = createServer({ noDelay: true }, (socket) => {
  let [isText, pending] = [false, ""];
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on("error", () => undefined);
  say("220 sink ESMTP");
  socket.on("data", (chunk) => {
    pending += chunk.toString("latin1");
    for (;;) {
      const end = pending.indexOf(isText ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = pending.slice(0, end);
      pending = pending.slice(end + (isText ? 5 : 2));
      if (isText) {
        [taken, last, isText] = [taken + 1, part, false];
        say("250 2.0.0 taken");
      } else if (/^DATA/i.test(part)) {
        isText = true;
        say("354 go on");
      } else if (/^QUIT/i.test(part)) socket.end("221 bye\r\n");
      else say(/^EHLO/i.test(part) ? "250-sink\r\n250-PIPELINING\r\n250 8BITMIME" : "250 2.1.0 ok");
    }
  });
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
process.on("message", (what) => process.send?.(what === "last" ? { taken, last } : { taken }));
process.on("disconnect", () => process.exit(0));
process.send?.({ port: (server.address() as AddressInfo).port });
