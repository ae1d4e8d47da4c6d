import Testing

@Suite struct DirectQuotesTests {
    @Test func joinsWhatATagInterrupts() throws {
        #expect(
            try quoted(#""It rains," said Ann Lee, a farmer. "It pours.""#)
                == ["direct | Ann Lee | said | It rains, / It pours."])
        #expect(
            try quoted("“It’s over,” Ann Lee said, “but we aren’t done fighting.”")
                == ["direct | Ann Lee | said | It’s over, / but we aren’t done fighting."])
    }

    @Test func keepsTwoTagsApart() throws {
        #expect(
            try quoted(#""It rains," said Ann Lee. "It pours," said Bob Ray."#)
                == ["direct | Ann Lee | said | It rains,", "direct | Bob Ray | said | It pours,"])
    }

    @Test func joinsParagraphsWhoseMarksAreOpenedAnew() throws {
        #expect(
            try quoted(
                "“We are not panicking,” Laura Brandt told analysts.\n\n“We have seen cycles before.\n\n“But this is new.”"
            )
                == [
                    "direct | Laura Brandt | told | We are not panicking,",
                    "direct | Laura Brandt | - | We have seen cycles before. / But this is new.",
                ])
    }

    @Test func joinsATaggedQuotationWithTheParagraphsThatGoOn() throws {
        #expect(
            try quoted("“We are calm,” said Laura Brandt. “We have seen it before.\n\n“But this is new.”")
                == ["direct | Laura Brandt | said | We are calm, / We have seen it before. / But this is new."])
    }

    @Test func aQuotationThatIsClosedEndsThere() throws {
        #expect(
            try quoted("“We are calm,” said Laura Brandt.\n\n“This is new.”")
                == ["direct | Laura Brandt | said | We are calm,", "direct | Laura Brandt | - | This is new."])
    }

    @Test func takesTheQuotationBehindAColon() throws {
        #expect(
            try quoted("Ann Lee was tired. In her statement, she said:\n\n“We have lost.”")
                == ["direct | Ann Lee | said | We have lost."])
        #expect(
            try quoted("Asked by Alan Boyd whether she knew, Ann Lee replied: “I can’t answer that.”")
                == ["direct | Ann Lee | replied | I can’t answer that."])
    }

    @Test func givesTheNextSentencesOfAMixedPassageTheSameCue() throws {
        #expect(
            try quoted("The plan was “a disaster,” Ann Lee said. “We must stop it.”")
                == ["mixed | Ann Lee | said | a disaster,", "direct | Ann Lee | said | We must stop it."])
    }

    @Test func readsAQuestionAndItsTag() throws {
        #expect(
            try quoted("“Where will they go?” Tom Reyes asked. Nobody knew.")
                == ["direct | Tom Reyes | asked | Where will they go?"])
    }

    @Test func takesAnUntaggedStatementForTheLastSpeakers() throws {
        #expect(
            try quoted("Paul Ivers lost everything.\n\n“We had no insurance,” he said.\n\n“Who does, out here?”")
                == [
                    "direct | Paul Ivers | said | We had no insurance,",
                    "direct | Paul Ivers | - | Who does, out here?",
                ])
    }

    @Test func doesNotLabelAQuotationInsideAQuotation() throws {
        #expect(
            try quoted("“My mother used to say, ‘Eat,’ and we ate,” said Ann Lee.")
                == ["direct | Ann Lee | said | My mother used to say, ‘Eat,’ and we ate,"])
    }
}
