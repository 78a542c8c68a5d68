import type { Words } from "../../catalogue.ts";
import type { cards as english } from "../en/cards.ts";

export const cards: Words<typeof english> = {
  "console.cards.intro": "每张卡片说明大家说了什么、做了什么、结果如何。由撰写者以外的成员发布后，会显示在公开页面上。",
  "console.cards.page": "公开页面",
  "console.cards.empty": "还没有卡片",
  "console.cards.empty.next": "打开一项已完成或已放弃的行动，在那里写下做了什么。",
  "console.cards.state.draft": "草稿",
  "console.cards.state.published": "已发布",
  "console.cards.state.archived": "已归档",
  "console.cards.write": "告诉所有人",
  "console.cards.language": "语言",
  "console.cards.said": "您说（用我们自己的话转述）",
  "console.cards.did.did": "我们做了",
  "console.cards.did.cannot": "我们无法做到，因为",
  "console.cards.by": "撰写人",
  "console.cards.publish": "发布",
  "console.cards.own": "您撰写的内容须由另一位成员发布。",
  "console.cards.back": "撤回",
  "console.cards.archive": "归档",
  "console.cards.few": "此前回答的人太少，不能向所有人公布。",
  "console.problem.card_state": "该卡片目前的状态不允许这样做。请再看一下。",
  "console.problem.card_changed": "其他人刚刚更改了该卡片。现在显示的是最新内容。",
  "console.cards.change": "修改文字",
};
