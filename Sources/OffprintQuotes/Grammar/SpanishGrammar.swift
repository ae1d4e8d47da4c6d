import OffprintText

extension Grammar {
    /// How Spanish reports speech.
    static let spanish = Grammar(
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
        finite: WordSet(
            "es son era eran fue fueron será ha han había está están estaba puede pueden debe deben hay tiene tienen va van"
        ),
        naming: WordSet(
            "película libro novela canción álbum disco serie título titulado titulada llamado llamada apodado denominado palabra término"
        ),
        wordings: WordSet("ley contrato cláusula acuerdo texto reglamento artículo constitución tratado"),
        bodies: WordSet(
            "empresa compañía grupo agencia ministerio partido sindicato banco universidad policía tribunal asociación")
    )
}
