import type { Words } from "../catalogue.ts";
import type { signIn as english } from "../en/sign-in.ts";

/** What those who administer read when they sign in. */
export const signIn: Words<typeof english> = {
  "signin.title": "Вход",
  "signin.email": "Адрес электронной почты",
  "signin.password": "Пароль",
  "signin.forgotten": "Если вы забыли пароль или потеряли телефон, попросите новую ссылку у другого администратора.",
  "signin.elsewhere": "Войти с учётной записью вашей организации",
  "signin.elsewhere.none":
    "Учётная запись вашей организации не даёт здесь доступа. Попросите администратора пригласить вас.",
  "signin.wrong": "Адрес или пароль неверны. Проверьте их и попробуйте ещё раз",
  "signin.slow": "Слишком много попыток. Подождите несколько минут и попробуйте ещё раз",
  "signin.over": "Прошло слишком много времени. Войдите ещё раз",
  "signin.code.hint": "Шесть цифр из приложения на телефоне или один из резервных кодов.",
  "signin.code.wrong": "Код неверен или уже был использован. Введите следующий",
  "signin.setup.title": "Настройка кодов для входа",
  "signin.setup.body":
    "Откройте на телефоне приложение для одноразовых кодов и отсканируйте изображение или введите ключ. Затем введите код, который покажет приложение.",
  "signin.setup.key": "Ключ",
  "signin.setup.alt": "QR-код с ключом",
  "signin.recovery.title": "Сохраните резервные коды",
  "signin.recovery.body":
    "Каждый из них позволяет войти один раз, если телефона нет под рукой. Они показываются только сейчас: распечатайте или запишите их.",
  "signin.join.first": "Первая учётная запись",
  "signin.join.firstBody":
    "Тот, у кого есть эта ссылка, становится владельцем: может делать здесь всё и приглашать других.",
  "signin.join.title": "Выберите пароль",
  "signin.join.name": "Имя",
  "signin.password.hint": "Не менее 12 знаков. Несколько слов подряд легко запомнить.",
  "signin.fault.short": "Введите не менее 12 знаков",
  "signin.fault.long": "Введите не более 200 знаков",
  "signin.fault.common": "Этот или похожий пароль часто используют. Выберите другой",
  "signin.fault.named": "Пароль не должен содержать имя из вашего адреса",
  "signin.fault.email": "Введите адрес электронной почты, например name@example.org",
  "signin.fault.name": "Введите имя",
  "signin.in.title": "Вы вошли",
  "signin.in.as": "Как {name}",
  "signin.in.out": "Выйти",
  "signin.in.everywhere": "Выйти на всех устройствах",
  "signin.out.title": "Вы вышли",
  "signin.out.body": "Закройте это окно, если устройством пользуются и другие.",
};
