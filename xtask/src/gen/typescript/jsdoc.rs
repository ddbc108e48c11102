//! The comments that editors show.

use super::text::WIDTH;
use crate::generate::words::wrap;

/// A blank at which no line is broken.
const TIED: &str = "\u{1}";

/// A link to what has this name, for the text of a comment.
pub fn link(name: &str) -> String {
    format!("{{@link{TIED}{name}}}")
}

/// A JSDoc comment that grows part by part.
pub struct Jsdoc {
    indent: &'static str,
    lines: Vec<String>,
    tagged: bool,
}

impl Jsdoc {
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

    /// Adds a list of points; nothing where there are none.
    pub fn points(&mut self, points: &[String]) -> &mut Self {
        for (index, point) in points.iter().enumerate() {
            if index == 0 {
                self.gap();
            }
            self.add("- ", "  ", point);
        }
        self
    }

    /// Adds a tag with its text. Tags come last and stand together.
    pub fn tag(&mut self, tag: &str, text: &str) -> &mut Self {
        self.begin_tags();
        self.add(&format!("@{tag} "), "  ", text);
        self
    }

    /// Adds an example of code, line by line.
    pub fn example(&mut self, code: &[String]) -> &mut Self {
        self.begin_tags();
        let lines = ["@example", "```ts"].into_iter().chain(code.iter().map(String::as_str)).chain(["```"]);
        self.lines.extend(lines.map(str::to_owned));
        self
    }

    fn begin_tags(&mut self) {
        if !self.tagged {
            self.gap();
            self.tagged = true;
        }
    }

    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    /// Adds wrapped lines: `lead` stands before the first, `hang` before the others.
    fn add(&mut self, lead: &str, hang: &str, text: &str) {
        let text = if text.starts_with('@') { format!("\\{text}") } else { text.to_owned() };
        let room = WIDTH - self.indent.len() - " * ".len() - hang.len();
        for (index, line) in wrap(&format!("{lead}{text}"), room).iter().enumerate() {
            let before = match index {
                0 => "",
                _ if line.starts_with('@') => &format!("{hang}\\"), // or it would begin a tag
                _ => hang,
            };
            self.lines.push(format!("{before}{line}").replace(TIED, " "));
        }
    }

    /// Writes it.
    pub fn write(&self, out: &mut String) {
        let indent = self.indent;
        let lines: Vec<String> = self.lines.iter().map(|line| line.replace("*/", "*\\/")).collect();
        match lines.as_slice() {
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
}
