import OffprintText

extension Grammar {
    /// How English reports speech.
    static let english = Grammar(
        cues: WordSet(EnglishCues.cues + " " + EnglishCues.calling), calling: WordSet(EnglishCues.calling),
        ambiguous: WordSet(EnglishCues.ambiguous), naked: WordSet(EnglishCues.naked),
        auxiliaries: WordSet(
            """
            cannot has have had is was were are be been being will would could did does do didn't doesn't don't hasn't haven't can
            may might must should also later then further earlier previously repeatedly publicly still again first once
            reportedly recently now already just even only never always often simply clearly explicitly specifically
            reported quoted heard seen as therefore thus however meanwhile today yesterday not sarcastically bluntly flatly he'd
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
        conjunctions: WordSet(
            "and but or while although though when if because as since so yet nor whereas once until unless where how why what whether"
        ),
        complementizers: WordSet("that"),
        relatives: WordSet("who which whom that"),
        male: WordSet("he"), female: WordSet("she"), plural: WordSet("they both"), neuter: WordSet("it"),
        firstPerson: WordSet("i we you i've we've i'll we'll you'll i'd we'd you'd i'm we're you're"),
        sources: WordSet("according per"), tags: WordSet(""),
        finite: WordSet(
            """
            cannot is was are were has have had will would could can may might should must did does do isn't wasn't aren't weren't
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
}
