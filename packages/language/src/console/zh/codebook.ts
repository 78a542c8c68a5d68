import type { Words } from "../../catalogue.ts";
import type { codebook as english } from "../en/codebook.ts";

export const codebook: Words<typeof english> = {
  "console.codebook.intro":
    "评论按主题编码。每个主题在每种语言中都有词条：评论中出现其中之一，即属于该主题。修改后，全部评论将重新编码。",
  "console.codebook.language": "词条语言",
  "console.codebook.terms": "词条是一个词、几个词，或末尾带 * 的词，表示所有以此开头的词。每行一个。",
  "console.codebook.termsOf": "词条",
  "console.codebook.wrong": "“{term}”不是词条。请填写词语，只可在末尾加 *。",
  "console.codebook.wrongElsewhere": "另一种语言中，{theme}的“{term}”不是词条。",
  "console.codebook.remove": "移除{theme}",
  "console.codebook.name": "新主题的名称",
  "console.codebook.name.hint": "最多40个小写拉丁字母、数字和连字符。",
  "console.codebook.name.wrong": "请用小写拉丁字母、数字和连字符，以字母开头，且不与已有主题重名。",
  "console.codebook.add": "添加主题",
  "console.codebook.try": "用最新评论试一试",
  "console.codebook.save": "保存并全部重新编码",
  "console.codebook.saved": "编码表已保存，正在据此对全部评论重新编码。",
  "console.codebook.export": "下载 {kind}",
  "console.codebook.tried": "会有哪些变化",
  "console.codebook.tried.none": "还没有可供试用的评论。",
  "console.codebook.tried.covered": "{n, plural, other {最新的#条评论中，将有{after}谈到某个主题；目前为{before}。}}",
  "console.codebook.tried.same": "没有主题会增加或减少评论。",
  "console.codebook.tried.before": "目前",
  "console.codebook.tried.after": "之后",
  "console.codebook.tried.gained": "增加的评论",
  "console.codebook.tried.lost": "减少的评论",
};
