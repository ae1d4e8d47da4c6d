/// What share of the articles with such a match were relevant: fitted by `Benchmarks/relevance/calibrate.py`, which
/// writes this file.
enum Calibration {
    /// The share for a match; company is nil where it cannot be told.
    static func share(wording: Float, company: Float?) -> Float {
        guard let company else {
            return wording > 0 ? logistic(-2.8404 + 1.4221 * logarithm(1 + wording)) : 0
        }
        let strength = wording + 6.0 * max(0, company)
        return strength > 0 ? logistic(-4.2448 + 1.9226 * logarithm(1 + strength)) : 0
    }
}
