// For programs that put a runner together themselves, such as the `afterword` command: its parts, before they are
// wired into the interface for hosts.
export { accessTransport } from "./access-transport.ts";
export { actionsTransport } from "./actions-transport.ts";
export { casesTransport } from "./cases-transport.ts";
export { storedClock } from "./clock.ts";
export { afterwordOn } from "./create-afterword.ts";
export { exportTransport } from "./export/export-transport.ts";
export { workbook } from "./export/workbook.ts";
export { guardHeaders } from "./http/headers.ts";
export { lookAtDomain, parseSmtpUrl, txtResolver, type DomainFinding } from "@afterword/delivery";
export { checkOptions } from "./options.ts";
export { assemble, type Parts } from "./parts.ts";
export { membersTransport } from "./members-transport.ts";
export { messagesTransport } from "./messages-transport.ts";
export { projectTransport } from "./project-transport.ts";
export { wavesTransport } from "./waves-transport.ts";
export { webhooksTransport } from "./webhooks-transport.ts";
export { qrPng, qrSvg, smallestPng } from "./qr.ts";
export { csvLine } from "./csv-cell.ts";
export { figuresCsv } from "./export/figures-file.ts";
export { goalsTransport } from "./goals-transport.ts";
export { healthRouter } from "./router.ts";
export { embedScript } from "./routes/embed-script.ts";
export { openFormPaths } from "./routes/feedback.ts";
export { surveysTransport } from "./surveys-transport.ts";
export { unaskedTransport } from "./unasked-transport.ts";
export { previewFiles, type PreviewFile } from "./preview/preview-files.ts";
