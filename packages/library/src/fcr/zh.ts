import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "您的申请 {ref} 已关闭。联系一次就解决了吗？",
  intro: "您的申请已关闭。请告诉我们联系一次是否就够了。",
  fcr: "您第一次联系我们时，申请就办妥了吗？",
  fcrOptions: {
    yes: "是",
    again: "否，我不得不再次联系",
    open: "仍未办妥",
  },
  contacts: "您为此事一共联系了多少次？",
  contactsOptions: {
    once: "目前一次",
    twice: "2 次",
    thrice: "3 次",
    more: "4 次或以上",
  },
};
