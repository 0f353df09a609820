//! What the shop says when it says no: what happened, why, and what to do next.

mod fields;

pub use fields::field;

use domain::Refusal;
use domain::basics::{Language, Money, Translated};
use domain::refusal::{PublishGap, Shortage};

use crate::dates::day;
use crate::inventory::pieces;
use crate::numbers::{integer, money};
use crate::{PluralForms, Text, counted, isolated, pricing, text};

/// The sentence of a refusal.
pub fn sentence(language: Language, refusal: &Refusal) -> String {
    let fixed = match refusal {
        Refusal::OutOfStock(shortages) => return out_of_stock(language, shortages),
        Refusal::InvalidFields(problems) => {
            return counted(
                language,
                i64::try_from(problems.len()).unwrap_or(i64::MAX),
                &INVALID_FIELDS,
            );
        }
        // Without JavaScript the total of a region is known only after it was sent.
        Refusal::TotalChanged { shown, now } if shown.minor <= 0 => {
            let now = amount(language, *now);
            return match language {
                Language::Arabic => {
                    format!("الإجمالي مع التوصيل إلى منطقتك {now}. راجعه ثم أكّد الطلب إن ناسبك.")
                }
                Language::English => format!(
                    "With delivery to your region the total is {now}. Look at it, and place the order if it suits you."
                ),
            };
        }
        Refusal::TotalChanged { shown, now } => {
            let (shown, now) = (amount(language, *shown), amount(language, *now));
            return match language {
                Language::Arabic => format!(
                    "تغيّر الإجمالي من {shown} إلى {now} منذ فتحت الصفحة، ولم نسجّل الطلب. راجع المبلغ الجديد ثم أكّد إن ناسبك."
                ),
                Language::English => format!(
                    "The total has changed from {shown} to {now} since you opened the page, so the order was not placed. Look at the new total and place the order again if it suits you."
                ),
            };
        }
        Refusal::PromiseChanged { now } => {
            let now = day(language, *now);
            return match language {
                Language::Arabic => format!(
                    "انتهى وقت الموعد الذي رأيته، ولم نسجّل الطلب. الموعد الآن {now}. أكّد الطلب إن ناسبك."
                ),
                Language::English => format!(
                    "The time for the day you saw has passed, so the order was not placed. It would now arrive on {now}. Place the order again if it suits you."
                ),
            };
        }
        Refusal::Coupon { code, problem } => return pricing::code_problem(language, code, *problem),
        Refusal::CouponsTooMany { max } => return pricing::too_many_codes(language, *max),
        Refusal::CodeTaken { code } => return pricing::code_taken(language, code),
        Refusal::CartFull { max } => {
            let max = integer(language, i64::try_from(*max).unwrap_or(i64::MAX));
            return match language {
                Language::Arabic => {
                    format!("السلة تتسع لـ{max} صنفًا مختلفًا وقد امتلأت. أكمل هذا الطلب أولًا أو أزل صنفًا منها.")
                }
                Language::English => format!(
                    "The basket takes {max} different goods and is full. Place this order first, or remove something."
                ),
            };
        }
        Refusal::QuantityOutOfRange { max } => return no_quantity(language, *max),
        Refusal::CashLimitExceeded { limit } => return above_cash_limit(language, *limit),
        Refusal::CashDiffers { due, counted } => {
            let (due, counted) = (amount(language, *due), amount(language, *counted));
            return match language {
                Language::Arabic => format!(
                    "المبلغ المعدود {counted} والمطلوب {due}، فلم نسجّل التسليم. أعد العدّ مع المندوب واكتب المبلغ الصحيح."
                ),
                Language::English => format!(
                    "{counted} was counted but {due} is due, so the delivery was not recorded. Count again with the courier and type what is there."
                ),
            };
        }
        Refusal::StockHeld { free } => {
            let free = pieces(language, *free);
            return match language {
                Language::Arabic => format!(
                    "طلبات العملاء تحجز جزءًا من هذا المخزون، والمتاح للخصم: {free}. ألغِ طلبًا أو صحّح بعدد أقل."
                ),
                Language::English => format!(
                    "Customers' orders hold part of this stock; what may be taken is {free}. Cancel an order first, or correct by less."
                ),
            };
        }
        Refusal::NotAPicture { name } => {
            let name = isolated(name);
            return match language {
                Language::Arabic => format!(
                    "الملف {name} ليس صورة نعرفها، فلم يُضف شيء. الأنواع المقبولة: JPEG وPNG وWebP وGIF."
                ),
                Language::English => format!(
                    "{name} is not a picture we know, so nothing was added. JPEG, PNG, WebP and GIF are taken."
                ),
            };
        }
        Refusal::PictureTooLarge { name } => {
            let name = isolated(name);
            return match language {
                Language::Arabic => format!(
                    "الصورة {name} أكبر مما نقبل، فلم يُضف شيء. صغّرها إلى أقل من ١٥ ميغابايت و٦٠ مليون بكسل."
                ),
                Language::English => format!(
                    "{name} is larger than we take, so nothing was added. Bring it below 15 MB and 60 million pixels."
                ),
            };
        }
        Refusal::TooManyPictures { max } => {
            let max = integer(language, i64::try_from(*max).unwrap_or(i64::MAX));
            return match language {
                Language::Arabic => {
                    format!("للمنتج {max} صورة على الأكثر، فلم يُضف شيء. أزل صورًا منه أولًا.")
                }
                Language::English => {
                    format!("A product has at most {max} pictures, so nothing was added. Remove some first.")
                }
            };
        }
        Refusal::TooManyAttempts { retry_after_seconds } => {
            let minutes = i64::try_from(retry_after_seconds.div_ceil(60)).unwrap_or(i64::MAX);
            return counted(language, minutes.max(1), &TOO_MANY_ATTEMPTS);
        }
        Refusal::NoLongerSold { title } => {
            let title = isolated(title.in_(language));
            return match language {
                Language::Arabic => {
                    format!("لم نعد نبيع «{title}». طلباتك السابقة تبقى كما هي، وقد تجد ما يشبهه في الأقسام.")
                }
                Language::English => format!(
                    "“{title}” is no longer sold. Orders that hold it stay as they are; the categories may have something like it."
                ),
            };
        }
        Refusal::TooManyVariants { max } => {
            let max = integer(language, i64::try_from(*max).unwrap_or(i64::MAX));
            return match language {
                Language::Arabic => {
                    format!("لا يتسع المنتج لأكثر من {max} نوع. احذف قيمة من خياراته، أو اجعله منتجين.")
                }
                Language::English => format!(
                    "A product has at most {max} variants. Take a value of its options away, or make it two products."
                ),
            };
        }
        Refusal::HasOwnStock { units } => {
            let units = pieces(language, *units);
            return match language {
                Language::Arabic => format!(
                    "على الرف من هذا النوع نفسه {units}، فلا يمكن أن يكون طقمًا. صحّح مخزونه إلى صفر أولًا."
                ),
                Language::English => format!(
                    "This variant has stock of its own, {units}, so it can't be a bundle. Correct its stock to zero first."
                ),
            };
        }
        Refusal::UsedByProducts { products, .. } => return counted(language, *products, &USED_BY_PRODUCTS),
        Refusal::ValuesLost { names, .. } => return values_lost(language, names),
        Refusal::TypeInUse {
            products,
            attributes,
            has_guide,
        } => return type_in_use(language, *products, attributes, *has_guide),
        Refusal::LastVariant => &LAST_VARIANT,
        Refusal::OptionInUse => &OPTION_IN_USE,
        Refusal::BundleHasNoStock => &BUNDLE_HAS_NO_STOCK,
        Refusal::NotPublishable(PublishGap::Title) => &NEEDS_A_TITLE,
        Refusal::NotPublishable(PublishGap::Variant) => &NEEDS_A_VARIANT,
        Refusal::NotPublishable(PublishGap::Price) => &NEEDS_A_PRICE,
        Refusal::CartEmpty => &CART_EMPTY,
        Refusal::NotDeliveredThere => &NOT_DELIVERED_THERE,
        Refusal::NotPossibleNow => &NOT_POSSIBLE_NOW,
        Refusal::ReasonMissing => &REASON_MISSING,
        Refusal::WrongCredentials => &WRONG_CREDENTIALS,
        Refusal::NoSuchOrder => &NO_SUCH_ORDER,
        Refusal::EmailTaken => &EMAIL_TAKEN,
        Refusal::LastManager => &LAST_MANAGER,
        Refusal::AlreadySetUp => &ALREADY_SET_UP,
        Refusal::ForeignOrigin => &FOREIGN_ORIGIN,
        Refusal::ChangedMeanwhile => &CHANGED_MEANWHILE,
    };
    fixed.in_(language).to_owned()
}

static USED_BY_PRODUCTS: PluralForms = PluralForms {
    ar: [
        "لا منتج يستعمل هذا. أكّد الحذف إن أردته.",
        "منتج واحد يستعمل هذا وسيفقد ما كُتب فيه. لم يُحذف شيء بعد، فأكّد إن أردت ذلك.",
        "منتجان يستعملان هذا وسيفقدان ما كُتب فيهما. لم يُحذف شيء بعد، فأكّد إن أردت ذلك.",
        "{n} منتجات تستعمل هذا وستفقد ما كُتب فيها. لم يُحذف شيء بعد، فأكّد إن أردت ذلك.",
        "{n} منتجًا يستعمل هذا وسيفقد ما كُتب فيه. لم يُحذف شيء بعد، فأكّد إن أردت ذلك.",
        "{n} منتج يستعمل هذا وسيفقد ما كُتب فيه. لم يُحذف شيء بعد، فأكّد إن أردت ذلك.",
    ],
    en: [
        "{n} product uses this and would lose what it says by it. Nothing is gone yet: confirm if that is meant.",
        "{n} products use this and would lose what they say by it. Nothing is gone yet: confirm if that is meant.",
    ],
};

fn values_lost(language: Language, names: &[Translated]) -> String {
    let names = names.iter().map(|name| isolated(name.in_(language)));
    let names: Vec<String> = names.collect();
    match language {
        Language::Arabic => format!(
            "الفئة الجديدة لا تعرف هذه المواصفات، فيضيع ما كُتب فيها: {}. لم يتغيّر شيء بعد، فأكّد إن أردت ذلك.",
            names.join("، ")
        ),
        Language::English => format!(
            "The new type does not know these attributes, and what they say would be lost: {}. Nothing has changed yet: confirm if that is meant.",
            names.join(", ")
        ),
    }
}

fn type_in_use(language: Language, products: i64, attributes: &[Translated], has_guide: bool) -> String {
    let names = attributes.iter().map(|name| isolated(name.in_(language)));
    let names: Vec<String> = names.collect();
    let mut parts = Vec::new();
    if !names.is_empty() {
        parts.push(match language {
            Language::Arabic => format!("مواصفاتها ({})", names.join("، ")),
            Language::English => format!("its attributes ({})", names.join(", ")),
        });
    }
    if has_guide {
        parts.push(ITS_GUIDE.in_(language).to_owned());
    }
    if products > 0 {
        parts.push(counted(language, products, &SAID_OF_PRODUCTS));
    }
    match language {
        Language::Arabic => format!(
            "يضيع مع هذه الفئة: {}. لم يُحذف شيء بعد، فأكّد إن أردت ذلك.",
            parts.join("، و")
        ),
        Language::English => format!(
            "With this type go: {}. Nothing is gone yet: confirm if that is meant.",
            parts.join("; ")
        ),
    }
}

static ITS_GUIDE: Text = text("دليل مقاساتها", "its size guide");
static SAID_OF_PRODUCTS: PluralForms = PluralForms {
    ar: [
        "ما كُتب بها في المنتجات",
        "ما كُتب بها في منتج واحد",
        "ما كُتب بها في منتجين",
        "ما كُتب بها في {n} منتجات",
        "ما كُتب بها في {n} منتجًا",
        "ما كُتب بها في {n} منتج",
    ],
    en: ["what {n} product says by it", "what {n} products say by it"],
};

/// Not a number of units somebody buys.
pub fn no_quantity(language: Language, max: i64) -> String {
    let max = integer(language, max);
    match language {
        Language::Arabic => format!("هذه ليست كمية نستطيع بيعها. اكتب عددًا من ١ إلى {max}."),
        Language::English => format!("That is not a quantity we can sell. Type a number from 1 to {max}."),
    }
}

/// The total is above what couriers collect at the door.
pub fn above_cash_limit(language: Language, limit: Money) -> String {
    let limit = amount(language, limit);
    match language {
        Language::Arabic => format!(
            "لا يحصّل المندوب أكثر من {limit} عند الباب، وطلبك أعلى من ذلك. قسّمه على طلبين أو قلّل الكمية."
        ),
        Language::English => format!(
            "Couriers collect at most {limit} at the door, and this order is above that. Split it into two orders, or take fewer pieces."
        ),
    }
}

/// What is left of one line that can't be filled: "Cup · clay: you asked for 3, 1 is left".
pub fn shortage(language: Language, shortage: &Shortage) -> String {
    let (title, wanted) = (
        isolated(shortage.title.in_(language)),
        integer(language, shortage.wanted),
    );
    let left = match (language, shortage.available) {
        (Language::Arabic, ..=0) => "لم يبقَ منه شيء".to_owned(),
        (Language::English, ..=0) => "none is left".to_owned(),
        (Language::Arabic, left) => format!("والمتاح {}", pieces(language, left)),
        (Language::English, 1) => "1 is left".to_owned(),
        (Language::English, left) => format!("{} are left", integer(language, left)),
    };
    match language {
        Language::Arabic => format!("{title}: طلبت {wanted}، {left}"),
        Language::English => format!("{title}: you asked for {wanted}, {left}"),
    }
}

/// Something broke on our side; `id` is what the reader can quote.
pub fn broken(language: Language, id: &str) -> String {
    let id = isolated(id);
    match language {
        Language::Arabic => {
            format!("حدث خلل من جهتنا ولم يكتمل ما طلبته. أعد المحاولة، وإن تكرر فأخبرنا بهذا الرقم: {id}")
        }
        Language::English => {
            format!(
                "Something broke on our side and it was not done. Try again; if it happens again, tell us this number: {id}"
            )
        }
    }
}

/// What was asked for is not there.
pub static MISSING: Text = text(
    "لم نجد ما تبحث عنه. ربما حُذف أو تغيّر عنوانه.",
    "We could not find that. It may have been removed, or its address may have changed.",
);
/// Whoever asked may not.
pub static DENIED: Text = text(
    "حسابك لا يسمح بذلك. اطلبه من مدير المتجر.",
    "Your account does not allow that. Ask a manager of the shop.",
);
/// Two people did something to one thing.
pub static CLASH: Text = text(
    "غيّره شخص آخر في اللحظة نفسها. حدّث الصفحة ثم أعد المحاولة.",
    "Somebody else changed it at the same moment. Reload the page and try again.",
);
/// No answer came.
pub static OFFLINE: Text = text(
    "لم يصلنا ردّ من المتجر. تحقق من اتصالك ثم أعد المحاولة؛ الإعادة آمنة.",
    "No answer came from the shop. Check your connection and try again; repeating is safe.",
);

fn amount(language: Language, amount: Money) -> String {
    isolated(&money(language, amount))
}

fn out_of_stock(language: Language, shortages: &[Shortage]) -> String {
    let opening = OUT_OF_STOCK.in_(language);
    let lines: Vec<String> = shortages.iter().map(|line| shortage(language, line)).collect();
    match (lines.is_empty(), language) {
        (true, _) => opening.to_owned(),
        (false, Language::Arabic) => format!("{opening} {}.", lines.join("؛ ")),
        (false, Language::English) => format!("{opening} {}.", lines.join("; ")),
    }
}

/// The opening of the refusal of what can't be filled; what is left of each line follows.
pub static OUT_OF_STOCK: Text = text(
    "لم يبقَ ما يكفي، فلم نحجز شيئًا. قلّل الكمية أو أزل القطعة ثم أعد المحاولة.",
    "Too few are left, so nothing was reserved. Take fewer, or leave the piece out, and try again.",
);

static INVALID_FIELDS: PluralForms = PluralForms {
    ar: [
        "بعض الحقول تحتاج إلى تصحيح. صحّحها ثم أعد المحاولة.",
        "حقل واحد يحتاج إلى تصحيح. صحّحه ثم أعد المحاولة.",
        "حقلان يحتاجان إلى تصحيح. صحّحهما ثم أعد المحاولة.",
        "{n} حقول تحتاج إلى تصحيح. صحّحها ثم أعد المحاولة.",
        "{n} حقلًا يحتاج إلى تصحيح. صحّحها ثم أعد المحاولة.",
        "{n} حقل يحتاج إلى تصحيح. صحّحها ثم أعد المحاولة.",
    ],
    en: [
        "One field needs to be put right. Correct it and try again.",
        "{n} fields need to be put right. Correct them and try again.",
    ],
};

static TOO_MANY_ATTEMPTS: PluralForms = PluralForms {
    ar: [
        "محاولات كثيرة متتالية. انتظر قليلًا ثم أعد المحاولة.",
        "محاولات كثيرة متتالية. أعد المحاولة بعد دقيقة.",
        "محاولات كثيرة متتالية. أعد المحاولة بعد دقيقتين.",
        "محاولات كثيرة متتالية. أعد المحاولة بعد {n} دقائق.",
        "محاولات كثيرة متتالية. أعد المحاولة بعد {n} دقيقة.",
        "محاولات كثيرة متتالية. أعد المحاولة بعد {n} دقيقة.",
    ],
    en: [
        "Too many tries in a row. Try again in a minute.",
        "Too many tries in a row. Try again in {n} minutes.",
    ],
};

static NEEDS_A_TITLE: Text = text(
    "لا يُنشر منتج بلا اسم. اكتب اسمه بإحدى اللغتين ثم انشره.",
    "A product without a title cannot be published. Write one in either language, then publish it.",
);
static NEEDS_A_VARIANT: Text = text(
    "لا يُنشر منتج ليس فيه ما يُباع. أضف له صنفًا أولًا.",
    "A product with nothing to buy cannot be published. Give it a variant first.",
);
static NEEDS_A_PRICE: Text = text(
    "لكل صنف سعر أعلى من الصفر قبل النشر. أكمل الأسعار ثم انشره.",
    "Every variant needs a price above zero. Complete the prices, then publish it.",
);
static LAST_VARIANT: Text = text(
    "هذا آخر نوع معروض من المنتج. إن لم تعد تبيعه فأوقف بيع المنتج كله أو أرشفه.",
    "This is its last variant on offer. If you no longer sell it, take the whole product off sale or archive it.",
);
static BUNDLE_HAS_NO_STOCK: Text = text(
    "هذا طقم، ومخزونه مخزون قطعه. صحّح عدد القطع التي يتكوّن منها.",
    "This is a bundle: its stock is that of its pieces. Correct the pieces it is made of.",
);
static OPTION_IN_USE: Text = text(
    "أنواع المنتج تختلف في هذا الخيار. احذف قيمه حتى تبقى واحدة، ثم احذف الخيار.",
    "The product's variants differ in this option. Take its values away until one is left, then the option can go.",
);
static CART_EMPTY: Text = text(
    "سلتك فارغة فلا يوجد ما نطلبه. اختر شيئًا أولًا.",
    "Your basket is empty, so there is nothing to order. Choose something first.",
);
static NOT_DELIVERED_THERE: Text = text(
    "لا نوصل إلى هذه المنطقة بعد. اختر منطقة أخرى إن أمكن.",
    "We do not deliver to that region yet. Choose another one if you can.",
);
static NOT_POSSIBLE_NOW: Text = text(
    "تقدّم الطلب ولم تعد هذه الخطوة ممكنة. حدّث الصفحة لترى أين وصل.",
    "It has moved on and this step is not possible any more. Reload the page to see where it stands.",
);
static REASON_MISSING: Text = text(
    "هذا التغيير يُسجَّل بسببه. اكتب السبب ثم أعد المحاولة.",
    "This change is recorded with its reason. Write the reason and try again.",
);
static WRONG_CREDENTIALS: Text = text(
    "البريد وكلمة المرور لا يتطابقان. تحقق منهما ثم أعد المحاولة.",
    "E-mail and password do not belong together. Check both and try again.",
);
static NO_SUCH_ORDER: Text = text(
    "لا نعرف طلبًا بهذا الرقم وهذا الجوال معًا. تحقق منهما؛ رقم الطلب في صفحة التأكيد.",
    "We know no order with this number and this phone. Check both; the number stands on the confirmation page.",
);
static EMAIL_TAKEN: Text = text(
    "هذا البريد لموظف آخر. استعمل بريدًا غيره.",
    "Another colleague signs in with this e-mail address. Use a different one.",
);
static LAST_MANAGER: Text = text(
    "لا بد للمتجر من مدير واحد على الأقل. عيّن مديرًا آخر أولًا.",
    "The shop must keep one manager who can sign in. Make somebody else a manager first.",
);
static ALREADY_SET_UP: Text = text(
    "هذا المتجر مُعدّ من قبل. سجّل الدخول بحسابك.",
    "This shop is already set up. Sign in with your account.",
);
static FOREIGN_ORIGIN: Text = text(
    "لم يأتِ هذا الطلب من صفحة من صفحات المتجر فلم ننفذه. افتح الصفحة من المتجر وأعد المحاولة.",
    "This did not come from a page of the shop, so it was not done. Open the page in the shop and try again.",
);
static CHANGED_MEANWHILE: Text = text(
    "غيّره شخص آخر منذ فتحت الصفحة، ولم نحفظ تعديلك حتى لا يضيع تعديله. حدّث الصفحة ثم أعد التعديل.",
    "Somebody else changed it since you opened the page; your change was not saved over theirs. Reload and make it again.",
);
