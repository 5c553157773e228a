//! Every component on one page, for who builds pages or brings a theme. Demonstrations only.

use axum::extract::State;
use domain::Language;
use maud::{Markup, html};

use crate::{
    components::{
        alert, anchored_heading, button, data_list, figure, fold, heading, key_figures, on_this_page,
        pagination, search_form,
        table::{self, Column, Row},
        tag,
    },
    frame::{Page, Script},
    site::SharedSite,
    visit::Visit,
};

/// Handler of `/stijl`.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>) -> Markup {
    let language = visit.language;
    let title = language.pick("Stijlgids", "Style guide");
    let lead = language.pick(
        "Alle bouwstenen van de pagina's bij elkaar. De cijfers zijn voorbeelden.",
        "All building blocks of the pages together. The figures are examples.",
    );
    let chapters = [
        ("tekst", language.pick("Tekst en knoppen", "Text and buttons").to_owned()),
        ("meldingen", language.pick("Meldingen", "Messages").to_owned()),
        ("cijfers", language.pick("Cijfers en tabellen", "Figures and tables").to_owned()),
        ("grafieken", language.pick("Grafieken", "Charts").to_owned()),
        ("kaart", language.pick("Kaart", "Map").to_owned()),
    ];
    let body = html! {
        div class="stack" {
            (heading(1, title))
            p class="lead" { (lead) }
            (on_this_page(language.pick("Op deze pagina", "On this page"), &chapters))
            (anchored_heading(2, chapters[0].0, &chapters[0].1))
            (words(language))
            (anchored_heading(2, chapters[1].0, &chapters[1].1))
            (messages(language))
            (anchored_heading(2, chapters[2].0, &chapters[2].1))
            (figures(language))
            (anchored_heading(2, chapters[3].0, &chapters[3].1))
            (chart(language))
            (anchored_heading(2, chapters[4].0, &chapters[4].1))
            (map(language))
        }
    };
    Page::new(&visit, title, lead).script(Script::Map).with_own_search().body(body).render(&site)
}

fn words(language: Language) -> Markup {
    let download = language.pick("Download de brief", "Download the brief");
    html! {
        p {
            (language.pick("Een alinea met ", "A paragraph with "))
            a href="#tekst" { (language.pick("een verwijzing", "a link")) }
            (language.pick(" en ", " and "))
            strong { (language.pick("nadruk", "emphasis")) }
            (language.pick(
                ". Lange woorden zoals arbeidsmarktregiosamenwerkingsovereenkomst breken af. ",
                ". Long words such as arbeidsmarktregiosamenwerkingsovereenkomst break. ",
            ))
            (tag::tag(tag::Kind::Own, language.pick("uw gemeente", "your municipality"))) " "
            (tag::tag(tag::Kind::Model, language.pick("uitkomst van een model", "result of a model"))) " "
            (tag::tag(tag::Kind::Plain, "2014"))
        }
        ul { li { "Assen" } li { "Hoogeveen" } }
        div class="row" {
            (button::download("#tekst", download, "PDF", button::Weight::Primary))
            (button::link("#tekst", language.pick("Vergelijk", "Compare"), button::Weight::Secondary))
        }
        (search_form::large(language, ""))
        (fold::fold(
            language.pick("Hoe is dit berekend?", "How is this computed?"),
            &html! { p { (language.pick("Zo.", "Like this.")) } },
        ))
        (pagination::pagination(language, 2, 4, |page| format!("?p={page}")))
    }
}

fn messages(language: Language) -> Markup {
    let kinds = [
        (alert::Kind::Info, language.pick("Let op", "Please note")),
        (alert::Kind::Ok, language.pick("Gelukt", "Done")),
        (alert::Kind::Warning, language.pick("Voorzichtig", "Careful")),
        (alert::Kind::Error, language.pick("Fout", "Error")),
    ];
    let sentence = html! {
        p { (language.pick("De gemeente is sinds 2023 samengevoegd.", "The municipality merged in 2023.")) }
    };
    html! { @for (kind, title) in kinds { (alert::alert(kind, title, &sentence)) } }
}

fn figures(language: Language) -> Markup {
    let note = language.pick("2023, voorbeeld. Nederland: 52.100.", "2023, example. Netherlands: 52,100.");
    let names =
        [("Inwoners", "Inhabitants"), ("Banen", "Jobs"), ("Werkt buiten de gemeente", "Works elsewhere")];
    let values = [("68.9", "00"), ("41.2", "00"), ("54", "%")];
    let items: Vec<_> = names
        .into_iter()
        .zip(values)
        .map(|((nl, en), (head, tail))| key_figures::KeyFigure {
            name: language.pick(nl, en).to_owned(),
            value: if tail == "%" {
                head.to_owned()
            } else {
                language.pick(head, &head.replace('.', ",")).to_owned() + tail
            },
            unit: if tail == "%" { "%".to_owned() } else { String::new() },
            note: note.to_owned(),
            is_own: tail == "%",
        })
        .collect();
    let facts = [
        (language.pick("Provincie", "Province").to_owned(), html! { "Drenthe" }),
        (language.pick("Dichtstbijzijnde stad", "Nearest city").to_owned(), html! { "Groningen, 24 km" }),
    ];
    html! {
        (key_figures::key_figures(&items))
        (data_list::data_list(&facts))
        (sample_table(
            language,
            "tabel",
            language.pick("Drie gemeenten vergeleken", "Three municipalities compared"),
        ))
    }
}

fn sample_table(language: Language, id: &str, caption: &str) -> Markup {
    let columns = [
        Column::words(language.pick("Gemeente", "Municipality")),
        Column::figures(language.pick("Inwoners", "Inhabitants"), "2023"),
        Column::figures(language.pick("Forensen", "Commuters"), language.pick("banen, 2014", "jobs, 2014")),
        Column::figures(
            language.pick("Aandeel dat in de eigen gemeente werkt", "Share working at home"),
            "%",
        ),
    ];
    let rows = [
        Row::new([Some("Assen"), Some("68 900"), Some("12 400"), Some("46")]).own(),
        Row::new([Some("Hoogeveen"), Some("56 000"), Some("9 800"), Some("51")]),
        Row::new([Some("Midden-Drenthe"), Some("33 400"), None, Some("38")]),
    ];
    table::table(language, id, caption, &columns, &rows)
}

fn chart(language: Language) -> Markup {
    let sample = figure::Figure {
        reading: language.pick(
            "Uit Assen reizen de meeste mensen naar Groningen om te werken.",
            "From Assen most people travel to Groningen to work.",
        ),
        drawing: DRAWING,
        narrow_drawing: None,
        note: language.pick("Voorbeeld; geen echte cijfers.", "Example; no real figures."),
        table: sample_table(
            language,
            "grafiek-tabel",
            language.pick("De cijfers van de grafiek", "The figures of the chart"),
        ),
        is_wide: false,
    };
    figure::figure(language, &sample)
}

fn map(language: Language) -> Markup {
    let others = [
        ("none", language.pick("geen cijfer", "no figure")),
        ("own", language.pick("uw gemeente", "your municipality")),
    ];
    html! {
        ul class="legend" {
            @for class in 1..=5 {
                li { span class={ "legend__swatch legend__swatch--" (class) } {} (class * 10) "%" }
            }
            @for (class, label) in others {
                li { span class={ "legend__swatch legend__swatch--" (class) } {} (label) }
            }
        }
    }
}

/// A small drawing with every class of `chart.css`.
const DRAWING: &str = include_str!("style_guide.svg");
