import type { Words } from "../../catalogue.ts";
import type { coding as english } from "../en/coding.ts";

export const coding: Words<typeof english> = {
  "console.coding.intro":
    "Из комментариев на одном языке за квартал выбирается до 50, одни и те же для всех. Каждый кодируют два человека. Ответы другого видны, когда оба закодируют всё.",
  "console.coding.language": "Язык",
  "console.coding.quarter": "Квартал",
  "console.coding.quarter.of": "{quarter}-й квартал {year} года",
  "console.coding.empty": "Нет комментариев для кодирования",
  "console.coding.empty.next":
    "Выберите другой язык или квартал. Опросы, для показателей которых нужно несколько человек, не входят, как и то, о чём закрытое обращение.",
  "console.coding.progress":
    "{done, plural, one {Вы закодировали # комментарий из {all}.} few {Вы закодировали # комментария из {all}.} many {Вы закодировали # комментариев из {all}.} other {Вы закодировали # комментария из {all}.}}",
  "console.coding.sentiment": "Что в нём говорится об обслуживании?",
  "console.coding.says.positive": "Положительно",
  "console.coding.says.neutral": "Нейтрально",
  "console.coding.says.negative": "Отрицательно",
  "console.coding.says.unclear": "Нельзя сказать",
  "console.coding.themes": "О чём он?",
  "console.coding.keys": "Клавиши: стрелки выбирают, цифры отмечают первые девять тем, ввод сохраняет и ведёт дальше.",
  "console.coding.theme": "{at} {theme}",
  "console.coding.save": "Сохранить и дальше",
  "console.coding.back": "К предыдущему",
  "console.coding.choose": "Сначала отметьте, что в нём говорится об обслуживании.",
  "console.coding.mine": "Вы закодировали все. Ответы появятся здесь, когда это сделают двое.",
  "console.coding.taken": "Остальные закодированы двумя другими.",
  "console.coding.done": "Двое закодировали все эти комментарии",
  "console.coding.comment": "Комментарий",
  "console.coding.first": "Один отметил",
  "console.coding.second": "Другой отметил",
  "console.coding.export": "Скачать метки как {kind}",
};
