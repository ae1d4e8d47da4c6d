/// The words of a language that say nothing about what a text is on: articles, pronouns, auxiliaries, prepositions.
public enum StopWords {
    /// The languages that there are lists for, by their ISO 639-1 codes.
    public static let languages = lists.map(\.language)

    /// The stop words of a language, hashed in lower case as ``Tokens`` does; empty for a language without a list.
    ///
    /// - Parameter language: a BCP 47 tag; only its first part counts. Nil: English.
    public static func set(for language: String?) -> WordSet {
        sets[LanguageCode.primary(language) ?? "en"] ?? none
    }

    /// The stop words of a language as text, parted by white space; empty for a language without a list.
    static func text(for code: String) -> String { lists.first { $0.language == code }?.words ?? "" }

    private static let none = WordSet("")
    private static let sets = Dictionary(
        lists.map { ($0.language, WordSet($0.words)) }, uniquingKeysWith: { first, _ in first })

    private static let lists: [(language: String, words: String)] = [
        (
            "en",
            """
            a about above across after again against all almost along already also although always am among an and
            another any anybody anyone anything are aren't around as at away back be became because become becomes been
            before behind being below between both but by can can't cannot could couldn't did didn't do does doesn't
            doing don't done down during each either else enough etc even ever every everybody everyone everything few
            for from further get gets getting go goes going gone got had hadn't has hasn't have haven't having he he'd
            he'll he's her here here's hers herself him himself his how however i i'd i'll i'm i've if in indeed into is
            isn't it it'd it'll it's its itself just keep kept later least less let let's like likely made make makes
            making many may maybe me might mine more moreover most much must mustn't my myself near nearly need neither
            never nevertheless no nobody none nor not nothing now nowhere of off often on once one only onto or other
            others otherwise ought our ours ourselves out over own per perhaps put quite rather really same seem seemed
            seems several shall she she'd she'll she's should shouldn't since so some somebody someone something
            sometimes still such take than that that's the their theirs them themselves then there there's therefore
            these they they'd they'll they're they've thing things this those though through throughout thus to
            together too toward towards under until unless up upon us use used uses using very via was wasn't way we
            we'd we'll we're we've well were weren't what what's whatever when whenever where where's whether which
            while who who's whoever whole whom whose why will with within without won't would wouldn't yes yet you
            you'd you'll you're you've your yours yourself yourselves
            """
        ),
        (
            "de",
            """
            ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus außer
            außerdem bei beim bereits bevor bin bis bist bisher da dabei dadurch dafür dagegen daher damit danach daneben
            dann daran darauf daraus darin darüber darum darunter das dass davon dazu dein deine deinem deinen deiner dem
            den denen denn dennoch der deren des deshalb dessen desto die dies diese diesem diesen dieser dieses doch dort
            du durch dürfen ebenso ein eine einem einen einer eines einige einigen einiger einmal er erst es etwa etwas
            euch euer eure falls für gar gegen geht gemacht gewesen gibt ging gegenüber hab habe haben hat hatte hatten
            hätte hätten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem innerhalb ins ist
            ja jede jedem jeden jeder jedes jedoch jene jener jetzt kann kein keine keinem keinen keiner können könnte
            könnten machen man manche mehr mein meine meinem meinen meiner mich mir mit muss müssen musste nach nachdem
            neben nicht nichts noch nun nur ob obwohl oder ohne schon sehr sei seien sein seine seinem seinen seiner seit
            seitdem selbst sich sie sind so sogar solche solchen soll sollen sollte sollten sondern sonst soweit sowie
            statt trotz trotzdem über um und uns unser unsere unserem unseren unter viel viele vielen vom von vor wann war
            waren warum was wegen weil weiter weitere weiteren welche welcher welches wenig wenn wer werde werden wie
            wieder will wir wird wo wohl wollen wollte worden wurde wurden während wäre würde würden zu zudem zum zur zwar
            zwischen
            """
        ),
        (
            "fr",
            """
            à afin ai ainsi alors après au aucun aucune aujourd'hui auprès auquel aussi autant autre autres aux avaient
            avait avant avec avoir ayant beaucoup bien car ce ceci cela celle celles celui cependant certains certaines ces
            cet cette ceux chaque chez ci comme comment contre d dans de déjà depuis dernier dernière des dès deux devant
            doit doivent donc dont du durant elle elles en encore entre est et étaient était étant été être eu eux fait
            faire faut font furent fut grâce hors ici il ils j je jusque jusqu l la là laquelle le lequel les lesquels leur
            leurs lors lorsque lui m ma mais malgré me même mêmes mes mieux moi moins mon n ne ni non nos notamment notre
            nous on ont ou où par parce parfois parmi pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi
            pourtant puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi s sa sans sauf se selon
            sera serait seront ses si soit son sont sous souvent sur t ta tandis tant te tel telle tels tes toi ton toujours
            tous tout toute toutefois toutes très trop tu un une va vers voici voilà vont vos votre vous y
            """
        ),
        (
            "es",
            """
            a acá además ahí ahora al algo alguien algún alguna algunas alguno algunos allí ante antes apenas aquel aquella
            aquellas aquello aquellos aquí así aún aunque bajo bien cabe cada casi como cómo con contra cual cuál cuales
            cualquier cuando cuándo cuanto cuyo cuya da de debe deben del dentro desde después día días donde dónde dos
            durante e el él ella ellas ellos embargo en encima entonces entre era eran eres es esa esas ese eso esos esta
            está están estaba estaban estado estar estas este esto estos estoy fin fue fueron fuera ha había habían haber
            hace hacen hacer hacia han hasta hay he hemos hoy igual incluso ir jamás junto la las le les lo los luego más
            me mediante mejor menos mi mía mientras mío mis mismo misma mismos misma mucha muchas mucho muchos muy nada
            nadie ni ningún ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro
            otros para parte pero poco pocos por porque pues puede pueden pudo que qué quien quién quienes se sea sean
            según ser será serán si sí sido siempre siendo sin sino sobre sólo solo somos son soy su sus suya suyo tal
            también tampoco tan tanto te tener tengo ti tiene tienen toda todas todavía todo todos tras tu tus un una unas
            uno unos usted ustedes va van varias varios vez vosotros y ya yo
            """
        ),
        (
            "it",
            """
            a abbiamo ad adesso agli ai al alcune alcuni alcuno all alla alle allo allora altra altre altri altro anche
            ancora avere aveva avevano avete ben c che chi ci ciò ciascuno circa cioè coi col come comunque con contro così
            cui d da dagli dai dal dall dalla dalle dallo davanti degli dei del dell della delle dello dentro di dopo dove
            dovrebbe due dunque durante e è ebbe ecco ed egli ella entrambi era erano essa esse essendo esser essere essi
            fa fare fatto fino fra fu furono già gli grazie ha hai hanno ho i il in infatti infine intanto invece io l la
            lei le li lo loro lui lungo ma mai me meno mentre mi mia mie mio miei molta molte molti molto ne né negli nei
            nel nell nella nelle nello nessuna nessuno niente no noi non nostra nostre nostri nostro nulla o od oggi ogni
            ognuno oltre oppure ora per perché perciò però più poco poi può possono prima proprio pur qualche qualcosa
            qualcuno quale quali quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi
            sarà saranno sarebbe se sei sembra sempre senza si sì sia siamo siano sta stata state stati stato su sua sue
            sugli sui sul sull sulla sulle sullo suo suoi talvolta tanto te ti tra troppo tu tua tue tuo tuoi tutta tutte
            tutti tutto un una uno va verso vi via voi vostra vostro
            """
        ),
        (
            "pt",
            """
            a à agora ainda além algo alguém algum alguma algumas alguns ali ambos ante antes ao aos apenas após aquela
            aquelas aquele aqueles aquilo as às assim até através bem cada com como contra contudo cuja cujo da daquele
            das de dela dele deles demais dentro depois desde dessa desse desta deste deve devem disso disto do dois dos
            durante e é ela elas ele eles em embora enquanto entre era eram essa essas esse esses esta está estão estas
            estava estavam este estes estar eu fazer fez foi foram for fosse há isso isto já jamais lá lhe lhes logo mais
            mas me menos mesma mesmo meu meus minha minhas muita muitas muito muitos na nada não nas nela nele nem nenhum
            nenhuma neste nesta no nos nós nossa nosso num numa nunca o onde os ou outra outras outro outros para parte
            pela pelas pelo pelos pois por porém porque pode podem pouco qual quais qualquer quando quanto quase que quem
            se seja sem sempre sendo ser será seu seus si sido sim sob sobre somente sua suas são tal também tanto tão tem
            têm tendo ter teve tinha toda todas todavia todo todos tu tudo um uma umas uns você vocês vos
            """
        ),
        (
            "nl",
            """
            aan aangezien achter al alle alleen alles als altijd ander andere anderen be ben bent bij bijna binnen boven
            daar daarna daarom dan dat de deze die dit doch doen door dus echter een eens eerst elk elke en enkele er
            ergens even ge geen geweest haar had hadden heb hebben heeft hem hen het hier hij hoe hun iemand iets ik in
            indien is ja je jij jou jouw jullie kan kon konden kunnen maar me meer men met mij mijn misschien moest moet
            moeten na naar nadat naast niet niets nog nooit nu of om omdat onder ons onze ook op over pas per reeds sinds
            sommige soms steeds te tegen ten ter terwijl tijdens toch toe toen tot tussen u uit uw van vanaf vanuit veel
            verder via vooral voor voordat vaak waar waarom wanneer want waren was wat we weer wel welke werd werden wie
            wij wil worden wordt zal ze zeer zelf zelfs zich zij zijn zo zoals zonder zou zouden zowel zullen
            """
        ),
        (
            "pl",
            """
            a aby ale ani aż bardzo bez bo bowiem by być był była było były będą będzie chce choć ci co cokolwiek coś czy
            czyli dla dlaczego dlatego do dopiero gdy gdyby gdyż gdzie go i ich ile im inna inne inny innych ja jak jaka
            jakby jaki jakie jako je jeden jedna jednak jednym jego jej jemu jest jestem jeszcze jeśli jeżeli już każdy
            kiedy kilka kto która które którego której który których którym którzy ku lecz lub ma mają mam mi mimo między
            mnie mną mogą moim może możliwe można mój mu musi my na nad nam nas natomiast nasz nawet nic nich nie niego
            niej nim nimi niż no o obok od około on ona one oni oraz po pod podczas pomimo ponad ponieważ poza przed
            przede przez przy roku również sam sama się skąd są sobie swoich swoje swojej swój ta tak taka taki takie
            także tam te tego tej temu ten teraz też to tobie tu tutaj twój ty tych tylko tym u w we według więc wiele
            wszystkich wszystko wszyscy właśnie z za zaś zawsze ze znów że żaden żeby
            """
        ),
        (
            "ru",
            """
            а без более больше будет будто будут бы был была были было быть в вам вас вдруг ведь весь во вот все всё всего
            всех вы где да даже два для до другой его ее её если есть еще ещё же за здесь и из или им иногда их к как какая
            какой когда которая которого которой которые который которых кто куда ли лишь лучше между меня мне много может
            можно мой моя мы на над надо нас не него нее неё нет ни нибудь никогда ним них ничего но ну о об один он она
            они оно опять от очень перед по под после потом потому почти при про раз разве с сам свою свой своей своих себе
            себя сейчас со совсем среди так также такие такой там тебя тем теперь то тогда того тоже только том тот три тут
            ты у уж уже хоть хорошо хотя чего чем через что чтоб чтобы эта эти этим этих это этого этой этом этот эту я
            """
        ),
        (
            "sv",
            """
            alla allt även att av bara blev bli blir då de dem den denna deras dess dessa det detta dig din dina ditt dock
            du där därför eller en enligt ett efter eftersom era er från för före genom ha hade han hans har hela hon hos
            henne hennes honom hur här i icke inom inte in ja jag just kan kom kommer kunde kunna man med mellan men mer
            mig min mina mitt mot mycket måste när någon något några ni nu och också om oss på redan sedan sig sin sina
            sitt ska skall skulle som själv så sådan till tills två under upp ut utan vad var vara varit varje varför vars
            vem vi vid vilka vilken vilket vår våra vårt än är åt över
            """
        ),
        (
            "da",
            """
            ad af alle alt anden andet at blev blive bliver da de dem den denne der deres det dette dig din disse dog du
            efter eller en end er et for fordi fra før ham han hans har havde have hende hendes her hos hun hvad hvem hver
            hvilken hvis hvor hvordan i ikke ind jeg jer jo kan kom kommer kun kunne lige man mange med meget mellem men
            mens mere mig min mine mit mod må når ned noget nogle nok nu ny og også om op os over på samt sådan selv sig
            sin sine sit skal skulle som så til to ud uden under var ved vi vil ville vor være været
            """
        ),
        (
            "no",
            """
            alle at av bare ble blei bli blir både da de deg dei dem den denne der dere deres det dette din disse dit du
            eller en er et etter for fordi fra før ha hadde han hans har hennes henne her hun hva hvem hver hvilken hvis
            hvor hvordan hvorfor i ikke inn ja jeg kan kom kun kunne man mange med meg mellom men mer min mine mitt mot må
            når ned noe noen nå og også om opp oss over på samme seg selv si sin sine sitt skal skulle slik som så til
            under ut uten var ved vi vil ville vår være vært å
            """
        ),
        (
            "fi",
            """
            ei eivät ennen entä että ehkä hän hänen hänet he heidän hyvin ilman itse ja jo joka joissa jolla jonka jos
            joskus jota jotka kaikki kanssa kautta ketä koska kuin kuinka kun kuten kyllä lisäksi luona me meidän mihin
            mikä minkä minun minä missä mitä mitään mukaan mutta myös ne niiden niin niitä nyt näin nämä olen oli olisi
            olivat olla on ovat paljon se sekä sen siellä siis siitä sinä sitä tai te teidän tämä tämän tässä tätä vaan vai
            vaikka vain vielä
            """
        ),
        (
            "cs",
            """
            a aby ale ani ano až bez bude budou by byl byla byli bylo být co což další do ho i já jak jako je jeho její
            jejich jen ještě ji jím jiné již jsem jsme jsou k kam kde kdo kdy když ke která které kterou který kteří ku má
            mají mezi mi mimo mít mně mu musí může my na nad nám nás ne nebo není než nic nich o od on ona oni pak po pod
            podle pokud pouze pro proč proto protože před při s se si své svůj ta tak také tam tato te tedy ten tento tím to
            tohoto tom tomu toto tu ty tyto u už v váš ve více však všechny vy z za zde že
            """
        ),
        (
            "hu",
            """
            a az ahol aki akik ami amely amelyek amikor át azért azok azt azon azonban be belül benne bár cikk csak de e egy
            egyes egyéb egyik el előtt első én és ez ezek ezt ezzel ezért fel felé hanem hiszen hogy hogyan igen is itt jól
            kell ki kívül között le lehet lenne lesz majd maga már más meg mely mert mi miért míg milyen mind minden mint
            mivel most nagy ne nem néha nincs ő ők olyan ott össze pedig persze rá s saját sem semmi sok szerint szinte
            talán te tehát után úgy új újabb ugyanis utána vagy vagyis valaki való van vannak vele vissza volt volna
            """
        ),
        (
            "el",
            """
            και το να του η της με που την από για τα είναι των σε ο οι στο θα τη τον στην τους δεν τις ένα μια ότι ή
            στη στον αλλά όπως κατά αυτό ως έχει αν πως στα μας όμως μετά προς ήταν έχουν σας μου σου τι πριν δύο όταν
            αυτή αυτά γιατί μέσα κάθε χωρίς πολύ μόνο εδώ τώρα πιο ακόμη ακόμα αφού λοιπόν μεταξύ υπό επίσης
            """
        ),
        (
            "tr",
            """
            acaba ama ancak artık aslında ayrıca az bana bazı belki ben beni benim bile bir biri birkaç birçok biz bize
            bizim bu buna bunu bunun burada böyle çok çünkü da daha de defa değil diğer diye dolayı eğer en gibi göre hem
            hep her hiç için ile ise kadar kendi ki kim kimse mi mı mu mü nasıl ne neden nerede niye o olan olarak oldu
            olduğu olduğunu olur ona onlar onu onun oysa öyle pek rağmen sadece sanki sen siz sonra şey şu tarafından tüm
            üzere var ve veya ya yani yok zaten
            """
        ),
        (
            "zh",
            """
            的 了 是 在 和 有 我 他 她 它 们 这 那 也 都 就 不 与 及 或 而 但 被 将 我们 他们 她们 这个 那个 一个 没有 可以
            已经 因为 所以 如果 但是 以及 对于 关于 通过 進行 进行
            """
        ),
        ("ja", "の は が を に へ と で も や か する した して いる ある これ それ この その ます です こと よう ため から まで という など"),
        (
            "ar",
            """
            في من على إلى عن مع هذا هذه ذلك التي الذي الذين أن إن كان كانت قد لا ما لم لن هو هي هم كما بعد قبل بين كل حتى
            عند أو ثم أي غير منذ حيث و ف ب
            """
        ),
    ]
}

/// The language of a text, as far as the tables here care.
public enum LanguageCode {
    /// The first part of a BCP 47 tag in lower case ("de" of "de-AT"); `nb` and `nn` give `no`. Nil for none.
    public static func primary(_ tag: String?) -> String? {
        guard let part = tag?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased(), !part.isEmpty
        else { return nil }
        return part == "nb" || part == "nn" ? "no" : part
    }
}
