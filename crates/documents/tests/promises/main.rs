//! What this crate promises to its callers; one binary, because linking is the slow part.

#[cfg(test)]
mod attendee_list;
#[cfg(test)]
mod badge;
#[cfg(test)]
mod calendar;
#[cfg(test)]
mod chart;
#[cfg(test)]
mod course_document;
#[cfg(test)]
mod download;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod meeting;
#[cfg(test)]
mod pdf;
#[cfg(test)]
mod read_out;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod session_minutes;
mod table_card;
