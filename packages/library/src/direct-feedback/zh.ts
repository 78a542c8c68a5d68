import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  title: "告诉我们",
  intro: "投诉、建议、感谢和问题都可以在此提交。您不必说明自己是谁。",
  reply: "首次答复将在 {days} 个工作日内发出。",
  replyInOne: "首次答复将在一个工作日内发出。",
  type: "您想向我们反映什么？",
  types: {
    complaint: "投诉",
    suggestion: "建议",
    thanks: "感谢",
    question: "问题",
  },
  about: "涉及哪项服务？",
  unsure: "不确定",
  message: "请告诉我们发生了什么，或您有什么建议。",
  place: "时间和地点？",
  remedy: "怎样做才能解决？",
  risk: "目前有人处于危险中吗？",
  emergency:
    "请不要等待我们的答复：如果有人正处于危险中，请拨打当地紧急电话或联系安全官员。涉及欺诈、骚扰或虐待，请使用贵组织的廉正热线。",
  share: "可以将我的话转告该团队，不注明我的姓名。",
  contact: "我们可以与您联系吗？",
  contactOptions: {
    no: "不，我希望匿名",
    yes: "可以",
  },
  name: "姓名",
  email: "电子邮箱地址",
  phone: "电话",
  language: "希望我们使用哪种语言？",
};
