import OffprintCommands

@main struct Main {
    static func main() { OffprintProgram.run() }
}
