//! Days and times of day as people say them, on the shop's own wall clock. The calendar is the Gregorian one,
//! with the month names used around the Gulf and in Egypt.

use domain::basics::{Day, Language, LocalTime, Weekday, to_arabic_digits};

use crate::{Text, text};

/// A day: "Tuesday 24 November", "الثلاثاء ٢٤ نوفمبر".
pub fn day(language: Language, day: Day) -> String {
    format!("{} {}", weekday(language, day), date(language, day))
}

/// The name of a day of the week: "Tuesday", "الثلاثاء".
pub fn weekday_name(language: Language, weekday: Weekday) -> &'static str {
    let name = match weekday {
        Weekday::Monday => &MONDAY,
        Weekday::Tuesday => &TUESDAY,
        Weekday::Wednesday => &WEDNESDAY,
        Weekday::Thursday => &THURSDAY,
        Weekday::Friday => &FRIDAY,
        Weekday::Saturday => &SATURDAY,
        Weekday::Sunday => &SUNDAY,
    };
    name.in_(language)
}

/// The name of the day of the week that `day` is.
pub fn weekday(language: Language, day: Day) -> &'static str {
    weekday_name(language, day.weekday())
}

/// A date without its day of the week: "24 November", "٢٤ نوفمبر".
pub fn date(language: Language, day: Day) -> String {
    let (_, month, number) = day.civil();
    format!(
        "{} {}",
        digits(language, &number.to_string()),
        month_name(language, month)
    )
}

/// A date with its year: "24 November 2026", "٢٤ نوفمبر ٢٠٢٦".
pub fn full_date(language: Language, day: Day) -> String {
    let (year, _, _) = day.civil();
    format!("{} {}", date(language, day), digits(language, &year.to_string()))
}

/// A moment: "Tuesday 24 November, 4:30 pm", "الثلاثاء ٢٤ نوفمبر، ٤:٣٠ عصرًا".
pub fn time(language: Language, at: LocalTime) -> String {
    let comma = match language {
        Language::Arabic => '،',
        Language::English => ',',
    };
    format!("{}{comma} {}", day(language, at.day), clock(language, at.minute))
}

/// A moment in a table: "24 Nov 16:30", "٢٤ نوفمبر ١٦:٣٠".
pub fn short_time(language: Language, at: LocalTime) -> String {
    let (_, month, number) = at.day.civil();
    let name = month_name(language, month);
    // English months are cut to three letters; Arabic ones have no short form.
    let name = match language {
        Language::English => name.get(..3).unwrap_or(name),
        Language::Arabic => name,
    };
    let clock = format!("{:02}:{:02}", at.minute / 60, at.minute % 60);
    format!(
        "{} {name} {}",
        digits(language, &number.to_string()),
        digits(language, &clock)
    )
}

/// A time of day in minutes since midnight: "4 pm", "4:30 pm", "٤ عصرًا", "٤:٣٠ عصرًا".
pub fn clock(language: Language, minute: u16) -> String {
    let (hour, rest) = (minute / 60 % 24, minute % 60);
    let on_dial = match hour % 12 {
        0 => 12,
        other => other,
    };
    let dial = if rest == 0 {
        on_dial.to_string()
    } else {
        format!("{on_dial}:{rest:02}")
    };
    let part = match hour {
        0..=3 => AT_NIGHT,
        4..=11 => IN_THE_MORNING,
        12..=14 => AT_NOON,
        15..=17 => IN_THE_AFTERNOON,
        18..=20 => IN_THE_EVENING,
        _ => LATE,
    };
    format!("{} {}", digits(language, &dial), part.in_(language))
}

/// A moment for machines, as HTML's `datetime` wants it: "2026-11-24T16:30".
pub fn machine(at: LocalTime) -> String {
    format!("{}T{:02}:{:02}", at.day, at.minute / 60, at.minute % 60)
}

fn digits(language: Language, latin: &str) -> String {
    match language {
        Language::Arabic => to_arabic_digits(latin),
        Language::English => latin.to_owned(),
    }
}

fn month_name(language: Language, month: u32) -> &'static str {
    let index = usize::try_from(month).unwrap_or(1).saturating_sub(1);
    MONTHS.get(index).map_or("", |name| name.in_(language))
}

static MONDAY: Text = text("الاثنين", "Monday");
static TUESDAY: Text = text("الثلاثاء", "Tuesday");
static WEDNESDAY: Text = text("الأربعاء", "Wednesday");
static THURSDAY: Text = text("الخميس", "Thursday");
static FRIDAY: Text = text("الجمعة", "Friday");
static SATURDAY: Text = text("السبت", "Saturday");
static SUNDAY: Text = text("الأحد", "Sunday");

static MONTHS: [Text; 12] = [
    text("يناير", "January"),
    text("فبراير", "February"),
    text("مارس", "March"),
    text("أبريل", "April"),
    text("مايو", "May"),
    text("يونيو", "June"),
    text("يوليو", "July"),
    text("أغسطس", "August"),
    text("سبتمبر", "September"),
    text("أكتوبر", "October"),
    text("نوفمبر", "November"),
    text("ديسمبر", "December"),
];

// English knows two halves of a day, Arabic names its parts.
const AT_NIGHT: Text = text("ليلًا", "am");
const IN_THE_MORNING: Text = text("صباحًا", "am");
const AT_NOON: Text = text("ظهرًا", "pm");
const IN_THE_AFTERNOON: Text = text("عصرًا", "pm");
const IN_THE_EVENING: Text = text("مساءً", "pm");
const LATE: Text = text("ليلًا", "pm");
