//! What must hold for texts of every area.

use domain::Refusal;
use domain::basics::{Currency, Day, Language, LocalTime, Money, VariantId};
use domain::refusal::{FieldProblem, Problem, PublishGap, Shortage};
use icu_locale::locale;
use icu_plurals::{PluralCategory, PluralRules};

use crate::{Plural, dates, numbers, plural, refusals};

const AR: Language = Language::Arabic;
const EN: Language = Language::English;

#[test]
fn plurals_follow_cldr() {
    for (language, locale) in [(AR, locale!("ar")), (EN, locale!("en"))] {
        let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
        for n in 0..=1_000_u32 {
            let expected = match rules.category_for(n) {
                PluralCategory::Zero => Plural::Zero,
                PluralCategory::One => Plural::One,
                PluralCategory::Two => Plural::Two,
                PluralCategory::Few => Plural::Few,
                PluralCategory::Many => Plural::Many,
                PluralCategory::Other => Plural::Other,
            };
            assert_eq!(
                plural(language, i64::from(n)),
                expected,
                "{n} in {}",
                language.code()
            );
        }
    }
}

#[test]
fn amounts_have_the_decimals_of_their_currency_and_the_digits_of_the_language() {
    for (minor, currency, ar, en) in [
        (6_800, Currency::SAR, "٦٨٫٠٠ ر.س", "SAR 68.00"),
        (12_345, Currency::KWD, "١٢٫٣٤٥ د.ك", "KWD 12.345"),
        (123_456_789, Currency::EGP, "١٬٢٣٤٬٥٦٧٫٨٩ ج.م", "EGP 1,234,567.89"),
        (-5, Currency::KWD, "−٠٫٠٠٥ د.ك", "−KWD 0.005"),
        (0, Currency::SAR, "٠٫٠٠ ر.س", "SAR 0.00"),
    ] {
        let amount = Money::new(minor, currency);
        let plain = |language| numbers::money(language, amount).replace('\u{A0}', " ");
        assert_eq!((plain(AR).as_str(), plain(EN).as_str()), (ar, en));
    }
}

#[test]
fn a_number_in_arabic_reads_back_as_the_same_amount() {
    for (minor, currency) in [
        (6_850, Currency::SAR),
        (12_345, Currency::KWD),
        (100, Currency::EGP),
    ] {
        let amount = Money::new(minor, currency);
        let number = numbers::localized(AR, &amount.to_plain_string());
        assert_eq!(Money::parse(&number, currency), Ok(amount), "{number}");
    }
}

#[test]
fn whole_numbers_and_rates() {
    for (n, ar, en) in [
        (0, "٠", "0"),
        (999, "٩٩٩", "999"),
        (12_345, "١٢٬٣٤٥", "12,345"),
        (-7, "−٧", "−7"),
    ] {
        assert_eq!(
            (numbers::integer(AR, n), numbers::integer(EN, n)),
            (ar.to_owned(), en.to_owned())
        );
    }
    assert_eq!(numbers::percent(AR, 20), "٢٠٪");
    assert_eq!(numbers::rate(EN, 1_500), "15%");
    assert_eq!(numbers::rate(EN, 750), "7.5%");
    assert_eq!(numbers::rate(AR, 725), "٧٫٢٥٪");
}

#[test]
fn days_and_times() {
    let day: Day = "2026-11-24".parse().unwrap();
    assert_eq!(dates::day(AR, day), "الثلاثاء ٢٤ نوفمبر");
    assert_eq!(dates::day(EN, day), "Tuesday 24 November");
    assert_eq!(dates::full_date(EN, day), "24 November 2026");
    let at = LocalTime {
        day,
        minute: 16 * 60 + 5,
    };
    assert_eq!(dates::time(EN, at), "Tuesday 24 November, 4:05 pm");
    assert_eq!(dates::time(AR, at), "الثلاثاء ٢٤ نوفمبر، ٤:٠٥ عصرًا");
    assert_eq!(dates::short_time(EN, at), "24 Nov 16:05");
    assert_eq!(dates::short_time(AR, at), "٢٤ نوفمبر ١٦:٠٥");
    assert_eq!(dates::machine(at), "2026-11-24T16:05");
    for (minute, ar, en) in [
        (0, "١٢ ليلًا", "12 am"),
        (720, "١٢ ظهرًا", "12 pm"),
        (1_439, "١١:٥٩ ليلًا", "11:59 pm"),
    ] {
        assert_eq!(
            (dates::clock(AR, minute), dates::clock(EN, minute)),
            (ar.to_owned(), en.to_owned())
        );
    }
}

#[test]
fn every_refusal_has_a_sentence_of_its_own_in_both_languages() {
    let mut seen = Vec::new();
    for refusal in every_refusal() {
        let sentences = Language::ALL.map(|language| refusals::sentence(language, &refusal));
        speaks_both(refusal.name(), &sentences);
        for sentence in sentences {
            assert!(!seen.contains(&sentence), "said twice: {sentence}");
            seen.push(sentence);
        }
    }
}

#[test]
fn every_problem_of_a_field_has_a_sentence_in_both_languages() {
    for problem in every_problem() {
        speaks_both(
            &format!("{problem:?}"),
            &Language::ALL.map(|l| refusals::field(l, &problem)),
        );
    }
}

#[test]
fn a_shortage_says_what_is_left() {
    let lacking = |available| Shortage {
        available,
        ..shortage()
    };
    let plain = |language, available| {
        refusals::shortage(language, &lacking(available)).replace(['\u{2068}', '\u{2069}'], "")
    };
    assert_eq!(plain(EN, 0), "Cup: you asked for 3, none is left");
    assert_eq!(plain(EN, 1), "Cup: you asked for 3, 1 is left");
    assert_eq!(plain(AR, 2), "Cup: طلبت ٣، والمتاح قطعتان");
}

/// Arabic is written in Arabic letters, English is not, and neither is empty.
fn speaks_both(what: &str, [ar, en]: &[String; 2]) {
    let arabic = |text: &str| text.chars().any(|c| ('\u{620}'..='\u{64A}').contains(&c));
    assert!(arabic(ar), "{what} has no Arabic: {ar}");
    assert!(!en.is_empty() && !arabic(en), "{what} has no English: {en}");
}

fn shortage() -> Shortage {
    Shortage {
        variant: VariantId::from_uuid(Default::default()),
        title: domain::basics::Translated::new("", "Cup"),
        wanted: 3,
        available: 1,
    }
}

fn every_problem() -> Vec<Problem> {
    vec![
        Problem::Required,
        Problem::TooLong { max: 80 },
        Problem::TooShort { min: 10 },
        Problem::TooLarge { max: 8 << 20 },
        Problem::NotAPhone,
        Problem::NotAnEmail,
        Problem::NotAnAmount,
        Problem::NotANumber,
        Problem::NotAChoice,
        Problem::WrongForm,
        Problem::NotAbovePrice,
        Problem::NotAboveLowest,
        Problem::NotBetween {
            least: 1,
            most: 1_000,
        },
        Problem::NotBelowPrice,
        Problem::NotAPercentage,
        Problem::NotARate { most: 50 },
        Problem::NotLetters { most: 5 },
        Problem::NotATime,
        Problem::NotAfterStart,
        Problem::UnknownSlug {
            slug: "cups".to_owned(),
        },
    ]
}

fn every_refusal() -> Vec<Refusal> {
    let money = |minor| Money::new(minor, Currency::SAR);
    vec![
        Refusal::InvalidFields(vec![FieldProblem {
            field: "name".to_owned(),
            problem: Problem::Required,
        }]),
        Refusal::OutOfStock(vec![shortage()]),
        Refusal::PromiseChanged {
            now: domain::basics::Day::from_epoch_days(20_000),
        },
        Refusal::TotalChanged {
            shown: money(100),
            now: money(200),
        },
        Refusal::NotAPicture {
            name: "cup.svg".to_owned(),
        },
        Refusal::PictureTooLarge {
            name: "cup.png".to_owned(),
        },
        Refusal::TooManyPictures { max: 30 },
        Refusal::CartEmpty,
        Refusal::CouponsTooMany { max: 5 },
        Refusal::CodeTaken {
            code: "EID".to_owned(),
        },
        Refusal::CartFull { max: 60 },
        Refusal::QuantityOutOfRange { max: 999 },
        Refusal::NotDeliveredThere,
        Refusal::CashLimitExceeded { limit: money(100) },
        Refusal::NotPossibleNow,
        Refusal::ReasonMissing,
        Refusal::CashDiffers {
            due: money(100),
            counted: money(90),
        },
        Refusal::StockHeld { free: 2 },
        Refusal::NotPublishable(PublishGap::Title),
        Refusal::NotPublishable(PublishGap::Variant),
        Refusal::NotPublishable(PublishGap::Price),
        Refusal::WrongCredentials,
        Refusal::TooManyAttempts {
            retry_after_seconds: 90,
        },
        Refusal::NoSuchOrder,
        Refusal::EmailTaken,
        Refusal::LastManager,
        Refusal::AlreadySetUp,
        Refusal::ForeignOrigin,
        Refusal::ChangedMeanwhile,
    ]
    .into_iter()
    .chain(every_coupon_problem())
    .collect()
}

fn every_coupon_problem() -> impl Iterator<Item = Refusal> {
    use domain::pricing::Miss;
    use domain::pricing::read::CodeProblem::{Expired, NotForThis, NotYet, Unknown, UsedUp};
    let missing = Money::new(2_000, Currency::SAR);
    let problems = [
        Unknown,
        NotYet,
        Expired,
        UsedUp,
        NotForThis(Miss::Minimum { missing }),
        NotForThis(Miss::Goods),
        NotForThis(Miss::FirstOrder),
        NotForThis(Miss::CustomerLimit),
        NotForThis(Miss::Stacking),
        NotForThis(Miss::NothingLeft),
    ];
    problems.into_iter().map(|problem| Refusal::Coupon {
        code: "EID".to_owned(),
        problem,
    })
}
