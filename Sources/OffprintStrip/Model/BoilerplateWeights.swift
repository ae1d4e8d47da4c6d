// Written by Benchmarks/training/train.py; not to be edited.
enum BoilerplateWeights {
    static let first: StaticString = ""
    static let second: StaticString = ""
}
