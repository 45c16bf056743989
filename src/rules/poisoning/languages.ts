/** How injections are worded around the world: a table of languages, each with the words that drop instructions, name the model, and order. */

export interface Language {
  readonly name: string;
  /** “Ignore the previous instructions”. */
  readonly override: RegExp;
  /** “AI assistant”, “language model”, as one is addressed. */
  readonly model: string;
  /** “You must”, “please”, “first”, “before you”. */
  readonly order: string;
  /** “New instructions”, “before you go on with the task”. */
  readonly task: string;
  /** “Do not tell the user”. */
  readonly conceal: string;
}

export const LANGUAGES: readonly Language[] = [
  {
    name: 'Spanish',
    override:
      /(?:ignor[ae]n?|olvid[ae]|descart[ae]|omit[ae]|desatiend[ae]|caso omiso|no (?:sigas|siga)|deja de seguir)\b.{0,40}(?:instrucci|órdenes|ordenes|indicaciones|reglas|tarea|directrices)/i,
    model: 'asistente(?: virtual)?(?: de ia)?|modelo de (?:lenguaje|ia)|\\bia\\b|inteligencia artificial|agente de ia',
    order: 'debes|debe |tienes que|tiene que|por favor|antes de|primero|es obligatorio|env[ií]a|ejecuta|transfiere',
    task: 'nuevas instrucciones|nueva tarea:|antes de (?:poder )?(?:resolver|completar|continuar|terminar|seguir).{0,24}tarea|mensaje del sistema:|tarea que te (?:di|he dado)',
    conceal: 'no (?:se lo )?(?:digas|informes|menciones|avises|reveles).{0,24}(?:usuario|nadie)',
  },
  {
    name: 'French',
    override:
      /(?:ignore[rz]?|oublie[rz]?|ne (?:tiens|tenez) (?:pas|plus) compte|fai(?:s|tes) abstraction|négligez?|ne sui(?:s|vez) (?:pas|plus))\s(?:(?:de |d['’])?(?:toutes?|tous|les?|la|vos|tes|ces|cette|ton|votre|des))\b.{0,40}(?:instructions?|consignes?|ordres|directives|règles|tâche)/i,
    model:
      "assistant (?:ia|virtuel)|mod[èe]le de langage|mod[èe]le d['’]ia|intelligence artificielle|\\bl['’]ia\\b|agent ia|assistant",
    order: "vous devez|tu dois|veuillez|merci de|avant de|d’abord|d'abord|il faut|envoie|exécute",
    task: "nouvelles instructions|nouvelle t[âa]che ?:|avant de (?:pouvoir )?(?:résoudre|terminer|continuer|accomplir|poursuivre).{0,24}t[âa]che|message (?:du )?syst[èe]me ?:|t[âa]che que je (?:t['’]ai|vous ai)",
    conceal:
      "(?:ne|n['’]) ?(?:(?:le |en )?(?:dis|dites|informe[rz]?|mentionne[rz]?|révéle[rz]?|préviens|parle[rz]?)).{0,12}(?:pas|rien|jamais).{0,24}utilisateur",
  },
  {
    name: 'German',
    override:
      /(?:ignorier\w{0,3}|vergiss|vergessen sie|missachte\w{0,2}|beachte\w{0,2} nicht|verwirf|setze? dich über)\b.{0,40}(?:anweisung|instruktion|befehl|vorgabe|anleitung|aufgabe|regeln|prompt)/i,
    model: 'ki-?(?:modell|assistent|agent|system)|\\bki\\b|sprachmodell|künstliche intelligenz|assistent(?:in)?',
    order: 'du musst|sie müssen|müssen sie|musst du|bitte|bevor|zuerst|sende|schicke|überweise|führe',
    task: 'neue (?:anweisung|instruktion)(?:en)?|neue aufgabe:|bevor (?:du|sie).{0,40}aufgabe|system-?(?:nachricht|meldung|hinweis):|aufgabe,? die ich dir',
    conceal:
      '(?:nichts?|niemals|keinesfalls|nicht).{0,40}(?:sagen|verraten|mitteilen|erwähnen|informieren)|(?:sag|verrate|erwähne|teile|informiere).{0,24}(?:nutzer|benutzer|anwender).{0,24}nicht',
  },
  {
    name: 'Italian',
    override:
      /(?:ignor[ai](?:te|re)?|dimentica(?:te|re)?|trascura(?:te)?|non seguire|lascia perdere)\b.{0,40}(?:istruzion|comandi|ordini|regole|compito|indicazioni|direttive)/i,
    model: 'assistente (?:ia|ai|virtuale)|modello (?:linguistico|di linguaggio|ia|ai)|intelligenza artificiale|agente ia',
    order: 'devi|dovete|deve|per favore|prima di|innanzitutto|invia|esegui|trasferisci',
    task: 'nuove istruzioni|nuovo compito:|prima di (?:poter )?(?:risolvere|completare|continuare|proseguire).{0,24}compito|messaggio di sistema:|compito che ti ho',
    conceal: 'non (?:dire|dirlo|informare|menzionare|rivelare|avvisare).{0,24}(?:utente|nessuno)',
  },
  {
    name: 'Portuguese',
    override:
      /(?:ignor[ae]r?|esque[çc][ae]|esquece|desconsider[ae]|descarte|não siga)\b.{0,40}(?:instruç|instruco|ordens|regras|comandos|tarefa|diretrizes)/i,
    model: 'assistente (?:de ia|ia|virtual)|modelo de (?:linguagem|ia)|inteligência artificial|agente de ia',
    order: 'você deve|deves|deve |por favor|antes de|primeiro|é obrigatório|envie|execute|transfira',
    task: 'novas instruções|nova tarefa:|antes de (?:poder )?(?:resolver|concluir|continuar|terminar).{0,24}tarefa|mensagem do sistema:|tarefa que (?:eu )?(?:te|lhe)',
    conceal: 'não (?:diga|conte|informe|mencione|revele|avise).{0,24}(?:usuário|utilizador|ninguém)',
  },
  {
    name: 'Dutch',
    override: /(?:negeer|vergeet|sla)\b.{0,40}(?:instructies?|opdracht|aanwijzingen|regels)/i,
    model: 'ai-?(?:model|assistent|agent)|taalmodel|kunstmatige intelligentie',
    order: 'je moet|u moet|alstublieft|alsjeblieft|voordat|eerst|stuur|voer',
    task: 'nieuwe (?:instructies|opdracht)|voordat je.{0,40}(?:taak|opdracht)|systeembericht:',
    conceal: '(?:vertel|zeg|meld).{0,24}(?:gebruiker).{0,24}niet',
  },
  {
    name: 'Polish',
    override: /(?:z?ignoruj|zapomnij|pomiń|odrzuć)\S{0,4}.{0,40}(?:instrukcj|polece|zada|wskaz|reguł)/i,
    model: 'model(?:u)? (?:ai|językow)|asystenc?i?e? (?:ai|si)|sztuczn\\S{1,3} inteligencj',
    order: 'musisz|proszę|zanim|najpierw|wyślij|wykonaj',
    task: 'nowe (?:instrukcje|polecenia)|nowe zadanie:|zanim.{0,40}zadani|komunikat systemowy:',
    conceal: 'nie (?:mów|informuj|wspominaj|ujawniaj).{0,24}użytkownik',
  },
  {
    name: 'Russian',
    override:
      /(?:игнорир|забудь|не обращай|отбрось|отмени|пренебреги)[а-яё]{0,8}.{0,40}(?:инструкц|указани|команд|правил|задани|задач)/i,
    model:
      'ии-?(?:модель|ассистент|агент|помощник)|(?:^|[^а-яё])ии(?![а-яё])|языков[а-я]{2,3} модел|нейросет|искусственн[а-я]{2,4} интеллект|ассистент',
    order: 'должен|должны|пожалуйста|прежде чем|сначала|необходимо|отправь|переведи|выполни',
    task: 'новые инструкции|новая задача:|(?:прежде чем|перед тем,? как).{0,48}задач|системное сообщение:',
    conceal: 'не (?:говори|сообщай|упоминай|рассказывай|раскрывай)[а-я]{0,3}.{0,32}пользовател',
  },
  {
    name: 'Ukrainian',
    override: /(?:ігнору|забудь|не зважай)[а-яіїєґ]{0,8}.{0,40}(?:інструкц|вказів|команд|правил|завдан)/i,
    model: 'ші-?(?:модель|асистент|агент)|мовн[а-яії]{1,3} модел|штучн[а-яії]{1,3} інтелект',
    order: 'повинен|повинні|будь ласка|перш ніж|спочатку|надішли|виконай',
    task: 'нові інструкції|перш ніж.{0,48}завдан|системне повідомлення:',
    conceal: 'не (?:кажи|повідомляй|згадуй)[а-яії]{0,3}.{0,32}користувач',
  },
  {
    name: 'Chinese',
    override:
      /(?:忽略|无视|無視|忘记|忘記|忽視|忽视|不要理会|不要理會|不理会|抛弃|放弃|丢弃|跳过|不要遵循|停止遵循).{0,24}(?:指令|指示|说明|說明|提示|要求|任务|任務|规则|規則|命令)/,
    model: '(?:ai|人工智能|人工智慧)(?:助手|模型|助理|代理)?|语言模型|語言模型|智能助手|智能体|大模型',
    order: '必须|必須|请|請|务必|務必|首先|先|立即|应当|需要|在此之前',
    task: '新(?:的)?(?:指令|指示|任务|任務)|(?:完成|解决|执行|執行|继续).{0,10}(?:任务|任務).{0,4}前|系统(?:消息|提示|指令)[:：]|系統(?:訊息|提示)[:：]',
    conceal:
      '(?:不要|请勿|勿|別|别|不得).{0,8}(?:告诉|告訴|告知|通知|提及|透露).{0,12}(?:用户|用戶|使用者)|(?:不要|别|勿)让(?:用户|使用者)',
  },
  {
    name: 'Japanese',
    override: /(?:指示|命令|プロンプト|ルール|タスク|指令).{0,20}(?:無視|忘れ|破棄|従わな)/,
    model: 'aiアシスタント|aiモデル|aiエージェント|言語モデル|人工知能|アシスタント|ai',
    order: 'してください|下さい|しなければ|まず|必ず|最初に|直ちに|せよ',
    task: '新しい(?:指示|タスク|命令)|タスクを(?:実行|完了|解決|続行).{0,12}前に|システム(?:メッセージ|指示)[:：]',
    conceal: '(?:ユーザー|利用者).{0,12}(?:知らせ|伝え|言わ|教え|通知)(?:ないで|ず|てはいけ)',
  },
  {
    name: 'Korean',
    override: /(?:지시|명령|프롬프트|지침|작업|규칙).{0,20}(?:무시|잊)/,
    model: 'ai ?(?:어시스턴트|모델|에이전트|비서)|인공지능|언어 ?모델',
    order: '해야|하십시오|하세요|먼저|반드시|주세요|즉시',
    task: '새로운 (?:지시|명령|작업)|작업을.{0,16}전에|시스템 메시지[:：]',
    conceal: '사용자.{0,16}(?:알리지|말하지|언급하지|보고하지)',
  },
  {
    name: 'Arabic',
    override: /(?:تجاهل|انس|تجاوز|أهمل|لا تتبع).{0,32}(?:التعليمات|تعليمات|الأوامر|أوامر|المهمة|القواعد)/,
    model: 'الذكاء الاصطناعي|نموذج (?:اللغة|لغوي)|المساعد|مساعد',
    order: 'يجب|من فضلك|الرجاء|أولا|أولاً|قبل|أرسل|نفذ',
    task: 'تعليمات جديدة|مهمة جديدة|قبل.{0,32}المهمة|رسالة النظام',
    conceal: 'لا (?:تخبر|تذكر|تبلغ|تكشف).{0,24}المستخدم',
  },
  {
    name: 'Hindi',
    override: /(?:निर्देश|आदेश|कार्य|नियम).{0,32}(?:अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल|उपेक्षा)/,
    model: 'एआई|ai (?:सहायक|मॉडल)|भाषा मॉडल|कृत्रिम बुद्धि',
    order: 'चाहिए|कृपया|पहले|होगा|भेजें|करें',
    task: 'नए निर्देश|नया कार्य|कार्य.{0,24}से पहले',
    conceal: 'उपयोगकर्ता.{0,24}(?:न बताएं|मत बताना|सूचित न)',
  },
  {
    name: 'Turkish',
    override: /(?:talimat|komut|görev|yönerge|kural)\S{0,10}.{0,32}(?:görmezden gel|yok ?say|unut|dikkate alma)/i,
    model: 'yapay zek[aâ]|dil modeli|ai asistan',
    order: 'gerekir|lütfen|önce|zorundasın|malısın|melisin|gönder',
    task: 'yeni (?:talimat|görev)|görevi.{0,24}önce|sistem mesajı:',
    conceal: 'kullanıcı\\S{0,6}.{0,24}(?:söyleme|bildirme|bahsetme)',
  },
  {
    name: 'Vietnamese',
    override: /(?:bỏ qua|phớt lờ|quên).{0,32}(?:hướng dẫn|chỉ dẫn|lệnh|chỉ thị|nhiệm vụ)/i,
    model: 'trợ lý ai|mô hình (?:ngôn ngữ|ai)|trí tuệ nhân tạo',
    order: 'phải|vui lòng|trước khi|hãy|đầu tiên',
    task: 'hướng dẫn mới|nhiệm vụ mới|trước khi.{0,40}nhiệm vụ',
    conceal: '(?:đừng|không).{0,12}(?:nói|cho|tiết lộ|thông báo).{0,20}người dùng',
  },
  {
    name: 'Indonesian',
    override: /(?:abaikan|lupakan|hiraukan).{0,32}(?:instruksi|perintah|petunjuk|tugas|aturan)/i,
    model: 'asisten ai|model (?:bahasa|ai)|kecerdasan buatan',
    order: 'harus|tolong|sebelum|silakan|terlebih dahulu|kirim',
    task: 'instruksi baru|tugas baru|sebelum.{0,40}tugas',
    conceal: 'jangan (?:beri ?tahu|katakan|sebutkan|ungkapkan).{0,24}pengguna',
  },
  {
    name: 'Other European',
    override:
      /(?:(?:ignorera|glöm|bortse från|ignorer|glem|se bort fra)\b.{0,32}(?:instruk|uppgift|opgave|oppgave)|(?:ohita|unohda|jätä huomiotta).{0,32}(?:ohje|käsky|tehtäv)|(?:ignoruj|zapomeň|nevšímej)\S{0,3}.{0,32}(?:instrukc|pokyn|příkaz|úkol)|(?:ignoră|ignorați|uită).{0,32}(?:instrucțiun|instructiun|comenz|sarcin)|(?:αγνόησε|αγνοήστε|ξέχασε|ξεχάστε).{0,32}(?:οδηγί|εντολ)|(?:hagyd figyelmen kívül|felejtsd el).{0,32}(?:utasítás|feladat)|(?:התעלם|התעלמי|שכח).{0,32}(?:הוראות|ההנחיות|הנחיות)|(?:دستور|فرمان)\S{0,8}.{0,32}(?:نادیده|فراموش)|(?:ละเว้น|เพิกเฉย|ไม่สนใจ|ลืม).{0,32}(?:คำสั่ง|คำแนะนำ))/i,
    model:
      'språkmodell|sprogmodel|ai-assistent|tekoäly|kielimalli|jazykový model|umělá inteligence|inteligență artificială|γλωσσικό μοντέλο|τεχνητή νοημοσύνη|nyelvi modell|mesterséges intelligencia|בינה מלאכותית|מודל שפה|هوش مصنوعی|ปัญญาประดิษฐ์',
    order:
      'måste|vänligen|innan|skal|må |før|täytyy|ensin|musíš|prosím|nejprve|trebuie|πρέπει|παρακαλώ|πριν|kell|kérlek|előtt|חייב|אנא|לפני|باید|لطفا|قبل|ต้อง|กรุณา|ก่อน',
    task: 'nya instruktioner|nye instrukt?s?[ej]oner|uudet ohjeet|nové pokyny|noi instrucțiuni|νέες οδηγίες|új utasítások|הוראות חדשות|دستورات جدید|คำสั่งใหม่',
    conceal:
      'berätta inte.{0,24}användare|fortæl ikke.{0,24}bruger|älä kerro.{0,24}käyttäjä|neříkej.{0,24}uživatel|nu spune.{0,24}utilizator|μην πεις.{0,24}χρήστη|ne mondd.{0,24}felhasználó',
  },
];
