//! Statistics of comparisons: the unit is the program, the quantity the logarithm of a ratio of
//! executed instructions. Percentile bootstrap intervals (Efron, 1979), sign-flip permutation
//! test, Benjamini–Hochberg adjustment (1995).

pub mod random;

use random::Random;

/// Summary of paired log-ratios.
#[derive(Clone, Debug)]
pub struct Summary {
    pub n: usize,
    /// Geometric mean ratio minus 1, in percent (negative = fewer instructions).
    pub mean_percent: f64,
    /// 95 % interval of the same.
    pub low_percent: f64,
    pub high_percent: f64,
    /// Largest regression and largest gain, in percent.
    pub worst_percent: f64,
    pub best_percent: f64,
    /// Mean of the log-ratios divided by their standard deviation (paired effect size d_z).
    pub effect: f64,
    /// Two-sided sign-flip p-value.
    pub p: f64,
}

/// By how many percent new exceeds old, from the logarithm of new / old.
pub fn percent(log_ratio: f64) -> f64 {
    log_ratio.exp_m1() * 100.0
}

/// Summarises ratios (new / old); `None` when there are none.
pub fn summarise(ratios: &[f64], resamples: usize, seed: u64) -> Option<Summary> {
    if ratios.is_empty() {
        return None;
    }
    let logs: Vec<f64> = ratios.iter().map(|r| r.ln()).collect();
    let n = logs.len();
    let mean = logs.iter().sum::<f64>() / n as f64;
    let variance = logs.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n.max(2) - 1) as f64;
    let effect = if variance > 0.0 { mean / variance.sqrt() } else { 0.0 };
    let mut random = Random::new(seed);
    let mut means: Vec<f64> =
        (0..resamples).map(|_| (0..n).map(|_| logs[random.below(n)]).sum::<f64>() / n as f64).collect();
    means.sort_by(f64::total_cmp);
    let at = |q: f64| means.get(((means.len() as f64 - 1.0) * q).round() as usize).copied().unwrap_or(mean);
    let mut as_extreme = 1usize;
    for _ in 0..resamples {
        let flipped: f64 =
            logs.iter().map(|x| if random.chance(50) { *x } else { -*x }).sum::<f64>() / n as f64;
        if flipped.abs() >= mean.abs() - 1e-15 {
            as_extreme += 1;
        }
    }
    let extreme = |f: fn(f64, f64) -> f64| logs.iter().copied().reduce(f).unwrap_or(0.0);
    Some(Summary {
        n,
        mean_percent: percent(mean),
        low_percent: percent(at(0.025)),
        high_percent: percent(at(0.975)),
        worst_percent: percent(extreme(f64::max)),
        best_percent: percent(extreme(f64::min)),
        effect,
        p: as_extreme as f64 / (resamples + 1) as f64,
    })
}

impl Summary {
    /// The geometric mean ratio and its interval, as factors.
    pub fn factors(&self) -> (f64, f64, f64) {
        let factor = |percent: f64| 1.0 + percent / 100.0;
        (factor(self.mean_percent), factor(self.low_percent), factor(self.high_percent))
    }
}

/// Median; `None` of nothing.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        n if n % 2 == 1 => Some(sorted[middle]),
        _ => Some((sorted[middle - 1] + sorted[middle]) / 2.0),
    }
}

/// 95 % percentile bootstrap interval of the median; `None` of nothing.
pub fn median_interval(values: &[f64], resamples: usize, seed: u64) -> Option<(f64, f64)> {
    let mut random = Random::new(seed);
    let mut medians: Vec<f64> = (0..resamples)
        .filter_map(|_| {
            median(&values.iter().map(|_| values[random.below(values.len())]).collect::<Vec<_>>())
        })
        .collect();
    medians.sort_by(f64::total_cmp);
    let at = |q: f64| medians.get(((medians.len() as f64 - 1.0) * q).round() as usize).copied();
    Some((at(0.025)?, at(0.975)?))
}

/// Benjamini–Hochberg adjusted p-values, in the order given.
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[a].total_cmp(&p[b]));
    let mut adjusted = vec![1.0; p.len()];
    let mut smallest = 1.0f64;
    for (rank, &i) in order.iter().enumerate().rev() {
        smallest = smallest.min(p[i] * p.len() as f64 / (rank + 1) as f64);
        adjusted[i] = smallest;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_steady_gain_is_found() {
        let s = summarise(&[0.97; 12], 2000, 1).expect("not empty");
        assert!((s.mean_percent + 3.0).abs() < 1e-9 && s.p < 0.01, "{s:?}");
        assert!(summarise(&[], 10, 1).is_none());
    }

    #[test]
    fn medians_lie_in_their_intervals() {
        assert_eq!(
            (median(&[3.0, 1.0, 2.0]), median(&[4.0, 1.0]), median(&[])),
            (Some(2.0), Some(2.5), None)
        );
        let values: Vec<f64> = (0..25).map(f64::from).collect();
        let (low, high) = median_interval(&values, 2000, 1).expect("not empty");
        assert!(low < 12.0 && high > 12.0 && low > 3.0 && high < 21.0, "{low} {high}");
        assert_eq!(median_interval(&[7.0], 10, 1), Some((7.0, 7.0)));
        assert_eq!(median_interval(&[], 10, 1), None);
    }

    #[test]
    fn adjustment_is_monotone() {
        let adjusted = benjamini_hochberg(&[0.01, 0.04, 0.03, 0.5]);
        assert!((adjusted[0] - 0.04).abs() < 1e-12 && adjusted[1] >= adjusted[0] && adjusted[3] == 0.5);
    }
}
