/// The reporting words of German, French and Spanish.
enum OtherCues {
    static let german = """
        sagt sagte sagen sagten gesagt erklärt erklärte erklärten betont betonte betonten warnt warnte warnten kritisiert
        kritisierte meint meinte meinten berichtet berichtete berichteten schreibt schrieb schrieben behauptet behauptete
        fordert forderte forderten fügt fügte teilte teilt mitgeteilt ergänzt ergänzte kündigte kündigt bestätigt bestätigte
        räumt räumte argumentiert argumentierte äußerte äußert antwortet antwortete fragt fragte rief ruft verkündet verkündete
        versichert versicherte stellte unterstrich unterstreicht verspricht versprach twitterte erzählt erzählte
        erinnert erinnerte mahnt mahnte urteilt urteilte beteuert beteuerte bemerkt bemerkte gab zitiert
        """
    static let germanCalling =
        "nennt nannte nannten bezeichnet bezeichnete bezeichneten sprach spricht warf lobte lobt verurteilte"
    static let french = """
        dit disait disent déclaré déclare déclarait affirmé affirme affirmait assure assuré assurait explique expliqué
        expliquait ajoute ajouté ajoutait estime estimé estimait indique indiqué précise précisé souligne souligné raconte
        raconté rappelle rappelé confie confié annonce annoncé écrit écrivait répond répondu lance lancé insiste insisté
        regrette regretté reconnaît reconnu dénonce dénoncé prévient prévenu conclut conclu martèle martelé soutient soutenu
        promet promis poursuit poursuivi résume résumé note noté observe observé avertit averti admet admis commente commenté
        s'inquiète témoigne témoigné plaide plaidé tweeté
        """
    /// The verbs with the inverted pronouns that follow a quotation: "explique-t-il", "dit-elle".
    static let frenchCues: String = french + " " + frenchInverted
    static let frenchInverted: String = {
        let verbs = french.split(whereSeparator: \.isWhitespace).map(String.init)
        return verbs.flatMap { ["\($0)-t-il", "\($0)-t-elle", "\($0)-il", "\($0)-elle", "\($0)-on"] }
            .joined(separator: " ")
    }()
    static let frenchCalling =
        "trouve trouvait juge jugeait qualifie qualifié qualifiait décrit décrivait appelle appelé accuse accusé fustige fustigé salue salué"
    static let spanish = """
        dijo dice dicen dijeron decía dicho afirmó afirma afirmaron aseguró asegura aseguraron declaró declara declararon
        explicó explica explicaron señaló señala señalaron añadió añade agregó agrega indicó indica apuntó apunta manifestó
        sostuvo sostiene advirtió advierte destacó destaca subrayó subraya expresó expresa comentó comenta insistió insiste
        reconoció reconoce anunció anuncia recordó recuerda respondió responde contestó preguntó pregunta escribió escribe
        denunció denuncia confirmó admitió aclaró argumentó concluyó lamentó reiteró relató precisó contó cuenta
        """
    static let spanishCalling =
        "calificó califica describió describe llamó llama tildó acusó acusa criticó critica elogió condenó"
}
