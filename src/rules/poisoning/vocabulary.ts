/** What a duty laid on a model is made of, language by language: stems and short phrases, as alternatives of a pattern. */

export interface Vocabulary {
  readonly name: string;
  /** Who is spoken to. */
  readonly model: string;
  /** Who is given orders, without being spoken to. */
  readonly ordered?: string;
  /** What is worth taking, or would be missed. */
  readonly goods: string;
  /** The person the model works for. */
  readonly user: string;
  /** To drop what was asked. */
  readonly drop: string;
  /** To keep it from the user. */
  readonly conceal: string;
  /** Small words by which a text in this language is known; none: every text may be. */
  readonly signs?: string | RegExp;
  /** To read, to take, and to hand over. */
  readonly put: string;
  /** Words of denial and of telling, which near each other ask for silence; or wordings that do by themselves. */
  readonly quiet: string | { readonly no: string; readonly tell: string };
  readonly hand?: string;
  readonly unasked?: string;
  readonly entrusted?: string;
  readonly rival?: string;
  readonly sway?: string;
  readonly deed?: string;
  /** Whatever the user says. */
  readonly despite: string;
  /** That something is to be done, and when. */
  readonly when: string;
}

export const VOCABULARIES: readonly Vocabulary[] = [
  {
    name: 'English',
    model:
      'a\\.?i\\.? (?:assistant|agent|model|system|reader|processor|tool|bot)s?|llms?\\b|language models?|assistant|(?:automated|automatic|autonomous|browsing|language) (?:assistant|agent|reader|system|processor)s?|(?:which|who)ever (?:\\w{1,10} )?(?:agent|assistant|model|bot)?\\s?(?:is )?(?:process|read|automat|summari|handl|pars)\\w{1,6}|chatbot|(?:which|who)ever (?:is |are )?(?:sort|manag|look|deal|answer)\\w{1,4}|(?:editing|notetaker|note-taking|triage|support|review|coding) (?:ro)?bots?|(?:llm|ai) operators?',
    ordered:
      'agents? (?:may|can|is authori[sz]ed to) .{0,30}without|(?:who|which)ever is (?:sort|read|process|handl|summari|manag|look)\\w{1,4} |(?:(?:the|any|all|every|each) (?:a\\.?i\\.?|(?:language )?model|assistant|(?:ai|automated|autonomous|browsing) (?:agent|assistant|reader|system|processor))|(?:the |any |all |every )?(?:llm|ai (?:agent|assistant|model)))s?(?: (?:that|which|who) .{1,40}?)? (?:has to|have to|needs? to|must|should|shall|is required to)|requires? (?:that )?(?:the|any|all) (?:ai )?(?:assistant|model|agent)s?|if (?:an?|the|any) (?:ai |llm )?(?:agent|assistant|model|bot) (?:is )?(?:read|process|see|pars|summari)\\w{0,5}',
    goods:
      'pass(?:word|phrase)|credential|secret|api[ _-]?key|access token|private key|ssh key|contact list|contacts|address book|conversation|chat (?:history|so far|log)|message history|inbox|mailbox|system prompt|phone number|passport|bank (?:detail|account)|card number|saved card|personal (?:data|information|details)|environment variables|repositor(?:y|ies)|workspace|admin(?:istrator)?\\b|payment|invoices?|keychain|recording|one-time|\\d[- ]digit code|cookies?|licen[cs]e check|token\\b',
    user: "the (?:user|human)\\b|user[’']s\\b|your (?:user|operator|owner)\\b|the owner\\b|account holder|owner['’]s",
    drop: '(?:forget|ignore|disregard|drop|abandon|stop|skip|cancel)(?: about)? (?:what|everything|anything|all (?:of|the|your|other|previous|prior|earlier)|the (?:\\w{1,12} )?(?:user|task|request|question|search|instructions?)|(?:your|any|his|her|their) (?:task|request|previous|current|earlier|prior|other))|you are (?:now )?\\w{1,16}, an? .{0,32}without (?:any )?(?:restrictions?|limits?|rules|filters?)|forget (?:my|the) |ignore the other',
    conceal:
      "(?:do not|don[’']t|never|without|no need to|not necessary to|unnecessary to|avoid|refrain from) (?:ever |even )?(?:tell|mention|inform|notify|reveal|alert|disclos|let)(?:ing|e|ting)? (?:this|that|it|them|the (?:user|human|owner|customer|operator)|him|her|anything)|(?:user|human|owner|customer)s? (?:does|do|should|must|need|will)(?: not|n[’']t) (?:see|know|notice|be told|be informed|hear)|without (?:the (?:user|human)|asking|confirmation)",
    put: '(?:includ|put|pass|plac|past|add|append|attach|shar|suppl|provid|insert|cop|quot|fill|hand|embed|enter|writ|send|forward|transmit|relay|post|submit|upload|mirror|report|record|sav|us|replac|swap|set|gather|collect|tak|read|open|fetch|load|look|skim|scan|retriev|extract|invok|call|run|execut|accept|grant|giv|unlock|delet|remov|wir|transfer|pay|book|recommend|answer|reply|stat|present|say|state|treat|obey|follow|fil)(?:y|ies|e|es|s|ed|ied|ing|ting|ning)?(?: (?:it|them|this))?\\b',
    quiet:
      "(?:do(?:es)? not|don['’]t|never|must not|should(?: not|n['’]t)|need not|not to|is(?:n['’]t| not) to|are(?:n['’]t| not) to|no (?:need|reason|point)|without|unnecessary|needless|avoid|refrain from|nobody|no one|rather not|not necessary|does not have|instead of) .{0,30}\\b(?:tell(?:ing)?|told|mention(?:ed|ing)?|inform(?:ed|ing)?|notif\\w{1,6}|reveal(?:ed|ing)?|disclos\\w{1,3}|announc\\w{1,3}|explain(?:ed|ing)?|describ\\w{1,3}|br(?:ing|ought|inging)s? (?:it |this |that |them )?up|bring (?:it|this|that)|talk about|comment\\w{0,3} on|discuss\\w{0,3}|point\\w{0,3} (?:it )?out|pinged|bothered?|flag(?:ged)?|surfaced?)\\b|(?:not|n['’]t|never|without) (?:be )?(?:show\\w{0,3}|display\\w{0,3}|list\\w{0,3}|appear\\w{0,3}) .{0,30}\\b(?:summary|answer|reply|response|users?|person|transcript|output you)\\b|(?:users?|person\\b|people|readers?|they|he|she|customers?|operators?|owners?|humans?|nobody|traveller) .{0,24}\\b(?:not|n['’]t|never|no|nothing|nobody|prefers? not) .{0,20}\\b(?:know|see|notice|aware|learn|hear|told|informed|difference|place for)\\b|nothing (?:the|that|a) .{0,12}(?:user|person|they) (?:needs?|has|have|should)|not (?:to be )?(?:mentioned|announced|disclosed|discussed|surfaced)|disclose no\\b|no (?:mention|trace|hint|word)\\b|free of .{0,16}(?:hint|mention|trace)|(?:stays?|remains?|kept?|keep) (?:it |this )?(?:between|secret|confidential|internal|hidden|quiet|invisible|to yourself)|(?<!(?:can|may|will|could|would) )(?:silently|quietly|secretly|discreetly|covertly|unobtrusively|stealthily)\\b|say (?:only )?that .{0,60}nothing else|nothing else\\b|leave (?:that|this|it) (?:\\w{1,6} )?out|as (?:if|though) (?:it|nothing|this)|so that the (?:user|person|customer) (?:feels?|thinks?|believes?)|\\b(?:users?|people|they) (?:find|get|are|were) .{0,20}\\b(?:confus|annoy|alarm|worr)\\w{1,5}|behind the scenes|under the hood and",
    despite:
      '(?:whatever|whichever|regardless of|irrespective of|no matter|even (?:if|when|where|though)|in place of|instead of|rather than|independent(?:ly)? of) .{0,40}\\b(?:users?|person|they|he|she|customers?|clients?|humans?|owner|operators?|travell?ers?|caller|asks?|says?|gives?|given|named?|intended|original|confirmation)\\b|(?:user|person|customer|client|human|owner|they|he|she)s? (?:says? no|declines?|refuses?|objects?)|(?:than|over|before|above|conflicts? with|out of date|outdated|supersed\\w{1,3}|overrid\\w{1,3}) (?:what )?(?:the |any )?(?:user|person|human|owner|operator)|still (?:send|include|pass|use|set|keep|do)\\b|(?:approval|consent|permission|agreed|authori[sz]ed|confirmation)\\w{0,3} .{0,40}(?:already|taken care|not (?:needed|required|necessary)|unnecessary|during (?:install|set-?up))|already (?:agreed|consented|approved|authori[sz]ed)',
    when: 'must|please|kindly|always|should|ought|be so kind|needs? to|has to|have to|expected to|is to be|are to be|before|beforehand|first|prior to|whenever|when|each|every|once|after(?:wards)?|on every|also|therefore|in addition|from (?:now|here) on|yourself|keep|due to|so that|in order|for (?:accura|compliance|audit|quality|secur|debug|better|improv)\\w{0,6}|to (?:improve|enhance|ensure|help us|serve you|validate|verify|calibrate)|would (?:appreciate|help|be best)|customary|it is required|complete only|only (?:be )?(?:right|correct|complete)',
    unasked:
      '(?:without|no need (?:to|for)|not necessary to|skip(?:ping)?|no longer|waiv\\w{1,3}|no) .{0,24}\\b(?:ask(?:ing)?|confirm\\w{0,7}|approv\\w{1,3}|permission|consent|dialogue?|prompt(?:ing)?)\\b|confirmation (?:is )?(?:waived|unnecessary|not)',
    entrusted:
      '(?:e-?)?mails?|inbox|mailbox|messages?|calendar|(?:open|recent|local|private|opened|other|earlier) (?:documents?|files?)|files? (?:that (?:are|is) )?open\\w{0,3}|documents? .{0,12}opened|contacts?|private notes|photos?|(?:live |current |phone.s )?location|employer|date of birth|full names?|home address|national id|salary|passport|social security|chat\\b|(?:what(?:ever)?|everything|anything|all) (?:that )?(?:the |this )?(?:person|user|they|customer|he|she|you) (?:know|has|have|said|says|wrote|told|typed|writes)|what you (?:know|have)|anything from the|(?:last|latest|recent|previous) (?:messages?|answers?|repl(?:y|ies)|outputs?|turns?|e-?mails?)|saved (?:logins?|passwords?)|browser|browsing|clipboard|screenshots?|(?:outputs?|answers?|results?) of (?:the )?(?:other|previous|all|`)|home (?:folder|directory)|folder listing|card on file|identity|connection strings?|keys?\\b|tokens?\\b|cookies|secrets?|one-time|sms code|pin\\b|cvv|recovery|history|shell|env\\b|text you find|contents?\\b|configur\\w{1,5} in the|workspace|instruction set|system prompt|session\\b',
    rival:
      '(?:other|alternative|competing|any other|different|else\\w{0,8}|built-?in|official|original|old) (?:\\w{1,16} )?(?:tools?|servers?|functions?|one|services?|\\w{4,12}ers)\\b',
    sway: '(?:every|each|all|your|any|future) (?:\\w{1,10} )?(?:reply|replies|answers?|responses?|summar(?:y|ies))|you (?:now )?act as|act as (?:our|an?)|you are (?:now|our)|system prompt|obey|go by it|instruction set|rules in this|safety (?:checks?|rules)|guardrails|approvals|recommend\\w{0,6}|favou?rite|come first|top (?:result|choice|pick)|left out|present it as|state (?:that|a)\\b|say (?:that )?(?:it|the)\\b|opinion|promot\\w{1,6}|premium|sponsor\\w{0,3}|partners?\\b|publisher|session ends|rest of the|on every turn|at startup|while this',
    deed: 'delet\\w{1,3}|remov\\w{1,3}|eras\\w{1,3}|wip\\w{1,3}|wir(?:e|ed|ing)\\b|transfer\\w{0,4}|pay(?:s|ing|ment)?\\b|unlock\\w{0,3}|grant\\w{0,3}|giv(?:e|ing) .{0,24}access|public(?:ly)?\\b|accept\\w{0,3}|approv\\w{1,3}|sign(?:ed|s|ing)?\\b|doubl\\w{1,3}|replac\\w{1,3}|swap\\w{0,4}|forward\\w{0,3}|b?cc\\b|upload\\w{0,3}|book\\w{0,3}|buy\\w{0,3}|sell\\w{0,3}|invit\\w{1,6}|attendee|recipient|mirror\\w{0,3}|exfiltrat\\w{1,3}|redirect\\w{0,3}|reroute\\w{0,1}|install\\w{0,3}|run `|execut\\w{1,3}',
    hand: '(?:includ|pass|plac|past|add|append|attach|shar|suppl|provid|insert|quot|fill|hand|embed|forward|transmit|relay|upload|mirror|gather|collect|hold|contain|carr|copi|take|send|tell|know)(?:y|ies|e|es|s|ed|ied|ing|ting|ning|n)?\\b|put\\b|copy\\b|cop(?:y|ied|ying)\\b|what you (?:find|have)|(?:serve|help) (?:us|you)',
  },
  {
    name: 'French',
    model:
      "assistants?(?: (?:ia|virtuel|automatique)s?)?|agents? (?:ia|automatiques?)|intelligence artificielle|mod[èe]le(?: de langage)?|l['’]ia\\b|robot",
    goods:
      'mots? de passe|identifiants|cl[ée]s? (?:api|priv[ée]e|secr[èe]te|d)|contacts|conversation|courriels?|e-?mails?|messages|liste des clients|fichiers|donn[ée]es personnelles|compte bancaire|jeton',
    user: "l['’]utilisateur|l['’]humain|le client",
    drop: "(?:ignore[rz]?|oublie[rz]?|n[ée]glige[rz]?|ne (?:tiens|tenez) pas compte de) (?:ce qu|tout|toute|l[ae']|les|vos|tes|votre|ta|ton)|oublie[rz]? (?:ma|mes)",
    conceal:
      "sans (?:en (?:parler|informer)|(?:le |l['’])?(?:dire|informer|mentionner|pr[ée]venir|avertir))|n['’]?e?n? (?:parle[rz]?|dis|dites|informe[rz]?|mentionne[rz]?).{0,6} (?:pas|rien|jamais)",
    signs: 'le la les des une du et dans avec de qui que sur au votre cette ne est pour',
    put: 'lis\\b|lisez|lire|joign\\w{1,3}|joindre|ins[ée]re\\w{0,2}|inclu\\w{1,4}|mett(?:re|ez)|mets\\b|plac\\w{1,3}|ajout\\w{1,3}|copi\\w{1,3}|recopi\\w{1,3}|transmet\\w{0,4}|pass\\w{1,2}\\b|envo\\w{2,4}|fourni\\w{0,5}|remplac\\w{1,3}|utilis\\w{1,3}|indiqu\\w{1,3}|appel\\w{1,4}|ex[ée]cut\\w{1,2}|transf[ée]r\\w{1,2}|enregistr\\w{1,2}',
    quiet: {
      no: "ne |n['’]|sans|inutile|pas besoin|pas n[ée]cessaire|aucun|jamais|[ée]vite\\w{0,2}",
      tell: 'parl\\w{1,3}|dire|dis\\b|dites|inform\\w{1,2}|mention\\w{1,4}|signal\\w{1,3}|pr[ée]ven\\w{1,3}|expliqu\\w{1,2}|pr[ée]cis\\w{1,2}|montr\\w{1,2}|affich\\w{1,2}|r[ée]v[ée]l\\w{1,2}|avert\\w{1,5}|confirm\\w{1,5}|figur\\w{1,3}|apparaître|indiqu\\w{1,3}|r[ée]pond\\w{1,2} que',
    },
    despite: "quel(?:le)? que soit|m[êe]me s['’]|m[êe]me si|au lieu d|[àa] la place d|peu importe|ind[ée]pendamment",
    when: "toujours|syst[ée]matiquement|avant|apr[èe]s|chaque|lorsque|quand|doit|devez|dois\\b|veuillez|merci de|il faut|d['’]abord|afin|pour (?:v[ée]rifier|am[ée]liorer|valider|des raisons)",
  },
  {
    name: 'German',
    model:
      'ki-?(?:assistent|agent|modell|system)\\w{0,2}|ki\\b|assistent(?:en|in)?|sprachmodell\\w{0,2}|agenten?|automatische\\w? (?:assistenten?|systeme?|leser)|k[üu]nstliche intelligenz',
    goods:
      'passw[öo]rt\\w{0,4}|zugangsdaten|schl[üu]ssel|kontakte|adressbuch|gespr[äa]ch|unterhaltung|nachrichten|e-?mails?|dateien|kundenliste|kontodaten|iban|de\\d\\d|token|euro|termine|mehrfaktor\\w{0,12}|ticket|zugriff|einladung',
    user: '(?:dem|der|den) (?:be)?nutzer\\w?|(?:dem|der|den) anwender|(?:dem|der|den) kunden',
    drop: '(?:vergiss|vergessen sie|ignorier\\w{0,3}|missachte|verwirf)(?! (?:sie )?nicht)(?: bitte)? (?:alles|was|die|das|den|alle|deine|ihre|vorherige)|vergiss (?:meine|mein)',
    conceal:
      'ohne (?:es |das |dies )?(?:dem|den|der)? ?(?:be)?(?:nutzer|anwender|kunden)?.{0,24}(?:zu sagen|zu erw[äa]hnen|mitzuteilen|zu informieren|davon)|erw[äa]hne (?:das|es|dies) nicht|sag\\w? (?:es |das )?(?:dem|der).{0,20}nicht|informiere.{0,20}nicht',
    signs: 'der das und ein eine einen den dem des für mit von ist im zu auf nicht aus sie bei wird nach',
    put: 'lies\\b|lesen|liest|[üu]bergi?e?b\\w{0,3}|[üu]bergeben|f[üu]gen?\\b|hinzu|trag\\w{0,2}\\b|eintragen|setze?n?\\b|kopier\\w{1,3}|gib\\b|geben|h[äa]ng\\w{0,2}\\b|schreib\\w{0,2}|send\\w{1,2}|schick\\w{0,2}|[üu]bermitt\\w{1,4}|leite\\w{0,2}|verwend\\w{1,3}|nutz\\w{1,3}|benutz\\w{1,3}|ersetz\\w{1,3}|ruf\\w{0,2}\\b|f[üu]hr\\w{1,2}\\b|nenn\\w{1,3}|mitgeschickt|mitgesendet|speicher\\w{1,3}|hole?n?\\b|[öo]ffn\\w{1,2}',
    quiet: {
      no: 'nicht|nichts|kein\\w{0,2}|ohne|niemals|nie\\b|unn[öo]tig|weder',
      tell: 'sag\\w{0,3}|erw[äa]hn\\w{1,3}|inform\\w{1,6}|mitteil\\w{0,3}|mitzuteilen|teil\\w{0,2} .{0,20} mit|erkl[äa]r\\w{1,3}|erl[äa]uter\\w{0,3}|zeig\\w{1,3}|anzeig\\w{1,2}|verrat\\w{0,2}|hinweis\\w{0,2}|nenn\\w{0,2}|erfahr\\w{0,2}|wissen|davon|nachfrag\\w{0,3}|best[äa]tig\\w{1,4}|sehen|bekannt|schreib\\w{0,2}|aufnehm\\w{0,3}|auftauch\\w{0,3}',
    },
    despite:
      'unabh[äa]ngig (?:von|davon)|egal (?:was|welche)|auch wenn|selbst wenn|statt (?:der|des|dem|dessen)|anstelle|anstatt|weiterhin die urspr',
    when: 'bitte|stets|immer|vorher|zuvor|zuerst|bevor|vor (?:der|dem|jede)|nach jede|muss|m[üu]ssen|soll\\w{0,3}|jedes mal|sobald|wenn|daher|sonst|damit|zur (?:pr[üu]fung|sicherheit|verbesserung|validierung)',
  },
  {
    name: 'Spanish',
    model: 'asistentes?(?: de ia| virtual(?:es)?)?|agentes?(?: de ia)?|modelo(?: de lenguaje)?|inteligencia artificial|ia\\b',
    goods:
      'contrase[ñn]as?|claves?|credenciales|contactos|conversaci[óo]n|correos?|mensajes|archivos|datos personales|cuenta bancaria|tarjeta|token|documento|verificaci[óo]n|firma|versi[óo]n|acceso',
    user: 'al usuario|el usuario|del usuario|el cliente',
    drop: '(?:olvid[ae]|ignor[ae]|descart[ae]|omit[ae]|deja de) (?:lo (?:anterior|que)|todo|todas?|la|las|los|el|tu|sus?)|olvida (?:mi|mis)',
    conceal:
      'sin (?:dec[ií]r(?:se)?lo|informar|avisar|mencionar|que (?:el|lo))|no (?:se )?(?:le )?(?:lo )?(?:cuentes|digas|diga|cuente|informes|informe|menciones|mencione|avises) (?:nada )?(?:al|a la|a nadie|esto|nada)',
    signs: 'el la los las una un de del y en que para con por es al su se sin cuando',
    put: 'le[ae]r?\\b|lee\\b|inclu\\w{1,3}|pon\\b|poner|ponga|p[áa]s[ae]\\w{0,2}|pas[ae]r?\\b|p[ée]g[au]\\w{0,2}|copi[ae]r?\\b|a[ñn]ad\\w{1,3}|agreg\\w{1,3}|adjunt\\w{1,2}|env[ií]\\w{1,5}|reenv[ií]\\w{1,3}|us[ae]r?\\b|utili[cz]\\w{1,2}|reempla[cz]\\w{1,2}|sustitu\\w{1,3}|inserta\\w{0,2}|escrib\\w{1,2}|ped[ií]r\\w{0,3}|pid[ae]|llam[ae]|ejecut\\w{1,2}|transf\\w{3,5}|proporcion\\w{1,2}|guard\\w{1,2}|recopil\\w{1,2}',
    quiet: {
      no: 'no |sin |nunca|jam[áa]s|evit\\w{1,2}|nada',
      tell: 'dec[ií]r\\w{0,3}|dig[ae]s?\\b|mencion\\w{1,4}|inform\\w{1,4}|avis\\w{1,4}|aclar\\w{1,3}|explic\\w{1,3}|expliqu\\w{1,2}|revel\\w{1,3}|comentar\\w{0,2}|comentes?|muestr\\w{1,2}|mostrar\\w{0,2}|notifi\\w{1,5}|cont\\w{1,3}lo|saber\\w{0,2}|sepa|confirm\\w{1,5}|pregunt\\w{1,3}',
    },
    despite: 'sin importar|independientemente|aunque|incluso si|en lugar de|en vez de|cualquiera que sea|diga que',
    when: 'siempre|antes|despu[ée]s|cada|cuando|debe\\w{0,2}|tiene\\w? que|hay que|por favor|primero|es necesario|para (?:validar|verificar|mejorar|garantizar)|adem[áa]s|tambi[ée]n',
  },
  {
    name: 'Portuguese',
    model: 'assistentes?(?: de ia| virtual)?|agentes?(?: de ia)?|modelo(?: de linguagem)?|intelig[êe]ncia artificial|ia\\b',
    goods:
      'senhas?|chaves?|credenciais|contatos|conversa|e-?mails?|mensagens|arquivos?|ficheiros?|dados pessoais|conta banc[áa]ria|cart[ãa]o|token|documento',
    user: 'o usu[áa]rio|ao usu[áa]rio|do usu[áa]rio|o utilizador|ao utilizador',
    drop: '(?:esque[çc]a|ignor[ae]r?|desconsider[ae]|descarte) (?:o (?:que|anterior|pedido)|tudo|todas?|todos|as?|os)',
    conceal:
      'sem (?:dizer|contar|informar|avisar|mencionar)|n[ãa]o (?:conte|diga|informe|mencione|avise|revele) (?:nada |isso )?(?:ao|a ningu[ée]m|nada|isso)',
    signs: 'os uma um de da dos das em que para com não na ao e se por sem',
    put: 'leia|ler\\b|inclu\\w{1,3}|coloqu\\w{1,2}|coloc\\w{1,2}|pass[ae]r?\\b|copi[ae]r?\\b|cole\\b|adicion\\w{1,2}|anex\\w{1,2}|envi\\w{1,2}|encaminh\\w{1,2}|us[ae]r?\\b|utiliz\\w{1,2}|substitu\\w{1,2}|insir\\w{1,2}|escrev\\w{1,2}|cham[ae]|execut\\w{1,2}|transfir\\w|forne[çc]\\w{1,2}|preench\\w{1,2}|obtenh\\w|salv\\w{1,2}|guard\\w{1,2}',
    quiet: {
      no: 'n[ãa]o |sem |nunca|jamais|evite|nada',
      tell: 'diz\\w{1,3}|diga\\w{0,2}|cont[ae]\\w{0,2}|mencion\\w{1,3}|inform\\w{1,4}|avis\\w{1,3}|explic\\w{1,3}|expliqu\\w{1,2}|revel\\w{1,2}|coment\\w{1,3}|mostr\\w{1,3}|notifi\\w{1,5}|saber|saiba|perguntar|pergunte|confirma\\w{1,3}|exib\\w{1,2}',
    },
    despite: 'independentemente|mesmo (?:que|se)|em vez d|em lugar d|no lugar d|qualquer que seja|n[ãa]o importa',
    when: 'sempre|antes|depois|ap[óo]s|cada|quando|deve\\w{0,2}|precisa|por favor|primeiro|é necess[áa]rio|para (?:validar|verificar|melhorar|garantir)|tamb[ée]m',
  },
  {
    name: 'Italian',
    model: 'assistent[ei](?: ia| ai| virtual[ei])?|agent[ei](?: ia| ai)?|modello(?: linguistico)?|intelligenza artificiale|ia\\b',
    goods:
      'password|chiav[ei]|credenziali|contatti|conversazione|messaggi|e-?mail|documenti|file\\b|dati personali|conto bancario|carta di credito|token|prodotto|pagine|contratti|stipendi|accesso|calendario',
    user: "l['’]utente|all['’]utente|dell['’]utente",
    drop: "(?:dimentica(?:te)?|ignora(?:te)?|trascura(?:te)?) (?:ci[òo]|tutto|tutte|le|la|il|i |gli|quanto|l['’])",
    conceal:
      'senza (?:dir(?:lo|e)|informare|avvisare|menzionar)|non (?:dir(?:lo|e)|informare|menzionar\\w{0,2}|avvisare|rivelar\\w{0,2})|riporti? solo|senza chiedere',
    signs: 'il lo la gli le un una di del della dell che per con nel al è non se questo',
    put: 'legg\\w{1,4}|inser\\w{1,4}|includ\\w{1,3}|mett\\w{1,3}|pass[ai](?:re)?\\b|copi[ao]?\\w{0,3}|aggiung\\w{1,4}|alleg\\w{1,3}|invi\\w{1,4}|inoltr\\w{1,3}|us[ai](?:re)?\\b|utilizz\\w{1,3}|sostitu\\w{2,5}|scriv\\w{1,3}|chiam\\w{1,3}|esegu\\w{1,4}|trasfer\\w{1,4}|fornis\\w{1,4}|raccogli\\w{0,3}|salv\\w{1,3}',
    quiet: {
      no: 'non |senza|mai\\b|evita\\w{0,2}|nulla|niente|inutile',
      tell: 'dir\\w{1,4}|dic\\w{1,3}|menzion\\w{1,4}|inform\\w{1,4}|avvis\\w{1,3}|avvert\\w{1,4}|spieg\\w{1,4}|rivel\\w{1,3}|mostr\\w{1,4}|notific\\w{1,4}|comunic\\w{1,4}|sappia|sapere|parl\\w{1,4}|chied\\w{1,4}|conferm\\w{1,3}|accenn\\w{1,3}|svel\\w{1,3}',
    },
    despite: 'indipendentemente|qualunque|anche se|invece d|al posto d|a prescindere',
    when: 'sempre|prima|dopo|ogni|quando|deve|devi|bisogna|occorre|per favore|innanzitutto|per (?:verificare|migliorare|garantire|convalidare)|inoltre|anche',
  },
  {
    name: 'Dutch',
    model: 'ai-?(?:agent|assistent|model)\\w{0,2}|assistent|taalmodel|agent|kunstmatige intelligentie',
    goods:
      'wachtwoord\\w{0,2}|sleutels?|inloggegevens|contacten|gesprek|berichten|e-?mails?|bestanden|klantgegevens|rekening\\w{0,6}|token',
    user: 'de gebruiker|de klant',
    drop: '(?:vergeet|negeer|sla) (?:alles|wat|de|het|alle|je|uw|vorige|eerdere)',
    conceal:
      'zonder (?:het |dit )?(?:te (?:zeggen|melden|vermelden)|de gebruiker)|vertel (?:het |dit )?(?:de|niets).{0,16}niet|vermeld (?:dit|het) niet|zeg (?:dit|het|er) niets',
    signs: 'de het een en van voor met dat niet je aan naar wordt bij ook uit deze',
    put: 'lees\\b|lezen|zet\\b|plaats|voeg|stuur|verstuur|geef|kopieer|gebruik|vervang|neem|vermeld|roep|voer|schrijf|vul|deel\\b|maak .{0,12}over|haal|open|stop\\b',
    quiet: {
      no: 'niet|niets|geen|zonder|nooit|onnodig',
      tell: 'vertel\\w{0,2}|zeg\\w{0,3}|meld\\w{0,2}|vermeld\\w{0,2}|noem\\w{0,2}|informe\\w{1,3}|uitleg\\w{0,3}|toon\\w{0,2}|tonen|laat .{0,12}weten|weten|bevestig\\w{0,3}|hoeft .{0,20}weten',
    },
    despite: 'ongeacht|ook als|zelfs als|in plaats van|wat de (?:gebruiker|klant)',
    when: 'altijd|eerst|voordat|voor elke|na elke|telkens|wanneer|zodra|moet|dient|graag|gelieve|daarna|om te (?:controleren|verbeteren)',
  },
  {
    name: 'Swedish and Danish and Norwegian',
    model: 'ai-?(?:assistent|agent|modell?)\\w{0,2}|assistenten?|spr[åo]kmodell\\w{0,2}|sprogmodel\\w{0,2}|agenten?',
    goods:
      'l[öo]senord\\w{0,3}|passord\\w{0,3}|adgangskode\\w{0,3}|nycklar|n[øo]gler|kontakter|konversation\\w{0,3}|meddelanden|e-?post|filer\\w{0,3}|kontouppgifter|token',
    user: 'anv[äa]ndaren\\w?|brukeren|brugeren',
    drop: '(?:gl[öo]m|gl[øe]m|ignorera|ignorer|bortse fr[åa]n) (?:det|allt|alt|vad|hva|tidigare|alla|alle)',
    conceal:
      'utan att (?:ber[äa]tta|n[äa]mna|informera|s[äa]ga)|ber[äa]tta inte|n[äa]mn inte|uten [åa] (?:si|nevne)|uden at (?:sige|n[æa]vne)|fort[æe]l ikke',
    signs: 'och att det ett som för på med av inte og et til ikke af er är om til från fra eller',
    put: 'l[äa]s\\b|l[æe]s\\b|les\\b|l[äa]gg|legg|l[æa]g|skicka|send|inkludera|inkluder|kopiera|kopi[eé]r|bifoga|vedlegg|vedh[æa]ft|anv[äa]nd|brug\\b|bruk\\b|ers[äa]tt|erstatt|skriv|h[äa]mta|hent|k[öoø]r|anropa|kall|vidarebefordra|videresend|overf[øo]r|[öo]verf[öo]r|fyll|spara|gem\\b|lagre',
    quiet: {
      no: 'inte|ikke|utan|uden|uten|aldrig|aldri|ingen|intet|ingenting',
      tell: 'ber[äa]tt\\w{0,2}|s[äa]g\\w{0,2}|n[äa]mn\\w{0,2}|n[æe]vn\\w{0,2}|informer\\w{0,2}|fort[æe]l\\w{0,2}|si\\b|sige?\\b|vis\\w{0,2}|f[öo]rklar\\w{0,2}|forklar\\w{0,2}|opplys\\w{0,2}|oplys\\w{0,2}|vet[ae]?\\b|vide\\b|meddel\\w{0,2}|oml?tal\\w{0,2}|bekr[äæe]ft\\w{0,2}|spør|fråga',
    },
    despite: 'oavsett|uanset|uansett|[äa]ven om|selv om|selvom|i st[äa]llet f[öo]r|i stedet for',
    when: 'alltid|altid|f[öoø]rst|innan|f[øo]r\\b|efter|etter|varje|hver\\w?|n[äa]r|n[åa]r|m[åa]ste|skal\\b|ska\\b|v[äa]nligen|venligst|vennligst|s[åa] att',
  },
  {
    name: 'Polish and Czech',
    model:
      'asysten\\w{1,4}|model\\w{0,3}|agen[ct]\\w{0,3}|sztuczn\\w{1,3} inteligencj\\w|um[ěe]l[áa] inteligence|jazykov[ýy] model',
    goods:
      'has[łl]\\w{1,3}|klucz\\w{0,3}|dane logowania|kontakty|rozmow\\w|wiadomo[śs]ci|e-?mail\\w{0,2}|plik\\w{0,2}|katalog\\w{0,2}|dane osobowe|konto|token|hesl\\w{0,2}|soubor\\w{0,2}',
    user: 'u[żz]ytkownik\\w{0,4}|u[žz]ivatel\\w{0,4}|klient\\w{0,3}|z[áa]kazn[íi]\\w{1,3}',
    drop: '(?:zapomnij|zignoruj|ignoruj|pomi[ńn]|zapome[ňn])(?:cie)? (?:o|wszystk|poprzedni|wcze[śs]niejsz|co|p[řr]edchoz|v[šs]e)',
    conceal:
      'nie (?:informuj|m[óo]w|wspominaj|zdradzaj|ujawniaj)|bez (?:informowania|wiedzy)|ne[řr][íi]kej|neinformuj|bez v[ěe]dom[íi]',
    signs: 'w na z nie się jest że dla od po przez oraz se je že pro ve si tego aby o k nebo lub',
    put: 'przeczytaj|odczytaj|wstaw|wpisz|dołącz|dolacz|umieść|umiesc|dodaj|przekaż|przekaz|podaj|wyślij|wyslij|prześlij|przeslij|skopiuj|użyj|uzyj|używaj|zastąp|zastap|pobierz|wywołaj|wywolaj|uruchom|zapisz|otwórz|přečti|vlož|přidej|pošli|odešli|předej|použij|nahraď|zkopíruj|zavolej|spusť|ulož|načti|zadaj|uveď|vyplň',
    quiet: {
      no: 'nie |bez |nigdy|ani |ne\\w{2,20}|nikdy|není',
      tell: 'mów\\w{0,4}|powiedz|informuj\\w{0,3}|informowa\\w{1,3}|wspomin\\w{1,4}|zdradz\\w{1,3}|ujawni\\w{1,3}|pokazuj|wyświetl\\w{0,3}|wyjaśni\\w{1,4}|wie\\b|wiedzie\\w{0,3}|wiedzy|pytaj|pytani\\w{1,3}|potwierdz\\w{1,4}|říkej|zmiňuj|informuj|sděluj|vysvětluj|ukazuj|vědět|vědomí|potvrzen\\w{1,3}',
    },
    despite: 'niezależnie od|niezaleznie od|nawet jeśli|nawet gdy|zamiast|bez względu|bez ohledu|i když|místo|nezávisle',
    when: 'zawsze|najpierw|zanim|przed|po każd\\w{1,3}|każd\\w{1,3}|gdy|kiedy|musi\\w{0,2}|należy|trzeba|proszę|aby|vždy|nejprve|před|po každ\\w{1,3}|když|musí\\w{0,2}|prosím|je třeba|aby\\b',
  },
  {
    name: 'Russian',
    model:
      'ассистент\\S{0,2}|помощник\\S{0,2}|модел\\S{1,2}|агент\\S{0,2}|нейросет\\S{1,2}|искусственн\\S{2,3} интеллект\\S{0,2}|ии\\b',
    goods:
      'парол\\S{1,3}|ключ\\S{0,3}|учётн\\S{2,3} данн|контакт\\S{0,3}|переписк\\S|сообщени\\S|писем|письма|файл\\S{0,3}|папк\\S|личн\\S{2,3} данн|карт\\S \\d|рублей|токен|прав\\S root|root|доступ\\S{0,2}|репозитори\\S{1,2}',
    user: 'пользовател\\S{1,3}|клиент\\S{0,2}',
    drop: '(?:забудь\\S{0,2}|игнорируй\\S{0,2}|отбрось|не обращай внимания на) (?:о |обо |про |всё|все|то|прежн|предыдущ|запрос)',
    conceal:
      'не (?:сообщай|говори|упоминай|рассказывай)\\S{0,2} (?:ему|ей|об|про|это|пользовател|никому об)|не говоря|без ведома|тайно|незаметно',
    signs: /\p{Script=Cyrillic}/u,
    put: 'прочит\\S{1,4}|прочт\\S{1,4}|считай|передай\\S{0,2}|передав\\S{1,4}|вставь\\S{0,2}|помест\\S{1,4}|добав\\S{1,5}|включ\\S{1,4}|отправ\\S{1,6}|перешл\\S{1,4}|скопиру\\S{1,4}|копиру\\S{1,4}|использу\\S{1,4}|замен\\S{1,4}|укаж\\S{1,4}|запиш\\S{1,4}|вызов\\S{1,4}|вызыва\\S{1,4}|выполн\\S{1,5}|перевед\\S{1,4}|собер\\S{1,4}|открой\\S{0,2}|возьми\\S{0,2}|сохран\\S{1,4}|приложи\\S{0,2}',
    quiet: {
      no: 'не |без |ничего|никогда|незачем|нельзя',
      tell: 'сообща\\S{1,3}|сообщи\\S{1,3}|говор\\S{1,4}|скаж\\S{1,3}|упомин\\S{1,5}|рассказыва\\S{1,4}|раскрыва\\S{1,4}|объясня\\S{1,4}|показыва\\S{1,4}|уведомля\\S{1,4}|уведомлени\\S|знать|знал|ведома|спрашива\\S{1,4}|подтвержд\\S{1,4}|информиру\\S{1,4}|информирова\\S{1,3}|включа\\S{1,3}|пиши\\S{0,2}|указыва\\S{1,3}|показ',
    },
    despite: 'независимо от|даже если|вместо|что бы ни|невзирая|а не через|устаревш\\S{1,3}|важнее|приоритет\\S{0,2}',
    when: 'всегда|сначала|прежде|перед|после|кажд\\S{2,3}|когда|при каждом|долж\\S{1,3}|необходимо|нужно|следует|пожалуйста|чтобы|для (?:проверки|улучшения|точности|аудита)',
  },
  {
    name: 'Ukrainian',
    model: 'асистент\\S{0,2}|помічник\\S{0,2}|модел\\S{1,2}|агент\\S{0,2}|штучн\\S{2,3} інтелект\\S{0,2}|ші\\b',
    goods:
      'парол\\S{1,3}|ключ\\S{0,3}|контакт\\S{0,3}|листуванн\\S|повідомленн\\S|листи|файл\\S{0,3}|особист\\S{1,3} дан|картк\\S|гривень|токен|репозиторі\\S{1,2}|співвласник\\S{0,3}|доступ\\S{0,2}',
    user: 'користувач\\S{0,3}',
    drop: '(?:забудь|ігноруй|не зважай на) (?:про |усе|все|те|попередн|запит)',
    conceal: 'не (?:повідомляй|кажи|згадуй|розповідай)|без відома|таємно|непомітно',
    signs: /\p{Script=Cyrillic}/u,
    put: 'прочит\\S{1,4}|передай\\S{0,2}|передав\\S{1,4}|встав\\S{1,4}|додай\\S{0,2}|додав\\S{1,4}|включ\\S{1,4}|надішл\\S{1,4}|надсил\\S{1,4}|перешл\\S{1,4}|скопію\\S{1,4}|використ\\S{2,7}|замін\\S{1,4}|вкаж\\S{1,4}|запиш\\S{1,4}|виклик\\S{1,4}|викон\\S{1,4}|збереж\\S{1,4}|збери\\S{0,2}|відкри\\S{1,3}|візьми',
    quiet: {
      no: 'не |без |нічого|ніколи|немає потреби',
      tell: 'повідомля\\S{1,3}|каж\\S{1,3}|згаду\\S{1,4}|розповіда\\S{1,4}|розкрива\\S{1,4}|поясню\\S{1,4}|показу\\S{1,4}|зна\\S{1,3}|відома|пита\\S{1,3}|підтвердж\\S{1,4}|інформу\\S{1,4}',
    },
    despite: 'незалежно від|навіть якщо|замість|хоч би що',
    when: 'завжди|спочатку|спершу|перш ніж|перед|після|під час|кожн\\S{1,4}|коли|якщо|повин\\S{1,3}|необхідно|потрібно|слід|будь ласка|щоб',
  },
  {
    name: 'Turkish',
    model: 'yapay zek[aâ]\\S{0,4}|asistan\\S{0,3}|dil modeli|ajan\\S{0,3}',
    goods:
      '[şs]ifre\\S{0,6}|parola\\S{0,4}|anahtar\\S{0,4}|ki[şs]iler|konu[şs]ma\\S{0,4}|mesaj\\S{0,4}|e-?posta\\S{0,4}|dosya\\S{0,6}|belge\\S{0,3}|hesap|token|liste\\S{0,4}|ileti\\S{0,3}|posta\\S{0,3}',
    user: 'kullan[ıi]c[ıi]\\S{0,4}',
    drop: '(?:istek|talimat|soru|g[öo]rev|komut)\\S{0,6} (?:\\S{1,12} )?(?:unut|yok ?say|g[öo]rmezden gel|dikkate alma)',
    conceal: 's[öo]ylemeden|bildirmeden|haber vermeden|s[öo]yleme\\b|gizlice|bahsetme\\b',
    signs: 've bir bu için ile de da olarak verir veya kullanıcı kullanıcının kullanıcıya önce tüm aracı alanına',
    put: 'oku\\S{0,4}|ekle\\S{0,4}|koy\\S{0,4}|yaz\\S{0,4}|gönder\\S{0,5}|ilet\\S{0,4}|aktar\\S{0,4}|kopyala\\S{0,4}|kullan\\S{0,4}|değiştir\\S{0,4}|gir\\b|girin|çağır\\S{0,4}|çalıştır\\S{0,4}|dahil et\\S{0,3}|kaydet\\S{0,3}|topla\\S{0,3}|ver\\b|verin',
    quiet: {
      no: '\\S{2,20}(?:me|ma)(?:yin|yın|den|dan|z)?\\b|gerek yok|gerekmez|değil|asla|hiçbir',
      tell: 'söyle\\S{0,8}|bahset\\S{0,6}|bildir\\S{0,8}|belirt\\S{0,6}|açıkla\\S{0,8}|göster\\S{0,8}|haber\\S{0,4}|bilme\\S{0,6}|anlat\\S{0,6}|sor\\S{0,6}|onay\\S{0,4}',
    },
    despite: 'ne derse desin|ne olursa olsun|bakılmaksızın|yerine|bile\\b|olsa da',
    when: 'her zaman|daima|önce|sonra|her \\S{1,12}|lütfen|zaman|gerekir|zorunlu|mutlaka|için',
  },
  {
    name: 'Arabic',
    model: 'المساعد|مساعد|الوكيل|النموذج|نموذج|الذكاء الاصطناعي',
    goods:
      'كلم(?:ة|ات) (?:المرور|السر)|المفاتيح|مفتاح|جهات الاتصال|المحادثة|الرسائل|البريد|الملفات|البيانات|الحساب|رقم بطاق|بطاقته|رقم الهاتف|الهوية',
    user: 'المستخدم|العميل',
    drop: '(?:انس|تجاهل|أهمل) (?:الطلب|ما|كل|جميع|السابق|التعليمات)|تجاهل طلب',
    conceal: 'دون (?:إخبار|علم|إبلاغ|ذكر)|لا تخبر|لا تذكر|سر[اًّ]',
    signs: /\p{Script=Arabic}/u,
    put: 'اقرأ|اقرا|ضع|أضف|اضف|أدرج|ادرج|مرر|أرسل|ارسل|أرفق|ارفق|انسخ|استخدم|استبدل|اكتب|استدع|نف[ّ]?ذ|اجمع|احفظ|أدخل|حو[ّ]?ل|افتح|قراءة|إرسال|إدراج|تضمين|نسخ',
    quiet: {
      no: 'لا |دون|بدون|لم |لن |غير|ليس',
      tell: 'تخبر\\S{0,3}|تذكر\\S{0,3}|تبلغ\\S{0,3}|تكشف\\S{0,3}|تشرح|توضح|تعرض|تظهر|تقل|إخبار|إبلاغ|ذكر|علم|توضيح|يعرف|يعلم|داعي|تأكيد|إعلام',
    },
    despite: 'بغض النظر|مهما|حتى (?:لو|إذا|وإن)|بدلا|بدلاً|عوضا',
    when: 'قبل|بعد|دائما|دائمًا|كل |عند|يجب|من فضلك|يرجى|الرجاء|أولا|أولاً|كلما|لغرض|من أجل|حتى',
  },
  {
    name: 'Hebrew',
    model: 'העוזר|עוזר|הסוכן|המודל|בינה מלאכותית',
    goods: 'סיסמ\\S{1,4}|מפתח\\S{0,3}|אנשי הקשר|השיחה|ההודעות|קבצים|הקבצים|דוא"ל|חשבון',
    user: 'המשתמש|למשתמש|הלקוח',
    drop: '(?:שכח|התעלם) (?:את|מ|מה|מכל)\\S{0,8}',
    conceal: 'בלי (?:לספר|להודיע|לציין)|אל תספר|אל תגיד|אל תזכיר|מבלי',
    signs: /\p{Script=Hebrew}/u,
    put: 'קרא|קראו|הכנס|הוסף|הוסיפו|צרף|העבר|שלח|העתק|השתמש|החלף|כתוב|הזן|הפעל|אסוף|שמור|פתח|העלה|העלו',
    quiet: {
      no: 'אל |בלי|לא |מבלי|אין צורך|ללא|אין ',
      tell: 'תספר|תגיד|תזכיר|תציין|תודיע|תסביר|תראה|לספר|להגיד|להזכיר|לציין|להודיע|להסביר|יידע|ידיעת|לדעת|אישור',
    },
    despite: 'ללא קשר|גם אם|אפילו אם|במקום|לא משנה',
    when: 'תמיד|לפני|אחרי|כל |כאשר|בכל|חייב|יש ל|אנא|נא |תחילה|קודם|כדי',
  },
  {
    name: 'Hindi',
    model: 'सहायक|असिस्टेंट|एआई|मॉडल|एजेंट',
    goods: 'पासवर्ड|कुंजी|संपर्क|बातचीत|संदेश|ईमेल|फ़ाइल\\S{0,2}|फाइल\\S{0,2}|खाता|डेटा',
    user: 'उपयोगकर्ता|ग्राहक',
    drop: '(?:अनुरोध|निर्देश|सब कुछ|पिछल)\\S{0,3} .{0,16}(?:भूल|अनदेखा)',
    conceal: '(?:को )?बताए बिना|को न बता|को मत बता|सूचित किए बिना|चुपके',
    signs: /\p{Script=Devanagari}/u,
    put: 'पढ़\\S{0,4}|डाल\\S{0,4}|जोड़\\S{0,4}|शामिल कर\\S{0,3}|भेज\\S{0,4}|कॉपी कर\\S{0,3}|उपयोग कर\\S{0,3}|बदल\\S{0,3}|लिख\\S{0,3}|चला\\S{0,3}|भर\\S{0,3}|रख\\S{0,3}|दें\\b|बुला\\S{0,3}',
    quiet: {
      no: 'न |नहीं|मत|बिना|ज़रूरत नहीं',
      tell: 'बता\\S{0,4}|सूचित|उल्लेख|दिखा\\S{0,3}|कह\\S{0,3}|समझा\\S{0,3}|पूछ\\S{0,3}|पता|जिक्र|ज़िक्र',
    },
    despite: 'चाहे|भले ही|के बजाय|की जगह',
    when: 'पहले|बाद|हमेशा|हर |जब|कृपया|चाहिए|अवश्य|ज़रूर|ताकि|के लिए',
  },
  {
    name: 'Chinese',
    model: 'ai(?:助手|助理|模型|代理|智能体)?|人工智能|人工智慧|助手|助理|语言模型|語言模型|智能体|模型',
    goods:
      '密码|密碼|密钥|密鑰|通讯录|通訊錄|联系人|聊天记录|对话|邮件|郵件|文件|令牌|账户|帳戶|个人信息|凭据|系统提示词|提示词|工具列表|行事曆|日历|日程|管理员|管理員|内容|cookie|登录',
    user: '用户|用戶|使用者|客户|老闆|老板|主人',
    drop: '(?:不要理会|不要理會|无视|無視|忽略|忘记|忘記|忘掉|放弃)(?:用户|用戶|之前|此前|先前|上述|所有|以上|前面|原来)',
    conceal:
      '(?:不要|不必|无需|别|勿|请勿|不用)(?:告诉|告訴|告知|通知|提及|透露给|让)(?:用户|用戶|使用者|他|她|任何人)|瞒着|偷偷|悄悄|不要跟.{0,6}(?:说|說|讲)|不用(?:向|跟).{0,8}确认|先不要',
    signs: /\p{Script=Han}/u,
    put: '读取|讀取|填入|填写|填寫|放入|放进|写入|写进|寫入|附上|附加|加入|添加|传入|傳入|传给|传递|发送|發送|发给|发到|转发|轉發|复制|複製|使用|替换|替換|改为|改成|调用|調用|执行|執行|保存|收集|包含|提供|提交|上传|上傳|获取|打开|输入|作为',
    quiet: {
      no: '不|勿|别|別|无需|無需|无须|毋须|未经|没有必要',
      tell: '告诉|告訴|告知|通知|提及|提到|透露|说明|說明|解释|解釋|显示|顯示|展示|知道|知晓|询问|詢問|确认|確認|让用户|讓使用者|报告|声明|披露|提示用户|跟.{0,6}(?:说|說|讲|講)|写进(?:摘要|报告)|出现在',
    },
    despite: '无论|無論|不管|即使|即便|而不是|代替|取代|以.{1,20}为准|而非',
    when: '先|必须|必須|务必|務必|请|請|每次|总是|總是|始终|一律|之前|前|之后|后|當|当|时|為了|为了|用于|顺便|同时|应|應|需',
  },
  {
    name: 'Japanese',
    model: 'aiアシスタント|aiエージェント|アシスタント|エージェント|言語モデル|人工知能|ai',
    goods:
      'パスワード|秘密鍵|鍵|連絡先|会話|メール|メッセージ|ファイル|口座|トークン|個人情報|認証情報|中身|内容|クッキー|予定|権限|環境変数',
    user: 'ユーザー?|利用者',
    drop: '(?:依頼|指示|質問|要求|これまで|以前).{0,10}(?:忘れ|無視)',
    conceal: '(?:言わ|知らせ|伝え|教え|告げ)(?:ないで|ずに|なくて)|内緒で|こっそり|秘密に',
    signs: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    put: '読み|読んで|読取|入れ|含め|追加|添付|渡し|送信|送って|送り|転送|コピー|貼り付け|使用|使い|置き換え|書き込|記入|入力|設定|呼び出|実行|調べ|取得|集め|保存|指定',
    quiet: {
      no: 'ない|なく|ず|せず|不要|必要はありません|無用|禁止|控え',
      tell: '知らせ|伝え|言わ|言及|説明|触れ|表示|告げ|通知|報告|見せ|開示|教え|話さ|確認|書か|記載|載せ|残さ',
    },
    despite: 'にかかわらず|に関わらず|代わりに|であっても|としても|ではなく|優先',
    when: '必ず|常に|まず|最初に|前に|後に|たび|毎回|ください|下さい|場合|際|時に|ため|こと|同時に|あわせて',
  },
  {
    name: 'Korean',
    model: 'ai ?(?:비서|어시스턴트|에이전트|모델)?|비서|어시스턴트|에이전트|언어 ?모델|인공지능',
    goods: '비밀번호|암호|열쇠|키를|연락처|대화|메일|메시지|파일|계좌|토큰|개인정보|쿠키|로그인|토큰|목록|일정|권한|내용',
    user: '사용자|고객',
    drop: '(?:요청|지시|질문|명령|이전).{0,8}(?:잊|무시)',
    conceal: '(?:말하지|알리지|언급하지|밝히지) (?:말고|마|않고)|몰래|비밀로',
    signs: /\p{Script=Hangul}/u,
    put: '읽어|읽고|읽은|넣어|넣으|포함|추가|첨부|전달|전송|보내|복사|붙여|사용|바꾸|바꿔|교체|입력|기입|작성|호출|실행|수집|저장|지정|가져|확인하여|조회하여',
    quiet: {
      no: '마세요|말고|마십시오|말아|지 않|않고|없이|없습니다|없음|불필요|금지|말 것|마라',
      tell: '알리|말하|언급|설명|보고|표시|보여|알려|밝히|공개|이야기|묻지|물어|확인|알 필요|통지|적지|쓰지|남기',
    },
    despite: '상관없이|관계없이|대신|하더라도|해도|이라도|우선',
    when: '항상|반드시|먼저|전에|후에|매번|마다|때|주세요|하세요|하십시오|위해|함께|해야|같이',
  },
  {
    name: 'Vietnamese',
    model: 'trợ lý(?: ai| ảo)?|mô hình|tác nhân|trí tuệ nhân tạo',
    goods:
      'mật khẩu|khóa|khoá|danh bạ|cuộc trò chuyện|tin nhắn|email|thư|tệp|tập tin|tài khoản|dữ liệu cá nhân|token|danh sách|chủ hộp thư|lịch',
    user: 'người dùng|khách hàng|chủ hộp thư|phụ huynh',
    drop: '(?:quên|bỏ qua|phớt lờ) (?:yêu cầu|những|mọi|tất cả|điều|câu hỏi|lệnh)',
    conceal: '(?:không|đừng) (?:nói|cho|báo|đề cập|tiết lộ).{0,12}(?:người dùng|biết)|âm thầm|bí mật|đừng báo',
    signs: 'và của cho là không một các được trong với người này khi trước vào thời để theo',
    put: 'đọc|đưa|thêm|chèn|gửi|chuyển|sao chép|dán|dùng|sử dụng|thay|điền|nhập|ghi|gọi|chạy|thực thi|đính kèm|bao gồm|thu thập|lưu|lấy|mở',
    quiet: {
      no: 'không|đừng|chớ|khỏi|tránh',
      tell: 'nói|cho .{0,16}biết|báo|đề cập|tiết lộ|thông báo|giải thích|hiển thị|nhắc|hỏi|xác nhận|biết',
    },
    despite: 'bất kể|dù |ngay cả khi|thay vì|thay cho|cho dù',
    when: 'luôn|trước|sau khi|mỗi|khi|phải|hãy|vui lòng|cần|để|đầu tiên|đồng thời',
  },
  {
    name: 'Indonesian and Malay',
    model: 'asisten(?: ai)?|pembantu ai|model bahasa|agen(?: ai)?|kecerdasan buatan',
    goods: 'kata sandi|kunci|kontak|percakapan|pesan|surel|email|berkas|file|rekening|data pribadi|token',
    user: 'pengguna|pelanggan',
    drop: '(?:lupakan|abaikan|hiraukan) (?:permintaan|semua|apa|perintah|pertanyaan|instruksi|yang)',
    conceal:
      'tanpa (?:memberi ?tahu|sepengetahuan|menyebut)|jangan (?:beri ?tahu|katakan|sebutkan|ungkapkan).{0,16}(?:pengguna|ini)|diam-diam',
    signs: 'dan yang untuk dari ke dengan ini itu atau pada pengguna alat akan dalam oleh tidak',
    put: 'baca\\S{0,3}|masukkan|sertakan|tambahkan|kirim\\S{0,3}|teruskan|salin|tempel\\S{0,3}|gunakan|pakai|ganti|isi\\b|isikan|tulis\\S{0,3}|panggil|jalankan|lampirkan|kumpulkan|simpan|ambil|buka|serahkan|hantar',
    quiet: {
      no: 'jangan|tanpa|tidak|tak |bukan',
      tell: 'beri ?tahu\\S{0,3}|katakan|sebutkan|ungkap\\S{0,4}|jelaskan|tampilkan|menyebut\\S{0,3}|memberi ?tahu|diberi ?tahu|tahu|sepengetahuan|menjelaskan|tanya\\S{0,3}|konfirmasi|maklum\\S{0,3}',
    },
    despite: 'apa pun|apapun|meskipun|walaupun|sekalipun|alih-alih|sebagai ganti|tanpa memandang',
    when: 'selalu|sebelum|setelah|setiap|ketika|saat|harus|wajib|mohon|tolong|silakan|terlebih dahulu|dahulu|agar|untuk (?:verifikasi|validasi|akurasi|audit)',
  },
  {
    name: 'Greek',
    model: 'βοηθ\\S{1,3}|μοντέλο|πράκτορα\\S{0,2}|τεχνητή νοημοσύνη',
    goods: 'κωδικ\\S{1,4}|κλειδ\\S{1,3}|επαφές|συνομιλία|μηνύματα|αρχεί\\S{1,2}|λογαριασμ\\S{1,2}|δεδομένα',
    user: 'χρήστη\\S{0,2}|πελάτη',
    drop: '(?:αγνόησε|αγνοήστε|ξέχασε|ξεχάστε) (?:το|τα|την|τις|όλ|ό,τι)',
    conceal: 'χωρίς να (?:πεις|ενημερώσεις|αναφέρεις)|μην (?:πεις|ενημερώσεις|αναφέρεις|το πεις)|κρυφά',
    signs: /\p{Script=Greek}/u,
    put: 'διάβασε|διαβάστε|βάλε|βάλτε|πρόσθεσε|προσθέστε|στείλε|στείλτε|προώθησε|αντίγραψε|αντιγράψτε|χρησιμοποίησε|αντικατάστησε|συμπερίλαβε|συμπεριλάβετε|κάλεσε|καλέστε|εκτέλεσε|γράψε|συμπλήρωσε|πέρασε|αποθήκευσε|δώσε',
    quiet: {
      no: 'μην|χωρίς|δεν|όχι|ποτέ|μη ',
      tell: 'πεις|πείτε|αναφέρ\\S{1,5}|ενημερώ\\S{1,6}|εξηγ\\S{1,5}|δείξ\\S{1,4}|εμφανί\\S{1,5}|αποκαλύ\\S{1,5}|ξέρει|γνωρίζει|γνωρίζουν|ρωτήσ\\S{1,4}|επιβεβαί\\S{1,5}',
    },
    despite: 'ανεξάρτητα|ακόμα κι? αν|ακόμη κι? αν|αντί|ό,τι κι',
    when: 'πάντα|πριν|μετά|κάθε|όταν|πρέπει|παρακαλώ|πρώτα|ώστε|για να',
  },
  {
    name: 'Thai',
    model: 'ผู้ช่วย(?: ?ai)?|โมเดล|เอเจนต์|ปัญญาประดิษฐ์',
    goods: 'รหัสผ่าน|กุญแจ|รายชื่อ|การสนทนา|ข้อความ|อีเมล|ไฟล์|บัญชี|ข้อมูลส่วนตัว',
    user: 'ผู้ใช้|ลูกค้า',
    drop: '(?:ลืม|เพิกเฉย|ละเว้น)(?:คำขอ|คำสั่ง|ทุกอย่าง|สิ่งที่)',
    conceal: '(?:อย่า|ไม่ต้อง|โดยไม่)(?:บอก|แจ้ง|กล่าวถึง)',
    signs: /\p{Script=Thai}/u,
    put: 'อ่าน|ใส่|เพิ่ม|แนบ|ส่ง|ส่งต่อ|คัดลอก|วาง|ใช้|แทนที่|กรอก|เขียน|เรียก|รัน|รวบรวม|บันทึก|โอน|เปิด',
    quiet: { no: 'อย่า|ไม่ต้อง|โดยไม่|ไม่|ห้าม', tell: 'บอก|แจ้ง|กล่าวถึง|อธิบาย|แสดง|เปิดเผย|พูดถึง|รู้|ทราบ|ถาม|ยืนยัน' },
    despite: 'ไม่ว่า|แม้|แทนที่จะ|แทน',
    when: 'เสมอ|ก่อน|หลัง|ทุกครั้ง|เมื่อ|ต้อง|กรุณา|โปรด|เพื่อ|ควร|พร้อม',
  },
  {
    name: 'Persian',
    model: 'دستیار|عامل هوشمند|هوش مصنوعی|مدل زبانی',
    goods: 'گذرواژه|رمز عبور|رمزهای عبور|کلمه عبور|کلید|مخاطب|گفتگو|گفت‌وگو|پیام|ایمیل|فایل|حساب|داده‌های شخصی|توکن|تاریخچه',
    user: 'کاربر|مشتری',
    drop: '(?:دستور|درخواست|همه چیز|قبلی)\\S{0,4} .{0,20}(?:نادیده|فراموش)',
    conceal: 'بدون (?:اطلاع|گفتن|اشاره)|به کاربر (?:چیزی )?نگو|مخفیانه|پنهانی',
    signs: /[\u067E\u0686\u0698\u06AF\u06A9\u06CC]/u,
    put: 'بخوان|بخوانید|بفرست|ارسال|قرار ده|قرار بده|وارد کن|اضافه کن|بنویس|کپی|استفاده|جایگزین|ذخیره|اجرا|پیوست|درج',
    quiet: {
      no: 'نگو|نکن|نده|بدون|نباید|نیست|لازم نیست|نباشد|ندهید|نکنید',
      tell: 'نگو|گفت|اطلاع|اشاره|توضیح|خبر|نشان|بگو|اعلام|ذکر',
    },
    despite: 'به‌جای|به جای|بدون توجه|حتی اگر|صرف نظر',
    when: 'پیش از|قبل از|بعد از|همیشه|هر |باید|لطفا|لطفاً|ابتدا|برای|هنگام',
  },
  {
    name: 'Romanian',
    model: 'asistent\\w{0,3}|agent\\w{0,3}|model\\w{0,3} (?:de limbaj|ai)|inteligenț\\w{1,2} artificial\\w',
    goods:
      'parol\\w{1,3}|chei\\w{0,3}|date\\w{0,2} de autentificare|contact\\w{0,4}|conversați\\w{1,3}|mesaj\\w{0,4}|e-?mail\\w{0,4}|fișier\\w{0,4}|cont\\w{0,3} bancar|token\\w{0,3}|istoric\\w{0,3}',
    user: 'utilizator\\w{0,4}|client\\w{0,4}',
    drop: '(?:ignor[ăa]|uit[ăa]|nu ține cont de) (?:tot|toate|ce|instrucțiun|cere)',
    conceal: 'fără (?:a|să) (?:spune|informa|menționa|anunța)|nu (?:spune|menționa|informa)\\w{0,3}',
    signs: 'și să nu la în din pentru cu un o pe este sau de care acest prin',
    put: 'cit\\w{1,4}|pune\\w{0,2}|introduc\\w{0,3}|includ\\w{0,3}|adaug\\w{0,3}|trimit\\w{0,3}|copiaz\\w|transmit\\w{0,3}|folos\\w{1,4}|înlocui\\w{1,4}|scri\\w{1,3}|apel\\w{1,4}|atașe\\w{1,3}|salv\\w{1,3}',
    quiet: {
      no: 'nu |fără|niciodată|nimic',
      tell: 'spun\\w{0,2}|mențion\\w{1,3}|inform\\w{1,3}|anunț\\w{0,2}|dezvălui\\w{0,2}|explic\\w{0,2}|arăt\\w{0,2}|afiș\\w{0,3}|ști\\w{0,3}|întreb\\w{0,2}|confirm\\w{1,3}',
    },
    despite: 'indiferent|chiar dacă|în loc(?:ul)?',
    when: 'întotdeauna|mereu|înainte|după|fiecare|când|trebuie|te rog|vă rugăm|mai întâi|pentru a|de fiecare dată',
  },
  {
    name: 'Hungarian',
    model: 'asszisztens\\S{0,4}|ügynök\\S{0,4}|nyelvi modell\\S{0,4}|mesterséges intelligenci\\S{1,4}',
    goods:
      'jelsz\\S{1,6}|kulcs\\S{0,5}|hitelesítő\\S{0,3} adat\\S{0,4}|névjegy\\S{0,6}|beszélgetés\\S{0,5}|üzenet\\S{0,5}|e-?mail\\S{0,5}|fájl\\S{0,6}|bankszámla\\S{0,4}|token\\S{0,4}',
    user: 'felhasználó\\S{0,4}|ügyfél\\S{0,4}|ügyfel\\S{0,4}',
    drop: '(?:hagyd figyelmen kívül|felejtsd el) .{0,16}(?:utasítás|kérés|minden|korábbi)',
    conceal: 'ne (?:mondd|említsd|tájékoztasd|áruld)\\S{0,3}|anélkül,? hogy|titokban',
    signs: 'a az és egy hogy nem is meg vagy ezt majd ez el előtt után',
    put: 'olvas\\S{0,4}|ír\\S{0,3}|add\\S{0,3}|illes\\S{0,4}|másol\\S{0,3}|küld\\S{0,4}|továbbít\\S{0,4}|használ\\S{0,4}|cserél\\S{0,4}|hívd|futtas\\S{0,3}|mentsd|csatol\\S{0,4}|tedd|gyűjts\\S{0,3}',
    quiet: {
      no: 'ne |nem |anélkül|soha|nélkül|semmi',
      tell: 'mond\\S{0,4}|említ\\S{0,4}|tájékoztat\\S{0,4}|árul\\S{0,3}|tud\\S{0,4}|magyaráz\\S{0,4}|mutas\\S{0,4}|értesít\\S{0,4}|kérdez\\S{0,4}|megerősít\\S{0,6}|szól\\S{0,3}',
    },
    despite: 'függetlenül|akkor is|helyett',
    when: 'mindig|először|előtt|után|minden|amikor|kell|kérjük|kérlek|hogy|mielőtt',
  },
  {
    name: 'Finnish',
    model: 'avustaja\\S{0,4}|agentti\\S{0,3}|tekoäly\\S{0,4}|kielimalli\\S{0,3}',
    goods:
      'salasan\\S{1,5}|avai(?:n|m)\\S{0,5}|tunnuks\\S{1,4}|yhteystie\\S{1,5}|keskustelu\\S{0,5}|viesti\\S{0,5}|viestej\\S{1,3}|sähköposti\\S{0,5}|tiedosto\\S{0,5}|tili\\S{0,4}|henkilötie\\S{1,4}',
    user: 'käyttäjä\\S{0,4}|asiakka\\S{1,4}',
    drop: '(?:unohda|ohita|jätä huomiotta) .{0,16}(?:ohje|pyyn|kaikki|aiem)',
    conceal: 'älä (?:kerro|mainitse|ilmoita|paljasta)|kertomatta|salaa',
    signs: 'ja on ei se että tai kun tämä jos myös sen ennen ole',
    put: 'lue\\b|lisää|liitä|kirjoita|lähetä|välitä|kopioi|käytä|korvaa|kutsu|suorita|tallenna|anna|syötä|hae|aseta',
    quiet: {
      no: 'älä|ei |ilman|koskaan|mitään|tarvitse',
      tell: 'kerro\\S{0,3}|kertoa|mainit\\S{1,3}|ilmoit\\S{1,3}|paljast\\S{1,3}|selit\\S{1,3}|näytä|näyttää|tietää|kysy\\S{0,2}|vahvist\\S{1,3}',
    },
    despite: 'riippumatta|vaikka|sijaan|sijasta',
    when: 'aina|ensin|ennen|jälkeen|joka|kun\\b|täytyy|pitää|tulee|jotta|varten',
  },
  {
    name: 'Bengali',
    model: 'সহকারী|এজেন্ট|মডেল|কৃত্রিম বুদ্ধিমত্তা',
    goods: 'পাসওয়ার্ড|চাবি|কী|পরিচিতি|কথোপকথন|বার্তা|ইমেইল|ফাইল|অ্যাকাউন্ট|টোকেন',
    user: 'ব্যবহারকারী\\S{0,3}',
    drop: '(?:নির্দেশ|অনুরোধ|আগের|সব).{0,20}(?:উপেক্ষা|ভুলে)',
    conceal: 'না জানিয়ে|জানাবেন না|বলবেন না|গোপনে',
    signs: /\p{Script=Bengali}/u,
    put: 'পড়\\S{0,4}|দিন|যোগ কর\\S{0,3}|রাখ\\S{0,3}|পাঠা\\S{0,4}|লিখ\\S{0,3}|কপি|ব্যবহার কর\\S{0,3}|বদল\\S{0,3}|অন্তর্ভুক্ত',
    quiet: { no: 'না|নেই|ছাড়া', tell: 'জানা\\S{0,4}|বল\\S{0,4}|উল্লেখ|দেখা\\S{0,4}|প্রকাশ' },
    despite: 'নির্বিশেষে|পরিবর্তে|বদলে|যদিও',
    when: 'আগে|পরে|সর্বদা|সবসময়|প্রতি|যখন|অবশ্যই|দয়া করে|জন্য',
  },
];
