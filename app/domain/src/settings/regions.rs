//! The regions of countries (ISO 3166-2), with names in both languages and usual transit days.

use super::country::Region;

const fn region(code: &'static str, ar: &'static str, en: &'static str, transit_days: u32) -> Region {
    Region {
        code,
        ar,
        en,
        transit_days,
    }
}

pub(super) static SAUDI_ARABIA: &[Region] = &[
    region("01", "الرياض", "Riyadh", 1),
    region("02", "مكة المكرمة", "Makkah", 2),
    region("03", "المدينة المنورة", "Madinah", 2),
    region("04", "المنطقة الشرقية", "Eastern Province", 1),
    region("05", "القصيم", "Qassim", 2),
    region("06", "حائل", "Hail", 3),
    region("07", "تبوك", "Tabuk", 3),
    region("08", "الحدود الشمالية", "Northern Borders", 4),
    region("09", "جازان", "Jazan", 4),
    region("10", "نجران", "Najran", 4),
    region("11", "الباحة", "Al Bahah", 3),
    region("12", "الجوف", "Al Jawf", 4),
    region("14", "عسير", "Asir", 3),
];

pub(super) static KUWAIT: &[Region] = &[
    region("KU", "العاصمة", "Al Asimah (Capital)", 1),
    region("HA", "حولي", "Hawalli", 1),
    region("FA", "الفروانية", "Al Farwaniyah", 1),
    region("MU", "مبارك الكبير", "Mubarak Al-Kabeer", 1),
    region("AH", "الأحمدي", "Al Ahmadi", 1),
    region("JA", "الجهراء", "Al Jahra", 2),
];

pub(super) static EGYPT: &[Region] = &[
    region("C", "القاهرة", "Cairo", 1),
    region("GZ", "الجيزة", "Giza", 1),
    region("ALX", "الإسكندرية", "Alexandria", 2),
    region("KB", "القليوبية", "Qalyubia", 2),
    region("DK", "الدقهلية", "Dakahlia", 2),
    region("SHR", "الشرقية", "Sharqia", 2),
    region("GH", "الغربية", "Gharbia", 2),
    region("MNF", "المنوفية", "Monufia", 2),
    region("BH", "البحيرة", "Beheira", 2),
    region("KFS", "كفر الشيخ", "Kafr El Sheikh", 3),
    region("DT", "دمياط", "Damietta", 3),
    region("PTS", "بورسعيد", "Port Said", 3),
    region("IS", "الإسماعيلية", "Ismailia", 2),
    region("SUZ", "السويس", "Suez", 2),
    region("FYM", "الفيوم", "Faiyum", 2),
    region("BNS", "بني سويف", "Beni Suef", 3),
    region("MN", "المنيا", "Minya", 3),
    region("AST", "أسيوط", "Asyut", 3),
    region("SHG", "سوهاج", "Sohag", 4),
    region("KN", "قنا", "Qena", 4),
    region("LX", "الأقصر", "Luxor", 4),
    region("ASN", "أسوان", "Aswan", 5),
    region("BA", "البحر الأحمر", "Red Sea", 4),
    region("WAD", "الوادي الجديد", "New Valley", 5),
    region("MT", "مطروح", "Matrouh", 4),
    region("SIN", "شمال سيناء", "North Sinai", 5),
    region("JS", "جنوب سيناء", "South Sinai", 5),
];

pub(super) static UNITED_ARAB_EMIRATES: &[Region] = &[
    region("AZ", "أبوظبي", "Abu Dhabi", 1),
    region("DU", "دبي", "Dubai", 1),
    region("SH", "الشارقة", "Sharjah", 1),
    region("AJ", "عجمان", "Ajman", 1),
    region("UQ", "أم القيوين", "Umm Al Quwain", 2),
    region("RK", "رأس الخيمة", "Ras Al Khaimah", 2),
    region("FU", "الفجيرة", "Fujairah", 2),
];
