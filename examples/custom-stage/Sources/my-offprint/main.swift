import OffprintCommands
import WordCount

OffprintProgram.run(adding: [CountWords.self])
