//! Enumerations that are stored, and written for programs and in forms, as short codes.

/// Defines an enumeration whose variants have a stable code: `code()`, `FromStr`, `ALL`, and serde by code.
#[macro_export]
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident => $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every variant, in the order of its life.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code: what the database, forms and the API hold.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::basics::UnknownCode;
            fn from_str(code: &str) -> Result<Self, $crate::basics::UnknownCode> {
                Self::ALL.iter().copied().find(|v| v.code() == code).ok_or($crate::basics::UnknownCode)
            }
        }
    };
}

/// The text is not a code of the enumeration it was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown code")]
pub struct UnknownCode;
