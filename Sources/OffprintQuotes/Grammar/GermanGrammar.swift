import OffprintText

extension Grammar {
    /// How German reports speech.
    static let german = Grammar(
        cues: WordSet(OtherCues.german + " " + OtherCues.germanCalling), calling: WordSet(OtherCues.germanCalling),
        ambiguous: WordSet(""), naked: WordSet(OtherCues.german),
        auxiliaries: WordSet(
            "hat hatte haben hatten ist war wird wurde auch dann später zuvor jedoch aber weiter noch bereits"),
        being: WordSet("ist war sind waren wird wurde wurden werden worden"),
        determiners: WordSet(
            "der die das dem den des ein eine einer einem einen sein seine seiner ihr ihre ihrer mehrere viele einige"),
        prepositions: WordSet(
            "von vom für aus bei beim in im mit auf an am zu zum zur nach über unter gegen um seit wegen durch"),
        conjunctions: WordSet("und aber oder während obwohl als wenn weil da denn sondern doch"),
        complementizers: WordSet("dass daß ob"), relatives: WordSet("der die das welcher welche"),
        male: WordSet("er"), female: WordSet("sie"), plural: WordSet(""), neuter: WordSet("es"),
        firstPerson: WordSet("ich wir"),
        sources: WordSet("laut gemäß nach"), tags: WordSet("so"),
        finite: WordSet(
            """
            ist war sind waren sei seien wäre wären hat haben hatte hatten habe hätte wird werden wurde wurden würde würden
            kann können könne könnte muss müssen müsse musste soll sollen solle will wollen wolle darf dürfe gibt gebe
            """),
        naming: WordSet(
            "sogenannte sogenannten sogenannter sogenanntes titel film buch roman serie song begriff wort namens motto genannt"
        ),
        wordings: WordSet("gesetz vertrag klausel vereinbarung vorschrift regelung satzung verfassung wortlaut"),
        bodies: WordSet(
            "unternehmen firma konzern behörde ministerium polizei partei gruppe bank gericht universität verband"),
        putsCommaBeforeClause: true)
}
