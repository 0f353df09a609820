//! What shoppers do: look for goods, put them into a cart, order them at a discount.

use domain::basics::{CartId, Language, OrderId, PromotionId, VariantId};
use domain::catalog::ListingQuery;
use domain::catalog::read::ListingPage;
use domain::checkout::CheckoutForm;
use domain::checkout::read::Placed;
use domain::pricing::{CodesForm, PromotionForm};

use super::Shop;
use crate::checkout::PlaceOrder;
use crate::{Actor, Result, basics, cart, catalog, checkout, pricing, settings};

impl Shop {
    /// Makes a promotion of what was typed.
    pub async fn promotion(&self, form: &PromotionForm) -> PromotionId {
        pricing::add_promotion(&self.ops, &self.manager(), form)
            .await
            .expect("the promotion is made")
    }

    /// Makes a promotion that is asked for by `code`.
    pub async fn coupon(&self, code: &str, form: &PromotionForm) -> PromotionId {
        let by_code = PromotionForm {
            given: "code".to_owned(),
            ..form.clone()
        };
        let promotion = self.promotion(&by_code).await;
        let codes = CodesForm {
            code: code.to_owned(),
            ..CodesForm::default()
        };
        pricing::add_codes(&self.ops, &self.manager(), promotion, &codes)
            .await
            .expect("the code is added");
        promotion
    }

    /// A new cart with these variants and units.
    pub async fn cart(&self, lines: &[(VariantId, i64)]) -> CartId {
        let mut cart = None;
        for line in lines {
            cart = Some(
                cart::add_line(&self.ops, &Actor::guest(), cart, *line)
                    .await
                    .expect("a line is added"),
            );
        }
        cart.expect("a cart has lines")
    }

    /// A filled checkout form for `cart`, delivered to Riyadh, agreeing to the total that is shown.
    pub async fn form(&self, cart: CartId) -> CheckoutForm {
        let page = checkout::read::checkout_page(&self.ops, Language::Arabic, Some(cart)).await;
        let page = page.expect("the checkout page opens");
        let region = page.regions[0].code.clone();
        let total = page.total_for(&region).expect("the total fits");
        let shop = self.ops.shop().await.expect("the shop is open");
        CheckoutForm {
            attempt: page.attempt.to_string(),
            agreed_total: total.minor.to_string(),
            codes: page.codes_given(),
            order_until: page.order_until.to_string(),
            policy: page
                .returns
                .map(|terms| terms.policy.to_string())
                .unwrap_or_default(),
            phone: settings::phone_hint(shop.country).to_owned(),
            name: "نورة الحربي".to_owned(),
            region,
            city: "الرياض".to_owned(),
            district: "النرجس".to_owned(),
            area: "السالمية".to_owned(),
            block: "5".to_owned(),
            street: "شارع ١٢".to_owned(),
            building: "7".to_owned(),
            landmark: "مقابل المسجد".to_owned(),
            ..CheckoutForm::default()
        }
    }

    /// Places an order for `cart`.
    ///
    /// # Errors
    /// As [`checkout::place_order`].
    pub async fn place(&self, cart: CartId, form: &CheckoutForm) -> Result<Placed> {
        let asked = PlaceOrder {
            cart: Some(cart),
            language: Language::Arabic,
            form: form.clone(),
        };
        checkout::place_order(&self.ops, &Actor::guest(), &asked).await
    }

    /// Places an order for these variants and units; its id.
    pub async fn order(&self, lines: &[(VariantId, i64)]) -> OrderId {
        let cart = self.cart(lines).await;
        let form = self.form(cart).await;
        let placed = self.place(cart, &form).await.expect("the order is placed");
        let key = self.ops.link_key().await.expect("the shop has a key");
        basics::read_token(&key, &placed.token).expect("the token is the shop's")
    }

    /// What `words` find, narrowed and ordered as `change` says, once the index has caught up.
    pub async fn search(&self, words: &str, change: impl FnOnce(&mut ListingQuery)) -> ListingPage {
        catalog::search::catch_up(&self.ops)
            .await
            .expect("the index follows");
        let mut query = ListingQuery {
            words: words.to_owned(),
            ..ListingQuery::default()
        };
        change(&mut query);
        catalog::search::search_page(&self.ops, Language::English, &query)
            .await
            .expect("the search answers")
    }
}

/// An automatic promotion as it would be typed: so many percent off everything.
pub fn percent_off(percent: &str) -> PromotionForm {
    let text = |text: &str| text.to_owned();
    PromotionForm {
        name_ar: text("خصم"),
        name_en: text("Discount"),
        given: text("automatic"),
        effect: text("percent"),
        percent: text(percent),
        goods: text("all"),
        priority: text("10"),
        stacking: text("stacks"),
        ..PromotionForm::default()
    }
}
