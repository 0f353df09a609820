//! Text can be read on every ground it may stand on, by day and by night: the contrast of WCAG 2.2 (4.5:1 for
//! text, 3:1 for the boundary of what takes input), computed from the one file that has colours.

#![expect(clippy::float_arithmetic, reason = "colour is measured, not money")]
#![expect(clippy::unwrap_used, reason = "what cannot be read is a failed test")]

use std::collections::HashMap;

/// The pairs a style may use: a text, and the grounds it may stand on. Another pair is added here first.
const TEXT: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "sunken",
            "paper",
            "surface",
            "raised",
            "accent-soft",
            "good-soft",
            "warn-soft",
            "bad-soft",
        ],
    ),
    (
        "muted",
        &[
            "sunken",
            "paper",
            "surface",
            "raised",
            "accent-soft",
            "good-soft",
            "warn-soft",
            "bad-soft",
        ],
    ),
    ("accent", &["sunken", "paper", "surface", "raised", "accent-soft"]),
    ("on-accent", &["accent", "accent-strong"]),
    ("on-clay", &["clay"]),
    ("good", &["paper", "surface", "good-soft"]),
    ("warn-text", &["paper", "surface", "warn-soft"]),
    ("on-warn", &["warn"]),
    ("bad", &["sunken", "paper", "surface", "raised", "bad-soft"]),
    ("on-bad", &["bad"]),
    ("on-night", &["night", "night-raised", "night-line"]),
    ("night-muted", &["night"]),
    ("night-accent", &["night", "night-raised"]),
    // Inverted: a count on a picture, the mark of an order that ended.
    ("paper", &["ink", "muted"]),
];

/// Boundaries of what takes input, and marks that say something without words.
const BOUNDARY: &[(&str, &[&str])] = &[
    ("edge", &["paper", "surface"]),
    ("accent", &["surface"]),
    ("good", &["surface"]),
    ("bad", &["surface", "bad-soft"]),
];

/// Lightness, chroma, hue.
type Oklch = [f64; 3];

/// One token by day and by night.
struct Token {
    day: Oklch,
    night: Oklch,
}

#[test]
fn every_allowed_pair_can_be_read_by_day_and_by_night() {
    let tokens = tokens();
    let mut poor = below(&tokens, TEXT, 4.5);
    poor.extend(below(&tokens, BOUNDARY, 3.0));
    assert!(poor.is_empty(), "too little contrast:\n{}", poor.join("\n"));
}

/// The pictures the design began with have a lighter clay; white on it cannot be read, and the test says so.
#[test]
fn a_lighter_clay_would_be_refused() {
    let clay = Token {
        day: [0.62, 0.12, 45.0],
        night: [0.62, 0.12, 45.0],
    };
    let white = Token {
        day: [1.0, 0.0, 0.0],
        night: [1.0, 0.0, 0.0],
    };
    let tokens = HashMap::from([("clay".to_owned(), clay), ("on-clay".to_owned(), white)]);
    assert_eq!(below(&tokens, &[("on-clay", &["clay"])], 4.5).len(), 2);
}

#[test]
fn known_contrasts_come_out_as_known() {
    let (black, white, red) = ([0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.628, 0.2577, 29.23]);
    assert!((contrast(black, white) - 21.0).abs() < 0.01);
    assert!((contrast(white, white) - 1.0).abs() < 0.01);
    // #ff0000 on white
    assert!((contrast(red, white) - 4.0).abs() < 0.03);
}

#[test]
fn only_the_tokens_have_raw_colours() {
    let style = concat!(env!("CARGO_MANIFEST_DIR"), "/../../style");
    let mut found = Vec::new();
    for folder in ["", "ui", "storefront", "console"] {
        for entry in std::fs::read_dir(format!("{style}/{folder}")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|end| end != "css") || path.ends_with("tokens.css") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for (number, line) in text.lines().enumerate() {
                if has_raw_colour(line) {
                    found.push(format!("{}:{}: {line}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "raw colours outside tokens.css:\n{}",
        found.join("\n")
    );
    assert!(has_raw_colour("  color: #fff;") && has_raw_colour("  background: rgb(0 0 0);"));
}

fn has_raw_colour(line: &str) -> bool {
    let Some((_, value)) = line.split_once(": ") else {
        return false;
    };
    let function = ["rgb", "hsl", "hwb", "lab(", "lch(", "color(", "color-mix("];
    let word = value
        .split([' ', ',', ';'])
        .any(|word| matches!(word, "white" | "black" | "red" | "gray" | "grey"));
    value.contains('#') || word || function.iter().any(|name| value.contains(name))
}

/// Each pair of `table` that has less contrast than `least`, as a line to read.
fn below(tokens: &HashMap<String, Token>, table: &[(&str, &[&str])], least: f64) -> Vec<String> {
    let mut poor = Vec::new();
    for (text, grounds) in table {
        for ground in *grounds {
            let (text_token, ground_token) = (&tokens[*text], &tokens[*ground]);
            for (time, a, b) in [
                ("day", text_token.day, ground_token.day),
                ("night", text_token.night, ground_token.night),
            ] {
                let ratio = contrast(a, b);
                if ratio < least {
                    poor.push(format!("{text} on {ground} by {time}: {ratio:.2} < {least}"));
                }
            }
        }
    }
    poor
}

/// Every `--name: light-dark(oklch(…), oklch(…))` or `--name: oklch(…)` of tokens.css.
fn tokens() -> HashMap<String, Token> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../style/tokens.css");
    let text = std::fs::read_to_string(file).unwrap();
    let tokens: HashMap<_, _> = text
        .lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
            let colours: Vec<Oklch> = value.split("oklch(").skip(1).map(oklch).collect();
            let day = *colours.first()?;
            Some((
                name.to_owned(),
                Token {
                    day,
                    night: colours.get(1).copied().unwrap_or(day),
                },
            ))
        })
        .collect();
    assert!(
        tokens.len() > 30,
        "tokens.css is not written as this test reads it"
    );
    tokens
}

/// `0.43 0.085 168), …` read up to its bracket.
fn oklch(text: &str) -> Oklch {
    let inside = text.split(')').next().unwrap_or_default();
    let mut numbers = inside.split_whitespace().map(|number| number.parse().unwrap());
    [
        numbers.next().unwrap(),
        numbers.next().unwrap(),
        numbers.next().unwrap(),
    ]
}

/// WCAG 2.2, "contrast ratio".
fn contrast(a: Oklch, b: Oklch) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance. The matrices are those of CSS Color 4 (Oklab to linear sRGB); what lies outside sRGB is
/// clipped, as a screen does.
fn luminance([lightness, chroma, hue]: Oklch) -> f64 {
    let (a, b) = (chroma * hue.to_radians().cos(), chroma * hue.to_radians().sin());
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
    let red = 4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s;
    let green = -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s;
    let blue = -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s;
    0.2126 * red.clamp(0.0, 1.0) + 0.7152 * green.clamp(0.0, 1.0) + 0.0722 * blue.clamp(0.0, 1.0)
}
