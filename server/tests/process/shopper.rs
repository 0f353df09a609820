//! A shopper without JavaScript: opens pages, posts their forms, follows nothing by itself.

use std::sync::Arc;

use reqwest::{Client, Response, redirect};

use super::shop::Serving;

/// A browser of one's own: its cookies are kept, redirects are seen.
pub fn client() -> Client {
    let accept = ("accept", "text/html,application/xhtml+xml");
    let headers = [accept]
        .into_iter()
        .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
    Client::builder()
        .cookie_store(true)
        .redirect(redirect::Policy::none())
        .default_headers(headers.collect())
        .build()
        .unwrap()
}

/// Posts a plain form to a server function.
pub async fn post(client: &Client, serving: &Serving, endpoint: &str, form: &[(&str, &str)]) -> Response {
    let request = client
        .post(format!("{}/_fn/{endpoint}", serving.url))
        .header("origin", &serving.url)
        .form(form);
    request.send().await.unwrap()
}

/// The value of the first field `name` of a page.
pub fn field(html: &str, name: &str) -> Option<String> {
    let inputs = html
        .split("<input")
        .skip(1)
        .map(|rest| rest.split('>').next().unwrap_or_default());
    let input = inputs
        .into_iter()
        .find(|input| input.contains(&format!("name=\"{name}\"")))?;
    let (_, value) = input.split_once("value=\"")?;
    value.split('"').next().map(str::to_owned)
}

/// Somebody with goods in the basket, standing before the button.
pub struct AtCheckout {
    client: Client,
    url: Arc<str>,
    form: Vec<(String, String)>,
}

/// What pressing it came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// An order, at this address.
    Placed(String),
    /// A refusal: its status and its name on the page.
    Refused(u16, String),
    /// No answer: the program was killed.
    Unanswered,
}

impl AtCheckout {
    /// Puts goods into a new basket and opens the checkout.
    pub async fn with(serving: &Serving, goods: &[(&str, i64)]) -> Option<Self> {
        let client = client();
        for (handle, units) in goods {
            let page = client
                .get(format!("{}/ar/p/{handle}", serving.url))
                .send()
                .await
                .ok()?
                .text()
                .await
                .ok()?;
            let variant = field(&page, "variant").unwrap_or_else(|| panic!("no variant on the page: {page}"));
            let form = [("variant", variant.as_str()), ("quantity", &units.to_string())];
            let added = client
                .post(format!("{}/_fn/cart/add", serving.url))
                .header("origin", &serving.url)
                .header("referer", format!("{}/ar/p/{handle}", serving.url))
                .form(&form)
                .send()
                .await
                .ok()?;
            assert_eq!(added.status().as_u16(), 303, "{}", added.text().await.unwrap());
        }
        let page = client
            .get(format!("{}/ar/checkout", serving.url))
            .send()
            .await
            .ok()?
            .text()
            .await
            .ok()?;
        let attempt = field(&page, "attempt").unwrap_or_else(|| panic!("no attempt on the page: {page}"));
        let typed = [
            ("attempt", attempt.as_str()),
            ("agreed_total", ""),
            ("region", "01"),
            ("phone", "0501234567"),
            ("name", "هند"),
            ("city", "الرياض"),
            ("district", "النرجس"),
            ("street", "شارع الياسمين"),
            ("building", "7"),
        ];
        let form = typed
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect();
        let mut shopper = Self {
            client,
            url: serving.url.as_str().into(),
            form,
        };
        // Without scripts the total stands on the page once the region was sent: then it is agreed to.
        let shown = shopper.press().await?.text().await.ok()?;
        let total = field(&shown, "agreed_total").filter(|total| !total.is_empty());
        shopper.form[1].1 = total.unwrap_or_else(|| panic!("no total on the page: {shown}"));
        Some(shopper)
    }

    async fn press(&self) -> Option<Response> {
        let request = self
            .client
            .post(format!("{}/_fn/checkout/place", self.url))
            .header("origin", &*self.url)
            .header("referer", format!("{}/ar/checkout", self.url))
            .form(&self.form);
        request.send().await.ok()
    }

    /// Presses the button; the order, or why there is none.
    pub async fn place(&self) -> Outcome {
        let Some(answer) = self.press().await else {
            return Outcome::Unanswered;
        };
        let status = answer.status().as_u16();
        if status == 303 {
            return Outcome::Placed(answer.headers()["location"].to_str().unwrap().to_owned());
        }
        let Ok(page) = answer.text().await else {
            return Outcome::Unanswered;
        };
        let name = page
            .split_once("data-refusal=\"")
            .and_then(|(_, rest)| rest.split('"').next());
        Outcome::Refused(status, name.unwrap_or_default().to_owned())
    }
}
