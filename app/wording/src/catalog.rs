//! Texts about goods: how they are listed, chosen and described.

use domain::basics::{Day, Language, LocalTime, Money};
use domain::catalog::read::FactValue;
use domain::catalog::{PictureState, ProductStatus};

use crate::numbers::{decimal, integer, money, percent};
use crate::{PluralForms, Text, counted, dates, isolated, text};

/// What a bundle holds.
pub static IN_THE_BUNDLE: Text = text("في هذا الطقم", "In this bundle");

/// Where a product stands.
pub fn status(language: Language, status: ProductStatus) -> &'static str {
    let name = match status {
        ProductStatus::Draft => &DRAFT,
        ProductStatus::Published => &PUBLISHED,
        ProductStatus::Archived => &ARCHIVED,
    };
    name.in_(language)
}

static DRAFT: Text = text("مسودة", "Draft");
static PUBLISHED: Text = text("منشور", "Published");
static ARCHIVED: Text = text("مؤرشف", "Archived");

/// Where a picture stands.
pub fn picture_state(language: Language, state: PictureState) -> &'static str {
    let name = match state {
        PictureState::Recorded => &RECORDED,
        PictureState::Kept => &KEPT,
        PictureState::Failed => &FETCH_FAILED,
        PictureState::Stored => &STORED,
    };
    name.in_(language)
}

static RECORDED: Text = text("لم تُجلب بعد", "Not fetched yet");
static KEPT: Text = text("تُجهَّز الآن", "Being made ready");
static FETCH_FAILED: Text = text("تعذّر جلبها أو قراءتها", "Could not be fetched or read");
static STORED: Text = text("محفوظة", "Stored");

/// The heading of a list of goods, for people who listen to the page.
pub static PRODUCTS: Text = text("المنتجات", "Products");

/// How many goods a list shows.
pub fn goods(language: Language, n: i64) -> String {
    counted(language, n, &GOODS)
}

static GOODS: PluralForms = PluralForms {
    ar: [
        "لا منتجات",
        "منتج واحد",
        "منتجان",
        "{n} منتجات",
        "{n} منتجًا",
        "{n} منتج",
    ],
    en: ["{n} product", "{n} products"],
};

/// "Save 20%".
pub fn save_percent(language: Language, n: i64) -> String {
    match language {
        Language::Arabic => format!("وفّر {}", percent(language, n)),
        Language::English => format!("Save {}", percent(language, n)),
    }
}

/// "from SAR 68.00".
pub fn from_price(language: Language, price: Money) -> String {
    match language {
        Language::Arabic => format!("من {}", money(language, price)),
        Language::English => format!("from {}", money(language, price)),
    }
}

/// Before a former price, for people who listen to it.
pub static WAS: Text = text("كان", "was");
/// The condition of every price.
pub static VAT_INCLUDED: Text = text("شامل الضريبة", "VAT included");
/// A category nobody has put anything in.
pub static NOTHING_HERE: Text = text("لا شيء هنا بعد", "Nothing here yet");
/// What to do about it.
pub static NOTHING_HERE_TEXT: Text = text(
    "لم نعرض شيئًا في هذا القسم بعد. تجد غيره في الأقسام الأخرى.",
    "There is nothing in this category yet. The other ones have more.",
);
/// A search without a result.
pub static NOTHING_FOUND: Text = text("لم نجد شيئًا بهذه الكلمات", "Nothing matches those words");
/// What to do about it.
pub static NOTHING_FOUND_TEXT: Text = text(
    "جرّب كلمة واحدة أو كلمة أعم، أو تصفّح الأقسام.",
    "Try one word, or a more general one, or browse the categories.",
);
/// The search page without words.
pub static EVERYTHING: Text = text("كل المعروضات", "Everything on the shelf");
/// The pages of a list.
pub static PAGES: Text = text("صفحات القائمة", "Pages of the list");
/// The first page of a list.
pub static FIRST_PAGE: Text = text("من البداية", "Back to the start");
/// The next page of a list.
pub static NEXT_PAGE: Text = text("المزيد", "More");

/// The title of a search.
pub fn results_for(language: Language, words: &str) -> String {
    match language {
        Language::Arabic => format!("نتائج «{}»", isolated(words)),
        Language::English => format!("Results for “{}”", isolated(words)),
    }
}

/// "Colour: clay".
pub fn option(name: &str, value: &str) -> String {
    format!("{name}: {value}")
}

/// What there is to choose without scripts: the variants themselves.
pub static CHOOSE: Text = text("اختر", "Choose");
/// The quantity.
pub static QUANTITY: Text = text("الكمية", "Quantity");
/// One less of it.
pub static ONE_FEWER: Text = text("أنقص واحدة", "One fewer");
/// One more of it.
pub static ONE_MORE: Text = text("زد واحدة", "One more");
/// What Enter in a quantity does.
pub static SET_QUANTITY: Text = text("تحديث الكمية", "Update the quantity");
/// Puts it into the basket.
pub static ADD_TO_BASKET: Text = text("أضف إلى السلة", "Add to basket");
/// It was put there.
pub static ADDED: Text = text("أُضيفت إلى السلة", "Added to your basket");
/// To the basket.
pub static SEE_BASKET: Text = text("افتح السلة", "See the basket");
/// The values chosen have no variant.
pub static NOT_MADE: Text = text("لا تتوفر هذه التركيبة", "Not made in this combination");
/// The description.
pub static ABOUT: Text = text("عن القطعة", "About this piece");
/// The pictures.
pub static PICTURES: Text = text("صور المنتج", "Pictures");
/// Opens a picture as large as the screen.
pub static ENLARGE: Text = text("تكبير", "Enlarge");
/// Brings a large picture nearer, or back.
pub static NEARER: Text = text("تقريب أو إبعاد", "Nearer or back");
/// Closes the large pictures.
pub static CLOSE: Text = text("إغلاق", "Close");
/// Who makes it.
pub static MADE_BY: Text = text("صُنع لدى", "Made by");
/// The stock-keeping unit.
pub static SKU: Text = text("رمز الصنف", "SKU");

/// "Picture 1 of 4".
pub fn picture_of(language: Language, n: usize, all: usize) -> String {
    let number = |n| integer(language, i64::try_from(n).unwrap_or(i64::MAX));
    match language {
        Language::Arabic => format!("الصورة {} من {}", number(n), number(all)),
        Language::English => format!("Picture {} of {}", number(n), number(all)),
    }
}

/// "Arrives Tuesday 24 November in Riyadh".
pub fn arrives_in(language: Language, on: Day, region: &str) -> String {
    let day = dates::day(language, on);
    match language {
        Language::Arabic => format!("يصل {day} إلى {region}"),
        Language::English => format!("Arrives {day} in {region}"),
    }
}

/// "Order by Sunday 4 pm · delivery SAR 22.00".
pub fn order_by(language: Language, until: LocalTime, fee: Money) -> String {
    let (weekday, clock) = (
        dates::weekday(language, until.day),
        dates::clock(language, until.minute),
    );
    let fee = isolated(&money(language, fee));
    match language {
        Language::Arabic => format!("اطلب قبل {weekday} {clock} · التوصيل {fee}"),
        Language::English => format!("Order by {weekday} {clock} · delivery {fee}"),
    }
}

/// What goes well with a product.
pub static RELATED: Text = text("يليق معه", "Goes well with it");
/// Goods the shopper looked at before.
pub static RECENTLY_SEEN: Text = text("شاهدتَه مؤخرًا", "Recently seen");

/// Cash can be paid at the door.
pub static CASH_AVAILABLE: Text = text("الدفع عند الاستلام متاح", "Cash on delivery");
/// One piece comes to more than couriers collect.
pub static ABOVE_CASH: Text = text("أعلى مما يُدفع عند الاستلام", "Above what is paid on delivery");

/// What paying at the door costs, and up to which total: "A fee of SAR 15.00, shown before you order · up to
/// SAR 5,000.00 an order".
pub fn cash_up_to(language: Language, fee: &str, limit: Money) -> String {
    let limit = isolated(&money(language, limit));
    match language {
        Language::Arabic => format!("{fee} · حتى {limit} للطلب الواحد"),
        Language::English => format!("{fee} · up to {limit} an order"),
    }
}

/// Why one piece can't be paid at the door as it is priced here; what the checkout takes off is not known yet.
pub fn above_cash(language: Language, limit: Money) -> String {
    let limit = isolated(&money(language, limit));
    match language {
        Language::Arabic => format!(
            "لا يحصّل المندوب أكثر من {limit} للطلب، والقطعة بهذا السعر مع توصيلها تتجاوزه، إلا إن أنقصها خصم إلى هذا الحد."
        ),
        Language::English => format!(
            "Couriers collect at most {limit} an order. At this price one piece with delivery comes to more, unless a discount brings it down to that."
        ),
    }
}
/// Reads the terms.
pub static READ_THE_TERMS: Text = text(
    "اقرأ الشروط كما تُطبَّق على طلبك",
    "Read the terms as they apply to your order",
);

/// Opens the size guide.
pub static SIZE_GUIDE: Text = text("دليل المقاسات", "Size guide");

/// Yes or no, of an attribute.
pub fn yes_no(language: Language, yes: bool) -> &'static str {
    let word = if yes { &YES } else { &NO };
    word.in_(language)
}

static YES: Text = text("نعم", "Yes");
static NO: Text = text("لا", "No");
static COMMA: Text = text("، ", ", ");

/// What is said of a product by one attribute: "250 ml", "Cotton, wool".
pub fn fact(language: Language, value: &FactValue) -> String {
    match value {
        FactValue::Text(text) | FactValue::One(text) => text.clone(),
        FactValue::Several(values) => values.join(COMMA.in_(language)),
        FactValue::YesNo(yes) => yes_no(language, *yes).to_owned(),
        FactValue::Number { number, unit } if unit.is_empty() => decimal(language, number),
        FactValue::Number { number, unit } => format!("{}\u{a0}{unit}", decimal(language, number)),
    }
}
