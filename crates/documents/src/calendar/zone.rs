//! The time zone of every meeting, as a calendar program needs it when it does not know the name.

use domain::meeting::TIME_ZONE_NAME;

use super::content_line::Lines;

/// Since 1996 all of the European Union changes its clocks on the last Sundays of March and October, at one
/// o'clock UTC (directive 2000/84/EC and the one before it). Meetings are later than that.
pub(crate) fn write(lines: &mut Lines) {
    lines.component("VTIMEZONE", |lines| {
        lines.raw("TZID", TIME_ZONE_NAME);
        change(lines, "DAYLIGHT", "19960331T020000", 3, ("+0100", "+0200"), "CEST");
        change(lines, "STANDARD", "19961027T030000", 10, ("+0200", "+0100"), "CET");
    });
}

fn change(
    lines: &mut Lines,
    name: &str,
    since: &str,
    month: u8,
    (from, to): (&str, &str),
    abbreviation: &str,
) {
    lines.component(name, |lines| {
        lines.raw("DTSTART", since);
        lines.raw("RRULE", &format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"));
        lines.raw("TZOFFSETFROM", from);
        lines.raw("TZOFFSETTO", to);
        lines.raw("TZNAME", abbreviation);
    });
}
