/**
 * The headers of a mail nobody wrote by hand: how to stop it with one click (RFC 8058), that no machine should reply
 * (RFC 3834), which language it is in, and what senders' feedback loops call it.
 *
 * @param options.unsubscribeUrl https address that stops the mails when posted to; none for an answer to what somebody wrote
 * @param options.unsubscribeMail mailbox that stops them when written to
 * @param options.feedbackId `campaign:customer:type:sender`, as Gmail's feedback loop reads it
 * @param options.isBulk the same mail goes to many people at once, as a wave's does
 * @example
 * mailHeaders({ unsubscribeUrl: "https://example.org/u/Xk3", unsubscribeMail: "stop@example.org", feedbackId: "ticket-csat:desk:survey:aw", locale: "en" });
 */
export function mailHeaders(options: {
  unsubscribeUrl?: string;
  unsubscribeMail: string;
  feedbackId: string;
  locale: string;
  isBulk?: boolean;
}): Record<string, string> {
  const stop = {
    "List-Unsubscribe": `<${options.unsubscribeUrl ?? ""}>, <mailto:${options.unsubscribeMail}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  return {
    ...(options.unsubscribeUrl === undefined ? {} : stop),
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "Feedback-ID": options.feedbackId,
    "Content-Language": options.locale,
    ...(options.isBulk === true ? { Precedence: "bulk" } : {}),
  };
}
