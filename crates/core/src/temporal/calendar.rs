//! The proleptic Gregorian calendar in integers, for every day that 64 bits can count.
//!
//! Howard Hinnant's algorithms (<https://howardhinnant.github.io/date_algorithms.html>): years start in March, so that
//! the leap day is a year's last, and repeat in eras of 400 years.

const DAYS_PER_ERA: i64 = 146_097;
/// Days from 0000-03-01, where an era starts, to 1970-01-01.
const EPOCH_OFFSET: i64 = 719_468;

/// Year, month (1 to 12) and day of the month (1 to 31) of days since 1970-01-01.
///
/// ```
/// assert_eq!(polarslike_core::temporal::civil(19_753), (2024, 1, 31));
/// ```
pub const fn civil(days: i64) -> (i64, u32, u32) {
    if days > -NEAR_DAYS && days < NEAR_DAYS {
        return near_civil(days as i32);
    }
    // Shifted within the era, not before: `days` may be the last that 64 bits hold.
    let shifted = days.rem_euclid(DAYS_PER_ERA) + EPOCH_OFFSET;
    let era = days.div_euclid(DAYS_PER_ERA) + shifted / DAYS_PER_ERA;
    let day_of_era = shifted % DAYS_PER_ERA;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + (month <= 2) as i64;
    (year, month as u32, day as u32)
}

/// Days around 1970 that 32 bits suffice for: 32,000 years.
const NEAR_DAYS: i64 = 12_000_000;

/// As [`civil`], in few multiplications: the algorithm of Cassio Neri and Lorenz Schneider, "Euclidean affine functions
/// and their application to calendar algorithms" (2022).
const fn near_civil(days: i32) -> (i64, u32, u32) {
    /// Eras by which days are shifted to be positive.
    const SHIFTED_ERAS: u32 = 82;
    const SHIFT: u32 = EPOCH_OFFSET as u32 + DAYS_PER_ERA as u32 * SHIFTED_ERAS;
    let quarters = 4 * (days as u32).wrapping_add(SHIFT) + 3;
    let (century, day_of_century) = (quarters / DAYS_PER_ERA as u32, quarters % DAYS_PER_ERA as u32 / 4);
    let product = 2_939_745 * (4 * day_of_century + 3) as u64;
    let (year_of_century, day_of_year) = ((product >> 32) as u32, product as u32 / 2_939_745 / 4);
    let month_and_day = 2_141 * day_of_year + 197_913;
    let (month, day) = (month_and_day >> 16, (month_and_day & 0xFFFF) / 2_141 + 1);
    let next_year = day_of_year >= 306;
    let year = (100 * century + year_of_century + next_year as u32) as i64 - 400 * SHIFTED_ERAS as i64;
    (year, if next_year { month - 12 } else { month }, day)
}

/// Days since 1970-01-01 of a date; `None` if the month has no such day or the year is beyond ±262,142, where the
/// calendar of chrono ends.
///
/// ```
/// use polarslike_core::temporal::days_from_civil;
/// assert_eq!(days_from_civil(2024, 2, 29), Some(19_782));
/// assert_eq!(days_from_civil(2023, 2, 29), None);
/// ```
pub const fn days_from_civil(year: i64, month: u32, day: u32) -> Option<i32> {
    if year < -262_142 || year > 262_142 || month < 1 || month > 12 {
        return None;
    }
    if day < 1 || day > days_in_month(year, month) {
        return None;
    }
    let year = year - (month <= 2) as i64;
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted_month = if month > 2 { month - 3 } else { month + 9 } as i64;
    let day_of_year = (153 * shifted_month + 2) / 5 + day as i64 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some((era * DAYS_PER_ERA + day_of_era - EPOCH_OFFSET) as i32)
}

/// Whether a year has a 29th of February.
pub const fn is_leap_year(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The number of days of a month, 1 to 12.
pub const fn days_in_month(year: i64, month: u32) -> u32 {
    match month {
        2 if is_leap_year(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Datelike;

    #[test]
    fn agrees_with_chrono() {
        for days in (-95_000_000..95_000_000).step_by(9_973).chain(-800..800).chain(18_000..21_000) {
            let date = crate::temporal::date(days).unwrap();
            let (year, month, day) = civil(days.into());
            assert_eq!((year, month, day), (date.year().into(), date.month(), date.day()));
            assert_eq!(days_from_civil(year, month, day), Some(days));
        }
    }

    #[test]
    fn counts_every_day_that_64_bits_hold() {
        let (first, last) = (civil(i64::MIN), civil(i64::MAX));
        assert!(first.0 < -25_000_000_000_000_000 && last.0 > 25_000_000_000_000_000);
    }

    #[test]
    fn rejects_days_that_are_not_in_the_calendar() {
        for (y, m, d) in
            [(2024, 2, 30), (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1)]
        {
            assert_eq!(days_from_civil(y, m, d), None);
        }
        assert_eq!(days_from_civil(300_000, 1, 1), None);
        assert!(days_from_civil(2000, 2, 29).is_some());
    }
}
