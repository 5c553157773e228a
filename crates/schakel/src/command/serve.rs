//! `schakel serve` and `schakel demo`: the web server.

use std::{io::ErrorKind, net::SocketAddr, sync::Arc};

use documents::text::{text, text_with};
use domain::Language;
use store::{Store, StoreError, WorkSession};
use tokio::{net::TcpListener, signal};
use web::{SharedSite, Site};

use crate::{
    arguments::{Demo, Serve, Shared},
    database::Database,
    failure::Failure,
    figures, inbox,
    outbox::Outbox,
    output,
    settings::{MailSettings, Settings},
};

/// Serves an installation. The first line of the output is the address.
pub(crate) fn serve(
    arguments: &Serve,
    shared: &Shared,
    settings: &Settings,
    _: Language,
) -> Result<(), Failure> {
    let listen = arguments.listen.as_deref().or(settings.listen.as_deref()).unwrap_or("127.0.0.1:8080");
    let address = listen.parse().map_err(|_| Failure::NoAddress(listen.to_owned()))?;
    listening(address, shared, settings, false, |url, _| output::line(url))
}

/// Serves the demonstration, and says what to look at.
pub(crate) fn demo(
    arguments: &Demo,
    shared: &Shared,
    settings: &Settings,
    language: Language,
) -> Result<(), Failure> {
    let address = SocketAddr::new(arguments.host, arguments.port);
    listening(address, shared, settings, true, |url, session| {
        output::bold_line(url)?;
        output::line(&text_with(language, "demo-welcome", &[("url", url.into())]))?;
        if let Some(session) = session {
            let (code, screen) = (session.code.as_str(), session.screen_code.as_str());
            let values = [("url", url.into()), ("code", code.into()), ("screen", screen.into())];
            output::line(&text_with(language, "demo-session", &values))?;
        }
        output::line(&text(language, "demo-stop"))
    })
}

fn listening(
    address: SocketAddr,
    shared: &Shared,
    settings: &Settings,
    demo: bool,
    announce: impl FnOnce(&str, Option<WorkSession>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    log();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        // Taken before the figures are read: who starts it twice hears it at once.
        let listener = TcpListener::bind(address).await.map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => Failure::AddressInUse(address.to_string()),
            _ => Failure::Listen { address: address.to_string(), source: error },
        })?;
        let url = format!("http://{}", listener.local_addr()?);
        let base_url = settings.base_url.as_deref().unwrap_or(&url).trim_end_matches('/').to_owned();
        // The figures first: a wrong table leaves no database behind.
        let atlas = Arc::new(figures::atlas(shared, settings)?);
        let boundaries = figures::source(shared, settings)?.boundaries()?.into();
        let database = Database::chosen(settings, demo)?;
        let store = Store::open(&database.address).await?;
        let site = Site::new(
            web::Settings {
                base_url,
                theme_css: settings.theme_css()?,
                demo,
                security_contact: settings
                    .security_contact
                    .clone()
                    .unwrap_or_else(|| "security@example.org".into()),
                organiser: settings.organiser.clone().unwrap_or_else(|| "Schakel".into()),
                organiser_email: settings
                    .organiser_email
                    .clone()
                    .unwrap_or_else(|| "organisatie@example.org".into()),
                registration_email: settings.mailbox.as_ref().and_then(|each| each.address.clone()),
                behind_proxy: settings.behind_proxy,
                outside_sign_in: settings.outside_sign_in()?,
            },
            atlas,
            boundaries,
            store,
        );
        if demo {
            web::demo::fill(&site, site.now()).await.map_err(|error| match error {
                // Own tables in which a town of the demonstration has another name.
                StoreError::Unknown("organisation") => Failure::Told("failure-demo-towns"),
                error => Failure::Store(error),
            })?;
        }
        let site: SharedSite = Arc::new(site);
        let mail = settings.mail.as_ref().map(MailSettings::with_password).transpose()?;
        let from = site.settings.organiser_email.parse().ok();
        if let Some(outbox) = Outbox::chosen(mail.as_ref(), &site.settings.organiser, from, demo)? {
            tokio::spawn(outbox.keep_emptying(site.store.clone()));
        }
        if let Some(mailbox) = &settings.mailbox {
            let pause = mailbox.pause();
            tokio::spawn(inbox::keep_reading(mailbox.with_password()?, pause, Arc::clone(&site)));
        }
        tokio::spawn(web::waiting_list::keep(Arc::clone(&site)));
        tokio::spawn(web::privacy::retention::keep(site.store.clone()));
        if demo {
            let site = Arc::clone(&site);
            tokio::spawn(async move {
                if let Err(error) = web::demo::work_out(&site).await {
                    tracing::error!(%error, "the courses of the demonstration could not be worked out");
                }
            });
        }
        let session = if demo { web::demo::going_on(&site).await.map_err(Failure::Store)? } else { None };
        announce(&url, session)?;
        let stopping = Arc::clone(&site);
        let service = web::router(site).into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, service)
            .with_graceful_shutdown(stopped(stopping))
            .await
            .map_err(Failure::Output)
    })
}

/// Ends when the program is asked to stop. Streams would go on for ever: they are ended first.
async fn stopped(site: SharedSite) {
    asked_to_stop().await;
    site.end_streams().await;
}

/// Ends when the operating system or Ctrl-C asks for it.
async fn asked_to_stop() {
    let interrupt = async {
        // Without the handler Ctrl-C ends the program at once, which is what was wanted.
        let _ = signal::ctrl_c().await;
    };
    #[cfg(unix)]
    {
        let Ok(mut terminate) = signal::unix::signal(signal::unix::SignalKind::terminate()) else {
            return interrupt.await;
        };
        tokio::select! {
            () = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}

/// Log lines go to the error output, warnings and worse unless `RUST_LOG` says otherwise.
fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env();
    let filter = filter.unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    // A second logger in one process is refused; the first one goes on.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
    web::log_places();
}
