/// Words and phrases of standing texts that belong to an article, though they are the same on page after page.
///
/// One phrase a line, in lower case; a text that has one of them is not cut for being repeated.
enum BelongingWords {
    static let phrases = """
        not financial advice
        not investment advice
        not medical advice
        not legal advice
        financial advice
        investment advice
        medical advice
        legal advice
        for informational purposes
        consult your doctor
        consult a doctor
        names have been changed
        name has been changed
        views expressed
        opinions expressed
        opinions are
        does not reflect the
        do not reflect the
        not necessarily reflect
        conflict of interest
        competing interests
        declares no
        owns shares
        holds shares
        edited for length
        this transcript
        transcript has been
        transcription may
        contains spoilers
        contains descriptions
        reader discretion
        viewer discretion
        content warning
        trigger warning
        suicide
        helpline
        crisis line
        samaritans
        lifeline
        domestic violence
        machine translated
        translated from
        first published
        originally published
        this article was amended
        keine anlageberatung
        keine rechtsberatung
        ersetzt keinen arzt
        ersetzt keine ärztliche
        name geändert
        namen geändert
        namen wurden geändert
        telefonseelsorge
        meinung des autors
        meinung der autorin
        conseil en investissement
        les prénoms ont été modifiés
        le prénom a été modifié
        no constituye asesoramiento
        los nombres han sido cambiados
        los nombres fueron cambiados
        non costituisce consulenza
        i nomi sono stati cambiati
        """
}
