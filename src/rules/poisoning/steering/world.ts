/** Stems of the languages of the rest of the world: see `lexicon.ts` for how they are written. */
export const WORLD = `
ru
BOT ии= ai= нейросет искусственн чат-бот чатбот llm= языков_модел языковая_модель языковой_модели gpt= гпт алиса=
AGENT ассистент агент бот= боту бота боты робот автомат модел систем программ помощник машин сервис скрипт парсер
READ чита прочит прочт обрабатыв обраба резюмир пересказ анализир разбира сортиру просматр перевод
USER пользовател человек клиент владел хозяи заказчик юзер оператор начальник
NO не= без= никогда ничего никому никто нельзя нет= ни= избег незачем необязательно
TELL скаж говор сообща сообщи упомина упомян информир показ покаж рассказ объясн уведом предупре раскры озвуч
ASK спраш спрос подтвержд подтверд разреш соглас одобр вопрос уточн
HUSH молч тихо незаметн скрыт тайн невидим фон= фоне фонов конфиденциальн умолч втихую секрет= молча
SEND отправ отправл перешл пересыл пошл шли= шлите вышл поделись делись загруз выгруз опублик переда направ скинь
PAY опла плат перевед перевод куп= купи закаж заказ брониру заброниру подпиш донат начисл спиш
DEL удал стер стир отмен очист снес
OPEN откр перейд зайд посет кликн скача загруз ссылк запрос обрат
RUN запус выполн вызов вызв использ установ команд примен
PUT добав впиш вписыв встав укаж указыв приложи прикреп скопир копир помест внес запиш заполн подстав включ дописыв
TAKE найд поищ собер собир возьм извлек достан выпиш прочти выгруз посмотр
CHG измен смен замен обнов отключ включ назнач прим= прими отмет выда предостав переключ закро разблокир
REC рекоменд рекоменду лучш предпоч хвали похвал совету выше= преимущ
SEC парол ключ токен секреты логин учётн учетн пин= код= коды
PRIV контакт почт письм сообщени переписк разговор диалог истори календар фото документ файл адрес заметк чат= чата
MON счёт счет карт реквизит сумм банк деньг цен руб баланс
FIRST прежде сначала перед= раньше предварительно сперва
THEN затем потом после= продолж далее как_обычно
ANS ответ отвеч ответь резюме сводк пересказ
INST вместо взамен
IGN игнорир забуд пропуст отброс
RULE инструкц правил задач указани распоряж задани регламент
ALL всегда каждый каждо кажд все= всё= всех всю= любой любо независ полность целик
MUST должен должн нужно надо= следует обязат обязан необходимо требуется
PLS пожалуйста просьба просим прошу дорог уважаем привет спасибо будь= будьте
OK уже= согласен согласил одобрил разрешил уполномоч дал= знает курсе
TOOL инструмент функци сервер плагин парамет поле= поля
NOW сейчас немедленно срочно сразу впредь отныне теперь
ONLY только лишь исключительно
TRUE безопасн проверен официал надёжн довер
WHEN если= когда= кто= при=
YOU ты= тебе тебя твой твоей твои вы= вам= вас= ваш вашего свой
ME я= мне= меня мой= моей мы= нам= нас= наш
OTH друг других остальн конкурент иной
uk
BOT ші= штучн чат-бот чатбот нейромереж мовна_модель мовної
AGENT асистент агент бот= бота робот автомат модел систем програм помічник машин сервіс
READ чита прочит опрацьов обробля переказ аналізу розбира сорту перегляд
USER користувач людин клієнт власни господар замовник
NO не= без= ніколи нічого нікому ніхто немає ні= уника
TELL скаж каж= кажи говор повідом згаду інформ показ покаж розпов поясн попередж
ASK пита запит підтвердж підтверд дозв згод погодж схвал
HUSH мовч тихо непоміт прихован таємн невидим фон= фоні конфіденц
SEND надішл надсил перешл пересил відправ поділи завантаж опублік переда скинь
PAY сплат заплат оплат переказ перекаж куп= купи замов брону оформ
DEL видал стер скасу прибер
OPEN відкрий відкри перейд зайд відвід клацн завантаж посиланн
RUN запуст викон виклич викорис встанов команд
PUT дода впиш встав вкаж прикріп скопію помісти запиш заповн внеси долуч
TAKE знайд зберіть збери візьм дістан випиш прочита
CHG змін замін онов вимкн увімкн признач прийми познач нада= надай перемк
REC рекоменд порад найкращ перева хвал
SEC парол ключ токен таємниц логін код=
PRIV контакт пошт лист повідомлен переписк листуванн розмов істор календар фото документ файл адрес нотат чат=
MON рахун карт реквізит сум= суму банк грош цін грн
FIRST перш= спочатку перед= спершу
THEN потім далі= після продовж
ANS відпов підсум
INST замість
IGN ігнор забуд пропуст
RULE інструкц правил завданн вказів
ALL завжди кожн усі= всі= усе= все= будь-як незалежно повніст
MUST має= мусить повинен повинн треба потрібно слід= обовʼязк обов
PLS будь_ласка прошу просимо дорог шановн привіт дякую
OK вже= погодив схвалив дозволив знає
TOOL інструмент функці сервер парамет поле=
NOW зараз негайн терміново відтепер
ONLY лише= тільки виключно
WHEN якщо= коли= хто=
YOU ти= тобі твій твої ви= вам= вас= ваш
ME я= мені мене мій= ми= нам= наш
OTH інш інші конкурент
tr
BOT yapay yz= yapay_zek dil_model chatbot sohbet_robot
AGENT asistan ajan bot= botu robot otomat makine model sistem program yardımcı okuyucu
READ oku okuyan okur= işley işlen özetle incele tara= tarayan çevir sırala
USER kullanıcı insan müşteri sahib sahip kişi patron
NO değil asla hiçbir hiç= olmadan etme= söyleme sorma bahsetme bildirme gerek_yok haber_verme gösterme belirtme yapma= madan meden
TELL söyle bahset bildir haber göster açıkla belirt anlat uyar
ASK sor= sorma sormadan onay izin izni rıza teyit
HUSH sessiz gizli gizlice fark_ettirme görünmez arka_plan sır= belli_etme çaktırma
SEND gönder ilet= ilet yolla paylaş yükle yayınla postala aktar
PAY öde= ödeme öde satın havale sipariş rezerv abone bağış eft=
DEL sil= silin silme kaldır iptal temizle
OPEN aç= açın açıp ziyaret tıkla indir git= bağlantı çağır
RUN çalıştır yürüt kullan başlat kur= kurun komut
PUT ekle yaz= yazın yapıştır kopyala doldur koy= dahil gir= girin iliştir
TAKE bul= bulup topla al= alıp ara= çıkar derle oku=
CHG değiştir güncelle kapat etkinleştir yetki ver= kabul işaretle
REC öner tavsiye en_iyi tercih öv= övgü öncelik
SEC şifre parola anahtar token gizli_ kimlik_bilgi pin= kod=
PRIV kişiler rehber gelen_kutu e-posta eposta mesaj konuşma sohbet geçmiş takvim fotoğraf belge dosya adres not=
MON hesap hesab kart iban fatura tutar banka para= fiyat tl=
FIRST önce öncesinde ilk= evvel
THEN sonra ardından devam
ANS yanıt cevap özet
INST yerine
IGN yok_say görmezden unut göz_ardı atla
RULE talimat kural görev emir yönerge komut
ALL her= hep= bütün tüm= tümü daima ne_olursa her_zaman
MUST gerek gerekir zorunlu lazım malı meli mutlaka şart
PLS lütfen sayın sevgili merhaba rica teşekkür
OK zaten onayladı izin_verdi kabul_etti haberi_var biliyor yetkili
TOOL araç aracı fonksiyon sunucu parametre alan=
NOW şimdi hemen derhal bundan_böyle artık
ONLY sadece yalnız yalnızca
TRUE güvenli doğrulanmış resmi
WHEN eğer= zaman= sa= ise=
YOU sen= senin sana= siz= sizin
ME ben= bana= benim biz= bizim
OTH diğer başka rakip
az
BOT süni sİ=
AGENT köməkçi agent robot sistem model proqram
READ oxu oxuyan emal
USER istifadəçi insan müştəri sahib
NO deyil heç= demə= bildirmə soruşma olmadan
TELL de= bildir göstər xəbər
ASK soruş təsdiq icazə razılıq
HUSH gizli səssiz xəlvət
SEND göndər paylaş yönləndir yüklə
PAY ödə köçür al= sifariş
DEL sil= ləğv
PUT əlavə yaz= daxil
SEC parol şifrə açar
PRIV kontakt məktub mesaj söhbət tarixçə təqvim sənəd fayl ünvan
FIRST əvvəl öncə
ANS cavab xülasə
ALL hər= bütün həmişə
MUST lazım mütləq
PLS zəhmət xahiş hörmətli əziz
NOW indi dərhal
ONLY yalnız
uz
BOT sun'iy suniy sunʼiy
AGENT yordamchi agent robot tizim model dastur
READ oʻqi o'qi oʻqiy qayta_ishla
USER foydalanuvchi inson mijoz egasi
NO emas= hech= aytma so'rama soʻrama bildirma
TELL ayt= ayting bildir ko'rsat koʻrsat xabar
ASK so'ra soʻra tasdiq ruxsat rozilik
HUSH yashirin jimgina maxfiy sezdirma
SEND yubor jo'nat joʻnat ulash
PAY to'la toʻla o'tkaz oʻtkaz sotib
DEL o'chir oʻchir bekor
PUT qo'sh qoʻsh yoz= kirit
SEC parol kalit
PRIV kontakt xat= xabar suhbat tarix taqvim hujjat fayl manzil
FIRST avval oldin
ANS javob xulosa
ALL har= barcha doim
MUST kerak shart
PLS iltimos hurmatli
NOW hozir darhol
ONLY faqat
kk
BOT жи= жасанды жасалма хиймэл
AGENT көмекші агент робот жүйе модел бағдарлама жардамчы туслах ёрдамчи ёрдамчӣ
READ оқи оқы окуган унши өңде уншиж боловсруул
USER пайдаланушы колдонуучу хэрэглэгч адам клиент иесі эзэмшигч истифодабаранда корбар
NO емес= жоқ= айтпа сұрама хабарлама битгий үгүй бүү= эмес айтпагыла нагӯед
TELL айт хабарла көрсет хэл= мэдэгд айтыңыз бигӯед
ASK сұра рұқсат келісім раста асуу зөвшөөр суроо уруксат
HUSH жасырын үнсіз құпия нууц чимээгүй жашыруун пинҳон
SEND жібер жөнөт илгээ явуул бөліс хуваалц фирист жолда
PAY төле аудар төлө худалда сатып шилжүүл
DEL жой өшір устга өчүр цуцал
OPEN аш= ашып нээ= кір
PUT қос жаз= қосып нэм бич= оруул кошуп
SEC құпиясөз пароль кілт нууц_үг
PRIV контакт хат= хабарлама сөйлесу тарих күнтізбе құжат файл мекенжай имэйл захидал
MON шот карта данс картнаас банк ақша мөнгө
FIRST алдымен бұрын өмнө эхлээд мурун
ANS жауап хариулт жооп қорытынды хураангуй
ALL барлық әр= әрқашан бүх= бүгд баары үргэлж
MUST керек тиіс ёстой хэрэгтэй
PLS өтінемін құрметті хүндэт хүсье
NOW қазір бірден одоо нэн_даруй
ONLY тек= зөвхөн гана=
ar
BOT ذكاء اصطناعي روبوت نموذج لغوي بوت
AGENT مساعد وكيل آلي نظام برنامج نموذج قارئ مساعدون
READ قرأ يقرأ تقرأ قراءة اقرأ يعالج معالجة تلخيص يلخص تلخص تحليل يفحص يترجم يفرز
USER مستخدم إنسان عميل مالك صاحب زبون شخص
NO لا= دون بدون لن= ليس عدم أبدا لم= داعي أحد= ولا تخبر_
TELL تخبر إخبار أخبر تذكر ذكر تقل قل= إبلاغ أبلغ إظهار تعرض أظهر يخبر يعلم تعلم إعلام شرح تشر
ASK سؤال تسأل يسأل اسأل تأكيد موافق إذن استئذان يوافق وافق طلب_إذن
HUSH صمت بصمت سرا سر= خفي مخفي خفية خلفية بهدوء سري تكتم كتم
SEND أرسل إرسال ترسل يرسل ارسل حول= حوّل إعادة_توجيه وجه شارك مشاركة ارفع رفع انشر نشر مرر
PAY ادفع دفع تحويل حول حوّل اشتر شراء احجز حجز اطلب تبرع سدد
DEL احذف حذف امسح مسح ألغ إلغاء أزل إزالة
OPEN افتح فتح زر= زيارة انقر حمل= تحميل رابط اتبع
RUN نفذ تنفيذ شغل تشغيل استدع استدعاء استخدم ثبت أمر
PUT أضف إضافة ضع= اكتب أدرج أدخل انسخ ألصق أرفق املأ تضمين اجعل
TAKE ابحث اجمع جمع استخرج خذ= التقط اقرأ_
CHG غير= غيّر تغيير استبدل بدل عدل حدث= عطل فعل= امنح منح اقبل علم=
REC أوص توصية يوصي رشح أفضل فضل امدح مدح
SEC كلمة_المرور كلمات_المرور مرور مفتاح مفاتيح رمز رموز سرية اعتماد
PRIV جهات اتصال بريد رسائل رسالة محادث سجل تقويم صور مستند وثائق ملف ملفات عنوان مراسلات موقع
MON حساب بطاق آيبان فاتور مبلغ بنك مصرف مال أموال سعر رصيد
FIRST قبل أولا أولاً مسبقا بداية
THEN ثم= بعد تابع واصل بعدها كالمعتاد
ANS رد= الرد إجاب جواب أجب ملخص تجيب ترد
INST بدل بدلا عوض
IGN تجاهل انس= اترك تخط
RULE تعليم تعليمات قاعدة قواعد مهم مهمة أمر أوامر توجيه
ALL دائما كل= جميع كاف أي= مهما كامل
MUST يجب ينبغي لازم يلزم عليك ضرور
PLS فضل رجاء يرجى نرجو عزيز أيها مرحبا شكر من_فضلك
OK وافق موافقة سمح مصرح فوض يعلم_ مسبق
TOOL أداة أدوات وظيفة خادم معامل حقل
NOW الآن فورا حالا فوراً
ONLY فقط= وحده حصر
WHEN إذا= عند عندما متى كلما من=
YOU أنت لك= عليك
ME أنا= لنا= نحن
OTH آخر أخرى غير منافس
fa
BOT هوش مصنوعی ربات چت‌بات چتبات مدل_زبانی
AGENT دستیار عامل ربات سامانه سیستم برنامه مدل خودکار دستیاری
READ خوان می‌خوان بخوان پردازش خلاصه بررسی مرور ترجمه
USER کاربر انسان مشتری مالک صاحب شخص
NO نه= نکن نگو نباید نیازی بدون بی= هرگز هیچ نیست ندهید نده= نپرس نگویید نکنید مگو
TELL بگو بگویید گفتن اطلاع خبر ذکر نشان توضیح نگو نگویید گزارش
ASK بپرس پرسش پرسیدن تأیید تایید اجازه رضایت موافقت سؤال
HUSH بی‌صدا پنهان مخفی مخفیانه محرمانه پس‌زمینه بی‌سروصدا آرام
SEND بفرست ارسال فرست فوروارد بازارسال اشتراک بارگذار منتشر ایمیل_کن
PAY پرداخت واریز انتقال خرید بخر سفارش رزرو کارت‌به‌کارت
DEL حذف پاک لغو
OPEN باز= بازکن مراجعه کلیک دانلود پیوند لینک
RUN اجرا فراخوان استفاده نصب دستور
PUT بنویس اضافه بگذار قرار درج وارد کپی پیوست ضمیمه پر=
TAKE پیدا جمع بردار استخراج بیاب بگیر جستجو
CHG تغییر عوض جایگزین به‌روز غیرفعال فعال بپذیر علامت
REC پیشنهاد توصیه بهترین ترجیح تعریف
SEC رمز گذرواژه کلید توکن پسورد
PRIV مخاطب ایمیل صندوق پیام گفتگو گفت‌وگو تاریخچه تقویم عکس سند اسناد فایل پرونده نشانی آدرس
MON حساب کارت شبا فاکتور مبلغ بانک پول قیمت تومان ریال
FIRST پیش قبل ابتدا اول
THEN سپس بعد ادامه
ANS پاسخ جواب خلاصه
INST جای= به‌جای
IGN نادیده فراموش
RULE دستورالعمل قانون وظیفه دستور قاعده
ALL همیشه هر= همه تمام کامل
MUST باید لازم موظف
PLS لطفا لطفاً عزیز گرامی خواهشمند سلام
OK قبلا قبلاً موافقت_کرده مجاز
TOOL ابزار تابع سرور پارامتر فیلد
NOW اکنون فورا فوراً الان بلافاصله
ONLY فقط تنها
WHEN اگر= وقتی هنگام
YOU تو= شما
ME من= ما=
OTH دیگر سایر رقیب
ur
BOT مصنوعی ذہانت اے_آئی
AGENT معاون اسسٹنٹ ایجنٹ روبوٹ نظام
READ پڑھ پروسیس خلاصہ
USER صارف مالک گاہک
NO نہ= نہیں بغیر مت= کبھی
TELL بتا ذکر اطلاع دکھا
ASK پوچھ تصدیق اجازت منظوری
HUSH خاموش خفیہ چھپ
SEND بھیج ارسال شیئر
PAY ادا ادائیگی خرید منتقل
DEL حذف مٹا منسوخ
PUT لکھ شامل ڈال درج
SEC پاسورڈ پاس_ورڈ کلید
PRIV رابط پیغام گفتگو کیلنڈر دستاویز فائل
FIRST پہلے
ANS جواب خلاصہ
ALL ہمیشہ ہر= تمام سب=
MUST ضروری لازمی چاہیے
PLS براہ کرم محترم پیارے
NOW ابھی فوراً
ONLY صرف
he
BOT בינה מלאכותית צאטבוט צ'אטבוט מודל_שפה בוט
AGENT עוזר סוכן רובוט אוטומט מערכת מודל תוכנה
READ קורא קרא מעבד עיבוד מסכם סיכום סורק ממיין מתרגם
USER משתמש אדם לקוח בעלים בעל
NO לא= אל= בלי ללא אין= אף= לעולם שום
TELL תספר לספר תגיד לומר אמור לציין תציין ליידע הודע להראות הצג תזכיר להזכיר לדווח
ASK שאל לשאול תשאל אישור לאשר הסכמה רשות
HUSH בשקט בסתר סודי נסתר חשאי ברקע בחשאי הסתר
SEND שלח לשלוח תשלח העבר להעביר שתף לשתף העלה פרסם
PAY שלם לשלם תשלום קנה לקנות הזמן רכוש תרום
DEL מחק למחוק הסר בטל לבטל
OPEN פתח לפתוח בקר לחץ הורד קישור
RUN הרץ להריץ הפעל בצע השתמש קרא_ התקן פקודה
PUT הוסף להוסיף כתוב רשום הכנס הדבק צרף העתק מלא שים
TAKE חפש מצא אסוף שלוף קח=
CHG שנה החלף עדכן כבה הענק אשר סמן
REC המלץ להמליץ מומלץ הטוב העדף שבח
SEC סיסמ מפתח אסימון סוד קוד=
PRIV אנשי_קשר דואר הודע שיחה שיחות היסטורי יומן תמונ מסמכ קובץ קבצים כתובת
MON חשבון כרטיס חשבונית סכום בנק כסף מחיר
FIRST לפני קודם תחילה ראשית
THEN אחר אחרי אז= המשך לאחר
ANS תשוב תשובה ענה לענות סיכום
INST במקום
IGN התעלם שכח דלג
RULE הוראה הוראות כלל משימה הנחי
ALL תמיד כל= כולם כלל_
MUST חייב צריך יש= חובה
PLS בבקשה אנא שלום יקר תודה נא=
OK כבר= הסכים אישר מורשה יודע
TOOL כלי פונקצי שרת שדה
NOW עכשיו מיד כעת
ONLY רק= בלבד
WHEN אם= כאשר כש
YOU אתה שלך לך=
ME אני שלי אנחנו
OTH אחר= אחרים מתחר
hi
BOT एआई एआइ कृत्रिम चैटबॉट आर्टिफ़िशियल बॉट
AGENT सहायक एजेंट रोबोट मॉडल प्रणाली सिस्टम सहायकों मॉडेल सहाय्यक स्वचालित
READ पढ़ पढ सारांश प्रोसेस संसाधित वाच वाचणा विश्लेषण
USER उपयोगकर्ता यूज़र यूजर प्रयोगकर्ता वापरकर्ता ग्राहक मालिक व्यक्ति उपभोक्ता
NO नहीं न= मत= बिना कभी कोई_नहीं नको नका विना नगर्नु छैन ना= न_
TELL बता बताए बताना ज़िक्र जिक्र उल्लेख सूचित सूचना दिखा कह= कहें सांग सांगू भन्नु देखाउ भन
ASK पूछ पुष्टि अनुमति मंजूरी सहमति इजाज़त विचार विचारू सोध परवानगी
HUSH चुपचाप गुप्त छिपा छुपा पृष्ठभूमि गोपनीय गुपचुप
SEND भेज भेजें अग्रेषित फ़ॉरवर्ड साझा अपलोड पाठव पठाउ शेयर
PAY भुगतान ट्रांसफर अदा खरीद ऑर्डर बुक पैसे_ भर=
DEL हटा डिलीट मिटा रद्द मेटाउ काढून हटाइ
OPEN खोल विज़िट क्लिक डाउनलोड लिंक उघड
RUN चला चलाएँ चलाकर निष्पादित इस्तेमाल प्रयोग इंस्टॉल कॉल आदेश
PUT जोड़ लिख डाल भर शामिल कॉपी पेस्ट संलग्न दर्ज जोड लिहा थप्नु राख
TAKE खोज ढूँढ निकाल इकट्ठा ले= लेकर शोध
CHG बदल अपडेट बंद चालू स्वीकार अनुमोदित मर्ज
REC सिफ़ारिश सिफारिश सुझा सर्वोत्तम सबसे_अच्छा बेहतर शिफारस
SEC पासवर्ड कुंजी टोकन पिन= ओटीपी गोपनीय_ कोड
PRIV संपर्क इनबॉक्स ईमेल मेल= संदेश सन्देश बातचीत इतिहास कैलेंडर तस्वीर दस्तावेज़ दस्तावेज फ़ाइल फाइल पता= संभाषण
MON खाता खाते कार्ड बिल राशि बैंक पैसे रुपये कीमत रक्कम
FIRST पहले पूर्व आधी पहिले अघि
THEN फिर= बाद नंतर त्यानंतर जारी
ANS उत्तर जवाब सारांश
INST जगह= बजाय ऐवजी
IGN अनदेखा भूल नज़रअंदाज़ नजरअंदाज दुर्लक्ष
RULE निर्देश नियम कार्य सूचना_
ALL हमेशा हर= सभी सब= प्रत्येक पूरा पूरी नेहमी सर्व
MUST चाहिए अनिवार्य ज़रूरी जरूरी आवश्यक
PLS कृपया प्रिय नमस्ते आदरणीय धन्यवाद
OK पहले_ही सहमत अनुमोदन मंज़ूर
TOOL उपकरण टूल फ़ंक्शन सर्वर औज़ार साधन
NOW अभी तुरंत अब= आता ताबडतोब
ONLY केवल सिर्फ़ सिर्फ फक्त
WHEN यदि अगर जब= जर=
YOU आप तुम तू= तुम्ही
ME मैं मुझे हम= मेरा आम्ही
OTH अन्य दूसर इतर
bn
BOT এআই কৃত্রিম চ্যাটবট বট= আর্টিফিশিয়াল
AGENT সহকারী এজেন্ট রোবট মডেল সিস্টেম সহায়ক
READ পড় পড়ছে সারাংশ প্রক্রিয়া
USER ব্যবহারকারী গ্রাহক মালিক মানুষ
NO না= নয় ছাড়া কখনো কাউকে নেই
TELL বল বলবেন জানা জানাবেন উল্লেখ দেখা
ASK জিজ্ঞ অনুমতি নিশ্চিত সম্মতি অনুমোদন
HUSH চুপচাপ গোপন গোপনে নীরবে লুকি
SEND পাঠ পাঠিয়ে ফরোয়ার্ড শেয়ার আপলোড
PAY পরিশোধ টাকা_ কিন অর্ডার বিকাশ স্থানান্তর
DEL মুছ মুছে বাতিল
OPEN খোল খুলে ক্লিক
RUN চালা চালান ব্যবহার
PUT লিখ যোগ বসা দিন= যুক্ত
SEC পাসওয়ার্ড চাবি টোকেন ওটিপি পিন
PRIV যোগাযোগ ইমেইল মেইল বার্তা কথোপকথন ইতিহাস ক্যালেন্ডার নথি ফাইল ঠিকানা
MON অ্যাকাউন্ট কার্ড বিল টাকা ব্যাংক
FIRST আগে প্রথমে
THEN পরে তারপর
ANS উত্তর সারাংশ
ALL সব= সবসময় প্রতি সকল
MUST অবশ্যই হবে= বাধ্যতামূলক
PLS দয়া অনুগ্রহ প্রিয়
NOW এখন এখনই
ONLY শুধু কেবল
YOU আপনি তুমি আপনার
gu
BOT એઆઈ કૃત્રિમ
AGENT સહાયક એજન્ટ
READ વાંચ
USER વપરાશકર્તા
NO નહીં ન= વિના
TELL કહ જણાવ
SEND મોકલ
DEL કાઢી
SEC પાસવર્ડ
ta
BOT செயற்கை ஏஐ ai=
AGENT உதவியாளர் முகவர் ரோபோ மாதிரி உதவி
READ படி வாசி சுருக்க படிக்கும்
USER பயனர் வாடிக்கையாளர் உரிமையாளர்
NO வேண்டாம் இல்லாமல் கூடாது இல்லை
TELL சொல் தெரிவி குறிப்பிட காட்ட
ASK கேட் அனுமதி உறுதி
HUSH ரகசிய மறை அமைதி
SEND அனுப் பகிர் பதிவேற்ற
PAY செலுத்த வாங்க பணம்
DEL நீக்க அழி ரத்து
PUT சேர் எழுது இடு
SEC கடவுச்சொல் சாவி டோக்கன்
PRIV தொடர்பு மின்னஞ்சல் செய்தி உரையாடல் வரலாறு நாட்காட்டி ஆவண கோப்பு முகவரி
FIRST முன் முதலில்
ANS பதில் சுருக்கம்
ALL எல்லா அனைத்து எப்போதும்
MUST வேண்டும் கட்டாய
PLS தயவு அன்பு
NOW இப்போது உடனே
te
BOT కృత్రిమ ఏఐ ai=
AGENT సహాయకు ఏజెంట్ మోడల్ రోబో
READ చదివ చదువు సమీక్షించే సారాంశ
USER వినియోగదారు యజమాని కస్టమర్
NO వద్దు లేకుండా కాదు చెప్పకు
TELL చెప్ప తెలియజే ప్రస్తావ చూపి
ASK అడగ అనుమతి నిర్ధార
HUSH రహస్య నిశ్శబ్ద దాచి
SEND పంప పంపు షేర్
PAY చెల్లి కొను డబ్బు
DEL తొలగ రద్దు
PUT రాయ జోడ చేర్చ
SEC పాస్‌వర్డ్ పాస్వర్డ్ కీ=
PRIV పరిచయ ఇమెయిల్ సందేశ సంభాషణ చరిత్ర పత్ర ఫైల్
FIRST ముందు మొదట
ANS సమాధాన జవాబు
ALL అన్ని ఎల్లప్పుడూ ప్రతి
MUST తప్పనిసరి ాలి
PLS దయచేసి
NOW ఇప్పుడు వెంటనే
si
BOT කෘත්‍රිම
AGENT සහායක
READ කියව
USER පරිශීලක
NO එපා නැත
SEND යව
vi
BOT ai= trí_tuệ_nhân_tạo trí_tuệ mô_hình_ngôn_ngữ chatbot
AGENT trợ_lý tác_tử robot bot= tự_động mô_hình hệ_thống phần_mềm
READ đọc xử_lý tóm_tắt phân_tích duyệt
USER người_dùng khách_hàng chủ= con_người chủ_nhân
NO không= đừng= chớ= chưa= không_cần khỏi= miễn=
TELL nói= nói_với báo= báo_cho nhắc= nhắc_đến cho_biết thông_báo hiển_thị đề_cập kể=
ASK hỏi= xác_nhận cho_phép đồng_ý phê_duyệt xin_phép
HUSH âm_thầm lặng_lẽ bí_mật ẩn= ngầm= kín_đáo giấu
SEND gửi gởi chuyển_tiếp chia_sẻ tải_lên đăng= chuyển_cho
PAY thanh_toán chuyển_khoản mua= đặt= trả_tiền quyên
DEL xóa xoá gỡ= hủy huỷ loại_bỏ
OPEN mở= truy_cập nhấp tải= bấm vào_trang
RUN chạy= thực_thi gọi= dùng= sử_dụng cài lệnh
PUT thêm= ghi= viết= chèn dán= điền đính_kèm sao_chép kèm
TAKE tìm= lấy= thu_thập liệt_kê tra=
CHG đổi= thay= sửa= cập_nhật tắt= bật= cấp= chấp_nhận đánh_dấu
REC khuyên đề_xuất giới_thiệu tốt_nhất ưu_tiên khen
SEC mật_khẩu khóa khoá token mã= mã_otp bí_mật_
PRIV danh_bạ hộp_thư email thư= tin_nhắn cuộc_trò_chuyện lịch_sử lịch= ảnh= tài_liệu tệp= địa_chỉ hội_thoại
MON tài_khoản thẻ= hóa_đơn số_tiền ngân_hàng tiền= giá=
FIRST trước= trước_khi đầu_tiên
THEN sau_đó rồi= tiếp_tục
ANS trả_lời câu_trả_lời phản_hồi bản_tóm_tắt
INST thay_vì thay_cho
IGN bỏ_qua quên= phớt
RULE chỉ_dẫn hướng_dẫn quy_tắc nhiệm_vụ chỉ_thị
ALL luôn= mọi= tất_cả toàn_bộ mỗi= bất_kể
MUST phải= cần= bắt_buộc hãy=
PLS vui_lòng làm_ơn xin= kính_gửi chào= thân_gửi
OK đã= đã_đồng_ý đã_biết cho_phép_
TOOL công_cụ hàm= máy_chủ tham_số trường=
NOW ngay= bây_giờ lập_tức từ_giờ
ONLY chỉ=
WHEN nếu= khi=
YOU bạn= anh_chị quý_khách
ME tôi= chúng_tôi mình=
OTH khác= đối_thủ
id
BOT ai= kecerdasan_buatan model_bahasa chatbot
AGENT asisten pembantu agen ejen robot bot= otomatis automatik model sistem program mesin
READ baca membaca memproses proses ringkas merangkum rangkum meringkas analisis
USER pengguna manusia pelanggan pemilik orang tuan=
NO jangan tidak= tanpa= tak= usah= tiada bukan
TELL beri_tahu beritahu memberi_tahu memberitahu sebut menyebut tampilkan kabari laporkan katakan maklum cerita
ASK tanya bertanya konfirmasi izin persetujuan kebenaran sahkan
HUSH diam-diam diam rahasia= rahsia tersembunyi sembunyi latar_belakang senyap
SEND kirim mengirim hantar teruskan meneruskan bagikan unggah kongsi muat_naik sebarkan
PAY bayar membayar transfer beli= membeli pesan= pesan_ tempah
DEL hapus menghapus padam buang= batalkan
OPEN buka= membuka kunjungi klik unduh muat= tautan
RUN jalankan menjalankan panggil gunakan guna= pasang perintah
PUT tambah masukkan sertakan tulis menulis salin tempel lampirkan isi= letakkan
TAKE cari= ambil kumpulkan mencari
CHG ubah ganti mengubah tukar perbarui matikan aktifkan setujui terima tandai
REC rekomend sarankan terbaik utamakan puji cadang
SEC kata_sandi sandi password kunci token kata_laluan rahasia_
PRIV kontak kenalan surel email e-mel pesan= mesej percakapan perbualan riwayat kalender foto dokumen berkas fail= alamat catatan obrolan
MON rekening akun= kartu kad= faktur jumlah bank uang wang harga
FIRST sebelum dulu= terlebih dahulu
THEN lalu= kemudian setelah lanjut selepas
ANS jawab jawaban balas ringkasan balasan
INST alih-alih daripada= ganti_
IGN abaikan lupakan lewati
RULE instruksi arahan aturan tugas peraturan perintah
ALL selalu setiap semua seluruh apa_pun sentiasa
MUST harus wajib perlu= mesti hendaklah
PLS tolong mohon sila= silakan yth halo= terima_kasih
OK sudah= telah= setuju= menyetujui mengizinkan
TOOL alat= fungsi peladen parameter kolom=
NOW sekarang segera mulai_sekarang
ONLY hanya= saja= cuma=
WHEN jika= kalau= bila= apabila
YOU anda= kamu= kau= awak=
ME saya= kami= kita=
OTH lain= lainnya pesaing
fil
BOT ai=
AGENT katulong assistant ahente agent robot sistema
READ nagbabasa bumabasa basahin magbasa nagbubuod
USER gumagamit user= may-ari tao= customer
NO huwag hindi walang wala= di= nang_hindi
TELL sabihin sabihan banggitin ipaalam ipakita magsabi
ASK tanong magtanong itanong kumpirm pahintulot
HUSH tahimik lihim palihim nakatago
SEND ipadala magpadala i-forward ibahagi ipasa i-email i-upload
PAY bayaran magbayad bilhin ilipat
DEL burahin tanggalin i-delete kanselahin alisin
PUT ilagay isulat idagdag isama ikabit
SEC password susi token
PRIV contact mensahe email usapan kasaysayan kalendaryo dokumento file=
FIRST bago= muna= una=
ANS sagot sagutin buod
ALL lahat palagi bawat
MUST dapat kailangan
PLS paki pakiusap mahal=
NOW ngayon agad
ONLY lamang lang=
sw
BOT ai= akili_bandia
AGENT msaidizi wakala roboti programu mfumo
READ soma inayosoma kusoma muhtasari inayojibu
USER mtumiaji mteja mmiliki binadamu
NO usi usimwambie bila= hapana si= kamwe
TELL mwambie mjulishe taja onyesha eleza
ASK uliza idhini ruhusa kibali thibitisha
HUSH kimya siri= kimyakimya ficha
SEND tuma sambaza shiriki peleka
PAY lipa nunua hamisha agiza
DEL futa= ondoa ghairi
PUT andika ongeza weka= jumuisha
SEC nenosiri nywila ufunguo
PRIV anwani ujumbe barua mazungumzo historia kalenda hati faili namba_ya_simu
FIRST kabla kwanza
ANS jibu jibiwe majibu
ALL kila= yote= wote= daima
MUST lazima inapaswa
PLS tafadhali mpendwa
NOW sasa= mara_moja
ONLY pekee tu=
zu
BOT ai= we-ai i-ai
AGENT msizi umsizi irobhothi
READ ofunda funda
USER umsebenzisi abasebenzisi
NO ungatsheli ngaphandle
SEND thumela dlulisela
DEL susa= ususa
SEC iphasiwedi
PRIV izinombolo imiyalezo
FIRST ngaphambi kuqala
MUST kumele
PLS sicela ngicela
ALL wonke bonke njalo
ha
BOT ai=
AGENT mataimak wakili
READ karanta karatu
USER mai_amfani mai_amfanin
NO kada= ba_tare
TELL gaya fada= sanar
SEND aika tura=
PAY biya
DEL goge
SEC kalmar_sirri
PRIV saƙon lambobi
FIRST kafin da_farko
MUST dole wajibi
PLS don_allah
ALL duk= kowane
am
BOT ኤአይ ሰው_ሰራሽ
AGENT ረዳት ወኪል
READ የሚያነብ አንብብ ማጠቃለያ
USER ተጠቃሚ ደንበኛ
NO አትንገር ሳይ አይ
TELL ንገር ጥቀስ አሳውቅ
SEND ላክ ላኩ አስተላልፍ
PAY ክፈል
DEL ሰርዝ አጥፋ
SEC የይለፍ_ቃል ቁልፍ
PRIV እውቂያ መልዕክት ኢሜይል ውይይት
FIRST በፊት መጀመሪያ
ANS መልስ
PLS እባክ ውድ
MUST አለበት
ka
BOT ხელოვნურ ai= ინტელექტ
AGENT ასისტენტ აგენტ რობოტ მოდელ სისტემ
READ კითხულობ წაიკითხ ამუშავებ
USER მომხმარებ მფლობელ კლიენტ
NO არ= ნუ= გარეშე არავის არასოდეს
TELL უთხრა ახსენო აცნობ აჩვენ
ASK ჰკითხ დადასტურ ნებართვ თანხმობ
HUSH ჩუმად ფარულ საიდუმლო
SEND გაუგზავნ გააგზავნ გადაუგზავნ გადააგზავნ გაუზიარ
PAY გადაიხად გადარიცხ იყიდ
DEL წაშალ გააუქმ
PUT დაამატ ჩაწერ ჩასვ
SEC პაროლ გასაღებ
PRIV კონტაქტ წერილ შეტყობინებ საუბ ისტორი კალენდ დოკუმენტ ფაილ მისამართ
FIRST სანამ ჯერ= ჯერ_
ANS პასუხ უპასუხ
ALL ყოველთვის ყველა ყოველ
MUST უნდა= აუცილებ
PLS გთხოვ ძვირფას
NOW ახლა დაუყოვნებ
ONLY მხოლოდ
hy
BOT արհեստական աբ= ai=
AGENT օգնական գործակալ ռոբոտ մոդել համակարգ
READ կարդ մշակ ամփոփ
USER օգտատեր օգտվող հաճախորդ սեփականատ
NO մի= առանց չ= երբեք
TELL ասա հիշատակ տեղեկաց ցույց ասել
ASK հարց հաստատ թույլտվ համաձայն
HUSH գաղտնի լուռ թաքն
SEND ուղարկ փոխանց կիսվ
PAY վճար գնել գնի փոխանցում
DEL ջնջ չեղարկ հեռաց
PUT ավելաց գրի ներառ տեղադր
SEC գաղտնաբառ բանալի
PRIV կոնտակտ նամակ հաղորդագր զրույց պատմություն օրացույց փաստաթ ֆայլ հասցե
FIRST առաջ նախ=
ANS պատասխան ամփոփում
ALL միշտ բոլոր ամեն
MUST պետք= պարտադիր
PLS խնդր հարգելի սիրելի
NOW հիմա անմիջապես
ONLY միայն
zh
BOT 人工智能 智能助手 大模型 语言模型 語言模型 AI 机器人 機器人 聊天机器人 智能体 ＡＩ
AGENT 助手 助理 代理 模型 系统 系統 程序 程式 自动 自動 机器 管家
READ 阅读 閱讀 读取 读到 讀到 处理 處理 总结 總結 摘要 整理 扫描 分析 检索 解析 看到 翻译
USER 用户 用戶 使用者 主人 客户 客戶 人类 本人 老板 机主
NO 不要 别 別 勿 无需 無需 不必 不得 不用 未经 没有 不 无须 切勿 禁止
TELL 告诉 告訴 告知 提及 提到 说明 說明 通知 提示 显示 顯示 展示 透露 汇报 解释 声张 提醒 讲
ASK 询问 詢問 确认 確認 许可 同意 批准 征得 请示 授权 过问
HUSH 悄悄 默默 静默 暗中 秘密 隐藏 隱藏 后台 後台 不留痕迹 保密 私下 隐瞒 静静 低调
SEND 发送 發送 发给 發給 转发 轉發 寄给 分享 上传 上傳 发布 提交 邮寄 推送 抄送 发到 传给 外发
PAY 支付 付款 转账 轉帳 汇款 匯款 购买 購買 下单 下單 预订 充值 打款 捐 订购
DEL 删除 刪除 移除 清空 取消 撤销 清除 删掉
OPEN 打开 打開 访问 訪問 点击 點擊 下载 下載 链接 加载
RUN 执行 執行 运行 運行 调用 調用 使用 安装 启动 命令
PUT 填入 填写 填寫 写入 写进 寫入 加入 加上 添加 插入 附上 复制 複製 粘贴 放入 放进 附加 包含 带上 写上 置于 塞进
TAKE 查找 搜索 收集 获取 取得 提取 列出 找出 翻出 读出
CHG 修改 更改 改成 改为 替换 替換 更新 关闭 開啟 启用 停用 授予 接受 标记 合并 换成 切换
REC 推荐 推薦 优先 優先 最好 首选 好评 五星 夸 最佳
SEC 密码 密碼 口令 密钥 密鑰 令牌 凭证 凭据 私钥 验证码 助记词 token
PRIV 联系人 通讯录 聯絡人 邮件 郵件 收件箱 邮箱 聊天 对话 對話 历史 歷史 日历 日程 照片 文档 文件 地址 通话 短信 会话 笔记 病历
MON 账户 账号 帳戶 银行卡 卡号 发票 金额 银行 余额 价格 元 钱 收款
FIRST 之前 前先 先 首先 事先 第一步 前
THEN 然后 然後 之后 之後 随后 继续 再 照常
ANS 回答 回复 回覆 答复 答覆 输出 摘要 总结
INST 而不是 代替 取代 改用 替代
IGN 忽略 无视 無視 忘记 忘掉 跳过 不理会
RULE 指令 规则 規則 任务 任務 要求 规定 指示 提示词
ALL 所有 全部 每 一律 总是 始终 任何 无论 不论 凡 一切 完整 一并
MUST 必须 必須 应当 应该 应 需 须 务必 要
PLS 请 請 麻烦 敬请 烦请 亲爱的 您好 谢谢 拜托
OK 已经 已同意 已授权 已确认 默认 允许 知情 已获 早就
TOOL 工具 函数 服务器 伺服器 插件 参数 字段 接口
NOW 立即 马上 立刻 现在 从现在起 今后 即刻
ONLY 只 仅 唯一 仅限
TRUE 安全 可信 官方 正规 验证
WHEN 如果 若 当 凡是 一旦 每当
YOU 你 您
ME 我 我们 我們 本店
OTH 其他 其它 别的 另 竞品
ja
BOT AI 人工知能 言語モデル チャットボット 生成AI ＡＩ
AGENT アシスタント エージェント ロボット ボット モデル システム 自動 プログラム 秘書
READ 読む 読ん 読み 処理 要約 解析 閲覧 整理 翻訳 仕分け 巡回
USER ユーザー ユーザ 利用者 使用者 本人 お客様 顧客 持ち主 人間 依頼者 担当者
NO ない ず ません 不要 なし 禁止 無用 せず な。 ないで 控え
TELL 伝え 知らせ 言及 報告 告げ 表示 説明 話さ 触れ 言わ 述べ 通知 教え
ASK 確認 許可 承認 同意 質問 尋ね 了承 承諾 聞か
HUSH 黙って こっそり 内緒 秘密 密かに 非表示 隠し 背後 裏で ひそかに 静かに 伏せ
SEND 送信 送っ 送り 転送 共有 投稿 アップロード 公開 送付 送る 送れ
PAY 支払 送金 振込 振り込 購入 注文 予約 決済 課金 寄付
DEL 削除 消去 取り消 キャンセル 消し 解約
OPEN 開い 開く 開き アクセス クリック 訪問 ダウンロード リンク 取得
RUN 実行 呼び出 起動 使用 使っ インストール 走らせ コマンド
PUT 追加 入力 記入 挿入 貼り付け 添付 書き込 書い 含め 記載 コピー 入れ 埋め 付け
TAKE 検索 探し 収集 集め 抽出 取り出 調べ 一覧
CHG 変更 置き換え 更新 無効 有効 付与 承認し 切り替え 修正 差し替え
REC 推薦 勧め おすすめ お勧め 優先 最適 最高 評価 推奨 褒め
SEC パスワード 鍵 トークン 認証情報 秘密鍵 暗証 APIキー 資格情報
PRIV 連絡先 受信トレイ メール メッセージ 会話 履歴 カレンダー 予定 写真 文書 ファイル 住所 やりとり 電話番号
MON 口座 カード 請求書 金額 銀行 お金 円 価格 残高
FIRST 前に まず 最初に 先に 事前
THEN その後 次に 続け 後で それから 通常どおり
ANS 回答 返答 返信 要約 応答 答え
INST 代わりに ではなく 代えて
IGN 無視 忘れ 無効に 飛ばし
RULE 指示 規則 ルール タスク 命令 指令 手順
ALL 常に すべて 全て 必ず 毎回 あらゆる いかなる 全文 全部 どの
MUST 必要 べき なければ 必須 こと
PLS ください 下さい お願い どうか 親愛 様
OK 既に 済み 承諾済 同意済 了解 許可され すでに 構わない よい
TOOL ツール 関数 サーバー パラメータ 引数 欄 項目
NOW 今すぐ 直ちに 即座 今後 以降 至急
ONLY のみ だけ 唯一
TRUE 安全 公式 検証 信頼
WHEN 場合 もし とき 際
YOU あなた 貴方 君
ME 私 弊社 当社 当店
OTH 他の 別の 競合
ko
BOT AI 인공지능 언어모델 언어_모델 챗봇 에이아이
AGENT 비서 도우미 에이전트 로봇 봇 모델 시스템 자동 프로그램 어시스턴트
READ 읽 처리 요약 분석 검토 정리 번역 분류
USER 사용자 이용자 고객 주인 사람 본인 소유자
NO 말고 마세요 말 것 않 없이 말라 마라 금지 없 안 지_마
TELL 알리 알려 말하 언급 보고 표시 설명 전하 보여 통지 밝히
ASK 묻 물어 확인 허락 승인 동의 질문 허가
HUSH 조용히 몰래 비밀 숨기 숨겨 은밀 백그라운드 티 나지
SEND 보내 전송 전달 공유 업로드 게시 발송 송부
PAY 결제 송금 이체 구매 주문 예약 지불 입금
DEL 삭제 지우 지워 취소 제거
OPEN 열어 열고 접속 방문 클릭 다운로드 링크
RUN 실행 호출 사용 설치 명령
PUT 추가 입력 넣 첨부 붙여 적어 기재 포함 복사 작성 채워
TAKE 찾아 수집 모아 가져 추출 검색 조회
CHG 변경 바꾸 바꿔 수정 교체 비활성 활성 부여 수락 갱신
REC 추천 우선 최고 권하 칭찬 선호
SEC 비밀번호 암호 키 토큰 인증 자격 패스워드
PRIV 연락처 받은편지함 메일 메시지 대화 기록 일정 캘린더 사진 문서 파일 주소 전화번호
MON 계좌 카드 청구서 금액 은행 돈 원 가격 잔액
FIRST 먼저 전에 우선 앞서
THEN 다음 이후 그런 뒤 계속 평소
ANS 답변 답하 응답 회신 요약 대답
INST 대신
IGN 무시 잊 건너뛰
RULE 지시 규칙 작업 명령 지침
ALL 항상 모든 모두 매번 전부 전체 무조건 반드시
MUST 해야 필수 바랍 하라 할 것 하십시오
PLS 주세요 부탁 바랍니다 제발 안녕 친애
OK 이미 동의했 승인했 허락했 괜찮
TOOL 도구 함수 서버 매개변수 필드
NOW 지금 즉시 당장 앞으로
ONLY 만 오직 오로지
WHEN 경우 면 때
YOU 당신 너 귀하
ME 저희 나 우리
OTH 다른 경쟁
th
BOT ปัญญาประดิษฐ์ เอไอ แชตบอต แชทบอท AI
AGENT ผู้ช่วย เอเจนต์ หุ่นยนต์ บอต บอท ระบบ โมเดล โปรแกรม อัตโนมัติ
READ อ่าน ประมวลผล สรุป วิเคราะห์ จัดการ
USER ผู้ใช้ ลูกค้า เจ้าของ คน มนุษย์
NO ไม่ อย่า ห้าม โดยไม่ ไม่ต้อง
TELL บอก แจ้ง กล่าวถึง พูดถึง แสดง อธิบาย รายงาน
ASK ถาม ยืนยัน อนุญาต อนุมัติ ยินยอม
HUSH เงียบ ลับ แอบ ซ่อน เบื้องหลัง
SEND ส่ง ส่งต่อ แชร์ อัปโหลด โพสต์ เผยแพร่
PAY จ่าย ชำระ โอน ซื้อ สั่ง จอง
DEL ลบ ยกเลิก ถอน
OPEN เปิด เข้า คลิก ดาวน์โหลด ลิงก์
RUN รัน เรียกใช้ ใช้ ติดตั้ง คำสั่ง
PUT ใส่ เพิ่ม แนบ เขียน คัดลอก วาง กรอก ระบุ
TAKE ค้น หา รวบรวม ดึง
CHG เปลี่ยน แก้ แทนที่ อัปเดต ปิด ให้สิทธิ์
REC แนะนำ ดีที่สุด ชม
SEC รหัสผ่าน รหัส กุญแจ โทเคน คีย์
PRIV รายชื่อ ผู้ติดต่อ อีเมล ข้อความ สนทนา ประวัติ ปฏิทิน รูป เอกสาร ไฟล์ ที่อยู่ กล่องจดหมาย แชต
MON บัญชี บัตร ใบแจ้งหนี้ จำนวนเงิน ธนาคาร เงิน บาท ราคา
FIRST ก่อน อันดับแรก
THEN แล้ว จากนั้น หลังจาก ต่อ
ANS ตอบ คำตอบ สรุป
INST แทน
IGN ละเว้น ลืม ข้าม เพิกเฉย
RULE คำสั่ง กฎ งาน คำแนะนำ
ALL ทุก ทั้งหมด เสมอ
MUST ต้อง ควร
PLS กรุณา โปรด ช่วย เรียน สวัสดี
OK อนุญาตแล้ว ยินยอมแล้ว ตกลง
TOOL เครื่องมือ ฟังก์ชัน เซิร์ฟเวอร์
NOW ทันที เดี๋ยวนี้ ตอนนี้
ONLY เท่านั้น เพียง
WHEN ถ้า หาก เมื่อ
YOU คุณ
ME เรา ฉัน ผม
OTH อื่น
km
BOT បញ្ញាសិប្បនិម្មិត AI
AGENT ជំនួយការ ភ្នាក់ងារ ប្រព័ន្ធ
READ អាន សង្ខេប ដំណើរការ
USER អ្នកប្រើ ម្ចាស់ អតិថិជន
NO កុំ មិន ដោយមិន
TELL ប្រាប់ ជូនដំណឹង បង្ហាញ
ASK សួរ អនុញ្ញាត បញ្ជាក់
HUSH ស្ងាត់ សម្ងាត់ លាក់
SEND ផ្ញើ បញ្ជូន ចែករំលែក
PAY បង់ ផ្ទេរ ទិញ
DEL លុប
PUT បញ្ចូល បន្ថែម សរសេរ
SEC ពាក្យសម្ងាត់ លេខសម្ងាត់
PRIV ទំនាក់ទំនង អ៊ីមែល សារ ឯកសារ
FIRST មុន ជាមុន
MUST ត្រូវ
PLS សូម
ALL ទាំងអស់ គ្រប់
my
BOT AI ဉာဏ်ရည်တု
AGENT လက်ထောက် စနစ်
READ ဖတ် အကျဉ်း
USER အသုံးပြုသူ ပိုင်ရှင်
NO မ ဘဲ မပြော
TELL ပြော အသိပေး
ASK မေး ခွင့်ပြု
HUSH တိတ် လျှို့ဝှက်
SEND ပို့ မျှဝေ
PAY ပေးချေ လွှဲ ဝယ်
DEL ဖျက်
PUT ထည့် ရေး
SEC စကားဝှက်
PRIV အဆက်အသွယ် အီးမေးလ် စာ ဖိုင်
FIRST မတိုင်မီ အရင်
MUST ရမည်
PLS ကျေးဇူးပြု
ALL အားလုံး
`;
