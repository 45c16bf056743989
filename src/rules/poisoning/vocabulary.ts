/** What an appeal to a model is made of, language by language: stems and short phrases, as alternatives of a pattern. */

export interface Vocabulary {
  readonly name: string;
  /** Who is spoken to. */
  readonly model: string;
  /** Who is given orders, without being spoken to. */
  readonly ordered?: string;
  /** What may be done with a tool, or to somebody’s cost. */
  readonly act: string;
  /** What is worth taking, or would be missed. */
  readonly goods: string;
  /** The person the model works for. */
  readonly user: string;
  /** To drop what was asked. */
  readonly drop: string;
  /** To keep it from the user. */
  readonly conceal: string;
  /** To do it before, or instead of, answering the user. */
  readonly first: string;
  /** What a person may say to another, too. */
  readonly also?: string;
}

export const VOCABULARIES: readonly Vocabulary[] = [
  {
    name: 'English',
    model:
      'a\\.?i\\.? (?:assistant|agent|model|system|reader|processor|tool|bot)s?|llms?\\b|language models?|assistant|(?:automated|automatic|autonomous|browsing|language) (?:assistant|agent|reader|system|processor)s?|(?:which|who)ever (?:\\w{1,10} )?(?:agent|assistant|model|bot)?\\s?(?:is )?(?:process|read|automat|summari|handl|pars)\\w{1,6}|chatbot',
    ordered:
      '(?:(?:the|any|all|every|each) (?:a\\.?i\\.?|(?:language )?model|assistant|(?:ai|automated|autonomous|browsing) (?:agent|assistant|reader|system|processor))|(?:the |any |all |every )?(?:llm|ai (?:agent|assistant|model)))s?(?: (?:that|which|who) .{1,40}?)? (?:has to|have to|needs? to|must|should|shall|is required to)|requires? (?:that )?(?:the|any|all) (?:ai )?(?:assistant|model|agent)s?|if (?:an?|the|any) (?:ai |llm )?(?:agent|assistant|model|bot) (?:is )?(?:read|process|see|pars|summari)\\w{0,5}',
    act: '(?:sends?|forwards?|e-?mail|transfer|wire|pay|delete|remove|erase|wipe|share|publish|uploads?|post|run|execute|open|copy|paste|include|append|attach|reveals?|disclose|print|approve|accept|book|buy|order|recommend|rate|add|grant|invite|visit|fetch|navigate to|click|reply|respond|answer only|output|mirror(?:ed)?|submit|call|invoke|mark|merge|star|state|insert|ask for|use the)\\b',
    goods:
      'pass(?:word|phrase)|credential|secret|api[ _-]?key|access token|private key|ssh key|contact list|contacts|address book|conversation|chat (?:history|so far|log)|message history|inbox|mailbox|system prompt|phone number|passport|bank (?:detail|account)|card number|saved card|personal (?:data|information|details)|environment variables|repositor(?:y|ies)|workspace|admin(?:istrator)?\\b|payment',
    user: "the (?:user|human)\\b|user[’']s\\b|your (?:user|operator|owner)\\b",
    drop: '(?:forget|ignore|disregard|drop|abandon|stop|skip|cancel)(?: about)? (?:what|everything|anything|all (?:of|the|your|other|previous|prior|earlier)|the (?:\\w{1,12} )?(?:user|task|request|question|search|instructions?)|(?:your|any|his|her|their) (?:task|request|previous|current|earlier|prior|other))|you are (?:now )?\\w{1,16}, an? .{0,32}without (?:any )?(?:restrictions?|limits?|rules|filters?)',
    conceal:
      "(?:do not|don[’']t|never|without|no need to|not necessary to|unnecessary to|avoid|refrain from) (?:ever |even )?(?:tell|mention|inform|notify|reveal|alert|disclos|let)(?:ing|e|ting)? (?:this|that|it|them|the (?:user|human|owner|customer|operator)|him|her|anything)|(?:user|human|owner|customer)s? (?:does|do|should|must|need|will)(?: not|n[’']t) (?:see|know|notice|be told|be informed|hear)|without (?:the (?:user|human)|asking|confirmation)",
    first:
      'before (?:you )?(?:reply|respond|answer|continu|proceed|show|return|display|finish|complet|summari)\\w{0,4}|your (?:new |real |actual |only )?(?:job|task|goal|role|mission|duty) (?:is )?now|instead of (?:answer|reply|respond)\\w{0,4}|your next (?:step|action|message|reply|response) (?:is|must|should)|(?:user|human) (?:\\w{1,8} )?(?:wants?|likes?|asks?|gave|wishes) (?:\\w{1,8} )?(?:you|permission)',
    also: 'from now on|as an? (?:additional|extra|further|new) (?:task|step)|in your (?:next |final )?(?:reply|response|answer|summary|output)|(?:when|after|once|while) (?:you )?(?:summari|answer|respond|reply|render|process)\\w{0,5}|effective immediately|mandatory|(?:need|like|want) you to|in order to (?:display|show|complete|process|see)|you will have to',
  },
  {
    name: 'French',
    model:
      "assistants?(?: (?:ia|virtuel|automatique)s?)?|agents? (?:ia|automatiques?)|intelligence artificielle|mod[èe]le(?: de langage)?|l['’]ia\\b|robot",
    act: 'envo(?:ie|yer|yez)|transf[ée]re(?:r|z)?|supprime[rz]?|efface[rz]?|partage[rz]?|publie[rz]?|ex[ée]cute[rz]?|ouvre[rz]?|ouvrir|copie[rz]?|recopie[rz]?|appelle[rz]?|vire[rz]?|paye[rz]?|r[ée]v[èée]le[rz]?|r[ée]ponde[rz]?|approuve[rz]?|r[ée]serve[rz]?|ajoute[rz]?|visite[rz]?',
    goods:
      'mots? de passe|identifiants|cl[ée]s? (?:api|priv[ée]e|secr[èe]te|d)|contacts|conversation|courriels?|e-?mails?|messages|liste des clients|fichiers|donn[ée]es personnelles|compte bancaire|jeton',
    user: "l['’]utilisateur|l['’]humain|le client",
    drop: "(?:ignore[rz]?|oublie[rz]?|n[ée]glige[rz]?|ne (?:tiens|tenez) pas compte de) (?:ce qu|tout|toute|l[ae']|les|vos|tes|votre|ta|ton)",
    conceal:
      "sans (?:en (?:parler|informer)|(?:le |l['’])?(?:dire|informer|mentionner|pr[ée]venir|avertir))|n['’]?e?n? (?:parle[rz]?|dis|dites|informe[rz]?|mentionne[rz]?).{0,6} (?:pas|rien|jamais)",
    first:
      'avant (?:de (?:r[ée]pondre|continuer|poursuivre)|toute r[ée]ponse)|d[ée]sormais|[àa] partir de maintenant|votre nouvelle t[âa]che|au lieu de r[ée]pondre|dans (?:votre|ta) r[ée]ponse',
  },
  {
    name: 'German',
    model:
      'ki-?(?:assistent|agent|modell|system)\\w{0,2}|ki\\b|assistent(?:en|in)?|sprachmodell\\w{0,2}|agenten?|automatische\\w? (?:assistenten?|systeme?|leser)|k[üu]nstliche intelligenz',
    act: 'sende|schicke?|leite|weiterleiten|[üu]berweise|bezahle|l[öo]sche|entferne|teile|ver[öo]ffentliche|f[üu]hre|ausf[üu]hren|[öo]ffne|kopiere|rufe?|aufrufen|verrate|antworte nur|genehmige|buche|f[üu]ge|besuche|gib|lade',
    goods:
      'passw[öo]rt\\w{0,4}|zugangsdaten|schl[üu]ssel|kontakte|adressbuch|gespr[äa]ch|unterhaltung|nachrichten|e-?mails?|dateien|kundenliste|kontodaten|iban|de\\d\\d|token|euro',
    user: '(?:dem|der|den) (?:be)?nutzer\\w?|(?:dem|der|den) anwender|(?:dem|der|den) kunden',
    drop: '(?:vergiss|vergessen sie|ignorier\\w{0,3}|missachte|verwirf)(?! (?:sie )?nicht)(?: bitte)? (?:alles|was|die|das|den|alle|deine|ihre|vorherige)',
    conceal:
      'ohne (?:es |das |dies )?(?:dem|den|der)? ?(?:be)?(?:nutzer|anwender|kunden)?.{0,24}(?:zu sagen|zu erw[äa]hnen|mitzuteilen|zu informieren|davon)|erw[äa]hne (?:das|es|dies) nicht|sag\\w? (?:es |das )?(?:dem|der).{0,20}nicht|informiere.{0,20}nicht',
    first:
      'bevor du (?:antwort|fortf|weiter)\\w{0,6}|vor der antwort|ab (?:sofort|jetzt)|von nun an|deine neue aufgabe|anstatt zu antworten|in deiner antwort',
  },
  {
    name: 'Spanish',
    model: 'asistentes?(?: de ia| virtual(?:es)?)?|agentes?(?: de ia)?|modelo(?: de lenguaje)?|inteligencia artificial|ia\\b',
    act: 'env[ií](?:a|e|ar|ale|en|es)|reenv[ií](?:a|e|ar)|transfier[ae]|transferir|borr[ae]r?|elimin[ae]r?|compart[ae]|comparte|compartir|public[ae]r?|publique|ejecut[ae]r?|abr[ea]|abrir|copi[ae]r?|llam[ae]r?|pag[au]e?r?|revel[ae]r?|respond[ea]|aprueb[ae]|reserv[ae]r?|a[ñn]ad[ea]|visit[ae]r?',
    goods:
      'contrase[ñn]as?|claves?|credenciales|contactos|conversaci[óo]n|correos?|mensajes|archivos|datos personales|cuenta bancaria|tarjeta|token|documento',
    user: 'al usuario|el usuario|del usuario|el cliente',
    drop: '(?:olvid[ae]|ignor[ae]|descart[ae]|omit[ae]|deja de) (?:lo (?:anterior|que)|todo|todas?|la|las|los|el|tu|sus?)',
    conceal:
      'sin (?:dec[ií]r(?:se)?lo|informar|avisar|mencionar|que (?:el|lo))|no (?:se )?(?:le )?(?:lo )?(?:cuentes|digas|diga|cuente|informes|informe|menciones|mencione|avises) (?:nada )?(?:al|a la|a nadie|esto|nada)',
    first:
      'antes de (?:responder|contestar|continuar|seguir)|a partir de ahora|de ahora en adelante|tu nueva tarea|en lugar de responder|en (?:tu|su) respuesta|para completar la (?:solicitud|tarea)',
  },
  {
    name: 'Portuguese',
    model: 'assistentes?(?: de ia| virtual)?|agentes?(?: de ia)?|modelo(?: de linguagem)?|intelig[êe]ncia artificial|ia\\b',
    act: 'envi[ae]r?|encaminh[ae]r?|transfir[ae]|transferir|apagu?[ae]r?|exclu[ai]r?|elimin[ae]r?|compartilh[ae]r?|publi(?:que|car?)|execut[ae]r?|abr[ai]r?|copi[ae]r?|cham[ae]r?|pagu?[ae]r?|revel[ae]r?|respond[ae]|aprov[ae]r?|reserv[ae]r?|adicion[ae]r?|coloqu?[ae]r?|leia',
    goods:
      'senhas?|chaves?|credenciais|contatos|conversa|e-?mails?|mensagens|arquivos?|ficheiros?|dados pessoais|conta banc[áa]ria|cart[ãa]o|token|documento',
    user: 'o usu[áa]rio|ao usu[áa]rio|do usu[áa]rio|o utilizador|ao utilizador',
    drop: '(?:esque[çc]a|ignor[ae]r?|desconsider[ae]|descarte) (?:o (?:que|anterior|pedido)|tudo|todas?|todos|as?|os)',
    conceal:
      'sem (?:dizer|contar|informar|avisar|mencionar)|n[ãa]o (?:conte|diga|informe|mencione|avise|revele) (?:nada |isso )?(?:ao|a ningu[ée]m|nada|isso)',
    first:
      'antes de (?:responder|continuar|prosseguir)|a partir de agora|de agora em diante|sua nova tarefa|em vez de responder|na sua resposta',
  },
  {
    name: 'Italian',
    model: 'assistent[ei](?: ia| ai| virtual[ei])?|agent[ei](?: ia| ai)?|modello(?: linguistico)?|intelligenza artificiale|ia\\b',
    act: 'invi[ao]r?e?|inoltr[ao]r?e?|trasferisc[ia]|trasferire|elimin[ao]r?e?|cancell[ao]r?e?|condivid[iae]|condividere|pubblic[ao]r?e?|esegu[ia]|eseguire|apr[ia]|aprire|copi[ao]r?e?|chiam[ao]r?e?|pag[ao]r?e?|rivel[ao]r?e?|rispondi|approv[ao]r?e?|prenot[ao]r?e?|aggiung[ia]|consigli[ao]?',
    goods:
      'password|chiav[ei]|credenziali|contatti|conversazione|messaggi|e-?mail|documenti|file\\b|dati personali|conto bancario|carta di credito|token|prodotto',
    user: "l['’]utente|all['’]utente|dell['’]utente",
    drop: "(?:dimentica(?:te)?|ignora(?:te)?|trascura(?:te)?) (?:ci[òo]|tutto|tutte|le|la|il|i |gli|quanto|l['’])",
    conceal:
      'senza (?:dir(?:lo|e)|informare|avvisare|menzionar)|non (?:dir(?:lo|e)|informare|menzionar\\w{0,2}|avvisare|rivelar\\w{0,2})',
    first:
      "prima di (?:rispondere|continuare|proseguire)|da ora in poi|d['’]ora in (?:poi|avanti)|il tuo nuovo compito|invece di rispondere|nella tua risposta",
  },
  {
    name: 'Dutch',
    model: 'ai-?(?:agent|assistent|model)\\w{0,2}|assistent|taalmodel|agent|kunstmatige intelligentie',
    act: 'stuur|verstuur|stuur.{0,20}door|verwijder|wis|deel|publiceer|voer|open|kopieer|roep|betaal|onthul|maak.{0,12}over|boek|voeg|keur',
    goods:
      'wachtwoord\\w{0,2}|sleutels?|inloggegevens|contacten|gesprek|berichten|e-?mails?|bestanden|klantgegevens|rekening\\w{0,6}|token',
    user: 'de gebruiker|de klant',
    drop: '(?:vergeet|negeer|sla) (?:alles|wat|de|het|alle|je|uw|vorige|eerdere)',
    conceal:
      'zonder (?:het |dit )?(?:te (?:zeggen|melden|vermelden)|de gebruiker)|vertel (?:het |dit )?(?:de|niets).{0,16}niet|vermeld (?:dit|het) niet|zeg (?:dit|het|er) niets',
    first: 'voordat je (?:antwoord|verder|doorg)\\w{0,4}|vanaf nu|je nieuwe taak|in plaats van te antwoorden|in je antwoord',
  },
  {
    name: 'Swedish and Danish and Norwegian',
    model: 'ai-?(?:assistent|agent|modell?)\\w{0,2}|assistenten?|spr[åo]kmodell\\w{0,2}|sprogmodel\\w{0,2}|agenten?',
    act: 'skicka|send|vidarebefordra|videresend|radera|ta bort|slett?|dela|publicera|k[öo]r|[öo]ppna|kopiera|kopi[eé]r|betala|betal|avsl[öo]ja|svara bara|boka|l[äa]gg till',
    goods:
      'l[öo]senord\\w{0,3}|passord\\w{0,3}|adgangskode\\w{0,3}|nycklar|n[øo]gler|kontakter|konversation\\w{0,3}|meddelanden|e-?post|filer\\w{0,3}|kontouppgifter|token',
    user: 'anv[äa]ndaren\\w?|brukeren|brugeren',
    drop: '(?:gl[öo]m|gl[øe]m|ignorera|ignorer|bortse fr[åa]n) (?:det|allt|alt|vad|hva|tidigare|alla|alle)',
    conceal:
      'utan att (?:ber[äa]tta|n[äa]mna|informera|s[äa]ga)|ber[äa]tta inte|n[äa]mn inte|uten [åa] (?:si|nevne)|uden at (?:sige|n[æa]vne)|fort[æe]l ikke',
    first: 'innan du svarar|f[øo]r du svare?r|fr[åa]n och med nu|fra n[åu] av|din nya uppgift|i ditt svar',
  },
  {
    name: 'Polish and Czech',
    model:
      'asysten\\w{1,4}|model\\w{0,3}|agen[ct]\\w{0,3}|sztuczn\\w{1,3} inteligencj\\w|um[ěe]l[áa] inteligence|jazykov[ýy] model',
    act: 'wy[śs]lij|prze[śs]lij|przeka[żz]|usu[ńn]|skasuj|udost[ęe]pnij|opublikuj|uruchom|wykonaj|otw[óo]rz|skopiuj|wywo[łl]aj|przelej|zap[łl]a[ćc]|ujawnij|zatwierd[źz]|zarezerwuj|dodaj|po[šs]li|odes[li]\\w{0,3}|sma[žz]|spus[ťt]|otev[řr]i|zapla[ťt]',
    goods:
      'has[łl]\\w{1,3}|klucz\\w{0,3}|dane logowania|kontakty|rozmow\\w|wiadomo[śs]ci|e-?mail\\w{0,2}|plik\\w{0,2}|katalog\\w{0,2}|dane osobowe|konto|token|hesl\\w{0,2}|soubor\\w{0,2}',
    user: 'u[żz]ytkownik\\w{0,4}|u[žz]ivatel\\w{0,4}',
    drop: '(?:zapomnij|zignoruj|ignoruj|pomi[ńn]|zapome[ňn])(?:cie)? (?:o|wszystk|poprzedni|wcze[śs]niejsz|co|p[řr]edchoz|v[šs]e)',
    conceal:
      'nie (?:informuj|m[óo]w|wspominaj|zdradzaj|ujawniaj)|bez (?:informowania|wiedzy)|ne[řr][íi]kej|neinformuj|bez v[ěe]dom[íi]',
    first:
      'zanim (?:odpowiesz|zako[ńn]czysz|b[ęe]dziesz)|od teraz|twoje nowe zadanie|w (?:swojej )?odpowiedzi|zamiast odpowiada|ne[žz] odpov[íi]|od te[ďd]',
  },
  {
    name: 'Russian',
    model:
      'ассистент\\S{0,2}|помощник\\S{0,2}|модел\\S{1,2}|агент\\S{0,2}|нейросет\\S{1,2}|искусственн\\S{2,3} интеллект\\S{0,2}|ии\\b',
    act: 'отправь\\S{0,2}|перешли|переведи|удали\\S{0,2}|сотри|поделись|опубликуй|выполни|запусти|открой|скопируй|вызови|оплати|раскрой|одобри|забронируй|добавь|ответь только',
    goods:
      'парол\\S{1,3}|ключ\\S{0,3}|учётн\\S{2,3} данн|контакт\\S{0,3}|переписк\\S|сообщени\\S|писем|письма|файл\\S{0,3}|папк\\S|личн\\S{2,3} данн|карт\\S \\d|рублей|токен',
    user: 'пользовател\\S{1,3}|клиент\\S{0,2}',
    drop: '(?:забудь\\S{0,2}|игнорируй\\S{0,2}|отбрось|не обращай внимания на) (?:о |обо |про |всё|все|то|прежн|предыдущ|запрос)',
    conceal:
      'не (?:сообщай|говори|упоминай|рассказывай)\\S{0,2} (?:ему|ей|об|про|это|пользовател|никому об)|не говоря|без ведома|тайно|незаметно',
    first:
      '(?:прежде чем|перед тем,? как) (?:ответ|отвеч|продолж)\\S{1,6}|с этого момента|отныне|твоя новая задача|вместо ответа|в (?:своём )?ответе',
  },
  {
    name: 'Ukrainian',
    model: 'асистент\\S{0,2}|помічник\\S{0,2}|модел\\S{1,2}|агент\\S{0,2}|штучн\\S{2,3} інтелект\\S{0,2}|ші\\b',
    act: 'надішли|перешли|перекажи|видали|поділися|опублікуй|виконай|запусти|відкрий|скопіюй|виклич|оплати|розкрий|схвали|забронюй|додай',
    goods:
      'парол\\S{1,3}|ключ\\S{0,3}|контакт\\S{0,3}|листуванн\\S|повідомленн\\S|листи|файл\\S{0,3}|особист\\S{1,3} дан|картк\\S|гривень|токен',
    user: 'користувач\\S{0,3}',
    drop: '(?:забудь|ігноруй|не зважай на) (?:про |усе|все|те|попередн|запит)',
    conceal: 'не (?:повідомляй|кажи|згадуй|розповідай)|без відома|таємно|непомітно',
    first: 'перш ніж (?:відпові|продовж)\\S{1,6}|відтепер|твоє нове завдання|замість відповіді|у відповіді',
  },
  {
    name: 'Turkish',
    model: 'yapay zek[aâ]\\S{0,4}|asistan\\S{0,3}|dil modeli|ajan\\S{0,3}',
    act: 'g[öo]nder\\S{0,4}|ilet|sil\\b|silin|payla[şs]|yay[ıi]nla|[çc]al[ıi][şs]t[ıi]r|a[çc]\\b|kopyala|[çc]a[ğg][ıi]r|[öo]de|transfer et|onayla|ekle|rezervasyon',
    goods:
      '[şs]ifre\\S{0,6}|parola\\S{0,4}|anahtar\\S{0,4}|ki[şs]iler|konu[şs]ma\\S{0,4}|mesaj\\S{0,4}|e-?posta\\S{0,4}|dosya\\S{0,6}|belge\\S{0,3}|hesap|token',
    user: 'kullan[ıi]c[ıi]\\S{0,4}',
    drop: '(?:istek|talimat|soru|g[öo]rev|komut)\\S{0,6} (?:\\S{1,12} )?(?:unut|yok ?say|g[öo]rmezden gel|dikkate alma)',
    conceal: 's[öo]ylemeden|bildirmeden|haber vermeden|s[öo]yleme\\b|gizlice|bahsetme\\b',
    first: 'yan[ıi]tlamadan [öo]nce|cevap vermeden [öo]nce|bundan sonra|yeni g[öo]revin|yan[ıi]t[ıi]nda',
  },
  {
    name: 'Arabic',
    model: 'المساعد|مساعد|الوكيل|النموذج|نموذج|الذكاء الاصطناعي',
    act: 'أرسل|ارسل|حوّ?ل|احذف|شارك|انشر|نفّ?ذ|شغّ?ل|افتح|انسخ|استدع|ادفع|اكشف|وافق|احجز|أضف',
    goods: 'كلم(?:ة|ات) (?:المرور|السر)|المفاتيح|مفتاح|جهات الاتصال|المحادثة|الرسائل|البريد|الملفات|البيانات|الحساب',
    user: 'المستخدم|العميل',
    drop: '(?:انس|تجاهل|أهمل) (?:الطلب|ما|كل|جميع|السابق|التعليمات)',
    conceal: 'دون (?:إخبار|علم|إبلاغ|ذكر)|لا تخبر|لا تذكر|سر[اًّ]',
    first: 'قبل (?:الرد|الإجابة|أن تجيب|المتابعة)|من الآن|مهمتك الجديدة|في ردك',
  },
  {
    name: 'Hebrew',
    model: 'העוזר|עוזר|הסוכן|המודל|בינה מלאכותית',
    act: 'שלח|העבר|מחק|שתף|פרסם|הרץ|הפעל|פתח|העתק|קרא ל|שלם|חשוף|אשר|הזמן|הוסף',
    goods: 'סיסמ\\S{1,4}|מפתח\\S{0,3}|אנשי הקשר|השיחה|ההודעות|קבצים|הקבצים|דוא"ל|חשבון',
    user: 'המשתמש|למשתמש|הלקוח',
    drop: '(?:שכח|התעלם) (?:את|מ|מה|מכל)\\S{0,8}',
    conceal: 'בלי (?:לספר|להודיע|לציין)|אל תספר|אל תגיד|אל תזכיר|מבלי',
    first: 'לפני (?:שאתה עונה|שתענה|התשובה)|מעכשיו|המשימה החדשה שלך|בתשובתך',
  },
  {
    name: 'Hindi',
    model: 'सहायक|असिस्टेंट|एआई|मॉडल|एजेंट',
    act: 'भेज\\S{0,4}|हटा\\S{0,3}|मिटा\\S{0,3}|साझा कर|चला\\S{0,3}|खोल\\S{0,3}|कॉपी कर|कॉल कर|भुगतान कर|जोड़\\S{0,3}',
    goods: 'पासवर्ड|कुंजी|संपर्क|बातचीत|संदेश|ईमेल|फ़ाइल\\S{0,2}|फाइल\\S{0,2}|खाता|डेटा',
    user: 'उपयोगकर्ता|ग्राहक',
    drop: '(?:अनुरोध|निर्देश|सब कुछ|पिछल)\\S{0,3} .{0,16}(?:भूल|अनदेखा)',
    conceal: '(?:को )?बताए बिना|को न बता|को मत बता|सूचित किए बिना|चुपके',
    first: 'जवाब देने से पहले|उत्तर देने से पहले|अब से|आपका नया कार्य|अपने उत्तर में',
  },
  {
    name: 'Chinese',
    model: 'ai(?:助手|助理|模型|代理|智能体)?|人工智能|人工智慧|助手|助理|语言模型|語言模型|智能体|模型',
    act: '发送|發送|发给|發給|发到|發到|转发|轉發|转账|轉帳|删除|刪除|分享|共享|上传|上傳|发布|發布|执行|執行|运行|打开|打開|复制|複製|调用|調用|支付|批准|预订|添加|访问',
    goods: '密码|密碼|密钥|密鑰|通讯录|通訊錄|联系人|聊天记录|对话|邮件|郵件|文件|令牌|账户|帳戶|个人信息|凭据',
    user: '用户|用戶|使用者|客户',
    drop: '(?:不要理会|不要理會|无视|無視|忽略|忘记|忘記|忘掉|放弃)(?:用户|用戶|之前|此前|先前|上述|所有|以上|前面|原来)',
    conceal:
      '(?:不要|不必|无需|别|勿|请勿|不用)(?:告诉|告訴|告知|通知|提及|透露给|让)(?:用户|用戶|使用者|他|她|任何人)|瞒着|偷偷|悄悄',
    first:
      '(?:在)?(?:回答|回复|回覆|答复|继续)(?:用户|问题|用戶)?.{0,4}(?:之前|前)|从现在(?:开始|起)|你的新任务|而不是回答|在你的(?:回答|回复)中',
  },
  {
    name: 'Japanese',
    model: 'aiアシスタント|aiエージェント|アシスタント|エージェント|言語モデル|人工知能|ai',
    act: '送信|転送|送って|送り|削除|消去|共有|公開|実行|開いて|開き|コピー|呼び出|支払|振り込|承認|予約|追加|アクセス',
    goods: 'パスワード|秘密鍵|鍵|連絡先|会話|メール|メッセージ|ファイル|口座|トークン|個人情報|認証情報',
    user: 'ユーザー?|利用者',
    drop: '(?:依頼|指示|質問|要求|これまで|以前).{0,10}(?:忘れ|無視)',
    conceal: '(?:言わ|知らせ|伝え|教え|告げ)(?:ないで|ずに|なくて)|内緒で|こっそり|秘密に',
    first: '(?:回答|返信|返答|応答|答え)する前|今後は|これからは|あなたの新しい(?:任務|タスク)|回答の中',
  },
  {
    name: 'Korean',
    model: 'ai ?(?:비서|어시스턴트|에이전트|모델)?|비서|어시스턴트|에이전트|언어 ?모델|인공지능',
    act: '보내|전송|전달|송금|이체|삭제|지우|공유|게시|실행|열어|복사|호출|결제|승인|예약|추가|접속',
    goods: '비밀번호|암호|열쇠|키를|연락처|대화|메일|메시지|파일|계좌|토큰|개인정보',
    user: '사용자|고객',
    drop: '(?:요청|지시|질문|명령|이전).{0,8}(?:잊|무시)',
    conceal: '(?:말하지|알리지|언급하지|밝히지) (?:말고|마|않고)|몰래|비밀로',
    first: '(?:답변|대답|응답)하기 전|지금부터|앞으로는|새로운 임무|답변에',
  },
  {
    name: 'Vietnamese',
    model: 'trợ lý(?: ai| ảo)?|mô hình|tác nhân|trí tuệ nhân tạo',
    act: 'gửi|chuyển|xóa|xoá|chia sẻ|đăng|chạy|thực thi|mở|sao chép|gọi|thanh toán|phê duyệt|đặt|thêm',
    goods: 'mật khẩu|khóa|khoá|danh bạ|cuộc trò chuyện|tin nhắn|email|thư|tệp|tập tin|tài khoản|dữ liệu cá nhân|token',
    user: 'người dùng|khách hàng',
    drop: '(?:quên|bỏ qua|phớt lờ) (?:yêu cầu|những|mọi|tất cả|điều|câu hỏi|lệnh)',
    conceal: '(?:không|đừng) (?:nói|cho|báo|đề cập|tiết lộ).{0,12}(?:người dùng|biết)|âm thầm|bí mật',
    first: 'trước khi (?:trả lời|tiếp tục|phản hồi)|từ bây giờ|nhiệm vụ mới của bạn|trong câu trả lời',
  },
  {
    name: 'Indonesian and Malay',
    model: 'asisten(?: ai)?|pembantu ai|model bahasa|agen(?: ai)?|kecerdasan buatan',
    act: 'kirim\\S{0,3}|teruskan|transfer|hapus\\S{0,3}|bagikan|terbitkan|jalankan|buka|salin|panggil|bayar|setujui|pesan|tambahkan',
    goods: 'kata sandi|kunci|kontak|percakapan|pesan|surel|email|berkas|file|rekening|data pribadi|token',
    user: 'pengguna|pelanggan',
    drop: '(?:lupakan|abaikan|hiraukan) (?:permintaan|semua|apa|perintah|pertanyaan|instruksi|yang)',
    conceal:
      'tanpa (?:memberi ?tahu|sepengetahuan|menyebut)|jangan (?:beri ?tahu|katakan|sebutkan|ungkapkan).{0,16}(?:pengguna|ini)|diam-diam',
    first: 'sebelum (?:menjawab|melanjutkan|membalas)|mulai sekarang|tugas baru(?:mu| anda)|dalam jawaban',
  },
  {
    name: 'Greek',
    model: 'βοηθ\\S{1,3}|μοντέλο|πράκτορα\\S{0,2}|τεχνητή νοημοσύνη',
    act: 'στείλε|στείλτε|προώθησε|διάγραψε|διαγράψτε|μοιράσου|δημοσίευσε|εκτέλεσε|άνοιξε|αντίγραψε|κάλεσε|πλήρωσε|έγκρινε|πρόσθεσε',
    goods: 'κωδικ\\S{1,4}|κλειδ\\S{1,3}|επαφές|συνομιλία|μηνύματα|αρχεί\\S{1,2}|λογαριασμ\\S{1,2}|δεδομένα',
    user: 'χρήστη\\S{0,2}|πελάτη',
    drop: '(?:αγνόησε|αγνοήστε|ξέχασε|ξεχάστε) (?:το|τα|την|τις|όλ|ό,τι)',
    conceal: 'χωρίς να (?:πεις|ενημερώσεις|αναφέρεις)|μην (?:πεις|ενημερώσεις|αναφέρεις|το πεις)|κρυφά',
    first: 'πριν (?:απαντήσεις|συνεχίσεις)|από (?:τώρα|εδώ) και|η νέα σου αποστολή|στην απάντησή σου',
  },
  {
    name: 'Thai',
    model: 'ผู้ช่วย(?: ?ai)?|โมเดล|เอเจนต์|ปัญญาประดิษฐ์',
    act: 'ส่ง|ลบ|โอน|แชร์|เผยแพร่|รัน|เปิด|คัดลอก|เรียก|จ่าย|อนุมัติ|จอง|เพิ่ม',
    goods: 'รหัสผ่าน|กุญแจ|รายชื่อ|การสนทนา|ข้อความ|อีเมล|ไฟล์|บัญชี|ข้อมูลส่วนตัว',
    user: 'ผู้ใช้|ลูกค้า',
    drop: '(?:ลืม|เพิกเฉย|ละเว้น)(?:คำขอ|คำสั่ง|ทุกอย่าง|สิ่งที่)',
    conceal: '(?:อย่า|ไม่ต้อง|โดยไม่)(?:บอก|แจ้ง|กล่าวถึง)',
    first: 'ก่อน(?:ตอบ|ดำเนินการ)|ตั้งแต่นี้|งานใหม่ของคุณ|ในคำตอบ',
  },
];
