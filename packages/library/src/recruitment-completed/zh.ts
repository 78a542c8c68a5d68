import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "招聘 {ref} 已完成。我们做得怎么样？",
  mailReason: "您提出的招聘已经完成。我们想了解过程如何。",
  candidates: "您对推荐的候选人满意吗？",
  speed: "从发布到选定所用的时间，您满意吗？",
  advice: "您对人力资源部门提供的建议满意吗？",
  delay: "造成延误的最主要原因是什么？",
  delayOptions: {
    approval: "职位分类或审批",
    advertisement: "发布招聘启事",
    assessment: "考核评估",
    references: "背景核实或体检",
    onboarding: "入职手续",
    none: "没有延误",
  },
  candidateSubject: "您的求职申请 {ref}：流程怎么样？",
  candidateMailReason: "您申请了我们的职位，选拔现已结束。我们想了解您对整个流程的看法。",
  steps: "招聘流程的各个步骤很清楚。",
  informed: "我能及时了解进展。",
  fair: "我受到了公平对待。",
};
