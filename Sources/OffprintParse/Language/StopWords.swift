/// The most frequent words of languages that share a script, folded: what text is told by.
enum StopWords {
    /// The codes, in the order of ``lists``.
    static let codes: [String] = lists.map(\.code)
    /// The places of the languages in Latin, Cyrillic and Arabic letters.
    static let latin = 0..<latinCount
    static let cyrillic = latinCount..<(latinCount + 4)
    static let arabic = (latinCount + 4)..<lists.count

    /// For each word, a bit for each language that it is frequent in, by the language's place.
    static let languages: WordTable<UInt64> = {
        var table: [UInt64: UInt64] = [:]
        for (index, list) in lists.enumerated() {
            for word in list.words.split(separator: " ") { table[Folding.hash(word), default: 0] |= 1 << UInt64(index) }
        }
        return WordTable(table.map { (key: $0.key, value: $0.value) }, nothing: 0)
    }()

    private static let latinCount = lists.firstIndex { $0.code == "ru" } ?? lists.count

    private static let lists: [(code: String, words: String)] = [
        (
            "en",
            "the of and to in is that for it with as was on are be this by at from or have an not you his they but we which their has had were will can been more one would there all your when who what if out up about than into its"
        ),
        (
            "de",
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man"
        ),
        (
            "fr",
            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou aux son cette mais d'un comme nous vous leur été on ses elle ces deux tout fait même c'est qu'il"
        ),
        (
            "es",
            "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante ser es son"
        ),
        (
            "it",
            "di e il la che in un a per è una sono del con non si da come le dei nel più al anche della i alla ma o lo gli delle questo ha dal nella su se ai essere stato degli cui tra sia loro"
        ),
        (
            "pt",
            "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao das à seu sua ou quando muito nos já também só pelo pela até isso entre depois sem mesmo aos são foi ser é está"
        ),
        (
            "nl",
            "de van het een en in is dat op te zijn met voor niet aan die er om ook als bij uit door naar maar dan nog worden wordt heeft over ze hij of tot was je deze meer werd kan hebben wel geen"
        ),
        (
            "sv",
            "och i att en det som på är av för den med till inte har de ett om han men var jag sig från vi så kan när år under också efter eller nu där vid mot ska skulle kommer ut får finns hade alla"
        ),
        (
            "da",
            "og i at det en den til er som på de med af for ikke der var han et har om jeg vi men sig kan fra eller så ved også efter blev være over når nu ud havde hvad skal blive hun op"
        ),
        (
            "no",
            "og i det er en som på til av for å med at ikke den har de et om vi jeg men seg kan fra var så han også etter eller når være skal ble mot nå blir hva hadde ut vil sin bare opp må"
        ),
        (
            "fi",
            "ja on ei se että oli hän mutta ovat myös kun joka niin kuin sen ole tai jos vain nyt mukaan voi olla jo hänen sekä ne vielä sitä tämä kanssa jälkeen joka noin siitä tämän olisi mitä"
        ),
        (
            "pl",
            "w i na z się do nie to że jest o po jak za od przez ale co tym dla są tak był oraz go już czy który lub jego może tylko być także ich przy ma te ze która było"
        ),
        (
            "cs",
            "a se v na je že s z do o to i ve jsem pro tak za by si po ale které jako jsou jeho od který nebo podle jen už než až když která být k však také má roku ze jeho bude"
        ),
        (
            "sk",
            "a sa v na je že s z do o to aj vo pre tak za by si po ale ktoré ako sú jeho od ktorý alebo podľa len už než keď ktorá byť k však tiež má roku zo bude"
        ),
        (
            "hu",
            "a az és hogy nem is egy van ez de meg csak volt már még el mint ha vagy azt ki be kell lehet ezt után szerint között lesz minden pedig több"
        ),
        (
            "ro",
            "de și în a la cu pe nu o este care un din se că mai pentru sunt au fost prin după ca dar sau lui fi al ale cele cei iar această acest dintre"
        ),
        (
            "tr",
            "bir ve bu da de için ile çok daha olarak gibi o ne kadar olan en var ama sonra her ki değil mi ya yeni olduğunu olduğu ise tarafından dedi veya büyük üzere göre"
        ),
        (
            "vi",
            "và của là có không cho được một trong các người với để những này đã khi đến từ về như cũng năm ra vào nhiều ở theo tại sẽ"
        ),
        (
            "id",
            "yang dan di dari untuk dengan ini pada dalam tidak akan itu adalah ke juga oleh tersebut bisa ada kami saya sebagai dapat telah atau mereka karena lebih"
        ),
        (
            "ca",
            "de la i el que a en per un els les amb del una és no al dels com més va ha són seva seu però aquest també ser"
        ),
        (
            "hr",
            "je i u na se da su za od s a koji što kao nije bi iz o ne ili će do ali sve samo koje ovo smo bilo nakon kako"
        ),
        ("lt", "ir kad yra su į iš tai bet apie kaip per ar nuo jis buvo tik už dar po arba ne jo jau"),
        (
            "ru",
            "и в не на что с как это по но из у за от о же так для его к все он до вы бы мы она или при если они также только было года после был"
        ),
        (
            "uk",
            "і в на що не з та до за як у про від для це його або але є під був також які був року після так через щоб та якщо"
        ),
        (
            "bg",
            "на и да се за от в е с не са по че до към това като които след или при но бе ще този има беше тази само"
        ),
        ("sr", "је и у на се да су за од са који што као није би из о не или ће до али све само која ово"),
        ("ar", "في من على أن إلى التي عن الذي مع هذا ما لا هذه كان بعد كما أو قد بين حيث ذلك"),
        ("fa", "و در به از که این را با است برای آن یک می تا بر خود شد او کرد شده اما نیز هم"),
        ("ur", "کے میں کی ہے اور سے کا کو اس نے پر ہیں کہ یہ بھی ایک نہیں"),
    ]
}
