import type { Words } from "../../catalogue.ts";
import type { comments as english } from "../en/comments.ts";

export const comments: Words<typeof english> = {
  "console.comments.themes": "评论谈到什么",
  "console.comments.coverage": "{n, plural, other {#条评论中，{share}谈到某个主题。}}",
  "console.comments.byScore": "评论的倾向以其评分为准。",
  "console.comments.byWords": "{n, plural, other {没有评分的，按用词估计：#条评论。}}",
  "console.comments.notEstimated": "以下语言的评论不作估计，因为出错会太多：{languages}。",
  "console.comments.theme": "主题",
  "console.comments.sentiment": "倾向",
  "console.comments.says.positive": "正面",
  "console.comments.says.neutral": "中性",
  "console.comments.says.negative": "负面",
  "console.comments.estimated.positive": "正面（估计）",
  "console.comments.estimated.neutral": "中性（估计）",
  "console.comments.estimated.negative": "负面（估计）",
  "console.comments.theme.timeliness": "时效",
  "console.comments.theme.staff": "工作人员",
  "console.comments.theme.communication": "沟通",
  "console.comments.theme.resolution": "解决",
  "console.comments.theme.process": "流程",
  "console.comments.theme.system": "系统",
  "console.comments.theme.overall": "总体",
  "console.comments.rising": "上升的主题",
  "console.comments.rising.none": "与此前12个月相比，没有哪个主题明显有更多人提到。",
  "console.comments.rising.everywhere":
    "{theme}：{people, plural, other {#人}}，占写评论者的{share}；此前12个月为{before}。",
  "console.comments.rising.at":
    "{theme}，{group}：{people, plural, other {#人}}，占写评论者的{share}；此前12个月为{before}。",
  "console.comments.rising.show": "显示这些评论",
  "console.comments.recode": "对全部评论重新编码",
  "console.comments.coding": "{done, plural, other {正在对评论重新编码：已处理#份回答。}}",
  "console.comments.failed": "编码已停止，请重新开始。",
  "console.comments.find": "包含这些词",
};
