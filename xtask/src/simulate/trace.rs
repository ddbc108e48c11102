//! One line per event, written only where somebody will read it.

/// The trace of a world.
#[derive(Debug, Default)]
pub struct Trace {
    is_on: bool,
    lines: Vec<(Option<usize>, String)>,
}

impl Trace {
    /// A trace that is kept, or one that is not.
    pub const fn new(is_on: bool) -> Self {
        Self { is_on, lines: Vec::new() }
    }

    /// Adds a line about a payment, or about the world.
    pub fn line(&mut self, now: u64, payment: Option<usize>, text: impl FnOnce() -> String) {
        if self.is_on {
            let (seconds, millis) = (now / 1000, now % 1000);
            let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
            let subject = payment.map_or_else(|| "     ".to_owned(), |payment| format!("#{payment:<4}"));
            self.lines.push((payment, format!("{hours:>4}:{minutes:02}:{seconds:02}.{millis:03} {subject} {}", text())));
        }
    }

    /// All lines, or those about one payment and about the world.
    pub fn lines(&self, payment: Option<usize>) -> impl Iterator<Item = &str> {
        let wanted = move |about: &Option<usize>| payment.is_none() || about.is_none() || *about == payment;
        self.lines.iter().filter(move |(about, _)| wanted(about)).map(|(_, line)| line.as_str())
    }
}
