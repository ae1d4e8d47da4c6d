/// What share of the articles with such a match were relevant: fitted by `Benchmarks/relevance/calibrate.py`, which
/// writes this file.
enum Calibration {
    /// The share for a match; company is nil where it cannot be told.
    static func share(wording: Float, company: Float?) -> Float {
        guard let company else {
            return wording > 0 ? logistic(-2.8390 + 1.4152 * logarithm(1 + wording)) : 0
        }
        let strength = wording + 6.0 * max(0, company)
        return strength > 0 ? logistic(-4.2429 + 1.9183 * logarithm(1 + strength)) : 0
    }
}
