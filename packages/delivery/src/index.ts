export type { BounceVerdict, RecipientReport } from "./bounces/bounce-kind.ts";
export type { ReturnedMail } from "./bounces/read-returned-mail.ts";
export { devMailbox } from "./dev-mailbox.ts";
export type { DevMail, DevMailbox } from "./dev-mailbox.ts";
export { mailHeaders } from "./headers.ts";
export type { CaseKind } from "./case-view.ts";
export type { ClientKind } from "./client-mail.ts";
export type { MailKind } from "./invitation-view.ts";
export type { Address, GatewayReport, Mailer, OutgoingMail, RefusalClass, SendHooks, SendResult } from "./mail.ts";
export { relayOn } from "./relay.ts";
export type { Relay, RelayNews } from "./relay.ts";
export { smtpMailer } from "./smtp.ts";
export { parseSmtpUrl } from "./smtp-url.ts";
export type { RelayLimits, SmtpServer } from "./smtp-url.ts";
export { gatewayOn, type Gateway } from "./text/gateway.ts";
export { readReport } from "./text/delivery-report.ts";
export type { TextJob } from "./text/text-job.ts";
export { createDelivery } from "./delivery.ts";
export type { Delivery, DeliveryOptions } from "./delivery.ts";
export type {
  CaseJob,
  ClientJob,
  InvitationJob,
  MailJob,
  NoticeCase,
  NoticeJob,
  ThanksItem,
  ThanksJob,
  NoticeWarning,
  NoticeReview,
  ReceiptJob,
  ReportJob,
} from "./mail-job.ts";
export { mailNames, mailsOf, previewJob } from "./preview-job.ts";
export type { MailName } from "./preview-job.ts";
export { lookAtDomain, txtResolver } from "./domains/look-at-domain.ts";
export type { DomainFinding, ResolveTxt } from "./domains/look-at-domain.ts";
export { renderMail } from "./render-mail.ts";
export type { Sender } from "./render-mail.ts";
export { webhookSender } from "./webhook/sender.ts";
export type { Resolve, WebhookReply, WebhookSender } from "./webhook/sender.ts";
export { placeOf, plainHost } from "./webhook/target.ts";
