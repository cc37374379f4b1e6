//! Dates of the years 0 to 9999 in the form of ISO 8601, which has ten bytes: read and written all at once, as files
//! full of them are.

use super::calendar::days_in_month;

/// Days from 0000-03-01, with which a year begins here so that the leap day is its last, to 1970-01-01.
const EPOCH: u32 = 719_468;

/// The last day of the year 9999.
const LAST_DAY: i32 = 2_932_896;

/// `2024-01-31` of days since 1970-01-01; `None` if the year has more than four digits or a sign.
///
/// ```
/// use polarslike_core::temporal::iso_date;
/// assert_eq!(iso_date(19_753).as_ref(), Some(b"2024-01-31"));
/// assert_eq!(iso_date(i32::MAX), None);
/// ```
#[inline]
pub fn iso_date(days: i32) -> Option<[u8; 10]> {
    // January and February of the year 0 belong to the year before here.
    const FIRST_DAY: i32 = -(EPOCH as i32);
    if !(FIRST_DAY..=LAST_DAY).contains(&days) {
        return None;
    }
    // By the method of Neri and Schneider: quarters of days count 400, 100 and 4 years without leap years in between.
    let quarters = 4 * (days - FIRST_DAY).cast_unsigned() + 3;
    let century = quarters / 146_097;
    let quarters = (quarters % 146_097) | 3;
    let product = 2_939_745 * u64::from(quarters);
    let (year_of_century, day_of_year) = ((product >> 32) as u32, product as u32 / 2_939_745 / 4);
    let parts = 2_141 * day_of_year + 197_913;
    let (month, day) = (parts >> 16, (parts & 0xffff) / 2_141 + 1);
    let next_year = u32::from(day_of_year >= 306);
    let (year, month) = (100 * century + year_of_century + next_year, month - 12 * next_year);
    let two = |number: u32| [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8];
    let ([a, b], [c, d]) = (two(year / 100), two(year % 100));
    let ([e, f], [g, h]) = (two(month), two(day));
    Some([a, b, c, d, b'-', e, f, b'-', g, h])
}

/// Days since 1970-01-01 of `2024-01-31`; `None` of any other text.
#[inline]
pub(super) fn parse_iso_date(text: &[u8; 10]) -> Option<i32> {
    const ZEROS: u64 = 0x3030_3030_3030_3030;
    const TOPS: u64 = 0x8080_8080_8080_8080;
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text else { return None };
    let digits = u64::from_le_bytes([y1, y2, y3, y4, m1, m2, d1, d2]) ^ ZEROS;
    // What is more than nine reaches the top bit of its byte.
    if (digits | ((digits & !TOPS) + 0x7676_7676_7676_7676)) & TOPS != 0 {
        return None;
    }
    // Neighbours make two digits, in every other byte.
    let pairs = digits * 10 + (digits >> 8);
    let pair = |place: u32| (pairs >> (16 * place)) as u32 & 0xff;
    let (year, month, day) = (pair(0) * 100 + pair(1), pair(2), pair(3));
    if !(1..=12).contains(&month) || day == 0 || (day > 28 && day > days_in_month(i64::from(year), month)) {
        return None;
    }
    // 400 years more, so that January of the year 0 has a year before it.
    let early = u32::from(month <= 2);
    let (year, month) = (year + 400 - early, month + 12 * early - 3);
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    let days = 365 * year + year / 4 - year / 100 + year / 400 + day_of_year;
    Some(days.cast_signed() - 146_097 - EPOCH.cast_signed())
}

#[cfg(test)]
mod tests {
    use super::super::{civil, days_from_civil};
    use super::*;

    #[test]
    fn every_day_is_written_and_read() {
        for days in -730_000..=2_940_000 {
            let (year, month, day) = civil(days.into());
            let text = format!("{year:04}-{month:02}-{day:02}");
            match iso_date(days) {
                Some(written) => {
                    assert_eq!(std::str::from_utf8(&written).unwrap(), text);
                    assert_eq!(parse_iso_date(&written), Some(days));
                }
                None => assert!(!(-719_468..=LAST_DAY).contains(&days), "{text}"),
            }
        }
        assert_eq!(parse_iso_date(b"0000-01-01"), days_from_civil(0, 1, 1));
    }

    #[test]
    fn nothing_else_is_read() {
        for text in [
            b"2023-02-29",
            b"2024-13-01",
            b"2024-00-01",
            b"2024-01-00",
            b"2024-04-31",
            b"2024/01/01",
            b"2024-1-001",
            b"-024-01-01",
            b"2024-01-3 ",
            b"20:4-01-01",
        ] {
            assert_eq!(parse_iso_date(text), None, "{text:?}");
        }
    }
}
