import type { CodebookInput } from "./codebook.ts";

const list = (terms: string): readonly string[] => terms.split(",").map((term) => term.trim());

/** What comments on a service are mostly about, in six languages: a codebook to begin with, and to add to. */
export const standardThemes: CodebookInput = {
  timeliness: {
    en: list(
      "fast, faster, quick*, slow*, prompt*, speed*, delay*, late, overdue, waiting, waited, wait, turnaround, on time, in time, ahead of time, deadline*, hours, days, weeks, months, took too long, too long, ages, immediately, instantly, same day, backlog, timely, pending",
    ),
    fr: list(
      "rapide*, rapidite, vite, lent, lente, lents, lentes, lenteur*, lentement, delai*, retard*, attente*, attendre, attends, attendu, heures, jours, semaines, mois, tardif*, tardive*, prompt*, immediat*, a temps, dans les temps, trop long, trop longue, interminable*, urgence, le jour meme, celerite",
    ),
    es: list(
      "rapid*, lent*, demora*, retras*, atras*, tard*, espera*, plazo*, horas, dia, dias, semana, semanas, mes, meses, pronto, prontitud, agil*, inmediat*, a tiempo, puntual*, demasiado tiempo, mucho tiempo, urgen*, enseguida",
    ),
    ru: list(
      "быстр*, медленн*, медлит*, долго, долгое, долгий, задерж*, опозда*, срок*, вовремя, ждал*, жду, ждать, ожидани*, часов, часа, дней, дня, день, недел*, месяц*, оперативн*, скорост*, своевременн*, просроч*, затян*, очеред*, немедленн*, поздно",
    ),
    ar: list(
      "سريع*, سرعة, بسرعة, بطيء*, بطء, تأخر*, تأخير*, متأخر*, انتظار*, انتظرت, انتظرنا, أنتظر, موعد*, مهلة, ساعة, ساعات, ساعتين, يوم, يوما, أيام, يومين, أسبوع*, أسابيع, شهر, شهرا, شهرين, أشهر, شهور, فورا, فوري*, استغرق*, يستغرق, مدة, عاجل*, في الوقت المناسب",
    ),
    zh: list(
      "快, 快速, 迅速, 及时, 慢, 缓慢, 拖, 拖延, 延误, 延迟, 等了, 等待, 等候, 久, 时效, 速度, 提前, 按时, 准时, 当天, 小时, 天, 几周, 星期, 个月, 逾期, 超时, 立即, 马上, 效率, 期限, 排队",
    ),
  },
  staff: {
    en: list(
      "staff, agent*, colleague*, officer*, employee*, operator*, technician*, assistant*, team, friendly, unfriendly, kind, kindness, polite*, impolite*, rude*, courteous*, courtesy, professional*, unprofessional*, competent*, incompetent*, knowledgeable, helpful, unhelpful, dismissive, attitude, respect*, disrespect*, patient, attentive, arrogant, behaviour, behavior",
    ),
    fr: list(
      "agent, agents, agente, agentes, personnel, collegue*, employe*, fonctionnaire*, technicien*, equipe*, conseiller*, conseillere*, aimable*, amabilite, poli, polie, impoli*, courtois*, gentil*, gentillesse, professionnel*, professionnalisme, competent*, incompetent*, accueil*, accueillant*, desagreable*, attitude, comportement, respect*, meprisant*, desobligeant*, grossier*, serviable*, bienveillan*, patience",
    ),
    es: list(
      "personal, agente*, companer*, emplead*, funcionari*, tecnic*, equipo, operador*, asesor*, amable*, amabilidad, cortes*, descort*, educad*, maleducad*, groser*, antipatic*, simpatic*, profesional*, competente*, incompetente*, trato, actitud, atent*, atencion, respeto*, respetuos*, paciente, paciencia, servicial*",
    ),
    ru: list(
      "сотрудни*, персонал*, коллег*, специалист*, оператор*, работник*, менеджер*, техник, инженер*, консультант*, команд*, вежлив*, невежлив*, груб*, хам*, нагруб*, профессионал*, непрофессионал*, компетентн*, некомпетентн*, грамотн*, внимательн*, приветлив*, отношени*, отзывчив*, уважени*, доброжелательн*, терпели*",
    ),
    ar: list(
      "موظف*, الموظفون, الموظفين, عامل, عاملين, فريق, زميل*, زملاء, الزملاء, مسؤول, مسؤولين, تقني, فني, طاقم, كادر, لطيف*, لطف, مهني*, مهذب*, محترم*, احترام, فظ, وقح*, تعامل*, معاملة, سلوك, أسلوب, خلوق, متعاون*, محترف*, كفء, كفاءة الموظفين, صبور*, بشوش*, استقبال*",
    ),
    zh: list(
      "员工, 工作人员, 同事, 职员, 人员, 接线员, 客服, 技术员, 经办人, 专员, 团队, 态度, 热情, 冷淡, 礼貌, 客气, 友好, 亲切, 粗鲁, 傲慢, 专业, 敬业, 耐心, 细心, 负责, 敷衍, 尊重, 服务意识",
    ),
  },
  communication: {
    en: list(
      "inform*, informed, update, updates, updated, told me, tell me, explain*, explanation*, explained, communicat*, information, instruction*, notif*, reply, replies, replied, response, responses, respond*, answer*, feedback, clear, unclear, confus*, call back, called me, emailed me, kept me, contact*, follow up, guidance, clarif*, acknowledg*",
    ),
    fr: list(
      "inform*, au courant, expliqu*, explication*, communi*, consigne*, instruction*, renseign*, notifi*, prevenu*, prevenir, averti*, reponse*, repondu, repond, repondre, repondent, retour, nouvelle*, suivi, clair, claire, claires, clairs, clarte, confus*, contact*, rappel*, precision*, orient*",
    ),
    es: list(
      "inform*, explic*, comunic*, instruccion*, avis*, notific*, respuesta*, respond*, contest*, al tanto, noticia*, seguimiento, clar*, confus*, orientacion, indicacion*, contact*, aclar*, llamaron, retroalimentacion",
    ),
    ru: list(
      "информ*, сообщ*, объясн*, разъясн*, инструкц*, уведом*, предупред*, ответ*, отвеч*, перезвон*, обратная связь, обратной связи, обратную связь, в курсе, понятн*, непонятн*, ясн*, связал*, связаться, консультац*, подсказ*, коммуникац*, известил*",
    ),
    ar: list(
      "معلومات, المعلومات, إبلاغ*, أبلغ*, يبلغ*, أخبر*, يخبر*, شرح*, يشرح, توضيح*, تعليمات, التعليمات, إرشاد*, تواصل*, اتصال*, اتصل*, رد, الرد, ردود, ردوا, يرد*, إشعار*, إجابة, أجاب*, واضح*, غامض*, متابعة, تحديثات, اطلاع, استفسار*",
    ),
    zh: list(
      "通知, 告知, 沟通, 说明, 解释, 回复, 答复, 回应, 反馈, 信息, 进展, 消息, 联系, 清楚, 不清楚, 含糊, 指引, 指导, 提示, 回电, 说法, 解答, 指示",
    ),
  },
  resolution: {
    en: list(
      "solved, solve, solution*, resolved, resolve*, resolution*, fixed, fix, unresolved, unsolved, repaired, repair*, closed, reopened, reopen*, came back, comes back, again, still not, still, at once, sorted, outcome*, result*, completed, works again, first attempt, first time, issue*, problem*",
    ),
    fr: list(
      "resolu*, resoudre, solution*, regle, reglee, regles, reglees, repare*, reparation*, ferme, fermee, cloture*, rouvert*, depanne*, premier coup, premiere fois, toujours pas, resultat*, probleme*, abouti*, sans suite, revenu*",
    ),
    es: list(
      "resuel*, resol*, solucion*, arregl*, repar*, cerrad*, cerraron, reabr*, sin arreglar*, sigue sin, a la primera, resultado*, problema*, pendiente*, otra vez, averia*",
    ),
    ru: list(
      "решен*, решил*, решает*, решить, нерешен*, устран*, исправ*, починил*, починен*, ремонт*, закрыт*, закрыли, до сих пор, с первого раза, результат*, проблем*, снова, опять, вопрос решен*, наладил*",
    ),
    ar: list(
      "حل, الحل, حلول, حلت, حلوا, تحل, يحل, تم حل, إصلاح*, أصلح*, أغلق*, إغلاق*, معالجة, عولج*, مشكلة, المشكلة, مشاكل, مشكلتي, نتيجة, من أول مرة, مرة أخرى, ما زالت, إنجاز*",
    ),
    zh: list(
      "解决, 处理, 修好, 修复, 维修, 关闭, 结案, 搞定, 办好, 办妥, 结果, 问题, 一次, 恢复, 还没, 仍未, 落实, 方案",
    ),
  },
  process: {
    en: list(
      "process, processes, procedure*, form, forms, approval*, approve*, paperwork, bureaucra*, red tape, signature*, step by step, steps, requirement*, document*, easy, simple, complicated, complex, maze, rule*, policy, policies, workflow, checklist, attachment*, submission, application form",
    ),
    fr: list(
      "procedure*, processus, demarche*, formulaire*, signature*, approbation*, paperasse*, bureaucra*, formalite*, document*, dossier*, piece justificative, pieces, etape*, simple, simples, facile*, complique*, complexe*, lourdeur*, regle de, regles de, circuit*, validation*, justificatif*",
    ),
    es: list(
      "tramite*, procedimiento*, proceso*, formulario*, firma, firmas, aprobacion*, papeleo, burocra*, documento*, documentacion, requisito*, paso a paso, pasos, sencill*, facil*, complicad*, complej*, laberinto, norma*, gestion, gestiones, expediente*",
    ),
    ru: list(
      "процедур*, процесс*, форма, форм, формы, бланк*, согласован*, подпис*, документ*, справк*, бюрократ*, бумаг*, бумажн*, оформл*, этап*, шаг, шаги, шагов, прост*, сложн*, запутан*, правил*, регламент*, требовани*",
    ),
    ar: list(
      "إجراء*, الإجراء*, عملية, نموذج, نماذج, استمارة, استمارات, موافقة, موافقات, توقيع*, أوراق*, وثائق, مستند*, معاملة ورقية, روتين, بيروقراطي*, خطوات, متطلبات, بسيط*, سهل*, سهولة, معقد*, تعقيد*, قوانين, لوائح",
    ),
    zh: list(
      "流程, 程序, 手续, 表格, 审批, 签字, 签名, 材料, 文件, 步骤, 规定, 制度, 要求, 简单, 复杂, 繁琐, 简便, 官僚, 单据, 填表, 申请表",
    ),
  },
  system: {
    en: list(
      "system, systems, portal*, website*, web site, site, page, pages, app, application, online, login, log in, password*, server*, network, internet, connection, link, links, crash*, load, loads, loading, freez*, error*, bug, bugs, screen, software, interface, upload*, download*, browser, mobile, vpn, wifi, outage*, offline, platform",
    ),
    fr: list(
      "systeme*, portail*, site, page, pages, application, appli, logiciel*, en ligne, connexion*, connecter, mot de passe, serveur*, reseau*, internet, plant*, bug*, panne*, erreur*, ecran*, interface, telecharg*, navigateur, mobile, plateforme*, charge pas, lien, liens, messagerie",
    ),
    es: list(
      "sistema*, portal*, sitio, pagina*, aplicacion, app, software, en linea, conexion*, contrasena*, servidor*, red, internet, se cae, se cayo, caid*, error*, pantalla*, interfaz, carg*, descarg*, navegador, movil, plataforma*, enlace*, colg*, bloque*",
    ),
    ru: list(
      "систем*, портал*, сайт*, страниц*, приложени*, программ*, онлайн, логин*, парол*, сервер*, сеть, сети, интернет*, соединени*, связь прерыв*, загруж*, загруз*, завис*, сбой, сбои, сбоев, упал, ошибк*, экран*, интерфейс*, скачат*, браузер*, мобильн*, платформ*, ссылк*",
    ),
    ar: list(
      "نظام, النظام, أنظمة, منظومة, بوابة, البوابة, موقع إلكتروني, الموقع, صفحة, الصفحة, تطبيق, التطبيق, برنامج, إلكتروني*, كلمة المرور, كلمة السر, خادم, شبكة, الشبكة, إنترنت, الإنترنت, تعطل*, يتعطل, تتعطل, عطل, تحميل, شاشة, رابط, متصفح, منصة, المنصة, أونلاين",
    ),
    zh: list(
      "系统, 网站, 网页, 页面, 门户, 平台, 软件, 应用, 程序崩溃, 登录, 密码, 服务器, 网络, 上网, 连接, 崩溃, 死机, 加载, 打不开, 报错, 界面, 上传, 下载, 手机, 浏览器, 链接, 断网, 卡顿, 在线, 电脑",
    ),
  },
  overall: {
    en: list(
      "service, services, overall, in general, experience, satisfied, dissatisfied, satisfaction, excellent, great job, good job, thank you, thanks, well done, recommend*, quality, nothing to add, happy with, unhappy with, disappointed, complaint*",
    ),
    fr: list(
      "service, services, dans l ensemble, en general, globalement, experience, satisfait*, insatisfait*, satisfaction, merci, bravo, excellent*, parfait*, recommand*, qualite, decu*, felicitation*, plainte*",
    ),
    es: list(
      "servicio, servicios, en general, experiencia, satisfech*, insatisfech*, satisfaccion, gracias, excelente*, perfecto, recomiend*, calidad, felicidades, felicit*, decepcion*, queja*",
    ),
    ru: list(
      "сервис*, услуг*, обслуживани*, в целом, в общем, опыт*, доволен, довольн*, недовол*, удовлетвор*, спасибо, благодар*, отлично, качеств*, рекоменд*, разочаров*, жалоб*",
    ),
    ar: list(
      "خدمة, الخدمة, خدمات, خدماتكم, بشكل عام, عموما, تجربة, تجربتي, راض*, رضا, شكرا, أشكر*, ممتاز*, جودة, أوصي, أنصح, محبط*, شكوى, شكاوى",
    ),
    zh: list(
      "服务, 总体, 整体, 总的来说, 总之, 体验, 满意, 不满意, 感谢, 谢谢, 优秀, 质量, 推荐, 失望, 投诉, 抱怨, 好评, 意见",
    ),
  },
};
