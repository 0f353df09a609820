//! Forms that bring files, as the server reads them.

use leptos::server_fn::codec::MultipartData;

use crate::Fault;

/// What a form with files held.
#[derive(Debug, Default)]
pub struct FormWithFiles {
    texts: Vec<(String, String)>,
    /// The names of the files chosen, as the person's machine calls them, and their contents.
    pub files: Vec<(String, Vec<u8>)>,
}

impl FormWithFiles {
    /// Reads the form, whose size the server has bounded. A file field in which nothing was chosen holds none.
    ///
    /// # Errors
    /// A refusal when it can't be read as a form.
    pub async fn read(data: MultipartData) -> Result<Self, Fault> {
        let mut form = Self::default();
        let Some(mut fields) = data.into_inner() else {
            return Err(unreadable());
        };
        while let Some(field) = fields.next_field().await.map_err(|_| unreadable())? {
            let name = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().map(ToOwned::to_owned);
            let bytes = field.bytes().await.map_err(|_| unreadable())?;
            match file {
                Some(file) if file.is_empty() && bytes.is_empty() => {}
                Some(file) => form.files.push((file, bytes.to_vec())),
                None => {
                    let text = String::from_utf8(bytes.to_vec()).map_err(|_| unreadable())?;
                    if text.contains('\0') {
                        return Err(unreadable());
                    }
                    form.texts.push((name, text));
                }
            }
        }
        Ok(form)
    }

    /// What stands in the field `name`; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        let found = self.texts.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, text)| text)
    }
}

fn unreadable() -> Fault {
    crate::status::refuse_unreadable()
}
