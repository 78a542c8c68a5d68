/** Headers and a body as they travel. */
export const mail = (headers: Readonly<Record<string, string>>, body: string): Buffer =>
  Buffer.from(
    `${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n")}\n\n${body}`.replaceAll(/\r?\n/g, "\r\n"),
  );

/** A report as RFC 3464 has it: words, the status, and the mail that is returned. */
export function report(
  status: string,
  over: {
    readonly to?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly words?: string;
    readonly encoding?: "base64";
    readonly returned?: string;
    readonly type?: string;
  } = {},
): Buffer {
  const type = over.type ?? "message/delivery-status";
  const returned = over.returned ?? "Subject: One question\nTo: amina@example.org\n\nHow was it?";
  const encoded = over.encoding === undefined ? "" : `Content-Transfer-Encoding: ${over.encoding}\n`;
  const body = over.encoding === undefined ? status : Buffer.from(status).toString("base64");
  return mail(
    {
      "Return-Path": "<>",
      From: "MAILER-DAEMON@mx.example.net (Mail Delivery System)",
      To: over.to ?? "b+key-mac@bounces.example.org",
      Subject: "Undelivered mail",
      "Auto-Submitted": "auto-replied",
      "MIME-Version": "1.0",
      "Content-Type": 'multipart/report; report-type=delivery-status; boundary="=_b1"',
      ...over.headers,
    },
    `For programs that know no reports.\n--=_b1\nContent-Type: text/plain; charset=utf-8\n\n${over.words ?? "It did not arrive."}\n
--=_b1\nContent-Type: ${type}\n${encoded}\n${body}\n\n--=_b1\nContent-Type: message/rfc822\n\n${returned}\n--=_b1--\n`,
  );
}

/** The status of one recipient. */
export const status = (code: string, over: Readonly<Record<string, string>> = {}): string =>
  `Reporting-MTA: dns; mx.example.net\nArrival-Date: Fri, 21 Nov 2025 09:30:00 +0000\n\n${Object.entries({
    "Final-Recipient": "rfc822; amina@example.org",
    Action: "failed",
    Status: code,
    ...over,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")}\n`;
