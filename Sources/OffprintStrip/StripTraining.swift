package import OffprintCore

/// The stages with set options, for the trainer and its measurements.
package enum StripTraining {
    /// `strip-boilerplate` and `strip-promos`.
    package static func stages(favor: String) throws(OptionError) -> [any BlockStripper] {
        var options = StripBoilerplate.Options()
        options.favor = Favor(rawValue: favor) ?? .balanced
        return [StripBoilerplate(options: options), StripPromos(options: StripPromos.Options())]
    }
}
