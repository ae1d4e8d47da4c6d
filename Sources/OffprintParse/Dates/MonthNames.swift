/// The names of months in many languages, found by the hash of the folded word.
enum MonthNames {
    /// The month that a word names; where languages differ (`lipiec`, `listopad`), the given one decides, and
    /// without it the word names none.
    static func month(_ hash: UInt64, language: LanguageCode?) -> Int? {
        if let language, let month = table.own[hash ^ language.salt] { return Int(month) }
        guard let month = table.common[hash], month > 0 else { return nil }
        return Int(month)
    }

    private struct Table: Sendable {
        /// 0 where languages differ.
        var common: WordTable<UInt8>
        var own: WordTable<UInt8>
    }

    private static let table: Table = {
        var common: [UInt64: UInt8] = [:]
        var own: [UInt64: UInt8] = [:]
        for line in names.split(separator: "\n") {
            let fields = line.split(separator: "|", omittingEmptySubsequences: false)
            guard fields.count == 13, let language = LanguageCode(fields[0].trimmingSpaces) else { continue }
            for (month, field) in fields.dropFirst().enumerated() {
                for word in field.split(separator: " ") {
                    let hash = Folding.hash(word)
                    let value = UInt8(month + 1)
                    own[hash ^ language.salt] = value
                    if let known = common[hash], known != value {
                        common[hash] = 0
                    } else {
                        common[hash] = value
                    }
                }
            }
        }
        func table(_ words: [UInt64: UInt8]) -> WordTable<UInt8> {
            WordTable(words.map { (key: $0.key, value: $0.value) }, nothing: 0)
        }
        return Table(common: table(common), own: table(own))
    }()

    /// A language a line, its months apart by bars: full names in the forms that dates use, then what is shorter.
    private static let names = """
        en|january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec
        de|januar jänner jan jän|februar feber feb|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez
        fr|janvier janv jan|février févr fév|mars mar|avril avr|mai|juin|juillet juil juill|août aoû|septembre sept sep|octobre oct|novembre nov|décembre déc
        es|enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sep sept set|octubre oct|noviembre nov|diciembre dic
        it|gennaio gen genn|febbraio feb febb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic
        pt|janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez
        nl|januari jan|februari feb|maart mrt maa|april apr|mei|juni jun|juli jul|augustus aug|september sep sept|oktober okt|november nov|december dec
        sv|januari jan|februari feb febr|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sep sept|oktober okt|november nov|december dec
        da|januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|december dec
        no|januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|desember des
        fi|tammikuu tammikuuta tammi|helmikuu helmikuuta helmi|maaliskuu maaliskuuta maalis|huhtikuu huhtikuuta huhti|toukokuu toukokuuta touko|kesäkuu kesäkuuta kesä|heinäkuu heinäkuuta heinä|elokuu elokuuta elo|syyskuu syyskuuta syys|lokakuu lokakuuta loka|marraskuu marraskuuta marras|joulukuu joulukuuta joulu
        is|janúar jan|febrúar feb|mars mar|apríl apr|maí|júní jún|júlí júl|ágúst ágú|september sep|október okt|nóvember nóv|desember des
        pl|styczeń stycznia sty|luty lutego lut|marzec marca mar|kwiecień kwietnia kwi|maj maja|czerwiec czerwca cze|lipiec lipca lip|sierpień sierpnia sie|wrzesień września wrz|październik października paź|listopad listopada lis|grudzień grudnia gru
        cs|leden ledna led|únor února úno|březen března bře|duben dubna dub|květen května kvě|červen června čvn|červenec července čvc|srpen srpna srp|září zář|říjen října říj|listopad listopadu lis|prosinec prosince pro
        sk|január januára jan|február februára feb|marec marca mar|apríl apríla apr|máj mája|jún júna|júl júla|august augusta aug|september septembra sep|október októbra okt|november novembra nov|december decembra dec
        hu|január jan|február febr feb|március márc|április ápr|május máj|június jún|július júl|augusztus aug|szeptember szept|október okt|november nov|december dec
        ro|ianuarie ian|februarie feb febr|martie mar mart|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept sep|octombrie oct|noiembrie noi noiem nov|decembrie dec
        hr|siječanj siječnja sij|veljača veljače velj|ožujak ožujka ožu|travanj travnja tra|svibanj svibnja svi|lipanj lipnja lip|srpanj srpnja srp|kolovoz kolovoza kol|rujan rujna ruj|listopad listopada lis|studeni studenog studenoga stu|prosinac prosinca pro
        sl|januar januarja jan|februar februarja feb|marec marca mar|april aprila apr|maj maja|junij junija jun|julij julija jul|avgust avgusta avg|september septembra sep|oktober oktobra okt|november novembra nov|december decembra dec
        sr|januar januara јануар јануара јан|februar februara фебруар фебруара феб|mart marta март марта мар|april aprila април априла апр|maj maja мај маја|jun juna јун јуна|jul jula јул јула|avgust avgusta август августа авг|septembar septembra септембар септембра сеп|oktobar oktobra октобар октобра окт|novembar novembra новембар новембра нов|decembar decembra децембар децембра дец
        ca|gener gen|febrer|març|abril abr|maig|juny|juliol|agost ag|setembre set|octubre oct|novembre nov|desembre des
        gl|xaneiro xan|febreiro feb|marzo mar|abril abr|maio mai|xuño xuñ|xullo xul|agosto ago|setembro set|outubro out|novembro nov|decembro dec
        tr|ocak oca|şubat şub|mart mar|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas|aralık ara
        id|januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu agt|september sep|oktober okt|november nov|desember des
        ms|januari jan|februari feb|mac|april apr|mei|jun|julai jul|ogos ogo|september sep|oktober okt|november nov|disember dis
        lt|sausio sausis|vasario vasaris|kovo kovas|balandžio balandis|gegužės gegužė|birželio birželis|liepos liepa|rugpjūčio rugpjūtis|rugsėjo rugsėjis|spalio spalis|lapkričio lapkritis|gruodžio gruodis
        lv|janvāris janvārī janv|februāris februārī febr|marts martā|aprīlis aprīlī apr|maijs maijā|jūnijs jūnijā jūn|jūlijs jūlijā jūl|augusts augustā aug|septembris septembrī sept|oktobris oktobrī okt|novembris novembrī nov|decembris decembrī dec
        et|jaanuar jaan|veebruar veebr|märts|aprill apr|mai|juuni|juuli|august aug|september sept|oktoober okt|november nov|detsember dets
        ru|январь января янв|февраль февраля фев февр|март марта мар|апрель апреля апр|май мая|июнь июня июн|июль июля июл|август августа авг|сентябрь сентября сен сент|октябрь октября окт|ноябрь ноября ноя нояб|декабрь декабря дек
        uk|січень січня січ|лютий лютого лют|березень березня бер берез|квітень квітня кві квіт|травень травня тра трав|червень червня чер черв|липень липня лип|серпень серпня сер серп|вересень вересня вер верес|жовтень жовтня жов жовт|листопад листопада лис лист|грудень грудня гру груд
        be|студзень студзеня сту|лютага люты лют|сакавік сакавіка сак|красавік красавіка кра|траўня травень май мая|чэрвень чэрвеня чэр|ліпень ліпеня ліп|жнівень жніўня жні|верасень верасня вер|кастрычнік кастрычніка кас|лістапад лістапада ліс|снежань снежня сне
        bg|януари яну|февруари фев|март мар|април апр|май|юни|юли|август авг|септември сеп септ|октомври окт|ноември ное ноем|декември дек
        el|ιανουάριος ιανουαρίου ιαν|φεβρουάριος φεβρουαρίου φεβ|μάρτιος μαρτίου μαρ μάρ|απρίλιος απριλίου απρ|μάιος μαΐου μαι μάι|ιούνιος ιουνίου ιουν ιούν|ιούλιος ιουλίου ιουλ ιούλ|αύγουστος αυγούστου αυγ|σεπτέμβριος σεπτεμβρίου σεπ σεπτ|οκτώβριος οκτωβρίου οκτ|νοέμβριος νοεμβρίου νοε|δεκέμβριος δεκεμβρίου δεκ
        ka|იანვარი იან|თებერვალი თებ|მარტი მარ|აპრილი აპრ|მაისი მაი|ივნისი ივნ|ივლისი ივლ|აგვისტო აგვ|სექტემბერი სექ|ოქტომბერი ოქტ|ნოემბერი ნოე|დეკემბერი დეკ
        hi|जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर
        bn|জানুয়ারী জানুয়ারি|ফেব্রুয়ারী ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর
        th|มกราคม มค|กุมภาพันธ์ กพ|มีนาคม มีค|เมษายน เมย|พฤษภาคม พค|มิถุนายน มิย|กรกฎาคม กค|สิงหาคม สค|กันยายน กย|ตุลาคม ตค|พฤศจิกายน พย|ธันวาคม ธค
        ar|يناير|فبراير شباط|مارس آذار|أبريل ابريل إبريل نيسان|مايو أيار|يونيو حزيران|يوليو تموز|أغسطس آب|سبتمبر أيلول|أكتوبر اكتوبر|نوفمبر|ديسمبر
        he|ינואר בינואר|פברואר בפברואר|מרץ במרץ|אפריל באפריל|מאי במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר
        """
}
