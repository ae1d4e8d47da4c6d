import Testing

@Suite struct LanguageTests {
    @Test func readsGerman() throws {
        #expect(
            try quoted(
                """
                „Das ist ein historischer Tag“, sagte Bürgermeisterin Anna Köhler am Montag. „Wir holen die Bahn zurück.“

                „Niemand weiß, was das kostet“, so der Verkehrsexperte Jens Brandt. Köhler erklärte, dass der Bund zahle.

                Die sogenannte „Bimmelbahn“ war 1968 stillgelegt worden.
                """, language: "de")
                == [
                    "direct | Anna Köhler | sagte | Das ist ein historischer Tag / Wir holen die Bahn zurück.",
                    "direct | Jens Brandt | so | Niemand weiß, was das kostet",
                    "indirect | Anna Köhler | erklärte | der Bund zahle",
                    "term | - | - | Bimmelbahn",
                ])
    }

    @Test func readsFrench() throws {
        #expect(
            try quoted(
                """
                « Nous devons agir maintenant », a déclaré Claire Fontaine. « Chaque goutte compte. »

                Selon Marc Dubois, le texte ne va pas assez loin. « C'est un pansement », explique-t-il.
                """, language: "fr")
                == [
                    "direct | Claire Fontaine | déclaré | Nous devons agir maintenant / Chaque goutte compte.",
                    "indirect | Marc Dubois | Selon | le texte ne va pas assez loin",
                    "direct | Marc Dubois | explique | C'est un pansement",
                ])
    }

    @Test func readsSpanish() throws {
        #expect(
            try quoted(
                """
                «No teníamos otra opción», dijo Javier Morales, director de la planta. «La deuda era insostenible».

                Carmen Ruiz calificó la decisión de «cobarde» y aseguró que los trabajadores irán a la huelga.
                """, language: "es")
                == [
                    "direct | Javier Morales | dijo | No teníamos otra opción / La deuda era insostenible",
                    "mixed | Carmen Ruiz | calificó | cobarde",
                    "indirect | Carmen Ruiz | aseguró | los trabajadores irán a la huelga",
                ])
    }

    @Test(arguments: ["「もう終わりだ」と彼は言った。", "»Vi er klar,« sagde Ann Lee.", "”Vi är klara”, sade Ann Lee."])
    func pairsTheMarksOfOtherLanguages(text: String) throws {
        #expect(try quoted(text, language: "xx").count == 1)
    }
}
