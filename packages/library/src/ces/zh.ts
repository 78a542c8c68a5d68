import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "您的申请 {ref} 已关闭。办理起来容易吗？",
  intro: "您的申请已关闭。请告诉我们花了多少精力：回答一个问题即可。",
  ces: "您获得所需服务的过程是难还是易？",
  easier: "怎样做会更容易？",
};
