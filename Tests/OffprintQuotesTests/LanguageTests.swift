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

    @Test func partsFrenchPassagesAtAnAsideInsideTheirMarks() throws {
        let text = """
            « Nous n’avons pas le choix, insiste Jeanne Morel, il faut protéger les pêcheurs. » \
            « C’est une honte, dit-elle. Personne ne nous a écoutés. » « La mer monte, explique le directeur Luc Petit. »
            """
        #expect(
            try quoted(text, language: "fr") == [
                "direct | Jeanne Morel | insiste | Nous n’avons pas le choix / il faut protéger les pêcheurs.",
                "direct | Jeanne Morel | dit | C’est une honte / Personne ne nous a écoutés.",
                "direct | Luc Petit | explique | La mer monte",
            ])
    }

    @Test func theNameOfAGermanPaperIsNoSpeech() throws {
        let text = "„Wir bleiben, solange es geht“, sagte die Ärztin Maria Huber der „Zeitung“."
        #expect(
            try quoted(text, language: "de") == [
                "direct | Maria Huber | sagte | Wir bleiben, solange es geht", "term | - | - | Zeitung",
            ])
    }

    @Test func aGermanSourceStandsInsideItsClause() throws {
        let text = "Das Netz gehört laut Fachleuten zu den besten. Nach Angaben der Polizei waren die Straßen frei."
        #expect(
            try quoted(text, language: "de") == [
                "indirect | Fachleuten | laut | Das Netz gehört / zu den besten",
                "indirect | der Polizei | Nach Angaben | waren die Straßen frei",
            ])
    }
}
