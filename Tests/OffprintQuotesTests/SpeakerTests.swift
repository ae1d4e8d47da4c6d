import Testing

@Suite struct SpeakerTests {
    @Test func refersSurnamesToFullNames() throws {
        #expect(
            try quoted("Margaret Olsen ran the library.\n\n“It was home,” Olsen said.")
                == ["direct | Margaret Olsen | said | It was home,"])
    }

    @Test func partsTitlesAndRolesFromNames() throws {
        #expect(
            try quoted("“It is late,” said Dr. Elena Rossi. “Too late,” said Acme CEO Sam Archer.")
                == ["direct | Elena Rossi | said | It is late,", "direct | Sam Archer | said | Too late,"])
        #expect(
            try quoted("“No company is above the law,” EU commissioner Henrik Dahl told reporters on Thursday.")
                == ["direct | Henrik Dahl | told | No company is above the law,"])
    }

    @Test func findsTheNameInsideAnInsertion() throws {
        #expect(
            try quoted("The Liberal leader, Fiona Grant, said: “He must go.”")
                == ["direct | Fiona Grant | said | He must go."])
        #expect(
            try quoted("“We read it,” said the town's librarian, Margaret Olsen, on Monday.")
                == ["direct | Margaret Olsen | said | We read it,"])
    }

    @Test func findsTheNameBeforeAnInsertion() throws {
        #expect(
            try quoted("“The water was here,” Maria Chen, who is 54, recalled last week.")
                == ["direct | Maria Chen | recalled | The water was here,"])
    }

    @Test func resolvesPronounsByGender() throws {
        #expect(
            try quoted(
                "Maria Chen met her neighbor, Paul Ivers.\n\n“I lost it all,” he said.\n\n“Me too,” she said.")
                == ["direct | Paul Ivers | said | I lost it all,", "direct | Maria Chen | said | Me too,"])
    }

    @Test func refersDescriptionsToWhomTheyDescribe() throws {
        #expect(
            try quoted(
                """
                Sen. Maria Ortega sponsored the bill. NovaChip opposed it.

                The senator said that the time had come. The company called it “a mistake.”
                """)
                == [
                    "indirect | Maria Ortega | said | the time had come",
                    "mixed | NovaChip | called | a mistake.",
                ])
    }

    @Test func keepsADescriptionThatIsNeverNamed() throws {
        #expect(
            try quoted("“We don’t comment on rumors,” said a spokeswoman for Microsoft.")
                == ["direct | a spokeswoman for Microsoft | said | We don’t comment on rumors,"])
    }

    @Test func anOrganizationThatReportsIsTheSpeaker() throws {
        #expect(
            try quoted("Several people were upset, with KXR reporting that “some workers are furious.”")
                == ["mixed | KXR | reporting | some workers are furious."])
    }

    @Test func knowsAnAcronymFromItsBrackets() throws {
        #expect(
            try quoted(
                "“Who watches?” asked the Electronic Liberty Foundation (ELF). The ELF said it would study the tool “line by line.”"
            )
                == [
                    "direct | Electronic Liberty Foundation | asked | Who watches?",
                    "mixed | Electronic Liberty Foundation | said | line by line.",
                ])
    }

    @Test func aJudgeOfTheLeadIsTheJudgeNamedLater() throws {
        #expect(
            try quoted(
                "A judge blocked the law, calling it “plainly wrong.”\n\nU.S. District Judge Helen Marsh ruled on Friday."
            )
            .first == "mixed | Helen Marsh | calling | plainly wrong.")
    }

    @Test func theOneQuotedInAPassiveIsTheSpeaker() throws {
        #expect(
            try quoted("Ann Lee was quoted as saying that “nobody asked.”") == [
                "mixed | Ann Lee | saying | nobody asked."
            ])
    }
}
