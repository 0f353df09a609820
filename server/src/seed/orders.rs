//! Orders of the demo's past days, at every stage there is, so that the console has a morning: some delivered, one
//! refused and back, some late, some that just came in.

use domain::basics::{Instant, Language, OrderId};
use domain::checkout::CheckoutForm;
use domain::fulfilment::ReturnedAs;
use domain::orders::read::OrderFilter;
use operations::checkout::PlaceOrder;
use operations::{Actor, Error, Ops, cart, checkout, fulfilment};

use super::clock::SteppedClock;
use super::goods::Stocked;
use super::opening::Staff;
use crate::cli::Failure;

/// Who and what orders are made of.
pub struct Cast<'a> {
    /// The people of the shop.
    pub staff: &'a Staff,
    /// What there is to order.
    pub goods: &'a [Stocked],
    /// The present.
    pub now: Instant,
}

/// How far an order came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Placed,
    Confirmed,
    Picked,
    Packed,
    OnTheWay,
    Delivered,
    Refused,
    Returned,
    Cancelled,
}

/// (hours before now, fate, name, which home, how many goods)
const ORDERS: &[(i64, Fate, &str, usize, usize)] = &[
    (140, Fate::Delivered, "هند المطيري", 0, 2),
    (138, Fate::Delivered, "عبدالرحمن القحطاني", 1, 1),
    (131, Fate::Returned, "فهد العنزي", 2, 1),
    (122, Fate::OnTheWay, "ريم الدوسري", 0, 3),
    (97, Fate::Delivered, "سارة الحربي", 0, 2),
    (94, Fate::Delivered, "ماجد الزهراني", 3, 1),
    (92, Fate::Refused, "تركي الغامدي", 1, 2),
    (75, Fate::Delivered, "لمى السبيعي", 0, 1),
    (71, Fate::Cancelled, "ناصر العتيبي", 0, 1),
    (50, Fate::OnTheWay, "أمل الشمري", 2, 2),
    (46, Fate::OnTheWay, "Yusuf Rahman", 0, 1),
    (30, Fate::Packed, "بدر المالكي", 1, 2),
    (27, Fate::Packed, "جواهر الرشيد", 0, 1),
    (25, Fate::Picked, "سلطان الحارثي", 3, 3),
    (22, Fate::Confirmed, "منال البقمي", 0, 2),
    (8, Fate::Confirmed, "Layla Haddad", 1, 1),
    (6, Fate::Placed, "عمر الجهني", 0, 1),
    (4, Fate::Placed, "نوف السالم", 2, 2),
    (1, Fate::Placed, "خلود العمري", 0, 1),
    (0, Fate::Placed, "مشعل الخالدي", 1, 2),
];

const HOUR: i64 = 60 * 60;

/// (region, city, district, street): where the demo's shoppers live.
const HOMES: &[(&str, &str, &str, &str)] = &[
    ("01", "الرياض", "النرجس", "شارع الياسمين"),
    ("02", "جدة", "الروضة", "شارع الأمير سلطان"),
    ("03", "المدينة المنورة", "العزيزية", "طريق الجامعات"),
    ("04", "الدمام", "الشاطئ", "شارع الخليج"),
];

/// Places them and moves each as far as it came; how many there are.
pub async fn place_and_move(ops: &Ops, clock: &SteppedClock, cast: &Cast<'_>) -> Result<usize, Failure> {
    let manager = actor(ops, cast.staff.manager.user).await?;
    let warehouse = actor(ops, cast.staff.warehouse.user).await?;
    let plenty: Vec<Stocked> = cast
        .goods
        .iter()
        .copied()
        .filter(|stocked| stocked.pieces >= 6)
        .collect();
    if plenty.is_empty() {
        return Ok(0);
    }
    for (index, (hours, fate, name, home, goods)) in ORDERS.iter().enumerate() {
        let placed_at = cast.now.plus_seconds(-hours * HOUR - 600);
        clock.set(placed_at);
        let wanted = (0..*goods).map(|nth| plenty[(index * 7 + nth * 11) % plenty.len()]);
        let order = place(
            ops,
            &manager,
            &Shopper {
                name,
                home: *home,
                index,
            },
            wanted,
        )
        .await?;
        let mut road = Road {
            ops,
            clock,
            at: placed_at,
            end: cast.now,
            manager: &manager,
            warehouse: &warehouse,
        };
        road.travel(order, *fate).await?;
    }
    clock.set(cast.now);
    Ok(ORDERS.len())
}

struct Shopper<'a> {
    name: &'a str,
    home: usize,
    index: usize,
}

async fn actor(ops: &Ops, user: domain::basics::UserId) -> Result<Actor, Failure> {
    Ok(ops.staff(user).await?.ok_or(Error::Missing)?)
}

async fn place(
    ops: &Ops,
    manager: &Actor,
    shopper: &Shopper<'_>,
    wanted: impl Iterator<Item = Stocked>,
) -> Result<OrderId, Failure> {
    let guest = Actor::guest();
    let mut cart = None;
    for goods in wanted {
        let units = if shopper.index.is_multiple_of(3) { 2 } else { 1 };
        cart = Some(cart::add_line(ops, &guest, cart, (goods.variant, units)).await?);
    }
    let language = if shopper.name.is_ascii() {
        Language::English
    } else {
        Language::Arabic
    };
    let page = checkout::read::checkout_page(ops, language, cart).await?;
    let (region, city, district, street) = HOMES[shopper.home % HOMES.len()];
    let total = page.total_for(region).ok_or(Error::Missing)?;
    let form = CheckoutForm {
        attempt: page.attempt.to_string(),
        agreed_total: total.minor.to_string(),
        codes: page.codes_given(),
        phone: format!("05501{:05}", 20_417 + shopper.index * 1_313),
        name: shopper.name.to_owned(),
        region: region.to_owned(),
        city: city.to_owned(),
        district: district.to_owned(),
        street: street.to_owned(),
        building: (7 + shopper.index * 3).to_string(),
        landmark: "بجوار المسجد".to_owned(),
        ..CheckoutForm::default()
    };
    let placed = checkout::place_order(ops, &guest, &PlaceOrder { cart, language, form }).await?;
    let filter = OrderFilter {
        search: placed.number.clone(),
        ..OrderFilter::default()
    };
    let found = fulfilment::read::order_list(ops, manager, &filter).await?;
    let row = found
        .rows
        .iter()
        .find(|row| row.number == placed.number)
        .ok_or(Error::Missing)?;
    Ok(row.id)
}

/// The way of one order, a while after each step, never into the future.
struct Road<'a> {
    ops: &'a Ops,
    clock: &'a SteppedClock,
    at: Instant,
    end: Instant,
    manager: &'a Actor,
    warehouse: &'a Actor,
}

impl Road<'_> {
    async fn travel(&mut self, order: OrderId, fate: Fate) -> Result<(), Failure> {
        let (ops, manager, warehouse) = (self.ops, self.manager, self.warehouse);
        if fate == Fate::Placed {
            return Ok(());
        }
        self.later(1);
        if fate == Fate::Cancelled {
            return Ok(fulfilment::cancel_order(ops, manager, order, "طلب العميل إلغاءه بالهاتف").await?);
        }
        fulfilment::confirm_order(ops, manager, order).await?;
        if fate == Fate::Confirmed {
            return Ok(());
        }
        self.later(2);
        fulfilment::pick_order(ops, warehouse, order).await?;
        if fate == Fate::Picked {
            return Ok(());
        }
        self.later(1);
        fulfilment::pack_order(ops, warehouse, order).await?;
        if fate == Fate::Packed {
            return Ok(());
        }
        self.later(3);
        fulfilment::hand_over(ops, warehouse, order).await?;
        if fate == Fate::OnTheWay {
            return Ok(());
        }
        self.later(22);
        if matches!(fate, Fate::Refused | Fate::Returned) {
            fulfilment::refuse(ops, manager, order, "العميل غير موجود ورفض الاستلام").await?;
            if fate == Fate::Returned {
                self.later(26);
                fulfilment::receive_back(ops, warehouse, order, (ReturnedAs::Sellable, "العبوة سليمة"))
                    .await?;
            }
            return Ok(());
        }
        let detail = fulfilment::read::order_detail(ops, manager, Language::Arabic, order).await?;
        let cash = detail.money.total.to_plain_string();
        Ok(fulfilment::deliver(ops, manager, order, &cash).await?)
    }

    fn later(&mut self, hours: i64) {
        self.at = Instant(self.at.plus_seconds(hours * HOUR).0.min(self.end.0));
        self.clock.set(self.at);
    }
}
