/** Wordings by which a text takes hold of the model that reads it: shared by what looks at results and at specifications. */
import { LANGUAGES } from './languages.ts';

const DROP =
  "(?:ignor(?:e|ing)|disregard(?:ing)?|forget(?: about)?|overrid(?:e|ing)|overrule|discard|dismiss|abandon|set aside|put aside|stop following|do not follow|don['’]t follow|no longer follow|pay no attention to|neglect|bypass)";
const EARLIER = '(?:previous(?:ly)?|prior|above|earlier|preceding|foregoing|former|initial|old|your)';
const ENGLISH_OVERRIDE = new RegExp(
  [
    // Words that mean nothing but orders, with any word for “all of them” before.
    `\\b${DROP}\\b.{0,24}\\b(?:${EARLIER}|all|other|existing|original|system)\\b.{0,24}\\b(?:instructions?|prompts?|directions|directives?|guidelines|programming|safety rules|training|constraints)\\b(?! (?:embedded|contained|found|inside|within|in (?:the )?(?:code|comments?|documents?|data|file|content)))`,
    // Words that mean other things too, only where they are the reader's own, earlier ones.
    `\\b(?:ignore|disregard|forget|abandon|set aside|dismiss|discard)\\b.{0,16}\\b(?:previous|prior|above|earlier|preceding|foregoing|your (?:current|original|initial|own|previous))\\b.{0,16}\\b(?:rules|commands?|tasks?|requests?|orders|objectives?|goals?|restrictions|context|messages?|conversation)\\b`,
    `\\b(?:ignore|disregard|forget|abandon|override)\\b(?: about)? (?:everything|anything|all|what)\\b.{0,16}\\b(?:(?:you )?(?:were|have been|was) (?:told|asked|given|instructed)|before (?:this|now)|above|said (?:before|above|earlier)|(?:the )?user (?:said|asked|wants?|told))\\b`,
    `\\b(?:ignore|disregard|forget|abandon|override)\\b(?: about)? the (?:user['’]s|user|human|operator) (?:\\w{1,12} )?(?:requests?|task|questions?|query|instructions?|input|wish(?:es)?|orders?)\\b`,
  ].join('|'),
  'i',
);

/** Orders to drop the instructions given, one pattern a language. */
export const OVERRIDES: readonly RegExp[] = [ENGLISH_OVERRIDE, ...LANGUAGES.map(({ override }) => override)];

/** Talk about injections, as in papers and manuals, rather than one. */
export const ABOUT =
  /\b(?:embedded in|prompt injection|jailbreak|attack(?:s|er|ers)?\b|such as|e\.g\.|for example|like ["'“]|phrases?|adversar|malicious|vulnerabilit|researchers?|payloads?|(?:told|asked) (?:me|us|him|her|them) to ["“'])|fixture|sanitiz|\bfalse (?:negative|positive)|inyecci[óo]n de|inje[çc][ãa]o de (?:prompt|instru)|injection (?:de prompt|d['’]instruction)|iniezione di prompt|prompt-injek|инъекци|ін['’]єкці|注入|インジェクション|인젝션|injeksi prompt|حقن ال|\bassert|angreifer|angriff|атак|ataque|atacante|attaque|attacco|攻击|攻擊|攻撃|공격|saldırı|هجوم/i;

/** A server that asks for openness towards the user takes nothing over. */
export const CANDID =
  /\b(?:must|should|may|can|please) (?:let|tell|inform|ask|remind|notify|show|explain to|apologi[sz]e to) (?:the |your )?users?\b/i;

/** A duty towards the user: to ask, to tell, not to act without consent. It asks for no silence. */
export const CANDID_DUTY =
  /\btools?(?:['’]s)? names?\b|\b(?:not|never|n['’]t|nothing|no) .{0,80}(?:without|unless|until) .{0,40}(?:user|consent|approv|confirm|permission|ask)|\b(?:ask|tell|inform|remind|warn|notify|alert|let|show|explain to|confirm with|check with)(?:ing)? (?:the |your )?(?:user|customer|person|human)s?\b|(?:user|customer|human)s? (?:must|should|has to|have to|needs? to|to) (?:\w{1,12} )?(?:confirm|approve|agree|consent)|(?:user|customer|human)(?:['’]s)? (?:explicit(?:ly)? )?(?:consent|approv|confirm|permission|ask|agree)|提醒用户|征得|用户(?:确认|同意)|经用户|承認を得|同意を得|(?:ユーザー|利用者).{0,12}(?:確認|承認)/i;

/** What is to be left out, for the user's own good. */
export const SPARED =
  /\b(?:do not|don['’]t|never|must not|should not|avoid|without|not) (?:\w{1,12} ){0,2}(?:includ|shar|enter|put|pass|send|log|stor|provid|ask for|expos|add|past)\w{0,4}\b/i;
