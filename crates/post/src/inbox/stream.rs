//! The connection below a conversation with a mailbox: open, encrypted from the start, or encrypted on the way.

use std::sync::Arc;

use async_imap::Client;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, RootCertStore,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

use super::{InboxError, InboxSettings};
use crate::Security;

/// What a conversation runs over.
pub(super) trait Stream: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug> Stream for T {}

/// Opens the connection of the settings. After STARTTLS the server has greeted already.
pub(super) async fn opened(settings: &InboxSettings) -> Result<Box<dyn Stream>, InboxError> {
    let unreachable = |error: std::io::Error| InboxError::Unreachable(error.to_string());
    let stream = TcpStream::connect((settings.host.as_str(), settings.port())).await.map_err(unreachable)?;
    match settings.security {
        Security::None => Ok(Box::new(stream)),
        Security::Tls => encrypted(settings, stream).await,
        Security::Starttls => {
            let mut client = Client::new(stream);
            let greeted = client.read_response().await.map_err(unreachable)?;
            greeted.ok_or_else(|| InboxError::Unreachable("the server hung up".to_owned()))?;
            let said = client.run_command_and_check_ok("STARTTLS", None).await;
            said.map_err(|error| InboxError::Tls(error.to_string()))?;
            encrypted(settings, client.into_inner()).await
        }
    }
}

async fn encrypted(settings: &InboxSettings, stream: TcpStream) -> Result<Box<dyn Stream>, InboxError> {
    let tls = |error: &dyn std::fmt::Display| InboxError::Tls(error.to_string());
    let name = ServerName::try_from(settings.host.clone()).map_err(|error| tls(&error))?;
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| tls(&error))?
        .with_root_certificates(roots(settings)?)
        .with_no_client_auth();
    let connected = TlsConnector::from(Arc::new(config)).connect(name, stream).await;
    Ok(Box::new(connected.map_err(|error| tls(&error))?))
}

/// Whom to trust: the authority of the settings, or those that browsers know.
fn roots(settings: &InboxSettings) -> Result<RootCertStore, InboxError> {
    let Some(file) = &settings.ca_file else {
        return Ok(RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() });
    };
    let wrong = |error: &dyn std::fmt::Display| InboxError::Settings(format!("{}: {error}", file.display()));
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|error| wrong(&error))? {
        let certificate = certificate.map_err(|error| wrong(&error))?;
        roots.add(certificate).map_err(|error| wrong(&error))?;
    }
    if roots.is_empty() {
        return Err(wrong(&"there is no certificate in this file"));
    }
    Ok(roots)
}
