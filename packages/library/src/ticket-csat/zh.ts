import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "您的申请 {ref} 已关闭。我们做得怎么样？",
  intro: "您的申请已关闭。请告诉我们办理情况如何：回答一个问题即可。",
  csat: "您对我们处理您申请的方式满意吗？",
  solved: "问题解决了吗？",
  solvedOptions: {
    yes: "已解决",
    partly: "部分解决",
    no: "未解决",
    early: "现在说还太早",
  },
  reason: "哪些方面出了问题？",
  reasons: {
    slow: "耗时太长",
    uninformed: "没有及时告知进展",
    unsolved: "答复没有解决问题",
    repeated: "需要反复说明",
    rules: "规定或表格难以理解",
    treatment: "服务态度不好",
    other: "其他原因",
  },
  rejectedSubject: "您的申请 {ref} 未获批准。我们解释清楚了吗？",
  cancelledSubject: "您的申请 {ref} 已取消。我们解释清楚了吗？",
  decidedIntro: "您的申请未能办成。请告诉我们原因解释得是否清楚：回答一个问题即可。",
  decision: "您对我们解释这一决定的方式满意吗？",
  decisionReason: "还缺少什么？",
  decisionReasons: {
    reasons: "理由不清楚",
    late: "决定来得太晚",
    options: "没有告知其他可行的办法",
    rules: "所依据的规定难以理解",
    treatment: "语气不够尊重",
    other: "其他",
  },
};
