//! The chart: for each program one bar per implementation, as long as the logarithm of how many
//! times fewer instructions than CPython it executes. Plain SVG 1.1, the same bytes for the same numbers.

use super::report::{Measured, Program, Report, OURS};
use std::fmt::Write;

const LEFT: f64 = 190.0;
const WIDTH: f64 = 640.0;
const TOP: f64 = 62.0;
const BAR: f64 = 8.0;
const GAP: f64 = 8.0;
/// Colours that stay apart for colour-blind readers (Okabe and Ito, 2008).
const COLOURS: [(&str, &str); 3] = [(OURS, "#0072b2"), ("pypy", "#e69f00"), ("gcc", "#999999")];

/// Draws the report.
///
/// # Errors
/// CPython was not measured, so there is nothing to compare with.
pub fn render(report: &Report) -> Result<String, String> {
    let programs: Vec<&Program> = report.programs.iter().filter(|p| times(p, OURS).is_some()).collect();
    if programs.is_empty() {
        return Err("no chart: it shows instructions relative to CPython, which were not counted".to_string());
    }
    let series: Vec<(&str, &str)> =
        COLOURS.into_iter().filter(|(name, _)| programs.iter().any(|p| times(p, name).is_some())).collect();
    let all = || programs.iter().flat_map(|p| series.iter().filter_map(|(name, _)| times(p, name)));
    let low = all().fold(1.0f64, f64::min).log10().floor();
    let high = all().fold(10.0f64, f64::max).log10().ceil();
    let x = |ratio: f64| LEFT + (ratio.log10() - low) / (high - low) * WIDTH;
    let row = series.len() as f64 * BAR + GAP;
    let bottom = TOP + programs.len() as f64 * row;
    let mut out = String::new();
    let (width, height) = (LEFT + WIDTH + 60.0, bottom + 30.0);
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" \
         height=\"{height:.0}\" font-family=\"sans-serif\" font-size=\"11\">"
    );
    let _ = writeln!(out, "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
    let _ = writeln!(
        out,
        "<text x=\"10\" y=\"20\" font-size=\"15\">Times fewer executed instructions than CPython 3.11</text>"
    );
    let mut at = 10.0;
    for (name, colour) in &series {
        let _ = writeln!(out, "<rect x=\"{at:.0}\" y=\"32\" width=\"10\" height=\"10\" fill=\"{colour}\"/>");
        let _ = writeln!(out, "<text x=\"{:.0}\" y=\"41\">{name}</text>", at + 14.0);
        at += 90.0;
    }
    let _ = writeln!(out, "<text x=\"{at:.0}\" y=\"41\">| goal</text>");
    for power in low as i32..=high as i32 {
        let ratio = 10f64.powi(power);
        let (at, colour) = (x(ratio), if power == 0 { "#000" } else { "#ccc" });
        let _ = writeln!(
            out,
            "<line x1=\"{at:.1}\" y1=\"{TOP:.0}\" x2=\"{at:.1}\" y2=\"{bottom:.0}\" stroke=\"{colour}\"/>"
        );
        let _ = writeln!(
            out,
            "<text x=\"{at:.1}\" y=\"{:.0}\" text-anchor=\"middle\">{ratio}</text>",
            bottom + 15.0
        );
    }
    for (i, program) in programs.iter().enumerate() {
        let top = TOP + GAP / 2.0 + i as f64 * row;
        let middle = top + (row - GAP) / 2.0 + 4.0;
        let name = escaped(&program.name);
        let _ = writeln!(
            out,
            "<text x=\"{:.0}\" y=\"{middle:.1}\" text-anchor=\"end\">{name}</text>",
            LEFT - 6.0
        );
        for (k, (name, colour)) in series.iter().enumerate() {
            let Some(ratio) = times(program, name) else { continue };
            let (from, to) = (x(1.0).min(x(ratio)), x(1.0).max(x(ratio)));
            let y = top + k as f64 * BAR;
            let _ = writeln!(
                out,
                "<rect x=\"{from:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.0}\" fill=\"{colour}\"/>",
                (to - from).max(1.0),
                BAR - 1.0
            );
            if *name == OURS {
                let label = if ratio >= 10.0 { format!("{ratio:.0}") } else { format!("{ratio:.1}") };
                let _ = writeln!(
                    out,
                    "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"9\">{label}</text>",
                    to + 3.0,
                    y + BAR - 1.0
                );
            }
        }
        if let Some(goal) = report.goal_of(program).filter(|g| *g > 0.0) {
            let at = x(goal);
            let _ = writeln!(
                out,
                "<line x1=\"{at:.1}\" y1=\"{top:.1}\" x2=\"{at:.1}\" y2=\"{:.1}\" stroke=\"#000\" stroke-width=\"2\"/>",
                top + row - GAP
            );
        }
    }
    out.push_str("</svg>\n");
    Ok(out)
}

/// CPython's instructions divided by those of `name`.
fn times(program: &Program, name: &str) -> Option<f64> {
    let count = |name: &str| program.results.get(name).and_then(Measured::count).filter(|n| *n > 0.0);
    Some(count("cpython")? / count(name)?)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
