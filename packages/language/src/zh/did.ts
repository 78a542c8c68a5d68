import type { Words } from "../catalogue.ts";
import type { did as english } from "../en/did.ts";

/** What everybody reads of what was said and done. */
export const did: Words<typeof english> = {
  "did.title": "您说了，我们做了",
  "did.intro": "大家告诉我们什么、我们做了什么、结果如何。",
  "did.none": "这里尚未发布任何内容。",
  "did.asked": "{from, date, long} 至 {to, date, long}，{n, plural, other {# 个回答}}。",
  "did.said": "您说",
  "did.did": "我们做了",
  "did.cannot": "我们无法做到，因为",
  "did.result": "结果如何",
  "did.figure": "{value}（{lower} 至 {upper}）",
  "did.improvement": "之前 {before}，之后 {after}：明显改善。",
  "did.worsening": "之前 {before}，之后 {after}：明显变差。",
  "did.no_clear_effect": "之前 {before}，之后 {after}：没有明显效果。",
  "did.too_early": "现在下结论为时过早。",
  "told.did": "您说：{said} 我们做了：{did}",
  "told.cannot": "您说：{said} 我们做不到，原因是：{did}",
  "told.more": "查看还做了什么",
};
