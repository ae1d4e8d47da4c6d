/// Words that running text is full of, in the languages that most pages are in. Lists of links have few of them.
enum FunctionWords {
    static let table: WordTable = {
        let words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        var table = WordTable(capacity: words.count)
        for word in words { table.insert(WordHash.of(word)) }
        return table
    }()

    // The commonest function words of each language; apostrophes left out, as in reading.
    private static let text = """
        the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which
        one you were all her she there would their we him been has when who will no more if out so up said what its about
        than into them can only other time new some could these two may first then do any like my now over such our even
        most me after also many must before through back where much your how because should each those people did just
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat
        dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr
        durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich eines
        le de la les et des un une du en que est pour qui dans par au sur pas plus ne se ce il sont avec son aux sa cette
        ou mais comme on lui nous fait été être deux elle même ses tout leur si ont ces aussi entre sans
        el los del las por con para una lo como más pero sus al este ya o cuando muy sin sobre también me hasta hay donde
        quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos esto antes algunos unos yo otro fue
        o os do da em um não uma na no mais dos foi ao ele das à seu sua ser quando há nos já está eu só pelo pela até
        isso ela entre era depois sem mesmo aos ter seus quem nas esse eles estão você tinha foram essa num nem suas às
        il di che è e per non sono gli della ha nel alla dei si da anche le con più ma delle come lo questo nella dal
        al sul suo essere stato hanno degli ci loro tra dopo ancora fatto
        de het een en van ik te dat die in je is niet op aan met als voor had er maar om hem dan zou wat mijn men dit zo
        door over ze zich bij ook tot uit naar heeft worden wordt deze nog geen werd
        och att det som en på är av för med den till inte har de ett om hade han men var sig från vi så kan när ska
        og at er på til af ikke med har som det den de jeg vi han et var for der men om sig kan efter fra skal ved også
        ja on ei se että hän oli mutta ovat kun niin myös tai olla joka sekä
        i w na z się że do nie jest to o jak po co od za przez ale dla są czy tym oraz jego był być które który jej tego
        a se v na že je s z do o k i by ve pro jako po ale od jsem za které by byl jeho si také nebo až při být
        és a az hogy nem is egy ez volt van meg de csak már mint ki el még azt ha kell lesz
        și de la în cu pe nu o să este din un care mai pentru au fost că lui sunt dar fi după prin
        ve bir bu da de için ile çok olarak daha olan gibi kadar sonra ne var ama en ya değil
        и в не на я что с он как это а по но из у за от о так для же все его к был мы до она бы или при который которые
        также если только уже еще было они этот того быть
        і в на не що з як це до та за від у про або але його так при для був які також
        и на се за от да в са че е не по с като това но до при ще той как тя си
        και το να του η της με για την από ο τα που στο στη είναι σε τον δεν θα οι των ότι στην ένα μια αλλά τις ως τους
        في من على أن إلى هذا عن مع التي الذي كان هو لا ما هذه قد بعد كل أو بين ولا كما لم ذلك وقد
        של על את לא זה עם הוא כי גם או אבל יש היא אל אם כל מה
        در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد
        के में की है से का को और पर ने कि एक यह हैं भी तो नहीं
        yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada oleh sudah
        là và của có không cho được các trong những một với người này khi để đã từ
        이 그 저 것 수 등 및 는 은 을 를 의 에 가 로
        """
}
