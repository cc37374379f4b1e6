//! The fields of rows: where each begins and ends.

use super::scan::{BLOCK, Dialect, Scanner};

/// Marks a field that its row is too short to have.
const MISSING: u32 = u32::MAX;

/// The places of the fields of some rows, all of which have the same number of them.
#[derive(Debug)]
pub(super) struct Fields {
    width: usize,
    rows: usize,
    /// For each row where it begins, and where each of its fields ends. A field begins one byte after the end of the one
    /// before.
    places: Vec<u32>,
    /// The rows with more fields than that, in order.
    surplus: Vec<usize>,
}

impl Fields {
    /// No rows of `width` fields.
    pub(super) fn new(width: usize) -> Self {
        Self { width, rows: 0, places: Vec::new(), surplus: Vec::new() }
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    /// Where a row begins.
    pub(super) fn row_start(&self, row: usize) -> usize {
        self.places[row * (self.width + 1)] as usize
    }

    /// The rows with more fields than there are columns; what is too much is left out.
    pub(super) fn surplus(&self) -> &[usize] {
        &self.surplus
    }

    /// A column's field in one row.
    pub(super) fn field<'a>(&self, text: &'a str, row: usize, column: usize) -> Option<&'a str> {
        self.chosen(text, column, &[row as u32]).next().flatten()
    }

    /// A column's field in each row, as it stands in `text`; `None` where the row has too few fields.
    #[inline]
    pub(super) fn column<'a>(&self, text: &'a str, column: usize) -> impl Iterator<Item = Option<&'a str>> {
        self.places.chunks_exact(self.width + 1).map(move |places| place(text, places, column))
    }

    /// A column's field in these rows.
    #[inline]
    pub(super) fn chosen<'a>(
        &self,
        text: &'a str,
        column: usize,
        rows: &[u32],
    ) -> impl Iterator<Item = Option<&'a str>> {
        let width = self.width + 1;
        rows.iter().map(move |row| {
            let places = &self.places[*row as usize * width..][..width];
            place(text, places, column)
        })
    }

    /// The number of fields of one row.
    pub(super) fn count(dialect: &Dialect, row: &[u8]) -> usize {
        let mut scanner = Scanner::new(dialect);
        let blocks = row.chunks(BLOCK);
        let ends = blocks.map(|block| {
            let ends = scanner.next(block);
            (ends.fields & !ends.rows).count_ones() as usize
        });
        ends.sum::<usize>() + 1
    }

    /// Replaces the rows by those that begin with `bytes[from..]`, about `max_bytes` of them and at least one; returns
    /// where the next row begins. `bytes` ends with a row, and is shorter than 4 GiB.
    pub(super) fn split(&mut self, dialect: &Dialect, bytes: &[u8], from: usize, max_bytes: usize) -> usize {
        self.places.clear();
        self.surplus.clear();
        self.rows = 0;
        if dialect.comment.is_none() {
            return self.split_rows(dialect, bytes, from, max_bytes);
        }
        let mut at = from;
        while at < bytes.len() && at - from < max_bytes {
            let end = dialect.row_end(bytes, at).unwrap_or(bytes.len());
            if !dialect.is_comment(&bytes[at..]) {
                self.split_rows(dialect, &bytes[..end], at, 1);
            }
            at = end;
        }
        at
    }

    fn split_rows(&mut self, dialect: &Dialect, bytes: &[u8], from: usize, max_bytes: usize) -> usize {
        let mut scanner = Scanner::new(dialect);
        let mut row = Row { dialect, bytes, start: from, fields: 0 };
        let mut base = from;
        self.places.push(from as u32);
        while base < bytes.len() {
            let ends = scanner.next(&bytes[base..]);
            let mut fields = ends.fields;
            while fields != 0 {
                let bit = fields.trailing_zeros();
                let place = base + bit as usize;
                if ends.rows >> bit & 1 == 0 {
                    if row.fields < self.width {
                        self.places.push(place as u32);
                    }
                    row.fields += 1;
                } else {
                    self.end_row(&mut row, place);
                    row.start = place + 1;
                    if row.start - from >= max_bytes || row.start == bytes.len() {
                        return row.start;
                    }
                    self.places.push(row.start as u32);
                }
                fields &= fields - 1;
            }
            base += BLOCK;
        }
        // The last row of a file needs no line end.
        self.end_row(&mut row, bytes.len());
        bytes.len()
    }

    /// Ends a row whose line end, or the end of the file, is at `place`.
    fn end_row(&mut self, row: &mut Row, place: usize) {
        if row.fields >= self.width {
            self.surplus.push(self.rows);
        } else {
            let carriage_return =
                row.dialect.line_end == b'\n' && place > row.start && row.bytes[place - 1] == b'\r';
            self.places.push((place - usize::from(carriage_return)) as u32);
            self.places.extend(std::iter::repeat_n(MISSING, self.width - row.fields - 1));
        }
        row.fields = 0;
        self.rows += 1;
    }
}

/// The field of a column in the row with these places.
#[inline]
fn place<'a>(text: &'a str, places: &[u32], column: usize) -> Option<&'a str> {
    match places[column + 1] {
        MISSING => None,
        end => {
            let start = places[column] as usize + usize::from(column > 0);
            // What ends fields is ASCII, so they begin and end between characters.
            Some(&text[start..end as usize])
        }
    }
}

/// The row that is being split.
struct Row<'a> {
    dialect: &'a Dialect,
    bytes: &'a [u8],
    start: usize,
    /// The fields that have ended so far.
    fields: usize,
}

#[cfg(test)]
mod tests {
    use super::super::CsvOptions;
    use super::*;

    type Rows<'a> = Vec<Vec<Option<&'a str>>>;

    fn split(text: &str, width: usize) -> Rows<'_> {
        split_with(&CsvOptions::default(), text, width, usize::MAX).0
    }

    /// The fields of all rows, and how many had too many.
    fn split_with<'a>(
        options: &CsvOptions,
        text: &'a str,
        width: usize,
        max_bytes: usize,
    ) -> (Rows<'a>, usize) {
        let dialect = Dialect::new(options);
        let mut fields = Fields::new(width);
        let (mut all, mut at, mut surplus) = (Vec::new(), 0, 0);
        while at < text.len() {
            at = fields.split(&dialect, text.as_bytes(), at, max_bytes);
            let mut rows: Rows = vec![Vec::new(); fields.rows()];
            for column in 0..width {
                for (row, field) in rows.iter_mut().zip(fields.column(text, column)) {
                    row.push(field);
                }
            }
            surplus += fields.surplus().len();
            all.extend(rows);
        }
        (all, surplus)
    }

    #[test]
    fn rows_are_split_as_they_stand() {
        let text = "a,b\r\n\"1,\n2\",\"\"\"\"\n,\nx\"y,z";
        let expected: Vec<Vec<Option<&str>>> = vec![
            vec![Some("a"), Some("b")],
            vec![Some("\"1,\n2\""), Some("\"\"\"\"")],
            vec![Some(""), Some("")],
            vec![Some("x\"y"), Some("z")],
        ];
        assert_eq!(split(text, 2), expected);
        for max_bytes in 1..text.len() {
            let options = CsvOptions::default();
            assert_eq!(split_with(&options, text, 2, max_bytes), (expected.clone(), 0));
        }
    }

    #[test]
    fn short_rows_lack_fields_and_long_ones_have_too_many() {
        assert_eq!(split("1\n\n1,2\n", 2), [[Some("1"), None], [Some(""), None], [Some("1"), Some("2")]]);
        let text = "1,2,3\r\n4,5,6,7\n8\n9,0,\n";
        let rows =
            [[Some("1"), Some("2")], [Some("4"), Some("5")], [Some("8"), None], [Some("9"), Some("0")]];
        assert_eq!(
            split_with(&CsvOptions::default(), text, 2, usize::MAX),
            (rows.map(Vec::from).to_vec(), 3)
        );
    }

    #[test]
    fn comments_are_left_out() {
        let options = CsvOptions { comment_prefix: Some("#".into()), ..Default::default() };
        let text = "#,\"\na\n#\nb#\n\"#\"\n#";
        for max_bytes in [1, 5, 100] {
            let (rows, _) = split_with(&options, text, 1, max_bytes);
            assert_eq!(rows, [[Some("a")], [Some("b#")], [Some("\"#\"")]]);
        }
    }

    #[test]
    fn long_texts_cross_blocks() {
        let field = "x".repeat(61);
        let text = format!("\"{field}\n\",{field}\n").repeat(50);
        let rows = split(&text, 2);
        assert_eq!(rows.len(), 50);
        assert!(rows.iter().all(|r| r[0].unwrap().len() == 64 && r[1] == Some(&field)));
    }
}
