//! The grammar of JSON, byte by byte: values are parsed where they stand, straight into columns, without a tree.

use polarslike_core::{DataType, Name};

use crate::csv::number;

/// Values within more lists and objects than this are an error: the parser goes down one call per level.
pub(super) const MAX_DEPTH: usize = 512;

/// A place in a text.
pub(super) struct Parser<'a> {
    text: &'a str,
    pub(super) at: usize,
    /// Whether line ends are white space; else they end what is parsed.
    multiline: bool,
    /// The content of a string with escapes.
    unescaped: String,
    depth: usize,
}

/// What is wrong, and where.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) at: usize,
    pub(super) kind: ProblemKind,
    /// The fields that lead there, the innermost first.
    pub(super) path: Vec<Name>,
}

#[derive(Debug)]
pub(super) enum ProblemKind {
    /// The text is not JSON: this was expected.
    Syntax(&'static str),
    /// The text is JSON, but not a value of this type.
    Type(DataType),
}

impl Problem {
    /// The same in the field `name`.
    #[cold]
    pub(super) fn within(mut self: Box<Self>, name: &Name) -> Box<Self> {
        self.path.push(name.clone());
        self
    }
}

pub(super) type Parsed<T> = Result<T, Box<Problem>>;

/// What a value is, by its first byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Bool,
    Number,
    String,
    List,
    Object,
}

/// A number as text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number<'a> {
    pub(super) text: &'a str,
    /// Whether it has neither a fraction nor an exponent.
    pub(super) whole: bool,
}

/// A number of up to seven digits before and behind the point.
#[derive(Clone, Copy, Debug)]
pub(super) struct ShortNumber {
    negative: bool,
    whole: u64,
    fraction: u64,
    /// How many digits stand behind the point; zero if there is no point.
    places: usize,
}

impl ShortNumber {
    /// The number if it is whole.
    #[inline]
    pub(super) fn integer(self) -> Option<i64> {
        let size = self.whole.cast_signed();
        (self.places == 0).then_some(if self.negative { -size } else { size })
    }

    #[inline]
    pub(super) fn float(self) -> f64 {
        let size = number::decimal(self.whole, self.fraction, self.places);
        if self.negative { -size } else { size }
    }
}

/// What is expected to stand before a value: most often the same as in the object before.
pub(super) struct Expected {
    text: Box<[u8]>,
    /// The text and which bytes of the word it takes, if it is so short.
    word: u128,
    mask: u128,
}

impl Expected {
    pub(super) fn new(text: &str) -> Self {
        let mut word = [0; 16];
        let mut mask = [0; 16];
        if text.len() <= word.len() {
            word[..text.len()].copy_from_slice(text.as_bytes());
            mask[..text.len()].fill(u8::MAX);
        }
        let (word, mask) = (u128::from_le_bytes(word), u128::from_le_bytes(mask));
        Self { text: text.as_bytes().into(), word, mask }
    }
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str, multiline: bool) -> Self {
        // A mark of the byte order is no value.
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self { text, at, multiline, unescaped: String::new(), depth: 0 }
    }

    #[inline]
    fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// The text from `start` to here.
    pub(super) fn since(&self, start: usize) -> &'a str {
        &self.text[start..self.at]
    }

    /// The next byte; 0 at the end.
    #[inline]
    fn byte(&self) -> u8 {
        self.bytes().get(self.at).copied().unwrap_or(0)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    /// The next byte that is not white space; 0 at the end.
    #[inline]
    pub(super) fn next(&mut self) -> u8 {
        loop {
            match self.byte() {
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'\n' if self.multiline => self.at += 1,
                byte => return byte,
            }
        }
    }

    #[cold]
    pub(super) fn expected<T>(&self, what: &'static str) -> Parsed<T> {
        Err(Box::new(Problem { at: self.at, kind: ProblemKind::Syntax(what), path: Vec::new() }))
    }

    #[cold]
    pub(super) fn mismatch<T>(&self, start: usize, dtype: &DataType) -> Parsed<T> {
        Err(Box::new(Problem { at: start, kind: ProblemKind::Type(dtype.clone()), path: Vec::new() }))
    }

    /// Takes `byte`, if it is the next.
    #[inline]
    pub(super) fn takes(&mut self, byte: u8) -> bool {
        let found = self.next() == byte;
        self.at += usize::from(found);
        found
    }

    /// Takes these bytes, if they are next.
    #[inline]
    pub(super) fn takes_exactly(&mut self, bytes: &[u8]) -> bool {
        let found = self.bytes().get(self.at..).is_some_and(|rest| rest.starts_with(bytes));
        self.at += if found { bytes.len() } else { 0 };
        found
    }

    /// Takes what is expected, if it is next.
    #[inline]
    pub(super) fn takes_expected(&mut self, expected: &Expected) -> bool {
        match self.bytes().get(self.at..).and_then(|rest| rest.first_chunk()) {
            Some(next) if expected.mask != 0 => {
                let found = (u128::from_le_bytes(*next) ^ expected.word) & expected.mask == 0;
                self.at += if found { expected.text.len() } else { 0 };
                found
            }
            _ => self.takes_exactly(&expected.text),
        }
    }

    /// What kind of value comes next.
    #[inline]
    pub(super) fn kind(&mut self) -> Parsed<Kind> {
        Ok(match self.next() {
            b'"' => Kind::String,
            b'-' | b'0'..=b'9' => Kind::Number,
            b'{' => Kind::Object,
            b'[' => Kind::List,
            b't' | b'f' => Kind::Bool,
            b'n' => Kind::Null,
            _ => return self.expected("a value"),
        })
    }

    /// Takes null, if that is the next value.
    #[inline]
    pub(super) fn null(&mut self) -> Parsed<bool> {
        if self.next() != b'n' {
            return Ok(false);
        }
        if self.takes_exactly(b"null") { Ok(true) } else { self.expected("a value") }
    }

    pub(super) fn boolean(&mut self) -> Parsed<bool> {
        if self.takes_exactly(b"true") {
            Ok(true)
        } else if self.takes_exactly(b"false") {
            Ok(false)
        } else {
            self.expected("a value")
        }
    }

    #[inline]
    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        self.at - start
    }

    #[inline]
    pub(super) fn number(&mut self) -> Parsed<Number<'a>> {
        let start = self.at;
        self.at += usize::from(self.byte() == b'-');
        let first = self.byte();
        let digits = self.digits();
        if digits == 0 || (first == b'0' && digits > 1) {
            return self.expected("a number");
        }
        let mut whole = true;
        if self.byte() == b'.' {
            whole = false;
            self.at += 1;
            if self.digits() == 0 {
                return self.expected("a digit behind the point");
            }
        }
        if matches!(self.byte(), b'e' | b'E') {
            whole = false;
            self.at += 1;
            self.at += usize::from(matches!(self.byte(), b'+' | b'-'));
            if self.digits() == 0 {
                return self.expected("an exponent");
            }
        }
        Ok(Number { text: self.since(start), whole })
    }

    /// A number of few digits without an exponent, if that comes next and is not at the very end.
    #[inline]
    pub(super) fn short_number(&mut self) -> Option<ShortNumber> {
        let negative = self.next() == b'-';
        let start = self.at + usize::from(negative);
        let first = self.bytes().get(start..)?.first_chunk::<8>()?;
        let (whole, digits) = number::leading_digits(*first)?;
        if first[0] == b'0' && digits > 1 {
            return None;
        }
        let mut end = start + digits;
        let (mut fraction, mut places) = (0, 0);
        if first[digits] == b'.' {
            let rest = self.bytes().get(end + 1..)?.first_chunk::<8>()?;
            (fraction, places) = number::leading_digits(*rest)?;
            end += 1 + places;
        }
        if !matches!(self.bytes().get(end)?, b',' | b'}' | b']' | b' ' | b'\t' | b'\r' | b'\n') {
            return None;
        }
        self.at = end;
        Some(ShortNumber { negative, whole, fraction, places })
    }

    /// A string without its quotes and escapes; the next byte must be a quote.
    #[inline]
    pub(super) fn string(&mut self) -> Parsed<&str> {
        let start = self.at + 1;
        let end = start + plain_length(&self.bytes()[start..]);
        self.at = end;
        if self.byte() == b'"' {
            self.at += 1;
            return Ok(&self.text[start..end]);
        }
        self.unescape(start)?;
        Ok(&self.unescaped)
    }

    /// The rest of a string, whose first escape is at the parser's place.
    #[cold]
    fn unescape(&mut self, start: usize) -> Parsed<()> {
        self.unescaped.clear();
        self.unescaped.push_str(&self.text[start..self.at]);
        loop {
            match self.byte() {
                b'"' => {
                    self.at += 1;
                    return Ok(());
                }
                b'\\' => {
                    self.at += 1;
                    let escaped = self.escape()?;
                    self.unescaped.push(escaped);
                }
                _ if self.is_at_end() || self.byte() == b'\n' => {
                    return self.expected("the closing quote of a string");
                }
                _ => return self.expected("an escape such as \\n instead of a control character"),
            }
            let plain = plain_length(&self.bytes()[self.at..]);
            self.unescaped.push_str(&self.text[self.at..self.at + plain]);
            self.at += plain;
        }
    }

    /// What stands behind a backslash.
    fn escape(&mut self) -> Parsed<char> {
        let simple = match self.byte() {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                let first = self.four_digits()?;
                return Ok(self.second_half(first));
            }
            _ => return self.expected("an escape"),
        };
        self.at += 1;
        Ok(simple)
    }

    /// The character of a UTF-16 unit, which may be the first of two; half a character is replaced.
    fn second_half(&mut self, first: u16) -> char {
        let start = self.at;
        let mut units = vec![first];
        if (0xd800..0xdc00).contains(&first)
            && self.takes_exactly(b"\\u")
            && let Ok(second) = self.four_digits()
        {
            units.push(second);
        }
        match char::decode_utf16(units).next() {
            Some(Ok(found)) => found,
            _ => {
                self.at = start;
                char::REPLACEMENT_CHARACTER
            }
        }
    }

    fn four_digits(&mut self) -> Parsed<u16> {
        let mut unit = 0;
        for _ in 0..4 {
            let Some(digit) = char::from(self.byte()).to_digit(16) else {
                return self.expected("four hexadecimal digits");
            };
            unit = unit << 4 | digit as u16;
            self.at += 1;
        }
        Ok(unit)
    }

    /// Goes one level down; [`Parser::leave`] comes back.
    #[inline]
    pub(super) fn enter(&mut self) -> Parsed<()> {
        if self.depth == MAX_DEPTH {
            return self.expected("fewer lists and objects within one another");
        }
        self.at += 1;
        self.depth += 1;
        Ok(())
    }

    #[inline]
    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// After an element of a list: whether another follows.
    #[inline]
    pub(super) fn more(&mut self, end: u8) -> Parsed<bool> {
        let next = self.next();
        if next == b',' {
            self.at += 1;
            return Ok(true);
        }
        if next == end {
            self.at += 1;
            return Ok(false);
        }
        self.expected(if end == b']' {
            "a comma or the end of the list"
        } else {
            "a comma or the end of the object"
        })
    }

    /// The name of a field and the colon behind it, of which `with` makes something.
    #[inline]
    pub(super) fn key<T>(&mut self, with: impl FnOnce(&str) -> T) -> Parsed<T> {
        if self.next() != b'"' {
            return self.expected("the name of a field, in double quotes");
        }
        let found = with(self.string()?);
        if !self.takes(b':') {
            return self.expected("a colon");
        }
        Ok(found)
    }

    /// Calls `element` before each element of a list.
    #[inline]
    pub(super) fn list(&mut self, mut element: impl FnMut(&mut Self) -> Parsed<()>) -> Parsed<()> {
        self.enter()?;
        let result = if self.takes(b']') {
            Ok(())
        } else {
            loop {
                if let Err(problem) = element(self) {
                    break Err(problem);
                }
                match self.more(b']') {
                    Ok(true) => {}
                    Ok(false) => break Ok(()),
                    Err(problem) => break Err(problem),
                }
            }
        };
        self.leave();
        result
    }

    /// Calls `field` before each field of an object.
    #[inline]
    pub(super) fn object(&mut self, mut field: impl FnMut(&mut Self) -> Parsed<()>) -> Parsed<()> {
        self.enter()?;
        let result = if self.takes(b'}') {
            Ok(())
        } else {
            loop {
                if let Err(problem) = field(self) {
                    break Err(problem);
                }
                match self.more(b'}') {
                    Ok(true) => {}
                    Ok(false) => break Ok(()),
                    Err(problem) => break Err(problem),
                }
            }
        };
        self.leave();
        result
    }

    /// Goes to the start of the next line.
    pub(super) fn skip_line(&mut self) {
        let rest = self.bytes().get(self.at..).unwrap_or_default();
        self.at += memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
    }

    /// Goes past a value, which must be JSON.
    pub(super) fn skip(&mut self) -> Parsed<()> {
        match self.kind()? {
            Kind::Null => self.null().map(drop),
            Kind::Bool => self.boolean().map(drop),
            Kind::Number if self.short_number().is_some() => Ok(()),
            Kind::Number => self.number().map(drop),
            Kind::String => self.string().map(drop),
            Kind::List => self.list(Self::skip),
            Kind::Object => self.object(|parser| {
                parser.key(|_| ())?;
                parser.skip()
            }),
        }
    }

    /// A value as text: of a string its content, of others the JSON.
    #[inline]
    pub(super) fn text(&mut self) -> Parsed<&str> {
        if self.next() == b'"' {
            return self.string();
        }
        let start = self.at;
        self.skip()?;
        Ok(self.since(start))
    }
}

/// The number of bytes before the first that ends a string or cannot stand in one: a quote, a backslash, a control character.
#[inline]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const TOPS: u64 = 0x8080_8080_8080_8080;
    // The top bit of each byte is set where the byte is zero; above the lowest such byte it may be set without reason.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & TOPS;
    let (words, rest) = bytes.as_chunks::<8>();
    for (i, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = zeros(word ^ (ONES * u64::from(b'"')))
            | zeros(word ^ (ONES * u64::from(b'\\')))
            | zeros(word & (ONES * 0xe0));
        if found != 0 {
            return i * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
    words.len() * 8 + rest.iter().position(special).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn string(text: &str) -> Option<String> {
        Parser::new(text, false).string().ok().map(String::from)
    }

    #[test]
    fn strings() {
        for (json, content) in [
            (r#""""#, Some("")),
            (r#""a text of many bytes: é""#, Some("a text of many bytes: é")),
            (r#""\"\\\/\b\f\n\r\té""#, Some("\"\\/\u{8}\u{c}\n\r\té")),
            (r#""\ud83d\ude00!""#, Some("😀!")),
            (r#""\ud83d""#, Some("\u{fffd}")),
            (r#""\ud83d\n""#, Some("\u{fffd}\n")),
            (r#""\ud83dA""#, Some("\u{fffd}A")),
            ("\"a\tb\"", None),
            ("\"a\nb\"", None),
            ("\"a", None),
            (r#""\x""#, None),
            (r#""\u12g4""#, None),
        ] {
            assert_eq!(string(json).as_deref(), content, "{json}");
        }
    }

    #[test]
    fn short_numbers_are_what_others_are() {
        for text in
            ["0", "-0", "7", "-12", "1234567", "12345678", "0.5", "-0.25", "24.320629", "1234567.1234567"]
        {
            let mut parser = Parser::new(text, false);
            assert!(parser.short_number().is_none(), "{text} is at the end");
            let longer = format!("{text}, 1234567");
            let mut parser = Parser::new(&longer, false);
            let Some(number) = parser.short_number() else {
                assert_eq!(text, "12345678");
                continue;
            };
            assert_eq!(number.float().to_bits(), text.parse::<f64>().unwrap().to_bits());
            assert_eq!(number.integer(), text.parse().ok());
            assert_eq!(parser.at, text.len());
        }
        for text in [
            "01,      ",
            "1e5,      ",
            "1.,       ",
            "-,        ",
            ".5,       ",
            "1.5.2,    ",
            "+1,       ",
            "1x        ",
        ] {
            assert!(Parser::new(text, false).short_number().is_none(), "{text}");
        }
    }

    #[test]
    fn special_bytes_are_found() {
        for length in 0..40 {
            for place in 0..length {
                for special in [b'"', b'\\', 0, 0x1f, b'\n'] {
                    let mut bytes = vec![0xe9; length];
                    bytes[place] = special;
                    assert_eq!(plain_length(&bytes), place);
                }
            }
            assert_eq!(plain_length(&vec![b' '; length]), length);
        }
    }

    #[test]
    fn only_json_is_skipped() {
        let valid = |text: &str| {
            let mut parser = Parser::new(text, true);
            parser.skip().is_ok() && parser.next() == 0 && parser.is_at_end()
        };
        for text in ["0", "-0.5e+10", "[]", "[1, [2]]", "{}", "{\"a\" : {\"b\":null}}", "true", " \n1 "] {
            assert!(valid(text), "{text}");
        }
        for text in [
            "",
            "01",
            "1.",
            ".5",
            "+1",
            "-",
            "1e",
            "[1,]",
            "[1 2]",
            "{\"a\"}",
            "{a:1}",
            "{\"a\":1,}",
            "nul",
            "NaN",
            "1 2",
        ] {
            assert!(!valid(text), "{text}");
        }
        let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
        assert!(valid(&deep(MAX_DEPTH)) && !valid(&deep(MAX_DEPTH + 1)) && !valid(&"[".repeat(1_000_000)));
    }
}
