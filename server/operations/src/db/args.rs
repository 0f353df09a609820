//! Arguments of a statement: the few value types both databases share.

/// A value bound to `$1`, `$2` … A missing value keeps its type, which PostgreSQL wants to know.
#[derive(Debug, Clone)]
pub enum Arg {
    /// BIGINT.
    I64(Option<i64>),
    /// TEXT.
    Text(Option<String>),
    /// BOOLEAN.
    Bool(bool),
    /// BYTEA.
    Bytes(Vec<u8>),
}

/// What can be bound.
pub trait IntoArg {
    /// The value as an argument.
    fn into_arg(self) -> Arg;
}

impl IntoArg for i64 {
    fn into_arg(self) -> Arg {
        Arg::I64(Some(self))
    }
}

impl IntoArg for Option<i64> {
    fn into_arg(self) -> Arg {
        Arg::I64(self)
    }
}

impl IntoArg for bool {
    fn into_arg(self) -> Arg {
        Arg::Bool(self)
    }
}

impl IntoArg for &str {
    fn into_arg(self) -> Arg {
        Arg::Text(Some(self.to_owned()))
    }
}

impl IntoArg for String {
    fn into_arg(self) -> Arg {
        Arg::Text(Some(self))
    }
}

impl IntoArg for &String {
    fn into_arg(self) -> Arg {
        Arg::Text(Some(self.clone()))
    }
}

impl IntoArg for Option<&str> {
    fn into_arg(self) -> Arg {
        Arg::Text(self.map(str::to_owned))
    }
}

impl IntoArg for Option<String> {
    fn into_arg(self) -> Arg {
        Arg::Text(self)
    }
}

impl IntoArg for Vec<u8> {
    fn into_arg(self) -> Arg {
        Arg::Bytes(self)
    }
}

impl IntoArg for domain::basics::Instant {
    fn into_arg(self) -> Arg {
        Arg::I64(Some(self.0))
    }
}

impl IntoArg for Option<domain::basics::Instant> {
    fn into_arg(self) -> Arg {
        Arg::I64(self.map(|instant| instant.0))
    }
}

impl IntoArg for domain::basics::Day {
    fn into_arg(self) -> Arg {
        Arg::Text(Some(self.to_string()))
    }
}

macro_rules! ids_are_text {
    ($($id:ident),*) => {$(
        impl IntoArg for domain::basics::$id {
            fn into_arg(self) -> Arg { Arg::Text(Some(self.to_string())) }
        }
        impl IntoArg for Option<domain::basics::$id> {
            fn into_arg(self) -> Arg { Arg::Text(self.map(|id| id.to_string())) }
        }
    )*};
}

ids_are_text!(
    UserId,
    AuditId,
    PostingId,
    PolicyId,
    ProductId,
    VariantId,
    CategoryId,
    TypeId,
    AttributeId,
    BrandId,
    CollectionId,
    ConditionId,
    ImageId,
    SynonymId,
    ChangeId,
    LocationId,
    MovementId,
    ClaimId,
    CartId,
    OrderId,
    LineId,
    HistoryId,
    PaymentId,
    ShipmentId,
    AttemptId,
    EventId,
    PromotionId,
    UseId,
    KeyedRequestId,
    PartnerKeyId,
    EndpointId,
    DeliveryId,
    LeaseId,
    SheetId,
    SaveId
);

/// `args![a, b, c]`: the arguments of a statement in order.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::IntoArg::into_arg($value)),*] };
}
