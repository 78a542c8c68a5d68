/** What people reply to get no more messages, in the languages that we ask in; `STOP` is what gateways know everywhere. */
const stops = [
  ...["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "no more"],
  ...["arret", "arrêt", "desabonner", "désabonner", "baja", "parar", "alto", "cancelar"],
  ...["стоп", "отписаться", "停止", "退订", "退訂", "td", "t", "توقف", "إيقاف", "ايقاف", "قف"],
];
const starts = ["start", "unstop", "старт", "开始", "開始", "ابدأ"];

/**
 * What a reply asks for: to get no more messages, or to get them again; null for anything else.
 *
 * @example wishIn(" Stop. ") // "stop"
 */
export function wishIn(reply: string): "stop" | "start" | null {
  const said = reply
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, " ")
    .trim()
    .replace(/\s+/g, " ");
  if (stops.includes(said)) return "stop";
  return starts.includes(said) ? "start" : null;
}
