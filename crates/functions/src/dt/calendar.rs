//! Parts of dates: `dt.year`, `dt.month`, `dt.day`, `dt.weekday`, `dt.week` and others.

use arrow::array::{Array, ArrowPrimitiveType, AsArray, BooleanArray, PrimitiveArray};
use arrow::datatypes::{Int8Type, Int16Type, Int32Type, Int64Type};
use polarslike_core::temporal::{civil, days_in_month, is_leap_year};
use polarslike_core::{DataType, Result, Vector};

use crate::kernels::bits;
use crate::kernels::clock::{Clock, local_values};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[
    &YEAR,
    &QUARTER,
    &MONTH,
    &DAY,
    &ORDINAL_DAY,
    &WEEKDAY,
    &WEEK,
    &ISO_YEAR,
    &DAYS_IN_MONTH,
    &CENTURY,
    &MILLENNIUM,
    &IS_LEAP_YEAR,
];

static YEAR: FunctionDef = FunctionDef::new(
    "dt.year",
    "",
    Kernel::Elementwise(|call| of_day::<Int32Type>(call, |d| civil(d).0 as i32)),
)
.total()
.doc("The year.")
.types(|bind| date_type(bind, DataType::Int32))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i32 [2024, 1969, null]",
}]);

static QUARTER: FunctionDef = FunctionDef::new(
    "dt.quarter",
    "",
    Kernel::Elementwise(|call| of_day::<Int8Type>(call, |d| civil(d).1.div_ceil(3) as i8)),
)
.total()
.doc("The quarter of the year, 1 to 4.")
.types(|bind| date_type(bind, DataType::Int8))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i8 [4, 3, null]",
}]);

static MONTH: FunctionDef = FunctionDef::new(
    "dt.month",
    "",
    Kernel::Elementwise(|call| of_day::<Int8Type>(call, |d| civil(d).1 as i8)),
)
.total()
.doc("The month of the year, 1 to 12.")
.types(|bind| date_type(bind, DataType::Int8))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i8 [12, 7, null]",
}]);

static DAY: FunctionDef = FunctionDef::new(
    "dt.day",
    "",
    Kernel::Elementwise(|call| of_day::<Int8Type>(call, |d| civil(d).2 as i8)),
)
.total()
.doc("The day of the month, 1 to 31.")
.types(|bind| date_type(bind, DataType::Int8))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i8 [30, 20, null]",
}]);

static ORDINAL_DAY: FunctionDef = FunctionDef::new(
    "dt.ordinal_day",
    "",
    Kernel::Elementwise(|call| of_day::<Int16Type>(call, |d| ordinal_day(d) as i16)),
)
.total()
.doc("The day of the year, 1 to 366.")
.types(|bind| date_type(bind, DataType::Int16))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i16 [365, 201, null]",
}]);

static WEEKDAY: FunctionDef = FunctionDef::new(
    "dt.weekday",
    "",
    Kernel::Elementwise(|call| of_day::<Int8Type>(call, |d| weekday(d) as i8)),
)
.total()
.doc("The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).")
.types(|bind| date_type(bind, DataType::Int8))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i8 [1, 7, null]",
}]);

static WEEK: FunctionDef = FunctionDef::new(
    "dt.week",
    "",
    Kernel::Elementwise(|call| of_day::<Int8Type>(call, |d| iso_week(d).1 as i8)),
)
.total()
.doc("The week of the year, 1 to 53 (ISO 8601): the first is that of the first Thursday.")
.types(|bind| date_type(bind, DataType::Int8))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i8 [1, 29, null]",
}]);

static ISO_YEAR: FunctionDef = FunctionDef::new(
    "dt.iso_year",
    "",
    Kernel::Elementwise(|call| of_day::<Int32Type>(call, |d| iso_week(d).0 as i32)),
)
.total()
.doc("The year to which the week belongs (ISO 8601).")
.types(|bind| date_type(bind, DataType::Int32))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i32 [2025, 1969, null]",
}]);

static DAYS_IN_MONTH: FunctionDef = FunctionDef::new(
    "dt.days_in_month",
    "",
    Kernel::Elementwise(|call| of_day::<Int8Type>(call, |d| days_of_month(d) as i8)),
)
.doc("The number of days of the month.")
.types(|bind| date_type(bind, DataType::Int8))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i8 [31, 31, null]",
}]);

static CENTURY: FunctionDef = FunctionDef::new(
    "dt.century",
    "",
    Kernel::Elementwise(|call| of_day::<Int32Type>(call, |d| (civil(d).0 - 1).div_euclid(100) as i32 + 1)),
)
.doc("The century: the 21st starts with 2001.")
.types(|bind| date_type(bind, DataType::Int32))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i32 [21, 20, null]",
}]);

static MILLENNIUM: FunctionDef = FunctionDef::new(
    "dt.millennium",
    "",
    Kernel::Elementwise(|call| of_day::<Int32Type>(call, |d| (civil(d).0 - 1).div_euclid(1_000) as i32 + 1)),
)
.doc("The millennium: the third starts with 2001.")
.types(|bind| date_type(bind, DataType::Int32))
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]"#,
    arguments: "()",
    result: "i32 [3, 2, null]",
}]);

static IS_LEAP_YEAR: FunctionDef = FunctionDef::new("dt.is_leap_year", "", Kernel::Elementwise(leap_year))
    .doc("Whether the year has a 29th of February.")
    .types(|bind| date_type(bind, DataType::Boolean))
    .examples(&[Example {
        columns: r#"a=date ["2024-12-30", "1969-07-20", null]"#,
        arguments: "()",
        result: "bool [true, false, null]",
    }]);

fn date_type(bind: &Bind, output: DataType) -> Result<Binding> {
    bind.check(0, |t| matches!(t, DataType::Date | DataType::Datetime(..)), "dates or datetimes")?;
    bind.returns(output)
}

/// A number of each day, counted since 1970-01-01 as clocks show it.
fn of_day<O: ArrowPrimitiveType>(call: &Call, f: impl Fn(i64) -> O::Native) -> Result<Vector> {
    let input = &call.inputs[0];
    if *input.dtype() == DataType::Date {
        return crate::kernels::unary::<Int32Type, O>(input, call.dtype, |day| f(day.into()));
    }
    let days = days(input)?;
    days.map(call.dtype.clone(), |array| {
        let numbers: PrimitiveArray<O> = array.as_primitive::<Int64Type>().unary(&f);
        Ok(std::sync::Arc::new(numbers))
    })
}

/// Days since 1970-01-01, as clocks show them.
fn days(input: &Vector) -> Result<Vector> {
    let clock = Clock::of(input.dtype())?;
    let per_day = clock.per_day();
    crate::kernels::unary::<Int64Type, Int64Type>(&local_values(input, &clock)?, &DataType::Int64, |v| {
        v.div_euclid(per_day)
    })
}

fn leap_year(call: &Call) -> Result<Vector> {
    days(&call.inputs[0])?.map(DataType::Boolean, |array| {
        let days = array.as_primitive::<Int64Type>();
        let leap = bits::test(days.values(), |d| is_leap_year(civil(d).0));
        Ok(std::sync::Arc::new(BooleanArray::new(leap, days.nulls().cloned())))
    })
}

/// 1 for Monday to 7: 1970-01-01 was a Thursday.
fn weekday(day: i64) -> i64 {
    (day.rem_euclid(7) + 3) % 7 + 1
}

fn ordinal_day(day: i64) -> u32 {
    let (year, month, day) = civil(day);
    let before: u32 = (1..month).map(|month| days_in_month(year, month)).sum();
    before + day
}

fn days_of_month(day: i64) -> u32 {
    let (year, month, _) = civil(day);
    days_in_month(year, month)
}

/// The year and the number of the week: those of its Thursday.
fn iso_week(day: i64) -> (i64, u32) {
    let thursday = day.saturating_sub(weekday(day) - 4);
    (civil(thursday).0, (ordinal_day(thursday) - 1) / 7 + 1)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn weeks_at_the_turn_of_years() {
        let columns = r#"a=date ["2021-01-03", "2021-01-04", "2018-12-31", "2016-01-01"]"#;
        check("dt.week", columns, "()", "i8 [53, 1, 1, 53]");
        check("dt.iso_year", columns, "()", "i32 [2020, 2021, 2019, 2015]");
        check("dt.weekday", columns, "()", "i8 [7, 1, 1, 5]");
    }

    #[test]
    fn clocks_of_a_zone() {
        let columns = r#"a=datetime[ms,Asia/Tokyo] ["2024-12-31 15:00:00", "2024-12-31 14:59:59.999", null]"#;
        check("dt.year", columns, "()", "i32 [2025, 2024, null]");
        check("dt.day", columns, "()", "i8 [1, 31, null]");
    }

    #[test]
    fn the_ends_of_the_calendar() {
        check("dt.month", "a=datetime[ms] [9223372036854775807, -9223372036854775808]", "()", "i8 [8, 5]");
        check("dt.day", "a=date [2147483647, -2147483648]", "()", "i8 [11, 23]");
        assert!(fails("dt.year", "a=i64 [1]", "()").contains("Int64"));
        assert!(fails("dt.year", r#"a=time []"#, "()").contains("Time"));
    }
}
