import OffprintText

/// The words of a language that reporting clauses are made of.
struct Grammar: Sendable {
    /// Reporting verbs, every form of them.
    let cues: WordSet
    /// Reporting verbs that name a thing rather than report a clause: "called it".
    let calling: WordSet
    /// Forms that are nouns as well ("claims", "notes"): verbs only right behind a name or a pronoun.
    let ambiguous: WordSet
    /// Verbs that take a clause without "that" as readily as with it.
    let naked: WordSet
    /// What may stand between a subject and its verb: auxiliaries and adverbs.
    let auxiliaries: WordSet
    /// Forms of "to be": with a calling verb they make a passive.
    let being: WordSet
    let determiners: WordSet
    let prepositions: WordSet
    let conjunctions: WordSet
    /// "that" and its like.
    let complementizers: WordSet
    let relatives: WordSet
    let male: WordSet
    let female: WordSet
    let plural: WordSet
    let neuter: WordSet
    let firstPerson: WordSet
    /// "according" of "according to", "selon", "laut".
    let sources: WordSet
    /// "so" of German tags: "…", so Müller.
    let tags: WordSet
    /// Finite verbs that show a clause.
    let finite: WordSet
    /// Before a mark: what follows is a name, a title, a word.
    let naming: WordSet
    /// Documents whose wording nobody speaks.
    let wordings: WordSet
    /// Common nouns for organisations: "the company".
    let bodies: WordSet
    /// A comma stands before a reported clause.
    var putsCommaBeforeClause = false

    static func of(_ language: String?) -> Grammar {
        switch LanguageCode.primary(language) ?? "en" {
        case "de": german
        case "fr": french
        case "es": spanish
        default: english
        }
    }
}

extension Grammar {
    private static let english = Grammar(
        cues: WordSet(EnglishCues.cues + " " + EnglishCues.calling), calling: WordSet(EnglishCues.calling),
        ambiguous: WordSet(EnglishCues.ambiguous), naked: WordSet(EnglishCues.naked),
        auxiliaries: WordSet(
            """
            has have had is was were are be been being will would could did does do didn't doesn't don't hasn't haven't can
            may might must should also later then further earlier previously repeatedly publicly still again first once
            reportedly recently now already just even only never always often simply clearly explicitly specifically
            reported quoted as therefore thus however meanwhile today yesterday not sarcastically bluntly flatly he'd
            long initially subsequently famously privately openly candidly jokingly correctly rightly
            """),
        being: WordSet("is was were are be been being am gets got"),
        determiners: WordSet(
            """
            a an the his her their its our my your this that these those some many several most one two three four five six
            seven eight nine ten other another any each every no few both all such certain various more multiple
            """),
        prepositions: WordSet(
            """
            of for from at in with on to by as about against into over under after before during between among through
            despite because since without within toward towards behind upon like via including amid across around
            """),
        conjunctions: WordSet("and but or while although though when if because as since so yet nor whereas once until unless"),
        complementizers: WordSet("that"),
        relatives: WordSet("who which whom that"),
        male: WordSet("he"), female: WordSet("she"), plural: WordSet("they both"), neuter: WordSet("it"),
        firstPerson: WordSet("i we you i've we've"),
        sources: WordSet("according per"), tags: WordSet(""),
        finite: WordSet(
            """
            is was are were has have had will would could can may might should must did does do isn't wasn't aren't weren't
            hasn't haven't hadn't won't wouldn't couldn't can't shouldn't didn't doesn't don't it's he's she's they're we're
            i'm i've they've we've that's there's he'd she'd they'd i'd it'd they'll he'll she'll it'll we'll remains remained
            needs needed wants wanted makes made takes took plans planned expects expected began begins comes came goes went
            became becomes got gets lost won killed died rose fell used knew saw left keeps kept seems seemed appears appeared
            """),
        naming: WordSet(
            """
            so-called dubbed nicknamed titled entitled named known called word words term terms phrase hashtag slogan motto
            moniker nickname memoir autobiography biography book novel song album single film movie show series play essay podcast documentary episode
            headline chapter track section game sitcom drama musical ballad hit code codenamed labeled labelled marked tagged
            acronym abbreviation expression label adjective noun verb
            """),
        wordings: WordSet(
            """
            language clause clauses contract agreement law laws provision provisions rule rules amendment statute constitution
            treaty license licence terms policy policies bill act ordinance regulation regulations wording text directive
            guideline guidelines charter deal resolution code standard definition order
            """),
        bodies: WordSet(
            """
            company firm startup start-up agency department group organization organisation union bank court university
            maker giant ministry institute association committee commission council lab club team campaign party network
            newspaper outlet paper magazine retailer carmaker automaker airline chipmaker charity nonprofit watchdog
            regulator bureau force police office administration board corporation studio publisher platform developer
            """))

    private static let german = Grammar(
        cues: WordSet(OtherCues.german + " " + OtherCues.germanCalling), calling: WordSet(OtherCues.germanCalling),
        ambiguous: WordSet(""), naked: WordSet(OtherCues.german),
        auxiliaries: WordSet("hat hatte haben hatten ist war wird wurde auch dann später zuvor jedoch aber weiter noch bereits"),
        being: WordSet("ist war sind waren wird wurde wurden werden worden"),
        determiners: WordSet("der die das dem den des ein eine einer einem einen sein seine seiner ihr ihre ihrer mehrere viele einige"),
        prepositions: WordSet("von vom für aus bei beim in im mit auf an am zu zum zur nach über unter gegen um seit wegen durch"),
        conjunctions: WordSet("und aber oder während obwohl als wenn weil da denn sondern doch"),
        complementizers: WordSet("dass daß ob"), relatives: WordSet("der die das welcher welche"),
        male: WordSet("er"), female: WordSet("sie"), plural: WordSet(""), neuter: WordSet("es"), firstPerson: WordSet("ich wir"),
        sources: WordSet("laut gemäß"), tags: WordSet("so"),
        finite: WordSet(
            """
            ist war sind waren sei seien wäre wären hat haben hatte hatten habe hätte wird werden wurde wurden würde würden
            kann können könne könnte muss müssen müsse musste soll sollen solle will wollen wolle darf dürfe gibt gebe
            """),
        naming: WordSet("sogenannte sogenannten sogenannter sogenanntes titel film buch roman serie song begriff wort namens motto genannt"),
        wordings: WordSet("gesetz vertrag klausel vereinbarung vorschrift regelung satzung verfassung wortlaut"),
        bodies: WordSet("unternehmen firma konzern behörde ministerium polizei partei gruppe bank gericht universität verband"),
        putsCommaBeforeClause: true)

    private static let french = Grammar(
        cues: WordSet(OtherCues.frenchCues + " " + OtherCues.frenchCalling), calling: WordSet(OtherCues.frenchCalling),
        ambiguous: WordSet("note estime annonce écrit"), naked: WordSet(""),
        auxiliaries: WordSet("a ont avait avaient est aura aussi ensuite également pour sa part encore déjà n' ne pas"),
        being: WordSet("est était sont été fut"),
        determiners: WordSet("le la l les un une des du de son sa ses leur leurs ce cette ces plusieurs certains"),
        prepositions: WordSet("de du des d à au aux en dans pour par sur avec chez contre sans sous entre"),
        conjunctions: WordSet("et mais ou donc car tandis alors comme lorsque quand si"),
        complementizers: WordSet("que qu"), relatives: WordSet("qui que dont"),
        male: WordSet("il"), female: WordSet("elle"), plural: WordSet("ils elles"), neuter: WordSet("on"),
        firstPerson: WordSet("je j nous"),
        sources: WordSet("selon"), tags: WordSet(""),
        finite: WordSet("est sont était étaient a ont avait avaient sera seront serait peut peuvent doit doivent va vont fait"),
        naming: WordSet("film livre roman chanson album titre intitulé intitulée surnommé baptisé dit dite mot terme expression slogan"),
        wordings: WordSet("loi contrat clause accord texte règlement article constitution traité"),
        bodies: WordSet("entreprise société groupe agence ministère parti syndicat banque université police tribunal association"))

    private static let spanish = Grammar(
        cues: WordSet(OtherCues.spanish + " " + OtherCues.spanishCalling), calling: WordSet(OtherCues.spanishCalling),
        ambiguous: WordSet(""), naked: WordSet(""),
        auxiliaries: WordSet("ha han había habían fue también luego además después ya no le les nos me"),
        being: WordSet("es fue era son ha_sido siendo sido"),
        determiners: WordSet("el la los las un una unos unas su sus este esta varios varias algunos muchos"),
        prepositions: WordSet("de del a al en para por con sobre contra sin entre desde hasta"),
        conjunctions: WordSet("y pero o mientras aunque cuando si porque como e u"),
        complementizers: WordSet("que"), relatives: WordSet("quien que cual quienes"),
        male: WordSet("él"), female: WordSet("ella"), plural: WordSet("ellos ellas"), neuter: WordSet(""),
        firstPerson: WordSet("yo nosotros"),
        sources: WordSet("según"), tags: WordSet(""),
        finite: WordSet("es son era eran fue fueron será ha han había está están estaba puede pueden debe deben hay tiene tienen va van"),
        naming: WordSet("película libro novela canción álbum disco serie título titulado titulada llamado llamada apodado denominado palabra término"),
        wordings: WordSet("ley contrato cláusula acuerdo texto reglamento artículo constitución tratado"),
        bodies: WordSet("empresa compañía grupo agencia ministerio partido sindicato banco universidad policía tribunal asociación"))
}
