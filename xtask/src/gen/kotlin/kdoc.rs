//! Comments as Kotlin's tools read them: KDoc, which is Markdown with links in square brackets.

use crate::generate::words::wrap;

/// The longest line.
pub const WIDTH: usize = 120;

/// A blank at which no line is broken.
const TIED: char = '\u{1}';

/// A KDoc comment that grows part by part.
pub struct Kdoc {
    indent: &'static str,
    lines: Vec<String>,
    tagged: bool,
}

impl Kdoc {
    /// An empty one at this indentation.
    pub fn new(indent: &'static str) -> Self {
        Self { indent, lines: Vec::new(), tagged: false }
    }

    /// Adds a paragraph; nothing where the text is empty.
    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.gap();
            self.add("", "", text);
        }
        self
    }

    /// Adds a sentence with a list of points beneath; nothing where there are none.
    pub fn list(&mut self, title: &str, points: &[String]) -> &mut Self {
        if !points.is_empty() {
            self.paragraph(title);
            for point in points {
                self.add("- ", "  ", point);
            }
        }
        self
    }

    /// Adds a tag with its text. Tags come last and stand together.
    pub fn tag(&mut self, tag: &str, text: &str) -> &mut Self {
        if !self.tagged {
            self.gap();
            self.tagged = true;
        }
        self.add(&format!("@{tag} "), "  ", text);
        self
    }

    /// Writes it.
    pub fn write(&self, out: &mut String) {
        let indent = self.indent;
        match self.lines.as_slice() {
            [] => {}
            [one] if indent.len() + one.chars().count() + "/**  */".len() <= WIDTH => out.push_str(&format!("{indent}/** {one} */\n")),
            lines => {
                out.push_str(&format!("{indent}/**\n"));
                for line in lines {
                    out.push_str(format!("{indent} * {line}").trim_end());
                    out.push('\n');
                }
                out.push_str(&format!("{indent} */\n"));
            }
        }
    }

    /// Adds wrapped lines: `lead` stands before the first, `hang` before the others.
    fn add(&mut self, lead: &str, hang: &str, text: &str) {
        let room = WIDTH - self.indent.len() - " * ".len() - hang.len();
        let text = format!("{lead}{}", tied(&harmless(text)));
        for (index, line) in wrap(&text, room).iter().enumerate() {
            let begins_tag = line.starts_with('@') && (index > 0 || lead.is_empty());
            let before = if index == 0 { "" } else { hang };
            self.lines.push(format!("{before}{}{line}", if begins_tag { "\\" } else { "" }).replace(TIED, " "));
        }
    }

    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }
}

/// A text that neither ends the comment nor begins another in it: in Kotlin they nest.
fn harmless(text: &str) -> String {
    text.replace("*/", "* /").replace("/*", "/ *")
}

/// The text with the blanks of short code tied.
fn tied(text: &str) -> String {
    let part = |(index, part): (usize, &str)| {
        let is_code = index % 2 == 1 && part.len() < 60;
        if is_code { part.replace(' ', &TIED.to_string()) } else { part.to_owned() }
    };
    text.split('`').enumerate().map(part).collect::<Vec<_>>().join("`")
}
