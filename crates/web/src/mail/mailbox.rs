//! The mailbox of the demo: all mails that would have gone out, so that the whole flow can be tried without a
//! mail server. It has routes in the demo only.

use axum::{
    extract::{Path, State},
    http::{HeaderName, HeaderValue, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use documents::{moment, text::text};
use domain::Language;
use maud::{Markup, html};
use store::Mail;

use super::list::kind_name;
use crate::{
    access::Routes,
    components::{
        alert, button,
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    frame::{Page, Style},
    mail_proposal::write,
    query::Query,
    site::SharedSite,
    visit::{Visit, path},
};

const ADDRESS: &str = "/postvak";

/// So many mails stand in the mailbox, the newest first.
const MOST: i64 = 100;

/// The longest words that are searched for, in characters.
const LONGEST_SEARCH: usize = 80;

/// A mail has styles of its own and pictures inside; it may load nothing and send nothing.
pub(crate) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; \
    base-uri 'none'; frame-ancestors 'none'";

/// What the mailbox adds to the routes of a demo.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .public(ADDRESS, get(show))
        .public("/postvak/{id}", get(read))
        .public("/postvak/{id}/opmaak", get(page))
        .public("/postvak/{id}/bijlage/{number}", get(file))
}

/// `GET /postvak`.
async fn show(State(site): State<SharedSite>, visit: Visit) -> Result<Markup, Problem> {
    let language = visit.language;
    let query = Query::of(&visit);
    let words: String = query.first("zoek").unwrap_or_default().trim().chars().take(LONGEST_SEARCH).collect();
    let mails = site.store.mails_with(&words, MOST).await?;
    let filled = Filled::from_pairs(vec![("zoek".to_owned(), words.clone())]);
    let body = html! {
        div class="stack" {
            (heading(1, &text(language, "mailbox-title")))
            p class="lead" { (text(language, "mailbox-lead")) }
            p { a class="nl-link" href=(path(language, write::ADDRESS)) { (text(language, "mailbox-write")) } }
            @if !words.is_empty() || !mails.is_empty() { (search(language, &filled)) }
            @if mails.is_empty() {
                (alert::plain(&text(language, if words.is_empty() { "mailbox-empty" } else { "mailbox-none" })))
            } @else {
                ul class="mailbox" {
                    @for mail in &mails {
                        li {
                            a class="nl-link" href=(path(language, &format!("{ADDRESS}/{}", mail.id))) {
                                (mail.mail.subject)
                            }
                            p class="form-hint" {
                                (kind_name(language, &mail.mail.kind)) " · " (mail.mail.recipient) " · "
                                (moment::moment(language, mail.created_at))
                            }
                        }
                    }
                }
            }
        }
    };
    let title = text(language, "mailbox-title");
    Ok(Page::new(&visit, title, text(language, "mailbox-lead"))
        .style(Style::Form)
        .unlisted()
        .body(body)
        .render(&site))
}

/// The form to search in recipients and subjects.
fn search(language: Language, filled: &Filled) -> Markup {
    let view = FormView { language, filled, mistakes: &Mistakes::default() };
    let (label, hint) = (text(language, "mailbox-search"), text(language, "mailbox-search-hint"));
    html! {
        form class="form" method="get" action=(path(language, ADDRESS)) {
            (view.line(&Field { name: "zoek", label: &label, hint: &hint, autocomplete: "off", ..Field::default() }, "search"))
            div class="form-actions" {
                (button::submit(&text(language, "mailbox-search-do"), button::Weight::Secondary))
            }
        }
    }
}

/// `GET /postvak/{id}`: the mail as text, with its links to follow.
async fn read(
    State(site): State<SharedSite>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let mail = site.store.mail(&id).await?;
    let own = format!("{ADDRESS}/{id}");
    let body = html! {
        div class="stack" {
            (heading(1, &mail.mail.subject))
            p class="form-hint" {
                (text(language, "outbox-to")) ": " (mail.mail.recipient) " · "
                (moment::moment(language, mail.created_at))
            }
            p {
                a class="nl-link" href=(path(language, &format!("{own}/opmaak"))) {
                    (text(language, "mailbox-page"))
                }
            }
            (files(&mail, &path(language, &own)))
            pre class="mail-text" { (linked(&mail.mail.text, &site.settings.base_url)) }
            p { a class="nl-link" href=(path(language, ADDRESS)) { (text(language, "mailbox-back")) } }
        }
    };
    Ok(Page::new(&visit, mail.mail.subject.clone(), "")
        .style(Style::Form)
        .unlisted()
        .body(body)
        .render(&site))
}

fn files(mail: &Mail, address: &str) -> Markup {
    let files = mail.mail.extras.attachments.iter().enumerate().filter(|(_, file)| file.content_id.is_none());
    html! {
        @for (number, file) in files {
            p { a class="nl-link" href=(format!("{address}/bijlage/{number}")) download=(file.name) { (file.name) } }
        }
    }
}

/// The text with the addresses of this site as links.
fn linked(text: &str, base_url: &str) -> Markup {
    html! {
        @for line in text.split_inclusive('\n') {
            @for word in line.split_inclusive([' ', '\n']) {
                @if let Some((before, rest)) = word.split_once(base_url) {
                    @let end = rest.find([' ', '\n', ')', '>']).unwrap_or(rest.len());
                    @let address = format!("{base_url}{}", &rest[..end]);
                    (before) a class="nl-link" href=(address) { (address) } (&rest[end..])
                } @else {
                    (word)
                }
            }
        }
    }
}

/// `GET /postvak/{id}/opmaak`: the mail as mail programs show it.
async fn page(State(site): State<SharedSite>, Path(id): Path<String>) -> Result<Response, Problem> {
    let mail = site.store.mail(&id).await?;
    let mut html = mail.mail.html;
    for picture in &mail.mail.extras.attachments {
        if let Some(content_id) = &picture.content_id {
            let inside = format!("data:{};base64,{}", picture.media_type, picture.content);
            html = html.replace(&format!("cid:{content_id}"), &inside);
        }
    }
    let policy = (HeaderName::from_static("content-security-policy"), HeaderValue::from_static(POLICY));
    Ok(([policy], Html(html)).into_response())
}

/// `GET /postvak/{id}/bijlage/{number}`.
async fn file(
    State(site): State<SharedSite>,
    Path((id, number)): Path<(String, usize)>,
) -> Result<Response, Problem> {
    let mail = site.store.mail(&id).await?;
    let file = mail.mail.extras.attachments.get(number).ok_or_else(Problem::not_found)?;
    let content = BASE64_STANDARD.decode(&file.content).map_err(|_| Problem::not_found())?;
    let kind = HeaderValue::from_str(&file.media_type).map_err(|_| Problem::not_found())?;
    Ok(([(header::CONTENT_TYPE, kind)], content).into_response())
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn only_addresses_of_this_site_become_links() {
        let text = "Open http://a.nl/eigen/x\nof http://b.nl <b>";
        let html = linked(text, "http://a.nl").into_string();
        assert_eq!(html.matches("<a ").count(), 1);
        assert!(html.contains("href=\"http://a.nl/eigen/x\"") && html.contains("&lt;b&gt;"), "{html}");
    }
}
