//! Wall clocks: which local day and minute an instant is, by the IANA database.

use domain::basics::{Day, Instant, LocalTime};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What the wall clock of `zone` (an IANA name) shows at `instant`. An unknown zone is read as UTC: the name is
/// checked when it is set.
pub fn local_time(zone: &str, instant: Instant) -> LocalTime {
    let zoned = timestamp(instant).to_zoned(zone_named(zone));
    let (date, time) = (zoned.date(), zoned.time());
    let day = Day::from_civil(
        i32::from(date.year()),
        date.month().unsigned_abs().into(),
        date.day().unsigned_abs().into(),
    );
    LocalTime {
        day: day.unwrap_or(Day::from_epoch_days(0)),
        minute: u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs()),
    }
}

/// The instant at which the wall clock of `zone` shows `local`; where a clock change skips it, the moment after
/// the change.
pub fn instant_of(zone: &str, local: LocalTime) -> Instant {
    let midnight = jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0);
    let span = jiff::Span::new().try_days(i64::from(local.day.epoch_days()));
    let civil = span
        .and_then(|s| s.try_minutes(i64::from(local.minute)))
        .and_then(|s| midnight.checked_add(s));
    let zoned = civil.and_then(|civil| zone_named(zone).to_ambiguous_zoned(civil).compatible());
    zoned.map_or(Instant(0), |zoned| Instant(zoned.timestamp().as_millisecond()))
}

/// `instant` as RFC 3339 writes it, with the offset that the wall clock of `zone` has then: `2026-11-22T15:00:00+03:00`.
pub fn rfc3339(zone: &str, instant: Instant) -> String {
    timestamp(instant)
        .to_zoned(zone_named(zone))
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string()
}

/// The instant that a text of RFC 3339 names.
pub fn read_rfc3339(text: &str) -> Option<Instant> {
    let read: Timestamp = text.parse().ok()?;
    Some(Instant(read.as_millisecond()))
}

fn timestamp(instant: Instant) -> Timestamp {
    Timestamp::from_millisecond(instant.0).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn zone_named(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn riyadh_is_three_hours_ahead_and_egypt_has_summer_time() {
        let noon = Instant(1_795_348_800_000); // 2026-11-22T12:00Z
        assert_eq!(local_time("Asia/Riyadh", noon).minute, 15 * 60);
        for zone in ["Asia/Riyadh", "Africa/Cairo", "Asia/Kuwait"] {
            for hour in 0..48 {
                let instant = noon.plus_seconds(hour * 3_600);
                assert_eq!(instant_of(zone, local_time(zone, instant)), instant, "{zone}");
            }
        }
        assert_eq!(rfc3339("Asia/Riyadh", noon), "2026-11-22T15:00:00+03:00");
        for text in ["2026-11-22T15:00:00+03:00", "2026-11-22T12:00:00Z"] {
            assert_eq!(read_rfc3339(text), Some(noon), "{text}");
        }
        assert_eq!(read_rfc3339("2026-11-22T15:00"), None);
        let july = Instant(1_783_425_600_000); // 2026-07-07T12:00Z
        assert_eq!(local_time("Africa/Cairo", july).minute, 15 * 60);
    }
}
