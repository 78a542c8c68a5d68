import type { Words } from "../../catalogue.ts";
import type { signOffs as english } from "../en/sign-offs.ts";

export const signOffs: Words<typeof english> = {
  "console.signOffs.intro": "在所有相关单位签核之前，不会向任何人发出询问。",
  "console.signOffs.empty": "没有待签核的内容",
  "console.signOffs.empty.next": "计划涉及本单位的波次时，会显示在此处。",
  "console.signOffs.wave": "波次",
  "console.signOffs.survey": "调查",
  "console.signOffs.opens": "开放时间",
  "console.signOffs.unit": "单位",
  "console.signOffs.signed": "已签核",
  "console.signOffs.pending": "尚未",
  "console.signOffs.by": "由{member}签核",
  "console.signOffs.signers": "可签核人",
  "console.signOffs.signers.none": "该单位没有任何人员拥有角色",
  "console.signOffs.sign": "签核",
  "console.signOffs.sign.title": "签核此波次？",
  "console.signOffs.sign.body": "此后 {wave} 可面向 {unit} 开放。开放前您可以撤回。",
  "console.signOffs.needed": "开放前须签核的单位",
  "console.signOffs.needed.hint": "由在该单位有角色的成员签核。未签核时，即使到期也会等待。",
  "console.problem.sign_off_missing": "有单位尚未签核此波次，请见下方。",
  "console.signOffs.unsign": "撤回",
  "console.signOffs.unsign.title": "撤回您的签核？",
  "console.signOffs.unsign.body": "此后 {wave} 将等待有人再次为 {unit} 签核。",
};
