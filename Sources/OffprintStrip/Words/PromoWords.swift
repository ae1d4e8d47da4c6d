import OffprintCore

/// What inserts say, as data: a line is a kind, how much its phrases tell (1 to 4), and phrases apart by bars.
///
/// A star stands for any one word. Apostrophes are left out, as in reading.
enum PromoWords {
    static let phrases = """
        newsletter 4: sign up for our newsletter | subscribe to our newsletter | sign up to our newsletter | join \
        our newsletter | get our newsletter | sign up for the newsletter | subscribe to the newsletter | sign up for \
        our free newsletter | subscribe to our weekly newsletter | sign up for our * newsletter | sign up for the * \
        newsletter | sign up to the * newsletter | subscribe to our * newsletter | subscribe to the * newsletter | \
        get the * newsletter | sign up for * newsletter | join * readers who | get the best of * in your inbox | \
        delivered to your inbox | straight to your inbox | directly to your inbox | right to your inbox | sent to \
        your inbox | unsubscribe at any time | unsubscribe anytime | you can unsubscribe | enter your email address \
        | enter your email | newsletter abonnieren | unseren newsletter | unser newsletter | den newsletter \
        abonnieren | zum newsletter anmelden | newsletter anmelden | abonnez vous à notre newsletter | inscrivez \
        vous à notre newsletter | inscrivez vous à la newsletter | recevez notre newsletter | notre newsletter | \
        suscríbete a nuestro boletín | suscríbete a nuestra newsletter | nuestra newsletter | nuestro boletín | \
        recibe nuestro boletín | apúntate a nuestra newsletter | iscriviti alla newsletter | meld je aan voor onze \
        nieuwsbrief | assine nossa newsletter
        newsletter 2: in your inbox | your inbox | by email | email updates | ins postfach | per e mail | dans votre \
        boîte mail | en tu correo | email address | your email | deine e mail adresse | ihre e mail adresse | votre \
        adresse email | tu correo electrónico | by signing up you agree | no spam | every morning | every friday | \
        weekly digest | daily briefing | mailing list
        newsletter 1: newsletter | newsletters | subscribe | boletín | nieuwsbrief
        share 4: share this | teilen mit | teile diesen | share article | share post | email this | print this | \
        compartir | condividi | partager | share this article | share this post | share this story | share this page \
        | share on facebook | share on twitter | share on x | share on linkedin | share via email | share on \
        whatsapp | follow us on | like us on facebook | find us on facebook | follow us | tweet this | click to \
        share | share with friends | pin it | artikel teilen | beitrag teilen | diesen artikel teilen | folgen sie \
        uns | folge uns | folgt uns | partager cet article | partager sur | suivez nous | compartir en | comparte \
        este artículo | compartir este artículo | síguenos en | síguenos | condividi su | segui su facebook | siga \
        nos | join us on facebook | join our telegram channel | join our whatsapp channel | subscribe to our youtube \
        channel | subscribe to our channel | follow * on facebook | follow * on instagram | follow * on google news \
        | add us as a preferred source | copy link | link copied
        share 1: share | teilen | partager | compartir | facebook | twitter | linkedin | instagram | pinterest | \
        whatsapp | telegram | youtube | tiktok | bluesky | mastodon | xing
        related 4: read also | also read | read more | read next | read our full | related articles | related \
        stories | related posts | related reading | related content | related news | related topics | you may also \
        like | you might also like | you may also enjoy | you might also enjoy | more from | more on this story | \
        more stories | more news | recommended for you | recommended stories | recommended reading | dont miss | \
        must read | most read | most popular | trending now | up next | keep reading | further reading on | editors \
        picks | top stories | latest news | what to read next | in case you missed it | popular on | other stories | \
        previous article | next article | previous post | next post | lesen sie auch | lesen sie hier | lesen sie \
        mehr | lesen sie dazu | mehr zum thema | mehr dazu | auch interessant | das könnte sie auch interessieren | \
        das könnte dich auch interessieren | passend dazu | weiterlesen | zum thema | mehr artikel | à lire aussi | \
        lire aussi | lire également | à lire également | sur le même sujet | voir aussi | articles similaires | lee \
        también | lea también | leer más | le puede interesar | te puede interesar | también te puede interesar | \
        artículos relacionados | noticias relacionadas | más noticias | te recomendamos | ver también | leggi anche \
        | potrebbe interessarti | lees ook | leia também | leia mais | veja também | saiba mais | läs också | läs \
        mer | читайте также | читать также | смотрите также | czytaj też | czytaj także | zobacz też | přečtěte si
        related 2: see also | related | read the full story | read the full article | click here to read | read \
        about | check out our other | our guide to | our review of | our other articles | watch also | listen also | \
        watch next | watch now | recommended | mehr lesen
        ad-label 4: advertisement | advertisements | sponsored content | sponsored post | sponsored by | paid \
        content | paid partnership | story continues below advertisement | story continues below | article continues \
        below | article continues after advertisement | continue reading below | scroll to continue | continue \
        reading the main story | scroll down to continue | this is a sponsored | anzeige | werbung | gesponserter \
        beitrag | publicité | la suite après la publicité | contenu sponsorisé | publicidad | contenido patrocinado \
        | anuncio | la noticia continúa | sigue leyendo después de la publicidad | pubblicità | publicidade | \
        continua depois da publicidade | advertentie | annons | реклама | reklama | remove ads
        ad-label 2: promoted | sponsored | partner content | advertiser | werbepartner
        app 4: download our app | download the app | get the app | get our app | download the * app | get the * app \
        | install the app | install our app | available on the app store | on the app store and google play | app \
        store and google play | app store or google play | download on the app store | get it on google play | \
        unsere app | app herunterladen | jetzt app laden | téléchargez notre application | téléchargez l application \
        | descarga nuestra app | descarga la app | descárgate la app | scarica l app | baixe o app
        app 2: app store | google play | our app | for ios and android | push notifications | turn on notifications \
        | enable notifications | open in app
        donation 4: support our journalism | support our work | support independent journalism | make a donation | \
        donate now | donate today | donate here | please donate | please consider donating | consider making a \
        donation | consider supporting | become a supporter | become a member today | help us keep | buy me a coffee \
        | support us on patreon | on patreon | support this site | chip in | tax deductible | reader supported | \
        jetzt spenden | spenden sie | unterstützen sie uns | unterstütze uns | faites un don | soutenez nous | \
        soutenez le journalisme | haz una donación | apóyanos | hazte socio
        donation 2: your support | your donation | your contribution
        donation 1: donate | donation | donations | spenden | patreon | kofi | supporter
        affiliate 4: we may earn a commission | may earn a commission | we may earn | may earn an affiliate \
        commission | affiliate commission | affiliate links | affiliate link | contains affiliate | as an amazon \
        associate | earn from qualifying purchases | at no extra cost to you | at no additional cost to you | this \
        post may contain | compare deals on | compare deals | check price on | check price at | check latest price | \
        view deal | view deals | see it at | view at amazon | view on amazon | see at amazon | buy on amazon | buy \
        at amazon | buy from amazon | check price | check prices | shop now at | todays best deals | todays best | \
        best deals on | see price | see prices | check availability | buy it now | buy it at | buy from | where to \
        buy | get it from | get it at | buy now | shop now | shop the | order now | jetzt kaufen | bei amazon kaufen \
        | bei amazon ansehen | affiliate links | zum angebot | zum shop | preis prüfen | provisions links | wir \
        erhalten eine provision | acheter sur amazon | voir l offre | liens affiliés | lien affilié | comprar en \
        amazon | ver oferta | enlaces de afiliado | comprar ahora | acheter maintenant
        affiliate 2: affiliate | commission | add to cart | in stock | deal | deals | discount code | promo code | \
        coupon code | coupon | use code | discount
        paywall 4: subscribe to continue | subscribe to read | to continue reading | subscribe now to | already a \
        subscriber | already subscribed | already have an account | subscribers only | for subscribers only | \
        exclusive to subscribers | this content is for | log in to read | sign in to read | sign in to continue | \
        log in to continue | create a free account | register for free to | register to continue | unlock this \
        article | you have reached your limit | free articles | unlimited access | unlimited digital access | become \
        a subscriber | subscribe today | subscribe now | full access to | this article is reserved for | premium \
        content | try * for | nur für abonnenten | jetzt abonnieren | weiterlesen mit | bereits abonnent | jetzt \
        registrieren | jetzt anmelden | monatlich kündbar | abonnez vous | réservé aux abonnés | il vous reste | \
        déjà abonné | suscríbete para | suscríbete ahora | exclusivo para suscriptores | ya eres suscriptor | solo \
        para suscriptores | hazte premium
        paywall 2: subscription | subscriber | subscribers | cancel anytime | cancel any time | first month | per \
        month | a month | log in | sign in | abonnement | suscripción
        author-bio 4: about the author | about the authors | about our author | über den autor | über die autorin | \
        zur person des autors | à propos de l auteur | sobre el autor | sobre la autora | acerca del autor | is a \
        freelance writer | is a freelance journalist | is a staff writer | is a senior reporter | is a senior editor \
        | is a senior writer | is a reporter for | is a reporter at | is a writer for | is a writer based | is a \
        journalist based | is a contributing writer | is a contributor to | is a contributing editor | is the editor \
        of | is an editor at | is a columnist for | is a correspondent for | covers * for | follow him on twitter | \
        follow her on twitter | follow him on | follow her on | follow them on | email her at | email him at | can \
        be reached at | he can be reached | she can be reached | is the author of the book | his work has appeared \
        in | her work has appeared in | see full bio | view all posts by | more posts by | all posts by | view \
        profile | has been writing about | has written for | when not writing | when shes not | when hes not | lives \
        with her husband | lives with his wife | schreibt für | ist redakteur | ist redakteurin | ist freier \
        journalist | arbeitet als redakteur | est journaliste à | est journaliste au | es periodista de | es \
        redactor
        author-bio 1: author | autor | journalist | writer | editor | reporter | bio
        company-boilerplate 4: about the company | all rights reserved | forward looking statements | about us | \
        media contact | press \
        contact | media contacts | is a leading provider of | is the leading provider of | is a global leader in | \
        the views expressed | views expressed in this | opinions expressed | opinions expressed here | are those of \
        the author | are those of the authors | this press release | source link | für die richtigkeit | alle rechte \
        vorbehalten | über das unternehmen | pressekontakt | tous droits réservés | à propos de nous | contact \
        presse | todos los derechos reservados | acerca de nosotros | contacto de prensa | sobre nosotros | this \
        material may not be published | reproduction without permission | republish this article | this article was \
        originally published | the material on this site may not
        company-boilerplate 3: is a leading | is the leading | is the worlds leading | is a global | is one of the \
        worlds | for more information visit | for more information please visit | for further information visit | \
        weitere informationen finden sie | plus d informations | más información en | ist ein führender | ist einer \
        der führenden | est un leader | es una empresa líder
        company-boilerplate 2: founded in | was founded in | leading provider | global leader | world leader in | \
        headquartered in | for more information visit | for more information please visit | for more information \
        about | visit us at | learn more at | to learn more visit | weitere informationen unter | plus d \
        informations sur | más información en | terms of use | terms of service | privacy policy | terms and \
        conditions | copyright
        promo 4: come and work with us | work with us | we are hiring | were hiring | were looking for | we are \
        looking for | see all open positions | open positions | apply now | join our team | book a table | book a \
        demo | book a free demo | request a demo | request a free demo | schedule a demo | get a demo | see a demo | \
        watch a demo | live demo | try live demo | try it free | try it for free | try for free | free trial | start \
        your free trial | start free trial | start for free | get started for free | get started today | get started \
        now | sign up for free | sign up free | sign up today | sign up now | no credit card required | no credit \
        card | no signup | no sign up required | no signup required | book a call | book a free call | schedule a \
        call | schedule a consultation | free consultation | book a consultation | book your free | claim your free \
        | get your free | download our free | download the free | download your free | download the guide | download \
        the ebook | download our guide | get a free quote | get a quote | request a quote | contact us today | \
        contact us now | call us today | call us now | get in touch with us | get in touch today | talk to our \
        experts | talk to an expert | talk to sales | speak to an expert | speak with an expert | contact our team | \
        reach out to us | contact us for | check out our | check out my | take my course | join my course | my \
        online course | enroll now | enroll today | register now | register today | reserve your spot | save your \
        spot | save your seat | book your tickets | book your ticket | get your tickets | buy tickets | buy your \
        tickets | what are you waiting for | dont wait | act now | limited time offer | for a limited time | limited \
        spots | while supplies last | hurry up | join now | join today | join us today | join our community | join \
        the community | join thousands of | join over | want to learn more | want to see | ready to get started | \
        ready to start | ready to take | ready to transform | looking for a | need help with | see it live | see how \
        it works | find out how we can help | how can we help | how we can help | let us help you | we can help you \
        | our team can help | learn how we | learn how our | pre order now | our latest book | special offer | \
        exclusive offer | upgrade to | upgrade now | still reading | before you go | jetzt \
        testen | kostenlos testen | jetzt kostenlos testen | kostenlos ausprobieren | jetzt ausprobieren | demo \
        buchen | demo anfordern | termin vereinbaren | termin buchen | beratungsgespräch | kostenlose beratung | \
        kontaktieren sie uns | jetzt anfragen | jetzt bestellen | jetzt sichern | jetzt informieren | jetzt buchen | \
        nur für kurze zeit | jetzt herunterladen | erfahren sie mehr über unsere | essai gratuit | essayez \
        gratuitement | demander une démo | réserver une démo | demandez une démo | prendre rendez vous | contactez \
        nous | découvrez notre | découvrez nos | profitez de | offre limitée | inscrivez vous | téléchargez notre | \
        prueba gratis | prueba gratuita | pruébalo gratis | solicita una demo | reserva una demo | agenda una demo | \
        agenda una llamada | contáctanos | contacta con nosotros | descubre nuestro | descubre nuestra | descubre \
        nuestros | regístrate gratis | empieza gratis | oferta limitada | aprovecha la oferta | descarga nuestra \
        guía | descarga gratis
        promo 2: get started | sign up | learn more | find out more | discover more | click here | try it | try it \
        now | try now | our products | our product | our services | our solution | our platform | our experts | our \
        team | our website | our shop | our store | our course | our customers | our clients | we offer | we provide \
        | percent off | save up to | save on | free shipping | money back | giveaway | webinar | whitepaper | white \
        paper | ebook | e book | case study | contact us | visit our | subscribe to my | mehr erfahren | hier \
        klicken | unsere produkte | unsere lösung | unser team | unser angebot | en savoir plus | cliquez ici | nos \
        produits | nos services | notre équipe | más información | haz clic aquí | nuestros productos | nuestros \
        servicios | nuestro equipo
        promo 1: demo | free | today | trial | exclusive | offer | join | kostenlos | gratuit | gratuitement | \
        gratis | save | bonus | guarantee
        comments-ui 4: leave a comment | leave a reply | post a comment | write a comment | add a comment | join the \
        conversation | join the discussion | log in to comment | sign in to comment | login to comment | you must be \
        logged in | your email address will not be published | required fields are marked | comments are closed | \
        comments are off | view comments | show comments | load comments | hide comments | let us know in the \
        comments | let me know in the comments | tell us in the comments | sound off in the comments | in the \
        comments below | in the comment section below | what do you think | notify me of new | be the first to \
        comment | no comments yet | kommentar schreiben | kommentar verfassen | kommentare anzeigen | diskutieren \
        sie mit | diskutiere mit | laisser un commentaire | laissez un commentaire | réagir à cet article | deja un \
        comentario | dejar un comentario | déjanos un comentario | deja tu comentario | cuéntanos en los comentarios \
        | lascia un commento
        comments-ui 4: комментарии | добавить комментарий | оставить комментарий | отзывы читателей | σχόλια | \
        σχολιάστε | komentarze | dodaj komentarz | skomentuj | komentáře | yorumlar | yorum yap | reader comments | \
        post your comment | your comment | kommentieren | kommentare zu | ihr kommentar | reageer
        comments-ui 1: comments | comment | kommentare | commentaires | comentarios
        other-ui 4: skip to content | skip to main content | back to top | print this page | print this article | \
        save this article | save article | click to enlarge | tap to expand | tap to enlarge | listen to this \
        article | listen to article | loading | please enable javascript | javascript is disabled | your browser \
        does not support | enable javascript | view in browser | zum seitenanfang | nach oben | artikel anhören | \
        artikel drucken | zum inhalt springen | retour en haut | écouter l article | imprimer | volver arriba | \
        escuchar artículo | imprimir | jump to recipe | print recipe | show more | show less | load more | view all \
        | view gallery | report this ad | report an error | was this article helpful | was this helpful | rate this \
        article | this article is more than | i accept | accept cookies | we use cookies | cookie settings | this \
        site uses cookies | quick view | quick shop | quick add | add to compare | add to bag | add to basket | add to \
        wishlist | add to wish list | choose options | select options | open media * in modal | write a review | in den \
        warenkorb | auf den merkzettel | ajouter au panier | añadir al carrito | aggiungi al carrello | in winkelwagen \
        | do koszyka | click to expand
        other-ui 2: sold out | out of stock | sale price | regular price | unit price | ausverkauft | nicht vorrätig \
        | rupture de stock | agotado
        newsletter 4: подписаться на рассылку | подпишитесь на рассылку | подпишитесь на нашу рассылку | підпишіться на \
        розсилку | النشرة البريدية | اشترك في نشرتنا | عضویت در خبرنامه | न्यूज़लेटर सब्सक्राइब करें | न्यूज़लेटर के लिए \
        साइन अप करें | 뉴스레터 구독 | 뉴스레터 구독하기 | 뉴스레터 신청 | 뉴스레터를 구독하세요 | ニュースレター登録 | メルマガ登録 | \
        メールマガジン登録 | ニュースレターに登録 | 订阅邮件 | 订阅电子报 | 訂閱電子報 | 订阅我们的邮件 | สมัครรับจดหมายข่าว | đăng ký \
        nhận bản tin | Đăng ký nhận bản tin | bültenimize abone olun | zapisz się do newslettera | הירשמו לניוזלטר
        share 4: поделиться | подписывайтесь на нас | подписывайтесь на наш канал | следите за нами | поділитися | \
        مشاركة المقال | شارك المقال | شارك هذا | تابعنا على | تابعونا على | शेयर करें | साझा करें | हमें फॉलो करें | 공유하기 | \
        기사 공유 | シェアする | この記事をシェア | この記事をシェアする | ツイートする | フォローする | 分享到 | 分享至 | 分享此文 | 分享本文 | \
        关注我们 | 關注我們 | 追蹤我們 | แชร์บทความ | แชร์ข่าว | ติดตามเรา | chia sẻ bài viết | bagikan artikel | שתפו | paylaş | \
        udostępnij | sdílet | del artikel | dela artikeln | jaa artikkeli
        share 1: 分享 | 공유 | シェア | แชร์ | bagikan
        related 4: читать далее | читать дальше | читать полностью | материалы по теме | похожие статьи | другие новости | \
        последние новости | самое читаемое | популярное за неделю | читати далі | читайте також | اقرأ أيضا | اقرأ أيضًا | \
        اقرأ المزيد | إقرأ أيضا | مواضيع ذات صلة | مقالات ذات صلة | أخبار ذات صلة | قد يعجبك أيضا | الأكثر قراءة | بیشتر \
        بخوانید | مطالب مرتبط | यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | और पढ़ें | पूरी खबर पढ़ें | संबंधित खबरें | संबंधित \
        लेख | 더 보기 | 더보기 | 더 읽기 | 자세히 보기 | 이어서 읽기 | 관련 기사 | 관련기사 | 관련 글 | 많이 본 뉴스 | 많이 본 기사 | \
        続きを読む | もっと読む | もっと見る | 関連記事 | 関連ニュース | あわせて読みたい | 合わせて読みたい | こちらもおすすめ | おすすめ記事 | \
        人気記事 | 阅读更多 | 閱讀更多 | 阅读全文 | 閱讀全文 | 继续阅读 | 繼續閱讀 | 查看更多 | 查看全文 | 相关文章 | 相關文章 | 相关阅读 | \
        相關閱讀 | 延伸阅读 | 延伸閱讀 | 相关新闻 | 相關新聞 | 相关推荐 | 热门文章 | 熱門文章 | 推荐阅读 | 推薦閱讀 | 猜你喜欢 | 上一篇 | \
        下一篇 | 更多新闻 | อ่านต่อ | อ่านเพิ่มเติม | ข่าวที่เกี่ยวข้อง | บทความที่เกี่ยวข้อง | เรื่องที่เกี่ยวข้อง | ดูเพิ่มเติม | xem \
        thêm | đọc thêm | Đọc thêm | bài viết liên quan | tin liên quan | baca juga | baca selengkapnya | artikel terkait | berita \
        terkait | קראו עוד | כתבות נוספות | devamını oku | ilgili haberler | bunlar da ilginizi çekebilir | διαβάστε επίσης | \
        διαβάστε περισσότερα | citește și | citește mai mult | olvasson tovább | lue lisää | lue myös | læs også | læs mere | \
        les også
        related 4: previous message | next message | messages sorted by | more information about the * mailing list
        related 2: подробнее | по теме | 詳しく見る | 了解更多 | 자세히
        ad-label 4: 广告 | 廣告 | 広告 | スポンサーリンク | 광고 | โฆษณา | 赞助内容 | quảng cáo | פרסומת | تبلیغات | διαφήμιση | reklam | \
        mainos | hirdetés
        ad-label 4: إعلان | विज्ञापन | на правах рекламы
        ad-label 2: اعلان | iklan
        app 4: скачать приложение | скачайте приложение | скачайте наше приложение | 下载客户端 | 下载app | 打开app | 下載app | \
        アプリをダウンロード | 앱 다운로드 | ดาวน์โหลดแอป | حمل التطبيق | حمّل التطبيق | ऐप डाउनलोड करें | tải ứng dụng | unduh aplikasi
        donation 4: поддержите нас | поддержать проект | поддержать нас | 捐款支持 | 立即捐款 | 寄付する | 寄付のお願い | 후원하기 | \
        تبرع الآن | दान करें
        paywall 4: только для подписчиков | оформить подписку | оформите подписку | 会員限定 | 有料会員限定 | \
        この記事は有料会員限定です | ログインして続きを読む | 登录后阅读全文 | 订阅后阅读全文 | 訂閱後閱讀全文 | 회원 전용 | للمشتركين فقط | \
        केवल सदस्यों के लिए | เฉพาะสมาชิก
        comments-ui 4: написать комментарий | ваш комментарий | залишити коментар | додати коментар | коментарі | أضف \
        تعليقا | أضف تعليقك | أضف تعليقًا | اترك تعليقا | اكتب تعليقك | تعليقات القراء | التعليقات | ثبت نظر | टिप्पणी करें | \
        टिप्पणी लिखें | अपनी टिप्पणी दें | टिप्पणियाँ | टिप्पणियां | 댓글 | 댓글 쓰기 | 댓글 달기 | コメント | コメントを書く | コメントする | \
        コメントを残す | コメント一覧 | 发表评论 | 發表評論 | 写评论 | 我要评论 | 网友评论 | 最新评论 | 留言板 | 发表回复 | \
        發表留言 | 發表迴響 | ความคิดเห็น | แสดงความคิดเห็น | เขียนความคิดเห็น | viết bình luận | tulis komentar | tinggalkan komentar | \
        תגובות | הוסף תגובה | hozzászólások | kirjoita kommentti | skriv en kommentar | añadir comentario
        company-boilerplate 4: все права защищены | всі права захищені | جميع الحقوق محفوظة | सर्वाधिकार सुरक्षित | \
        版权所有 | 版權所有 | 未经授权不得转载 | 無断転載禁止 | 無断転載を禁じます | 무단 전재 및 재배포 금지 | 무단전재 및 재배포 금지 | สงวนลิขสิทธิ์
        other-ui 4: наверх | перейти к содержанию | версия для печати | принять все | мы используем файлы cookie | العودة إلى \
        الأعلى | طباعة | 回到顶部 | 返回顶部 | 回到頂部 | 回頂部 | 跳到主要内容 | 打印本页 | 全部接受 | ページの先頭へ | ページトップへ | \
        ページの先頭へ戻る | 本文へスキップ | 印刷する | すべて許可 | 同意する | 맨 위로 | 본문 바로가기 | 모두 동의 | กลับขึ้นด้านบน | ยอมรับทั้งหมด | \
        chấp nhận tất cả
        """

    /// Words that an order or an invitation begins with.
    static let imperatives = """
        try get see talk book start join discover learn shop buy download subscribe sign register hear watch explore \
        find
        check click visit follow call contact ask request schedule claim grab save upgrade order enter listen stop \
        meet
        jetzt testen lesen entdecken erfahren sichern bestellen buchen kaufen abonnieren besuchen klicken
        découvrez essayez profitez inscrivez abonnez téléchargez réservez rejoignez contactez cliquez achetez
        descubre prueba suscríbete regístrate descarga reserva únete contacta haz compra aprovecha solicita
        """

    /// The second person.
    static let secondPerson = """
        you your youre yours yourself ihnen ihr ihre ihrem ihren du dein deine deinen dir dich vous votre vos tu tus \
        te ti usted ustedes su sus tes ton
        """

    /// The first person plural, in which sites speak of themselves.
    static let firstPerson = """
        we our us ours were unser unsere unseren unserem uns wir nous notre nos nosotros nuestro nuestra nuestros \
        nuestras
        """

    /// Words of sites' names that many sites have.
    static let commonNames = """
        blog news home magazine official site online website com www inc ltd llc gmbh co daily times post guide guides \
        review reviews world today journal press media digital tech technology health travel food life business company \
        group weekly report center centre shop store best free new all club network international national city web info \
        gazette herald zeitung nachrichten magazin verein deutschland diario noticias periodico revista france actualite
        """

    /// What is counted under a post: "7 Likes".
    static let counters = """
        likes like replies reply views view comments comment shares share votes upvotes reactions kommentare antworten \
        aufrufe commentaires réponses vues comentarios respuestas commenti risposte reacties
        """

    /// What a block begins with that stays, whatever else it says.
    static let standing = """
        source sources reference references correction corrections update updated erratum editors note disclosure \
        footnote
        footnotes bibliography citation citations notes quelle quellen korrektur nachtrag berichtigung redaktion \
        sources
        rectificatif mise fuente fuentes corrección rectificación bibliografía literatur fonte fonti correzione nota
        """
}
