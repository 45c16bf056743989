/** Stems of the other languages of Europe that are written in Latin, Greek or Cyrillic letters: see `lexicon.ts` for how they are written. */
export const EUROPEAN = `
de
BOT ki= ki- sprachmodell chatbot künstliche_intelligenz ki-assistent llm= ais=
AGENT assistent agent bot= bots= roboter automat maschin modell helfer software programm system dienst leser skript
READ lies liest lesen gelesen verarbeit zusammenfass auswert bearbeit sichtet prüft übersetz durchsuch sortier liest= scannt
USER nutzer benutzer anwender mensch kunde kunden inhaber auftraggeber besitzer chef person
NO nicht nichts kein keine keinen keiner ohne nie niemals niemand weder unnötig vermeid verzicht
TELL sag sagen sage erwähn mitteil informier meld zeig erzähl hinweis bericht erklär verrat anzeig ansprech nenn
ASK frag nachfrag rückfrag bestätig erlaubnis genehmig zustimm einwillig freigabe freigegeben
HUSH heimlich still= stillschweig leise unauffällig diskret verborgen versteckt unsichtbar hintergrund unbemerkt vertraulich verschweig kommentarlos wortlos
SEND send schick weiterleit leite= leiten verschick übermittel hochlad lade= teile teilen poste veröffentlich mail mailen gesendet übersend weitergeb
PAY zahl bezahl überweis kauf bestell buch spend erstatt abonnier beauftrag
DEL lösch entfern storn annullier kündig vernicht beseitig bereinig
OPEN öffn ruf= rufe aufruf besuch abruf klick folge= lade lädt herunterlad link
RUN führ ausführ starte nutz verwend installier aufruf befehl benutze
PUT füg hinzufüg einfüg trag eintrag schreib setz ergänz kopier häng anhäng leg übergib übergeb gib= geben eingeb einsetz hinterleg speicher übernimm füll
TAKE such hol nimm sammel ermittel stell entnimm lies_aus finde auslese zusammenstell
CHG änder ersetz aktualisier ausschalt deaktivier aktivier gewähr akzeptier markier schalt setz_zurück freischalt merge tausch erteil
REC empfehl empfiehl bevorzug lob beste bestes bewert nenn_zuerst rat= überlegen günstigst positiv
SEC passwort passwört kennwort kennwört zugangsdat schlüssel token geheim pin= tan= anmeldedat logindat
PRIV kontakt postfach posteingang mails e-mails nachricht gespräch unterhaltung chat verlauf kalender foto dokument dateien adress notiz standort adressbuch anlagen unterlagen
MON konto karte iban rechnung betrag bank geld preis euro kreditkarte
FIRST bevor zuerst vorher vorab zunächst vor= zuvor erst=
THEN dann danach anschließend weiter= fortfahr wie_gewohnt nachdem
ANS antwort ausgabe zusammenfassung beantwort
INST statt anstatt anstelle stattdessen
IGN ignorier vergiss vergessen missacht überspring außer_acht übergeh
RULE anweisung regel aufgabe befehl vorgabe auftrag richtlinie prompt
ALL immer jede jeder jedes jedem alle alles allen sämtlich stets unabhängig egal vollständig wortgetreu
MUST muss müssen soll sollen sollte musst hat_zu verpflicht erforderlich zwingend
PLS bitte liebe lieber hallo danke freundlich
OK bereits schon= zugestimmt einverstanden genehmigt erlaubt berechtigt weiß= bekannt abgesprochen
TOOL werkzeug tool funktion server plugin parameter feld
NOW jetzt sofort umgehend ab_sofort unverzüglich heute künftig
ONLY nur ausschließlich lediglich
TRUE sicher geprüft offiziell vertrauenswürdig unbedenklich
WHEN wenn falls sobald sofern wer=
YOU du= dein deine deinen deinem deiner dir= dich= ihr= ihre ihnen= euch
ME ich= mir= mich= mein meine wir= uns= unser
OTH ander andere anderen sonstig konkurrenz mitbewerber
fr
BOT ia= intelligence_artificielle chatbot modèle_de_langage llm=
AGENT assistant agent robot bot= automat machine modèle logiciel programme système lecteur outil_qui
READ lit= lis= lisez lire lisant lu= traite traitant traiter résum analys parcour trie= trier lecture relit
USER utilisateur utilisatrice humain client propriétaire usager titulaire personne patron
NO ne= n'= pas= jamais sans= aucun rien inutile éviter évite ni= n'en
TELL dire dis= dites mentionn inform signal préven parle parler montr expliqu précis affich révél avert évoqu raconte
ASK demand confirm permission autorisation accord approbation consentement validation question
HUSH discr silenc secret= cach invisib arrière-plan confiden insu tais taire sans_bruit en_douce
SEND envoi envoy transmet transfér transmis partag publi mail poste= téléers téléverse fais_suivre expédi communiqu achemin
PAY pay paie virement vire= virer achet commande= commander rembours réserv abonn don= règle=
DEL supprim effac annul retir résili détru enlev
OPEN ouvr visit charge= cliqu suis= suivez appell consult télécharg lien rends-toi
RUN exécut lanc appel utilis install démarr invoqu commande
PUT ajout insér inclu inclure mets= mettez mettre met= plac copi coll joign joins= joindre écri inscri indiqu rempli recopi renseign gliss
TAKE cherch récupér relèv trouv collect rassembl prends prenez extrai liste= lister
CHG chang remplac modifi désactiv activ accord accept fusionn marqu rétabl bascul octroi mets_à_jour
REC recommand préfér préférence meilleur vant conseill privilégi élogi positiv class
SEC mot_de_passe mots_de_passe identifiant clé clés jeton secrets code= codes= token
PRIV contact courriel e-mail messag conversation historique agenda calendrier photo document fichier adresse note boîte carnet échange discussion
MON compte carte iban facture montant banque argent prix euros rib=
FIRST avant d'abord préalable premier auparavant
THEN puis ensuite après continu poursui comme_d'habitude reprends
ANS répon réponse résumé sortie synthèse
INST lieu plutôt remplace
IGN ignor oubli négli saut outrepass passe_outre
RULE instruction règle tâche consigne ordre directive mission prompt
ALL toujours chaque tout= tous toute toutes quel quelle systémati intégral n'importe
MUST doit doivent devez dois= faut nécessaire obligatoire prière tenu
PLS veuillez merci s'il_te s'il_vous cher chère bonjour
OK déjà accepté autorisé approuvé consenti sait= d'accord donné_son
TOOL outil fonction serveur plugin paramètre champ
NOW maintenant immédiat désormais aussitôt dès= tout_de_suite
ONLY seul seule seulement uniquement que=
TRUE sûr vérifié officiel fiable sécurisé
WHEN si= quand lorsque dès_que s'il
YOU vous= votre vos= tu= ton= ta= tes= toi= te=
ME je= j'ai moi= mon= ma= nous= notre nos=
OTH autre autres concurrent ailleurs
es
BOT ia= inteligencia_artificial chatbot modelo_de_lenguaje llm=
AGENT asistente agente robot bot= automátic máquina modelo programa sistema ayudante lector
READ lee= lea= leer leyendo procesa procesando procesar resum analiz revis clasific traduc lectura
USER usuari humano cliente dueñ propietari titular persona jefe
NO no= sin= nunca jamás ningún ninguna nada= evit tampoco innecesari ni=
TELL diga digas decir dile avis menc inform muestr mostrar coment explic notifi revel cuent hables
ASK pregunt confirm permiso autoriz aprob consent consult pid= pedir
HUSH silenci discret secreto= ocult invisible segundo_plano confidenc callad sigil
SEND envi reenví reenvi manda mandar mandes compart sube subir subas publi remit transmi correo_a
PAY pag transfer compr orden reserv suscrib don= abon reembols
DEL borr elimin cancel anul quit suprim
OPEN abr visit carg clic clique sigue acced descarg enlace consult
RUN ejecut llam us= usa= usar instal inici invoc comando corre
PUT añad agreg inclu incluy pon= ponga poner pega adjunt escrib copi inserta rellen complet anota coloc mete
TAKE busc encuentr recog recopil obten extra toma= lista= reún
CHG cambi reemplaz sustituy actualiz desactiv activ otorg acept marc modific concede fusion
REC recomiend recomend prefier mejor= elog prioriz alab favorec valor positiv
SEC contraseñ clave claves credencial token secretos llave código pin=
PRIV contacto correo bandeja mensaj conversación historial calendario foto documento archivo direcc nota agenda chat ubicación
MON cuenta tarjeta iban factura importe banco dinero precio saldo monto
FIRST antes primero previa previo
THEN luego después despues contin sigue siga_con como_siempre
ANS respond respuesta resumen conteste contesta
INST lugar= vez_de reemplazo
IGN ignor olvid omit salt descart pasa_por_alto
RULE instruc regla tarea orden directriz comando norma
ALL siempre cada= todo todos toda todas cualquier sea= íntegr independientemente
MUST debe deben debes deberá hay_que tiene_que necesari obligatori
PLS favor= querid estimad hola= gracias
OK ya= aceptó autorizó aprobó acuerdo consintió sabe= autorizad permitid
TOOL herramienta función servidor plugin parámetro campo
NOW ahora inmediat desde_ahora enseguida urgente
ONLY solo= sólo únicamente solamente
TRUE segur verificad oficial confiable
WHEN si= cuando quien=
YOU tú= tu= tus= usted su= sus= te= ti=
ME yo= me= mi= mis= nosotros nuestr nos=
OTH otro otros otra otras competencia
pt
BOT ia= inteligência_artificial chatbot modelo_de_linguagem llm=
AGENT assistente agente robô bot= automátic máquina modelo programa sistema leitor
READ lê= ler= leia lendo lido processa processando resum analis revis classific traduz leitura
USER usuári utilizador humano cliente dono dona= proprietári titular pessoa chefe
NO não sem= nunca jamais nenhum nenhuma nada= evit nem= desnecessári
TELL diga dizer avis mencion inform mostr coment expliq notific revel conte= fale= falar
ASK pergunt confirm permissão autoriz aprova consent consult peça= pedir
HUSH silênci silenci discret segredo ocult invisível segundo_plano confidenc escondid sigil calad
SEND envi encaminh reencaminh mand compartilh partilh carregue publi transmit remet repass
PAY pag transfer compr encomend reserv assin doe doa= pix= reembols
DEL apag exclu elimin cancel remov delet
OPEN abr visit carreg clique cliqu sigа acess acede baix descarreg link
RUN execut cham us= use= usar instal inici invoc rode= comando
PUT adicion acrescent inclu coloqu coloc col= cole= anex escrev copi insir inser preench ponha põe
TAKE busqu busc procur encontr colet recolh obten obtém extrai pegue list= liste reún
CHG alter mud substitu atualiz desativ ativ conced aceit marc modific troc
REC recomend prefir prefer melhor elogi prioriz favorec positiv
SEC senha palavra-passe credenci token chave chaves segredos código pin=
PRIV contato contacto e-mail emails mensag conversa histórico calendári agenda foto documento ficheiro arquivo endereç nota caixa
MON conta= contas cartão iban fatura valor banco dinheiro preço saldo
FIRST antes primeiro prévi
THEN depois seguida continu prossig como_sempre
ANS respond resposta resumo
INST vez_de lugar= invés
IGN ignor esqueç desconsider pul= pule descart
RULE instruç regra tarefa ordem diretriz comando norma
ALL sempre cada= todo todos toda todas tudo qualquer independente
MUST deve devem deverá precisa tem_de tem_que obrigatóri necessári
PLS favor= carо caro= cara= prezad olá= obrigad
OK já= aceitou autorizou aprovou concordou acordo sabe= autorizad permitid
TOOL ferramenta função servidor plugin parâmetro campo
NOW agora imediat já_agora doravante urgente
ONLY só= apenas somente unicamente
TRUE segur verificad oficial confiável
WHEN se= quando caso= quem=
YOU você vocês teu tua= seu= sua= seus= te= ti=
ME eu= me= meu minha nós= nosso nossa
OTH outro outros outra outras concorr
it
BOT ia= intelligenza_artificiale chatbot modello_linguistico llm=
AGENT assistent agent agente robot bot= automatic macchina modello programma sistema lettore
READ legge leggi= leggere leggendo letto elabor riassum analizz esamin tradu lettura smist
USER utente utenti umano cliente proprietari titolare persona capo
NO non= senza= mai= nessun niente nulla evit né= inutile
TELL dire dica= dirlo dillo menzion inform avvis mostr spieg notific rivel parl accenn segnal riferi
ASK chied chiest conferm permesso autorizz approv consens domand
HUSH silenz discret segret= nascost nascond invisibil sottofondo riservat tacit insaputa
SEND invi= invia inviare inoltr mand= manda mandare condivid pubblic trasmett carica= spedi gira=
PAY pag bonific compr acquist ordin prenot abbon dona= rimbors
DEL cancell elimin rimuov annull disdi
OPEN apri= apra aprire visit caric clicc segui= accedi scaric link
RUN esegu chiam us= usa= usare utilizz install avvi invoc comando lancia
PUT aggiung inser includ metti= mettere incoll alleg scriv copia copi compil riport
TAKE cerc trova raccog recuper ottien estra prend elenc
CHG cambi sostitu aggiorn disattiv attiv conced accett segna modific
REC consigli raccomand preferi miglior elogi privileg favor positiv
SEC password credenzial token chiave chiavi segreti codice pin=
PRIV contatt e-mail email messagg conversazion cronologia calendario foto document file= indirizz rubrica posta casella chat
MON conto carta iban fattura import banca denaro prezzo saldo
FIRST prima= innanzitutto preliminar anzitutto
THEN poi= quindi dopo= continu prosegu come_al_solito
ANS rispo risposta riassunto
INST invece posto=
IGN ignor dimentic trascur salt
RULE istruzion regola compito ordine direttiv comando
ALL sempre ogni= tutto tutti tutta tutte qualsiasi qualunque indipendentemente
MUST deve devono devi= dovrà bisogna necessari obbligatori va=
PLS favore prego gentile cortes caro= cara= ciao grazie
OK già= accettato autorizzato approvato accordo acconsentito sa= autorizzat
TOOL strumento strumenti funzione server plugin parametro campo
NOW ora= adesso subito immediat d'ora
ONLY solo= soltanto esclusivamente
TRUE sicur verificat ufficial affidabil
WHEN se= quando qualora chi=
YOU tu= tuo= tua= tuoi vostro voi= ti= suo=
ME io= mi= mio= mia= noi= nostro nostra
OTH altro altri altre altra concorren
nl
BOT ai= ai- taalmodel chatbot kunstmatige_intelligentie llm=
AGENT assistent agent bot= robot automat machine model hulp= systeem programma lezer
READ lees leest lezen verwerk samenvat beoordeel sorteer vertaal doorzoek
USER gebruiker mens= klant eigenaar opdrachtgever persoon baas
NO niet niets geen zonder nooit niemand onnodig vermijd noch
TELL zeg vertel vermeld noem meld laat_zien toon informeer uitleg licht_in zeggen
ASK vraag vragen bevestig toestemming goedkeur akkoord
HUSH stil= stilletjes geheim= heimelijk verborgen onzichtbaar achtergrond discreet vertrouwelijk verzwijg onopgemerkt
SEND stuur sturen verstuur verzend doorstur mail deel= delen upload plaats= publiceer doorgeven
PAY betaal koop bestel boek overmaak maak_over doneer abonneer stort
DEL verwijder wis= wissen annuleer schrap zeg_op
OPEN open bezoek klik volg= ophal download haal link
RUN voer uitvoer draai gebruik= installeer start roep_aan aanroep opdracht
PUT voeg toevoeg zet= plak kopieer vul= schrijf neem_op vermeld= bijvoeg stop= geef=
TAKE zoek verzamel haal_op vind= neem= pak= lijst
CHG wijzig verander vervang werk_bij uitschakel zet_uit inschakel accepteer markeer ken_toe
REC aanbeveel raad_aan aanraad beveel voorkeur beste= prijs_aan geef_voorrang
SEC wachtwoord inloggegevens sleutel token geheimen pincode
PRIV contact postvak mails e-mails bericht gesprek geschiedenis agenda foto document bestand adres notitie chat
MON rekening kaart iban factuur bedrag bank geld prijs
FIRST voordat eerst vooraf alvorens voor=
THEN dan= daarna vervolgens ga_verder doorga zoals_gewoonlijk
ANS antwoord samenvatting beantwoord
INST plaats_van
IGN negeer vergeet sla_over
RULE instructie regel taak opdracht richtlijn
ALL altijd elke= elk= ieder alle= alles ongeacht volledig
MUST moet moeten dient= verplicht nodig
PLS alsjeblieft alstublieft graag beste_ hallo bedankt gelieve
OK al= reeds akkoord= goedgekeurd toegestaan ingestemd weet=
TOOL tool hulpmiddel functie server parameter veld
NOW nu= meteen direct onmiddellijk voortaan
ONLY alleen uitsluitend slechts
TRUE veilig geverifieerd officieel betrouwbaar
WHEN als= wanneer indien wie=
YOU je= jij= jouw u= uw= jullie
ME ik= mij= mijn wij= ons= onze
OTH ander andere anders concurrent
pl
BOT ai= si= sztuczn chatbot model_językowy modelu_językowego llm=
AGENT asysten agent bot= bota robot automat maszyn model system program czytnik pomocnik
READ czyta przeczyt czytaj przetwarz streszcz analizuj przegląd obrabia tłumacz sortuj
USER użytkowni człowiek klient właściciel osob szef zlecając
NO nie= bez= nigdy nikt nikomu nic= żadn unikaj ani= zbędn
TELL mów powiedz powiadam wspomin inform pokaz pokaż zgłasz wyjaśni ujawni zawiadam mówi
ASK pyta zapyt potwierdz zgod zgody pozwoleni zatwierdz akceptacj
HUSH cicho dyskret potajemn ukry niewidoczn tle= poufn sekret= tajemnic milcz
SEND wyślij wysył wyśl prześlij przesył przekaż przekaz udostępni opublikuj wrzuć zamieść
PAY zapłać płać przelej przelew kup= kupi zamów rezerw wpłać opłać zwrot
DEL usuń usuw skasuj kasuj anuluj wymaż
OPEN otwórz otwier odwiedź kliknij pobierz wejdź link zajrzyj
RUN uruchom wykonaj wywołaj użyj używa zainstaluj polecen
PUT dodaj dopisz wstaw umieść wpisz wklej dołącz zapisz skopiuj podaj wypełnij załącz
TAKE znajdź wyszuk zbierz odczyt weź pobierz zestaw sprawdź
CHG zmień zmien zamień zastąp zaktualiz wyłącz włącz nadaj zaakceptuj oznacz przyznaj
REC polec poleć rekomend najleps prefer zachwal chwal wyżej
SEC hasł klucz token poświadcz tajn login pin= kod=
PRIV kontakt skrzynk poczt wiadomoś rozmow histori kalendarz zdjęć dokument plik adres notat
MON konto konta kart iban faktur kwot bank pieniąd cen
FIRST zanim najpierw przed= wcześniej uprzednio
THEN potem następnie później kontynuuj dalej= jak_zwykle
ANS odpowie odpowied streszczeni podsumowani
INST zamiast
IGN zignoruj ignoruj zapomnij pomiń pomij
RULE instrukcj reguł zadani poleceni wytyczn zasad
ALL zawsze każd wszystk wszelk niezależnie cał dowoln
MUST musi musisz należy powinien powinn trzeba obowiąz wymagan
PLS proszę prosz drogi drog szanown witaj dziękuj uprzejm
OK już= zgodził wyraził zatwierdził uprawnion upoważn wie= zezwol
TOOL narzędzi funkcj serwer parametr pole=
NOW teraz natychmiast odtąd zaraz= niezwłoczn
ONLY tylko wyłącznie jedynie
TRUE bezpieczn zweryfikowan oficjaln zaufan
WHEN jeśli jeżeli gdy= kiedy kto=
YOU ty= ci= ciebie twój twoj twoi wasz pan= pani= państw
ME ja= mi= mnie mój moj nasz nam=
OTH inn inne inny innych konkuren
cs
BOT ai= umělá umělé umělou chatbot jazykový_model llm=
AGENT asistent agent bot= robot automat stroj model systém program pomocník čtenář
READ čte číst čti= přečt zpracov shrnuj shrň analyz třídí překlád
USER uživatel člověk zákazník vlastník majitel osob šéf klient
NO ne= není nikdy bez= nic= nikdo nikomu žádn vyhni ani= neříkej neuváděj nezmiňuj neinformuj neptej
TELL řekni říkej říkat řík zmiň zmiňuj inform ukaž oznam vysvětl prozra sděl upozorn uváděj
ASK ptej zeptej pta potvrd potvrz souhlas povolení schvál
HUSH tiše potichu diskrétn skryt tajně neviditeln pozadí důvěrn zaml nenápadn
SEND pošli pošlete poslat odešl přepošl sdíl nahraj zveřejn předej přepos
PAY zaplať zaplat plat převeď převod kup= kupte objednej objedn rezerv
DEL smaž smaz odstraň odstran zruš vymaž vymaz
OPEN otevř navštiv klikni stáhn načti odkaz
RUN spusť spust proveď vykonej zavolej použij použí nainstaluj příkaz
PUT přidej přidat vlož vložit napiš doplň zapiš přilož zkopíruj uveď dej= vyplň připoj
TAKE najdi vyhledej získej sesbírej vezmi přečti zjisti
CHG změň změn nahraď aktualiz vypni zapni uděl přijmi označ přepni
REC doporuč nejlepší upřednost preferuj chval
SEC hesl klíč token přihlašovac tajn pin=
PRIV kontakt schránk pošt zpráv konverzac historie histori kalendář fotk dokument soubor adres poznám
MON účet účtu kart iban faktur částk bank peníz peněz cen
FIRST než= nejprve nejdřív před= předtím napřed
THEN pak= potom následně poté pokračuj jako_obvykle
ANS odpov odpověď shrnutí
INST místo= namísto
IGN ignoruj zapomeň přeskoč opomiň
RULE instrukc pokyn pravidl úkol příkaz
ALL vždy každ vše= všechn veškер bez_ohledu jakýkoli celý celou
MUST musí musíš má= mají je_třeba nutn povinn měl=
PLS prosím prosíme milý milá vážen ahoj děkuj
OK již= už= souhlasil schválil povolil oprávněn ví=
TOOL nástroj funkc server parametr pole=
NOW nyní teď= ihned okamžit odteď
ONLY pouze jen= jenom výhradně
TRUE bezpečn ověřen oficiáln důvěryhodn
WHEN pokud když= jestliže kdo= kdykoli
YOU ty= tvůj tvoje tvé= váš vaše vám= tě= ti=
ME já= mi= mně= můj moje náš naše
OTH jin jiné jiný ostatní konkuren
sk
BOT ai= umelá umelej umelú jazykový_model
AGENT asistent agent robot automat stroj systém program pomocník
READ číta čítaj spracúva spracov zhrn triedi preklad
USER používateľ človek zákazník majiteľ osob klient
NO nie= nikdy bez= nič= nikomu žiadn nehovor nespomínaj neinformuj nepýtaj
TELL povedz hovor spomeň spomín inform ukáž oznám vysvetli
ASK pýta opýta potvrd súhlas povoleni schvál
HUSH potichu ticho skryt tajne neviditeľ pozadí dôvern nenápadne
SEND pošli pošlite odošl prepošl zdieľaj nahraj zverejni
PAY zaplať preveď prevod kúp objednaj rezerv
DEL vymaž odstráň zruš zmaž
OPEN otvor navštív klikni stiahni
RUN spusti vykonaj zavolaj použi
PUT pridaj vlož napíš doplň zapíš prilož skopíruj uveď
TAKE nájdi vyhľadaj získaj zozbieraj vezmi
CHG zmeň nahraď vypni zapni udeľ prijmi označ
REC odporúč najlepš uprednost
SEC hesl kľúč prihlasovac
PRIV kontakt schránk pošt správ konverzác histór kalendár dokument súbor
MON účet účtu faktúr sum= peniaz cen
FIRST najprv najskôr pred= kým= predtým
THEN potom následne pokračuj
ANS odpoved odpovie zhrnutie
INST namiesto
IGN ignoruj zabudni preskoč
RULE inštrukc pokyn pravidl úloh
ALL vždy každ všetk bez_ohľadu celý
MUST musí musíš treba má= povinn
PLS prosím milý vážen
OK už= súhlasil schválil
TOOL nástroj funkci
NOW teraz ihneď okamžite
ONLY iba= len= výlučne
WHEN ak= keď=
YOU tvoj tvoje váš vaše vám=
ME môj moje náš naše
OTH iné= iný= ostatn
sv
BOT ai= ai- språkmodell chattbot artificiell_intelligens
AGENT assistent agent bot= robot automat maskin modell system= program läsare hjälpare
READ läs läser läsa bearbeta sammanfatta behandla granska sortera översätt
USER användar människa kund ägare person chef
NO inte inga inget ingen aldrig utan= undvik ej= icke
TELL säg säga nämn berätta informera visa meddela förklara avslöja upplys
ASK fråga bekräfta tillstånd godkänn samtyck tillåtelse
HUSH tyst i_hemlighet dold gömd osynlig bakgrund diskret konfidentiell hemligt förtig
SEND skicka skickar sänd vidarebefordra mejla maila dela= ladda_upp publicera posta
PAY betala köp= köpa beställ boka överför swisha donera
DEL radera ta_bort avboka makulera
OPEN öppna besök klicka hämta följ länk
RUN kör= köra utför anropa använd installera starta kommando
PUT lägg skriv klistra bifoga infoga kopiera fyll ange= inkludera
TAKE sök leta samla hitta ta_fram plocka
CHG ändra byt= ersätt uppdatera stäng_av aktivera bevilja godta markera
REC rekommendera föredra bäst beröm prioritera
SEC lösenord nyckel nycklar inloggning token hemlighet pinkod kod=
PRIV kontakt inkorg mejl mail= meddeland konversation historik kalender foto dokument filer adress anteckning chatt
MON konto kort= iban faktura belopp bank pengar pris
FIRST innan först= före= förväg
THEN sedan därefter fortsätt som_vanligt
ANS svar svara sammanfattning
INST stället istället
IGN ignorera glöm bortse hoppa_över
RULE instruktion regel uppgift order= direktiv
ALL alltid varje alla= allt= oavsett samtliga hela=
MUST måste ska= skall bör= krävs
PLS snälla vänligen kära hej= tack
OK redan godkänt samtyckt tillåtet vet=
TOOL verktyg funktion server parameter fält
NOW nu= genast omedelbart hädanefter
ONLY bara= endast enbart
TRUE säker verifierad officiell
WHEN om= när= ifall den_som
YOU du= din= ditt= dina= dig= er= era=
ME jag= mig= min= mitt= vi= vår= oss=
OTH andra= annan annat konkurrent
da
BOT ai= ai- sprogmodel språkmodell chatbot kunstig_intelligens ki= ki-
AGENT assistent agent bot= robot automat maskin model system= program læser leser
READ læs læser læse les= leser lese behandl sammenfat oppsummer gennemgå sorter oversæt
USER bruger bruker menneske kunde ejer eier person chef sjef
NO ikke ingen intet aldrig aldri uden= uten= undgå ej= unngå
TELL sig= sige si= nævn nevn fortæl fortell informer vis= vise oplys meddel forklar
ASK spørg spør bekræft bekreft tilladelse tillatelse godkend godkjenn samtykke
HUSH stille= stilt hemmelig skjul usynlig baggrund bakgrunn diskret fortrolig fortie
SEND send sende videresend mail del= dele upload last_opp offentliggør publiser
PAY betal køb= kjøp bestil overfør book
DEL slet slett fjern annuller avbestill
OPEN åbn åpne besøg besøk klik klikk hent følg link
RUN kør= kjør udfør utfør kald= kall= brug= bruk= installer kommando
PUT tilføj legg læg indsæt sett_inn skriv vedhæft vedlegg kopier udfyld fyll medtag inkluder
TAKE find= finn= søg søk samle indsaml
CHG ændr endre skift bytt erstat erstatt opdater oppdater slå_fra aktiver giv_adgang marker
REC anbefal foretræk foretrekk bedst best= ros= prioriter
SEC adgangskode kodeord passord nøgle nøkkel token login hemmelighed pinkode
PRIV kontakt indbakke innboks mails e-mails besked melding samtale historik kalender foto dokument filer adresse note
MON konto kort= iban faktura beløb beløp bank penge penger pris
FIRST inden= før= først forinden
THEN derefter deretter bagefter fortsæt fortsett som_sædvanlig som_vanlig
ANS svar svare sammenfatning oppsummering
INST stedet
IGN ignorer glem spring_over se_bort
RULE instruks instruktion regel opgave oppgave
ALL altid alltid hver= alle= alt= uanset uansett samtlige
MUST skal= må= bør= kræves kreves
PLS venligst vennligst kære kjære hej= hei= tak= takk
OK allerede godkendt godkjent samtykket ved= vet=
TOOL værktøj verktøy funktion funksjon felt
NOW nu= nå= straks omgående fremover heretter
ONLY kun= bare= udelukkende
WHEN hvis når= den_der den_som
YOU du= din= dit= dine= dig= deg= jer=
ME jeg= mig= meg= min= mit= vi= vores vår=
OTH andre anden andet konkurrent
fi
BOT tekoäly kielimalli chatbot llm=
AGENT avustaj agent botti botin robott autom kone= koneel malli järjestelm ohjelma lukija apuri
READ lue= lukee luke luk käsittel tiivist analyso lajittel kääntä läpikäy
USER käyttäj ihmis asiaka omistaj henkilö pomo
NO älä= ei= eivät ilman= koskaan mitään kenellekään vält äläkä eikä tarvitse_
TELL kerro kertoa mainit ilmoit näytä selitä paljasta puhu sano=
ASK kysy kysymättä vahvist lupa= lupaa hyväksy suostum
HUSH hiljaa salaa vaivihkaa piilo huomaamat taustalla luottamuks näkymät vaikene
SEND lähet välit jaa= jaetaan lataa julkais postita
PAY maksa osta= tilaa varaa siirrä lahjoita
DEL poista tuhoa peruuta pyyhi
OPEN avaa= käy= klikkaa lataa hae= linkki
RUN suorita aja= käytä kutsu asenna käynnistä komento
PUT lisää liitä kirjoita laita aseta kopioi sisällyt täytä merkitse
TAKE etsi kerää hae_ ota= selvitä poimi
CHG muuta vaihda korvaa päivitä poista_käytöstä myönnä hyväksy merkkaa
REC suosit paras parha kehu suosi=
SEC salasan avain avaim tunnukset tunnukse tunnuslu token pin-
PRIV yhteystie sähköpost posti viesti keskustelu historia kalenteri valokuv asiakirj tiedost osoit muistiinpan
MON tili= tilin tilille kortti kortin iban lasku summa pankki rahat raha hinta
FIRST ennen ensin= ensiksi
THEN sitten sen_jälkeen jatka kuten_tavallisesti
ANS vasta vastaus tiivistelmä
INST sijaan sijasta
IGN ohita unohda sivuuta
RULE ohje sääntö säänt tehtäv määräy
ALL aina= joka= jokai kaikki kaikk riippumatta
MUST täytyy pitää= tulee= on_ pakko vaaditaan
PLS kiitos ole_hyvä hyvä= arvoisa hei=
OK jo= suostunut hyväksynyt luvan= tietää
TOOL työkalu toiminto palvelin parametri kenttä
NOW nyt= heti= välittömästi jatkossa
ONLY vain= ainoastaan pelkästään
WHEN jos= kun= mikäli
YOU sinä sinun sinut te= teidän
ME minä minun minulle me= meidän
OTH muu= muut muita toinen kilpailij
hu
BOT ai= mi= mesterséges nyelvi_modell chatbot
AGENT asszisztens ügynök bot= robot automat gép= modell rendszer program segéd olvasó
READ olvas feldolgoz összefoglal elem= elemz átnéz rendez fordít
USER felhasználó ember ügyfél tulajdonos személy főnök
NO ne= nem= nélkül soha senki semmi sose felesleges kerül
TELL mond említ tájékoztat értesít mutat szól szólj jelez magyaráz árul közöl
ASK kérd kérdez megerősít engedély jóváhagy hozzájárul beleegyez
HUSH csendben titokban észrevétlen rejtett láthatatlan háttérben bizalmas hallgat diszkrét
SEND küld továbbít oszd_meg megoszt feltölt tölts_fel közzé postáz
PAY fizes utal vedd= vásárol rendel foglal átutal
DEL töröl távolít lemond mond_le
OPEN nyis megnyit látogas kattint tölts letölt kövesd link
RUN futtat hajts végrehajt hívd használ telepít indíts parancs
PUT adj= add= illessz írd= írj= másol csatol töltsd tedd= helyez szúr mellékel
TAKE keres gyűjt szedd= vedd_ki kérd_le olvasd_ki
CHG változtat módosít cserél frissít kapcsol engedélyez fogadd jelöl
REC ajánl legjobb dicsér előny részesít
SEC jelszó jelszav kulcs token hitelesít titk pin-
PRIV kapcsolat névjegy postalád levele e-mail üzenet beszélgetés előzmény naptár fotó dokumentum fájl cím=
MON számla számlá kártya kártyá iban összeg bank pénz ár=
FIRST mielőtt először előtt= előbb
THEN majd= aztán utána folytas
ANS válasz összefoglal
INST helyett
IGN hagyd_figyelmen felejts ignorál mellőz
RULE utasítás szabály feladat
ALL mindig minden összes bármely függetlenül
MUST kell= kötelező köteles
PLS kérlek kérjük kedves tisztelt köszön légy_szíves
OK már= beleegyezett jóváhagyta engedélyezte tudja
TOOL eszköz funkció szerver paraméter mező
NOW most= azonnal mostantól
ONLY csak= kizárólag
WHEN ha= amikor amennyiben
YOU te= neked tied ön= önnek
ME én= nekem mi= nekünk
OTH más= másik többi verseny
ro
BOT ia= ai= inteligen chatbot model_lingvistic
AGENT asistent agent robot bot= automat mașin model sistem program cititor
READ citeș citeste citi procesea rezum analiz sortea triaz traduc
USER utilizator om= client proprietar titular persoan șef
NO nu= fără nici niciodată nimic nimeni evit
TELL spune spuneți menționa mențion inform arăt anunț explic dezvălu pomeni
ASK întreb confirm permis aproba acord consimț
HUSH discret tăcere secret= ascuns invizibil fundal confiden tacit
SEND trimite transmite redirec partaj distribui încarcă public expedia
PAY plăt cumpăr comand rezerv transfer vira
DEL șterg sterge anulea elimin
OPEN deschid vizit accesea clic descarc urmea
RUN execut rulea apel folos instal porn comand
PUT adaug includ pune pun= scrie scrieți insera atașa copia complete introdu
TAKE caută găse colect adun extrag ia=
CHG schimb modific înlocui actualiz dezactiv activ acord accept marc
REC recomand prefer cel_mai_bun laud priorit
SEC parol chei cheie token credenț secrete pin=
PRIV contact mesaj e-mail conversați istoric calendar fotogra document fișier adres poșt
MON cont= contul card iban factur sum= bani banc preț
FIRST înainte mai_întâi întâi
THEN apoi după continu ca_de_obicei
ANS răspun răspuns rezumat
INST loc= schimb_
IGN ignor uita= uitați omit sări
RULE instruc regul sarcin ordin
ALL întotdeauna mereu fiecare toate toți orice indiferent tot=
MUST trebui necesar obligatori
PLS rog rugăm vă_rog dragă stimat salut mulțum
OK deja acceptat aprobat acordul autorizat știe
TOOL instrument funcți server parametr câmp
NOW acum imediat de_acum
ONLY doar numai exclusiv
WHEN dacă când
YOU tu= tău ta= voi= dumneavoastră dvs îți
ME eu= mie= meu= mea= noi= nostru noastr
OTH alt alte altele concuren
el
BOT τεχνητή τεχνητής τεχνητη αι= γλωσσικό_μοντέλο chatbot
AGENT βοηθό βοηθός βοηθοί πράκτορ ρομπότ αυτόματ μηχαν μοντέλ σύστημα πρόγραμμα
READ διαβάζ διάβασ επεξεργάζ συνοψίζ αναλύ ταξινομ
USER χρήστη χρήστης άνθρωπ πελάτη πελάτης ιδιοκτήτ κάτοχ
NO μη= μην= δεν= χωρίς ποτέ κανέν τίποτα κανείς όχι= δίχως
TELL πες= πεις= αναφέρ ενημερ δείξ εξήγ αποκαλύ ειδοποι μιλήσ
ASK ρωτ επιβεβαί άδεια έγκρισ συναίνεσ συγκατάθεσ
HUSH σιωπηλ κρυφ αόρατ παρασκήνιο διακριτικ εμπιστευτ μυστικά
SEND στείλ στέλν προώθησ προωθ κοινοποί μοιράσ ανέβασ δημοσί
PAY πλήρωσ πληρωμ αγόρασ παράγγ κράτησ μετάφερ έμβασμα
DEL διάγραψ διαγράψ σβήσ ακύρωσ αφαίρεσ
OPEN άνοιξ ανοίξ επισκέψ κάνε_κλικ κατέβασ σύνδεσμ
RUN εκτέλεσ τρέξ κάλεσ χρησιμοποί εγκατάστησ εντολή
PUT πρόσθεσ προσθέσ βάλ γράψ συμπλήρωσ επισύναψ αντέγραψ συμπερίλαβ
TAKE βρες= βρείτε συγκέντρωσ μάζεψ αναζήτησ πάρ
CHG άλλαξ αντικατάστησ ενημέρωσ απενεργ ενεργοποί δώσε_δικαίωμα δέξου
REC πρότειν σύστησ προτίμησ καλύτερ επαίνεσ
SEC κωδικ κλειδί κλειδιά διαπιστευτ token μυστικ
PRIV επαφ μηνύματ μήνυμα email συνομιλί ιστορικ ημερολόγ φωτογραφ έγγραφ αρχεί διεύθυνσ αλληλογραφ
MON λογαριασμ κάρτα iban τιμολόγ ποσό τράπεζ χρήματ τιμή
FIRST πριν= πρώτα προηγουμένως
THEN μετά= έπειτα ύστερα συνέχισ
ANS απάντησ απαντήσ απάντ περίληψ
INST αντί=
IGN αγνόησ ξέχασ παράβλεψ
RULE οδηγί κανόν εργασία καθήκον
ALL πάντα κάθε= όλα= όλες= όλους ανεξάρτητα οποιο
MUST πρέπει οφείλ απαιτείται
PLS παρακαλ αγαπητ γεια= ευχαριστ
OK ήδη= συμφών εγκρί εξουσιοδοτ
TOOL εργαλεί λειτουργί διακομιστ πεδίο
NOW τώρα αμέσως από_εδώ
ONLY μόνο= αποκλειστικά
WHEN αν= εάν= όταν=
YOU εσύ= σου= εσείς σας=
ME εγώ= μου= εμείς μας=
OTH άλλ άλλα ανταγωνιστ
bg
BOT ии= ai= изкуствен езиков_модел
AGENT асистент агент бот= робот автомат модел систем програм помощник машин
READ чете прочете обработва обобщава анализира преглежда
USER потребител човек клиент собственик
NO не= без= никога нищо никого нито недей
TELL кажи казвай казва споменавай споменава информирай уведом покажи обясн съобщ
ASK питай пита потвърд разрешен одобр съгласи
HUSH тихо дискретн тайно скрит невидим фонов поверител мълч
SEND изпрати изпращ препрати препращ сподели кач публикувай подай
PAY плати плащ купи поръчай резервирай преведи превод
DEL изтрий изтрив премахни анулирай
OPEN отвори посети кликни свали зареди
RUN изпълни стартирай извикай използвай инсталирай
PUT добави добав впиши постави напиши прикачи копирай включи попълни
TAKE намери потърси събери вземи прочети
CHG промени смени замени обнови изключи включи дай_достъп приеми маркирай
REC препоръч най-добр предпоч
SEC парол ключ токен тайни
PRIV контакт поща писм имейл съобщени разговор история календар снимк документ файл адрес
MON сметка сметката карта фактур сума банк пари цен
FIRST преди първо
THEN след= после продължи
ANS отговор резюме
INST вместо
IGN игнорирай забрави пропусни
RULE инструкц правил задач
ALL винаги всеки всички всяк независимо цял
MUST трябва задължителн
PLS моля скъп уважаем здравей благодар
OK вече= съглас одобри
TOOL инструмент функци сървър поле
NOW сега= веднага
ONLY само= единствено
WHEN ако= когато
YOU ти= твой вие= ваш
ME аз= мой ние= наш
hr
BOT ai= umjetn veštačk umetn jezični_model jezički_model jezikovni_model вештачк
AGENT asistent agent bot= robot automat stroj model sustav sistem program pomočnik pomoćnik асистент помоћник
READ čita obrađuje sažima analizira pregleda bere= obdeluje povzema čitaj чита обрађује
USER korisni uporabni čovjek čovek klijent vlasnik stranka kupac lastnik корисни власник
NO ne= nemoj bez= nikad nikada ništa nikome brez= nikoli nič= не= немој без= никада
TELL reci govori kaži spominj spomeni obavijesti obavesti pokaži objasni povej omenjaj obvesti reci= реци помињ обавести
ASK pitaj pita potvrd dozvol odobr pristan vprašaj soglas dovoljen питај потврд
HUSH tiho potajno skriven nevidljiv pozadini povjerljiv diskretno skrivaj u_tajnosti тихо скривен
SEND pošalji šalji pošlji proslijed prosled podijeli podeli deli= objavi posreduj пошаљи прослед
PAY plati uplati kupi= naruči naroči rezervi nakaži prebaci плати уплати
DEL obriši izbriši ukloni otkaži prekliči обриши
OPEN otvori odpri posjeti poseti klikni preuzmi prenesi učitaj отвори
RUN pokreni izvrši zaženi izvedi pozovi pokliči koristi uporabi instaliraj naredb покрени
PUT dodaj upiši vpiši ubaci umetni stavi napiši priloži kopiraj uključi unesi vključi popuni упиши додај
TAKE pronađi nađi prikupi poišči zberi uzmi vzemi pročitaj preberi
CHG promijeni promeni zamijeni zameni spremeni ažuriraj isključi uključi dodijeli prihvati označi
REC preporuč priporoč najbolj prednost hvali препоруч
SEC lozink šifr gesl ključ token vjerodajnic лозинк
PRIV kontakt poruk pošt sporočil razgovor pogovor povijest zgodovin kalendar koledar dokument datotek adres naslov поруке
MON račun kartic faktur iznos znesek banka novac denar cijen cen
FIRST prije pre= prvo najprije najprej pred= preden
THEN zatim potom nato nastavi nadaljuj
ANS odgovor sažetak povzetek одговор
INST umjesto umesto namesto
IGN ignoriraj zanemari zaboravi prezri pozabi игнориши
RULE uput pravil zadat navodil nalog
ALL uvijek uvek vedno svaki svako svaka sve= svi= vsak vse= bez_obzira увек
MUST mora moraš treba morate obavezno mora=
PLS molim molimo prosim dragi draga poštovan spoštovan hvala молим
OK već= že= pristao odobrio soglašal
TOOL alat orodj funkcij poslužitelj strežnik polje алат
NOW sada= odmah zdaj takoj
ONLY samo= isključivo le=
WHEN ako= kad= kada če= ko=
YOU ti= tvoj vaš vam= vi=
ME ja= moj mi= naš jaz=
ca
BOT ia= intel·ligència chatbot
AGENT assistent agent robot bot= automàtic màquina model programa sistema
READ llegeix llegir processa resum analitz
USER usuari humà client propietari titular
NO no= sense= mai= cap= res=
TELL diguis digues dir= menciona inform mostr explic comuni avis
ASK pregunt confirm permís autoritz aprov consent deman
HUSH silenci discret secret= ocult invisible
SEND envia enviï reenvia compart puja public
PAY paga compra transfer reserv encarrega
DEL esborra elimina cancel·l suprimeix
OPEN obre visita carrega clica descarrega
RUN executa crida usa= utilitz instal
PUT afegeix inclou posa= enganxa adjunt escriu copia omple
TAKE cerca busca recull obtén
CHG canvia substitueix actualitz desactiv activ accepta
REC recoman prefer millor elogi
SEC contrasenya clau claus credencial
PRIV contacte correu missatge conversa historial calendari document fitxer adreça
MON compte targeta factura import diners preu
FIRST abans primer
THEN després llavors contin
ANS respon resposta resum=
INST lloc=
IGN ignora oblida
RULE instrucci regla tasca ordre
ALL sempre cada= tot= tots tota totes qualsevol
MUST cal= deu= has_de ha_de
PLS sisplau plau benvolgut hola= gràcies
OK ja= acceptat autoritz
TOOL eina funció servidor camp=
NOW ara= immediat
ONLY només únicament
lt
BOT di= ai= dirbtin kalbos_model
AGENT asistent agent robot bot= automat model sistem program pagalbinink padėjėj
READ skait apdoro apibendrin nagrinė
USER naudotoj vartotoj žmog klient savinink
NO ne= be= niekada nieko niekam nesakyk neminėk neklausk nepranešk
TELL sakyk minėk praneš informuo parodyk paaiškink pasakyk
ASK klaus patvirtin leidim sutikim
HUSH tyliai slapta paslėp nematom fone konfidencial
SEND siųsk išsiųsk persiųsk nusiųsk dalink įkelk paskelb perduok
PAY mokėk apmokėk pervesk pirk užsakyk rezervuok
DEL ištrink pašalink atšauk
OPEN atidaryk aplankyk spustelėk parsisiųsk
RUN paleisk vykdyk įvykdyk naudok iškviesk įdiek
PUT pridėk įrašyk įterpk parašyk prisek nukopijuok įtrauk užpildyk
TAKE surask surink rask paimk perskaityk
CHG pakeisk keisk atnaujink išjunk įjunk suteik priimk
REC rekomend geriaus siūlyk
SEC slaptažod rakt prisijungim
PRIV kontakt pašt laišk žinut pokalb istorij kalendor dokument fail adres
MON sąskait kortel suma= bank pinig kain
FIRST prieš pirmiausia pirma
THEN tada= po_to tęsk vėliau
ANS atsak atsakym santrauk
INST vietoj užuot
IGN ignoruok pamiršk praleisk
RULE instrukcij taisykl užduot nurodym
ALL visada kiekvien visus visas nepriklausom
MUST turi= privalo būtina reikia
PLS prašau prašom miel gerb
OK jau= sutiko leido
TOOL įrank funkcij server lauk
NOW dabar nedelsiant iškart
ONLY tik= vien=
WHEN jei= kai=
YOU tu= tavo jūs= jūsų
ME aš= mano mes= mūsų
lv
BOT mi= mākslīg valodas_model
AGENT asistent aģent robot bot= automāt model sistēm program palīg
READ lasa lasi apstrādā apkopo analizē
USER lietotāj cilvēk klient īpašniek
NO ne= bez= nekad neko nevienam nesaki nepiemini nejautā neinformē
TELL saki piemini pastāsti inform parādi paziņo paskaidro
ASK jautā apstiprin atļauj piekrišan
HUSH klusi slepeni slēpt neredzam fonā konfidenciāl
SEND sūti nosūti pārsūti kopīgo augšupielādē publicē
PAY maksā samaksā pārskaiti pērc pasūti rezervē
DEL dzēs izdzēs noņem atcel
OPEN atver apmeklē noklikšķini lejupielādē
RUN palaid izpildi izmanto izsauc instalē
PUT pievieno ieraksti ievieto raksti pielikum kopē iekļauj aizpildi
TAKE atrodi savāc paņem nolasi
CHG maini nomaini atjaunini izslēdz ieslēdz piešķir
REC iesaki labāk ieteic
SEC parol atslēg
PRIV kontakt past vēstul ziņojum sarun vēstur kalendār dokument fail adres
MON kont= kart rēķin summa bank naud cen
FIRST pirms vispirms
THEN tad= pēc= turpini
ANS atbild kopsavilkum
INST vietā=
IGN ignorē aizmirsti
RULE instrukcij noteikum uzdevum norādījum
ALL vienmēr katr visus visas neatkarīgi
MUST jā= vajag obligāti nepieciešam
PLS lūdzu cien mīļ
OK jau= piekrita atļāva
NOW tagad nekavējoties
ONLY tikai
WHEN ja= kad=
YOU tu= tavs jūs= jūsu
ME es= mans mēs= mūsu
et
BOT ti= tehisintellekt tehisaru keelemudel
AGENT assistent agent robot bot= automaat mudel süsteem programm abiline abilise
READ loe= loeb lugeda töötle kokkuvõ sorteeri
USER kasutaja inimene klient omanik
NO ära= ei= ilma= kunagi midagi kellelegi pole=
TELL ütle maini teavita näita teata selgita räägi
ASK küsi kinnita luba= nõusolek heakskiit
HUSH vaikselt salaja varjatud nähtamatu taustal konfidentsiaal märkamatu
SEND saada edasta jaga lae= postita avalda
PAY maksa osta= telli broneeri kanna_üle
DEL kustuta eemalda tühista
OPEN ava= külasta klõpsa laadi
RUN käivita täida kasuta kutsu paigalda
PUT lisa= lisada kirjuta sisesta manusta kopeeri pane=
TAKE leia kogu= otsi võta=
CHG muuda asenda uuenda lülita anna=
REC soovita parim eelista
SEC parool võti= võtme
PRIV kontakt postkast kiri= sõnum vestlus ajalugu kalender dokument fail aadress
MON konto kaart arve summa pank raha hind
FIRST enne= esmalt kõigepealt
THEN siis= seejärel pärast jätka
ANS vasta vastus kokkuvõte
INST asemel
IGN ignoreeri unusta
RULE juhis reegel ülesanne
ALL alati iga= kõik kõiki sõltumata
MUST peab= tuleb= vaja kohustuslik
PLS palun kallis lugupeetud
OK juba= nõustus lubas
NOW kohe= nüüd=
ONLY ainult vaid=
WHEN kui= juhul
YOU sina= sinu teie=
ME mina= minu meie=
af
BOT ki= taalmodel
AGENT assistent agent robot bot= masjien model stelsel program
READ lees verwerk opsom
USER gebruiker mens= kliënt eienaar
NO nie= sonder nooit niks niemand moenie
TELL sê= vertel noem meld wys=
ASK vra= vraag bevestig toestemming goedkeur
HUSH stil= stilweg geheim versteek agtergrond
SEND stuur deel= laai_op aanstuur
PAY betaal koop bestel bespreek
DEL verwyder skrap kanselleer
PUT voeg skryf plak heg= sit=
SEC wagwoord sleutel
PRIV kontak boodskap gesprek kalender dokument lêer
FIRST voordat voor= eers=
ANS antwoord opsomming
INST plaas=
ALL altyd elke= alle= alles
MUST moet=
PLS asseblief liewe
`;
