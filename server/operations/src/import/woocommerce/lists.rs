//! What one cell of the format packs: lists with commas between, entities in names, line breaks as two characters.

/// The parts of a list; a comma within a part has a backslash before it.
pub fn listed(cell: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(part) = parts.last_mut() else { break };
        match letter {
            '\\' if letters.next_if_eq(&',').is_some() => part.push(','),
            ',' => parts.push(String::new()),
            other => part.push(other),
        }
    }
    let parts = parts.into_iter().map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// The addresses of a list: those hold commas of their own, and each begins like one.
pub fn addresses(cell: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in cell.split(',') {
        let begins = ["http://", "https://", "/"]
            .iter()
            .any(|start| part.trim_start().starts_with(start));
        match found.last_mut() {
            Some(last) if !begins => {
                last.push(',');
                last.push_str(part);
            }
            _ => found.push(part.trim_start().to_owned()),
        }
    }
    let found = found.into_iter().map(|address| address.trim_end().to_owned());
    found.filter(|address| !address.is_empty()).collect()
}

/// A name as the format writes it among others: `A > B, C`.
pub fn encoded(name: &str) -> String {
    entities(name).replace(',', "\\,")
}

/// A name as the format writes it alone.
pub fn entities(name: &str) -> String {
    name.replace('&', "&amp;")
        .replace('>', "&gt;")
        .replace('<', "&lt;")
}

/// A name without the format's entities.
pub fn decoded(name: &str) -> String {
    name.replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&amp;", "&")
}

/// A text of many lines as the format writes it.
pub fn escaped_lines(text: &str) -> String {
    text.replace("\\n", "\\\\n").replace('\n', "\\n")
}

/// The opposite of [`escaped_lines`]. Other programs write line breaks as they are, which stay.
pub fn unescaped_lines(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut rest = cell;
    while let Some(at) = rest.find('\\') {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        rest = if let Some(after) = from.strip_prefix("\\\\n") {
            text.push_str("\\n");
            after
        } else if let Some(after) = from.strip_prefix("\\n") {
            text.push('\n');
            after
        } else {
            text.push('\\');
            &from[1..]
        };
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_parted_at_commas_that_are_no_part_of_them() {
        assert_eq!(listed("Red, Sea\\, green , ,Blue"), ["Red", "Sea, green", "Blue"]);
        assert_eq!(listed(" "), Vec::<String>::new());
        assert_eq!(
            addresses("https://a.example/1,2.jpg, https://a.example/b.jpg,/media/pictures/c.svg"),
            [
                "https://a.example/1,2.jpg",
                "https://a.example/b.jpg",
                "/media/pictures/c.svg"
            ]
        );
        let name = "Tea & coffee, > 1 kg";
        assert_eq!(decoded(&listed(&encoded(name))[0]), name);
    }

    proptest::proptest! {
        #[test]
        fn lines_come_back(text in "[a<>]{0,3}\n?[a]{0,2}(\\\\n)?\n?[\\\\]?") {
            proptest::prop_assert_eq!(unescaped_lines(&escaped_lines(&text)), text);
        }
    }
}
