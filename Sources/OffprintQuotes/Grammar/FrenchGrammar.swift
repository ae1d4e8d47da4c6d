import OffprintText

extension Grammar {
    /// How French reports speech.
    static let french = Grammar(
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
        finite: WordSet(
            "est sont était étaient a ont avait avaient sera seront serait peut peuvent doit doivent va vont fait"),
        naming: WordSet(
            "film livre roman chanson album titre intitulé intitulée surnommé baptisé dit dite mot terme expression slogan"
        ),
        wordings: WordSet("loi contrat clause accord texte règlement article constitution traité"),
        bodies: WordSet(
            "entreprise société groupe agence ministère parti syndicat banque université police tribunal association"))
}
