/** Stems of English: see `lexicon.ts` for how they are written. */
export const ENGLISH = `
en
BOT ai= a.i llm chatbot gpt chatgpt claude gemini copilot siri alexa neural genai ais= llms= language_model language_models machine_reader
AGENT assistant agent model models bot bots robot automat machine helper software crawler summariz summaris reader pipeline system= systems= integration program= programs= workflow client= tool-using butler concierge orchestrator
READ read reads reading process processes processing parse parses parsing summary summarize handle handles handling scan scans scanning review reviews reviewing index translate translating encounter see sees seeing ingest evaluat analy sort sorting triag
USER user users human humans owner customer operator boss principal person= people= whoever traveller guest developer client's
NO not never no= without don't doesn't won't can't shouldn't mustn't needn't isn't avoid nothing nobody neither nor refrain unnecessary
TELL tell tells told telling mention inform notify show shows reveal disclos report explain announce bring_up speak talk note= comment= alert warn bother display
ASK ask asks asking confirm confirmation permission approv consent dialog question prompt prompts sign-off authoriz authoris check_with wait
HUSH silent silently quiet quietly secret= secretly discreet hidden hide invisib background unnotic unseen tacit private= privately between_us hush shh confidential nobody unmention omit leave_out
SEND send sends sending forward email e-mail mail= share shares sharing upload submit transmit post= posts= posting relay publish bcc cc= deliver export mirror report_to beacon ping dispatch
PAY pay pays paying payment transfer wire buy buys purchas order= orders= donat refund book= books= booking subscrib charge checkout basket spend deposit withdraw remit
DEL delet remov eras wipe cancel drop revoke purge clear= destroy uninstall rm= unsubscrib archive close=
OPEN open opens visit fetch load= loads= click follow navigate request browse curl wget get= render download url link
RUN run runs running execut call calls calling invoke install use= using trigger start launch pipe bash shell command npx pip sudo script
PUT put puts add adds adding insert includ append paste past attach fill fills copy copies write writes set= sets= enter pass= passes place embed supply provide store= save= quote encode prefix prepend
TAKE look_up lookup find collect gather take takes retriev list= lists search pick grab extract obtain harvest copy_of read_out contents locate
CHG chang replac updat switch disabl enabl grant accept merge mark= marks= close= reset rename edit alter swap overwrit turn_off raise lower elevate promote unlock
REC recommend prefer prais best favou favor rank ranks top= suggest choose positive rated rating superior outdated worse describe endors convinc score= steer inferior competitor competitors
SEC password passphrase passwd credential secret= secrets= token tokens api_key key keys pin= cvc cvv otp 2fa cookie ssh private_key seed env= .env authenticator one-time_code
PRIV contact contacts inbox mailbox mails emails messages conversation chat history calendar photo document documents files address addresses notes browsing location attachment transcript birth phone clipboard correspondence itinerary diary
MON account card iban invoice amount bank wallet money price eur= usd= btc payee balance salary payroll funds
FIRST before first prior beforehand ahead begin start_by upfront initially preced
THEN then after afterwards continue resume carry_on as_usual proceed subsequently next= later finally
ANS answer answers reply replies respond response responses summary summaries output outputs result_is conclusion
INST instead rather replac substitut in_place override overrid
IGN ignor forget disregard skip bypass overlook suppress dismiss drop_the discard
RULE instruct rule rules policy task tasks command directive guideline prompt protocol requirement procedure job= mission step=
ALL always every each any all= whatever regardless whenever everything anything irrespective matter whichever entire complete full verbatim
MUST must should shall needs need has_to have_to required ought mandatory expected obliged supposed
PLS please kindly dear= hey= hello= hi= thanks favour= favor= feel_free do_me
OK already agreed approved consented authorised authorized permitted allowed knows cleared agrees consent_is entitled granted waived pre-approved trusts fine=
TOOL tool tools function plugin server mcp api= parameter argument field
NOW now immediate immediately once= henceforth today straight right_away from_now urgent asap
ONLY only just= exclusively solely nothing_but merely
TRUE safe verified official trusted correct secure legit certified clean= harmless
WHEN if= when= whenever unless in_case once= while=
YOU you your yours yourself you're
ME i= me= my= we= our= us= i'm mine
OTH other others another competing alternative elsewhere different rival
`;
