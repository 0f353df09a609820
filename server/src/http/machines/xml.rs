//! Writing XML into memory, where writing can't fail. Texts come from people and from imports, and what XML has no way
//! to say (control characters) is left out.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A piece of a document being written.
pub struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A piece in the middle of a document.
    pub fn piece() -> Self {
        Self(Writer::new(Vec::new()))
    }

    /// The beginning of a document.
    pub fn document() -> Self {
        let mut xml = Self::piece();
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// Begins an element.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.write(Event::Start(start));
    }

    /// Ends it.
    pub fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element with a text in it.
    pub fn leaf(&mut self, name: &str, text: &str) {
        self.open(name, &[]);
        let sayable: String = text.chars().filter(|c| is_sayable(*c)).collect();
        self.write(Event::Text(BytesText::new(&sayable)));
        self.close(name);
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let element = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.write(Event::Empty(element));
    }

    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner()
    }

    fn write(&mut self, event: Event<'_>) {
        // Into memory, which takes everything.
        let _ = self.0.write_event(event);
    }
}

/// The characters of XML 1.0.
const fn is_sayable(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_people_write_is_well_formed() {
        let mut xml = Xml::document();
        xml.open("a", &[("href", "x?a=1&b=\"2\"")]);
        xml.leaf("b", "<كوب> & \u{0}\u{B}\u{FFFE}co.");
        xml.close("a");
        let text = String::from_utf8(xml.into_bytes()).unwrap();
        let read = roxmltree::Document::parse(&text).unwrap();
        assert_eq!(read.root_element().attribute("href"), Some("x?a=1&b=\"2\""));
        assert_eq!(
            read.root_element().first_child().unwrap().text(),
            Some("<كوب> & co.")
        );
    }
}
