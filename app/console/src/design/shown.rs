//! What states something: tones, prices, rows, time lines, icons.

use domain::basics::{Currency, Language, Money};
use leptos::prelude::*;
use ui::{
    Badge, Code, Count, Fact, Icon, IconName, Kbd, Notice, Pair, Picture, Price, Source, StatusPill, Step,
    TimelineItem, Tone,
};
use wording::console::design as words;
use wording::{Text, catalog, numbers, policies, shop};

const TONES: [(Tone, &Text); 5] = [
    (Tone::Plain, &words::PLAIN),
    (Tone::Good, &words::GOOD),
    (Tone::Warn, &words::WARN),
    (Tone::Bad, &words::BAD),
    (Tone::Accent, &words::ACCENT),
];

pub fn specimens(lang: Language) -> AnyView {
    let pills = TONES.map(|(tone, name)| view! { <StatusPill tone>{name.in_(lang)}</StatusPill> });
    let notices = TONES.map(|(tone, name)| view! { <Notice tone><p>{name.in_(lang)}</p></Notice> });
    let icons = IconName::ALL.map(|name| view! { <Icon name/> });
    view! {
        <div class="specimen-row">
            {pills.collect_view()} <Badge>{words::PLAIN.in_(lang)}</Badge>
            <Badge sale=true>{catalog::save_percent(lang, 20)}</Badge>
            <Count number=Signal::stored(numbers::integer(lang, 12))/> <Kbd>"/"</Kbd> <Code text=words::CODE/>
        </div>
        {notices.collect_view()}
        {prices(lang)}
        <ul class="facts">
            <Fact icon=IconName::Truck title=shop::ALWAYS_TRACKED.in_(lang)>
                {shop::ALWAYS_TRACKED_NOTE.in_(lang)}
            </Fact>
            <Fact icon=IconName::Return title=policies::days(lang, 14)>{shop::RETURN_NOTE.in_(lang)}</Fact>
        </ul>
        <ol class="timeline">
            <TimelineItem step=Step::Done what=words::GOOD.in_(lang)/>
            <TimelineItem step=Step::Now what=words::ACCENT.in_(lang)/>
            <TimelineItem step=Step::Wrong what=words::BAD.in_(lang)/>
            <TimelineItem step=Step::Next what=words::PLAIN.in_(lang)/>
        </ol>
        <Picture source=Source::default() alt=words::PICTURE.in_(lang)/>
        <div class="specimen-row">{icons.collect_view()}</div>
    }
    .into_any()
}

fn prices(lang: Language) -> AnyView {
    let amount = move |minor| numbers::money(lang, Money::new(minor, Currency::SAR));
    view! {
        <Price
            class="is-large"
            now=amount(6_800)
            was=Some(amount(8_500))
            was_label=catalog::WAS.in_(lang)
            note=catalog::VAT_INCLUDED.in_(lang)
        />
        <dl class="pairs sums">
            <Pair name=words::PLAIN.in_(lang)>{amount(6_800)}</Pair>
            <Pair name=words::TOTAL.in_(lang) total=true>{amount(6_800)}</Pair>
        </dl>
    }
    .into_any()
}
