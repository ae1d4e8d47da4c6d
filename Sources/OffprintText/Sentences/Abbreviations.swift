/// What a splitter must know of a language: which words end in a dot without ending the sentence.
struct Abbreviations: Sendable {
    /// Words that stand before a name: a dot behind them never ends a sentence.
    let titles: WordSet
    /// Words that stand before a number: a dot behind them ends no sentence when a number follows.
    let numbered: WordSet
    /// All others: a dot behind them ends a sentence only when the next word is one that begins sentences.
    let general: WordSet
    /// Words that begin sentences, in lower case.
    let starters: WordSet
    /// A number with a dot is an ordinal ("7. Oktober").
    let hasOrdinals: Bool

    private static let ordinalLanguages: Set<String> = [
        "de", "da", "no", "sv", "fi", "cs", "sk", "pl", "hu", "hr", "sr", "sl", "bs", "et", "lv", "tr",
    ]

    /// What is known of a language; English and what all share for a language without lists.
    static func of(_ language: String?) -> Abbreviations {
        switch LanguageCode.primary(language) {
        case nil, "en": english
        case "de": german
        case "fr": french
        case "es": spanish
        case .some(let code): others[code] ?? shared
        }
    }

    // The frequent ones apart, so that a page does not wait for the lists of all languages.
    private static let english = make("en")
    private static let german = make("de")
    private static let french = make("fr")
    private static let spanish = make("es")
    private static let shared = make("")
    private static let others = Dictionary(
        lists.map { ($0.language, make($0.language)) }, uniquingKeysWith: { first, _ in first })

    private static func make(_ code: String) -> Abbreviations {
        let own = lists.first { $0.language == code }
        return Abbreviations(
            titles: WordSet(sharedTitles + " " + (own?.titles ?? "")),
            numbered: WordSet(sharedNumbered + " " + (own?.numbered ?? "")),
            general: WordSet(sharedGeneral + " " + (own?.general ?? "")),
            starters: WordSet(starterWords(code)),
            hasOrdinals: ordinalLanguages.contains(code))
    }

    private static func starterWords(_ code: String) -> String {
        let own = StopWords.text(for: code)
        return own + " " + (code == "en" || own.isEmpty ? englishStarters + " " + StopWords.text(for: "en") : "")
    }

    private static let englishStarters = """
        next finally later meanwhile additionally earlier today yesterday tomorrow despite during instead thus hence
        according critics officials experts people two three four five six first second third last
        """
    private static let sharedTitles = """
        mr mrs ms dr prof st sr sra srta mme mlle mm messrs gen col capt lt maj sgt cpl adm cmdr rev fr hon gov sen rep
        pres supt insp det hr fru frl ing dipl mag
        """
    private static let sharedNumbered = "no nos nr núm n n° nº № p pp pg fig figs vol ch art sec eq ex op"
    private static let sharedGeneral = """
        jr inc ltd co corp llc bros assn dept univ est etc vs al ed eds cf ca approx mt ft jan feb mar apr jun jul aug sep
        sept oct nov dec mon tue tues wed thu thur thurs fri sat tel fax ext min max mph e.g i.e viz ibid op.cit
        """
}

extension Abbreviations {
    private static let lists: [(language: String, titles: String, numbered: String, general: String)] = [
        (
            "en", "sens reps govs drs profs pvt ofc brig atty asst hrs pfc cst spc dist", "nos vols chap para pt sect",
            """
            ave blvd rd hwy pkwy bldg apt ste med esp incl misc govt intl natl min sq yd oz lb lbs in km cm mm hr hrs mins
            sec secs ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla
            ore pa penn tenn tex va vt wash wis wyo ont que f.e ph.d m.d b.a m.a d.c u.s u.k e.u u.n a.m p.m esq assoc mfg
            dak cal str pl
            """
        ),
        (
            "de",
            "hrn frau herr hr fr dr prof dipl med phil rer jur habil pd priv.-doz abg",
            "nr s bd abs art ziff kap tel str abb tab anm rn",
            """
            bzw ca evtl ggf inkl exkl usw usf vgl z z.b d.h u.a u.ä o.ä s.o s.u i.d.r i.a m.e z.t z.z u.u v.a v.chr n.chr
            zzgl abzgl bspw sog etc kath ev gest geb verh gem lt max min mio mrd tsd std str pl dgl ggü jhd jh hl jun sen
            allg bes dt engl franz ital lat mod mögl rd röm urspr vorm ehem rund jan feb mär apr jun jul aug sept okt nov
            dez mo di mi do fr sa so chr zw entspr betr einschl ausschl
            """
        ),
        (
            "fr", "m mm mme mmes mlle mlles me pr dr mgr ste cie", "art chap fig n p pp t vol al éd",
            """
            av apr env etc ex c.-à-d p.ex cf janv févr avr juil sept oct nov déc boul bd hab inf sup tél ann adj coll dir
            ed éd id ibid s.a st ste
            """
        ),
        (
            "es",
            "sr sra srta sres sras d dña dr dra drs lic ing arq prof profa gral cnel tte cap mons fr sto sta excmo",
            "núm no nro pág págs p pp art arts párr párrf cap fig vol tel ext",
            """
            admón av avda apdo c cía dpto ee uu ee.uu etc ej p.ej gob izq dcha pte s.a s.l vd vds ud uds ene feb mar abr may
            ago sep sept oct nov dic lun mié jue vie sáb dom min km a.c d.c aprox cra bs as
            """
        ),
        (
            "it",
            "sig sigg sig.ra sig.na sig.re dott dott.ssa ing avv arch prof prof.ssa geom rag on sen mons cav comm dir amm",
            "n nn pag pagg p art artt cap fig vol tel num",
            """
            ecc es cfr c.a ca s.p.a s.r.l spa srl gen feb mar apr mag giu lug ago set sett ott nov dic lun mer gio ven sab
            meteor idraul econ az v.le p.zza c.so v min max
            """
        ),
        (
            "pt", "sr sra srs dr dra drs prof profa eng arq d dom gen cel cap ten exmo exma",
            "núm n nº pág págs p art cap fig vol",
            "etc av ex p.ex séc tel ltda s.a jan fev mar abr mai jun jul ago set out nov dez aprox"
        ),
        (
            "nl", "dhr mevr mr dr drs prof ir ing ds mw", "nr blz p art fig hfst",
            """
            bijv bv bvb d.w.z d.m.v e.d e.a enz etc evt i.p.v i.v.m m.b.t n.a.v o.a o.m t.a.v t.o.v t.g.v ca ong resp incl
            excl aanw vnw jl jhr st tel max min jan feb mrt apr jun jul aug sep sept okt nov dec
            """
        ),
        (
            "pl", "p pan prof dr hab inż mgr ks gen płk mjr kpt por św im abp bp hr",
            "nr s str art ust pkt tab rys poz",
            """
            np itd itp tzw tzn m.in ok r w ul al pl os zob por ang niem łac fr ros jęz godz min tys mln mld zł gr bałt jest
            wg ww tj ds pn wt śr czw pt sob ndz sty lut mar kwi maj cze lip sie wrz paź lis gru n.e p.n.e
            """
        ),
        (
            "ru", "г гг г-н г-жа гр акад проф доц инж ген полк тов им св др", "№ стр с п пп ст рис табл гл т тт кв д",
            """
            т.е т.д т.п т.к т.н т.ч и.о н.э до ул пр просп пер пл обл р-н пгт руб коп долл дол тыс млн млрд млн. см ср напр
            англ нем фр лат рус куб куб.м мин сек ч в вв янв фев мар апр июн июл авг сен сент окт ноя дек пн вт ср чт пт сб
            вс у.е
            """
        ),
        (
            "uk", "п пп проф акад доц ім св гр", "№ с ст рис табл гл т",
            "р рр м вул просп пл обл смт грн коп тис млн млрд див напр т.д т.п т.зв ін н.е"
        ),
        (
            "bg", "г г-н г-жа проф доц д-р инж акад ген полк св", "№ стр с чл ал т табл фиг пл ул бул",
            "т.г т.е т.н т.нар м.г др напр вж вкл лв хил млн млрд кв куб гр ок ср"
        ),
        (
            "da", "hr fru frk dr prof skt", "nr s kap stk par tlf",
            """
            bl.a ca d.v.s dvs e.lign el f.eks fx ift ifm iht inkl m.fl m.m m.v mht mia mio o.l osv pga pct pr s.u t.o.m vedr
            jf jvf aug jan feb mar apr jun jul sept okt nov dec co
            """
        ),
        (
            "sv", "hr fr dr prof st", "nr s kap st art",
            "bl.a ca d.v.s dvs e.d etc ev f.d f.n fr.o.m inkl m.fl m.m mha milj mkt o.d o.s.v osv p.g.a resp s.k t.ex t.o.m tel"
        ),
        (
            "no", "hr fru dr prof st", "nr s kap art",
            "bl.a ca dvs e.l etc f.eks ifm ift inkl jf kl m.fl m.m mht mill mrd o.l osv pga t.o.m tlf"
        ),
        (
            "sk", "p dr mgr ing prof doc judr mudr phdr rndr csc", "č čl str obr tab tel",
            "napr atď apod resp s.r.o s. r. o a.s tzv t.j t.z cca kol ul nám min max mil mld st sv hod"
        ),
        (
            "cs", "p dr mgr ing prof doc judr mudr phdr rndr csc bc", "č čl str obr tab tel odst",
            "např atd apod resp s.r.o a.s tzv tj cca kol ul nám min max mil mld stol sv hod mj popř"
        ),
        ("fi", "hra rva tri prof", "n:o s kuv", "esim eli mm jne ym yms ns ts vrt klo puh n noin mrd milj"),
        ("hu", "dr prof id ifj özv", "sz old", "kb stb pl ill ún min max du de kft bt rt zrt u utca krt"),
        ("tr", "dr doç prof av sn", "no s", "vb vs ör bkz yy m.ö m.s ltd şti a.ş cad sok mah"),
        ("kk", "", "№", "т.б б.з.б ж жж млн млрд мың м.а проф акад т б"),
        ("el", "κ κα κος δρ καθ", "αρ σελ", "π.χ κ.λπ κλπ κ.ά δηλ βλ π.μ μ.μ μ.χ ο.ε"),
    ]
}
