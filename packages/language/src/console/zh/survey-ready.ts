import type { Words } from "../../catalogue.ts";
import type { surveyReady as english } from "../en/survey-ready.ts";

/** The ready-made surveys, by what they are about. */
export const surveyReady: Words<typeof english> = {
  "console.surveys.ready.ticket-csat": "已办结的请求",
  "console.surveys.ready.ticket-rejected": "被拒绝的请求",
  "console.surveys.ready.ticket-cancelled": "已取消的请求",
  "console.surveys.ready.ces": "办理是否方便",
  "console.surveys.ready.fcr": "首次联系是否解决",
  "console.surveys.ready.transactional-trust": "一次经历后的信任",
  "console.surveys.ready.transactional-trust-full": "一次经历后的信任（逐项陈述）",
  "console.surveys.ready.transactional-trust-thumbs": "一次经历后的信任（是或否）",
  "console.surveys.ready.annual-relational": "关于所有服务的年度调查",
  "console.surveys.ready.onboarding-10": "新岗位，10 天后",
  "console.surveys.ready.onboarding-60": "新岗位，60 天后",
  "console.surveys.ready.procurement-delivery": "已交付的订单",
  "console.surveys.ready.recruitment-manager": "招聘结束后，面向用人主管",
  "console.surveys.ready.recruitment-candidate": "招聘结束后，面向应聘者",
  "console.surveys.ready.travel": "公务旅行",
  "console.surveys.ready.facilities": "楼宇维修",
  "console.surveys.ready.ict": "已办结的信息技术请求与网络连接",
  "console.surveys.ready.direct-feedback": "随时可填的意见表",
  "console.surveys.ready.forum-record": "客户论坛记录",
  "console.surveys.ready.focus-group-record": "焦点小组之后",
  "console.surveys.ready.page-helpful": "页面是否有帮助",
};
