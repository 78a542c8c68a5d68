import type { TextLocale } from "./locales.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that hold a sentence together and say nothing of what it is about, as `normalize` writes them. */
export const functionWords: { readonly [locale in TextLocale]: ReadonlySet<string> } = {
  en: list(
    "a an the and or but if of at by for with about to from in on into over after before up out off than then so as is am are was were be been being have has had do does did will would can could should may might must i me my we us our you your he him his she her it its they them their this that these those there here what which who whom when where why how all any both each more most other some such no not only own same too very just also at every",
  ),
  fr: list(
    "le la les l un une des de du d et ou mais si a au aux en dans par pour sur avec sans sous vers chez ce cet cette ces c ca cela qui que qu quoi dont ou quand comment je j tu il elle on nous vous ils elles me m te se s y mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs est sont etait etaient ete etre suis ai as a ont avons avez avait avaient fait faire ne n pas plus tres trop bien tout tous toute toutes encore aussi deja meme comme il",
  ),
  es: list(
    "el la los las lo un una unos unas de del al a y o u e pero si en con por para sin sobre entre hasta desde hacia que quien cual cuando donde como yo tu el ella ello nosotros ellos ellas me te se nos le les mi mis su sus nuestro nuestra este esta estos estas ese esa eso esto es son era eran fue fueron ser estar estoy esta estan estaba ha han he hemos habia hay no ni muy mas tan tambien ya todo toda todos todas cada",
  ),
  ru: list(
    "и а но или если что чтобы как когда где кто который которая которые это этот эта эти тот та те я мы ты вы он она они оно меня мне нас нам вас вам его ее их ему ей им мой моя мои наш ваш свой в во на с со к ко по за из от до у о об при для без над под через не ни же ли бы уже еще очень так такой все всё весь вся был была было были есть быть будет да нет только также тоже то",
  ),
  ar: list(
    "في من الي علي عن مع هذا هذه ذلك تلك التي الذي الذين ما ماذا متي كيف اين هل او ثم لكن ولكن ان انه انها كان كانت يكون تكون قد لقد كل بعض اي انا نحن هو هي هم انت انتم لي لنا له لها لهم بعد قبل بين حتي منذ لا لم لن ليس غير جدا ايضا فقط و ف ب ل تم به بها فيه فيها عند",
  ),
  zh: list(
    "的 了 和 与 及 或 但 但是 而 在 是 有 我 我们 你 你们 您 他 她 它 他们 这 那 这个 那个 这些 那些 个 就 都 也 还 又 很 太 不 没 没有 被 把 给 对 到 从 向 为 因为 所以 如果 才 再 吗 呢 吧 啊 着 过 地 得 之 其 每 等 一 一个 什么 怎么",
  ),
};
