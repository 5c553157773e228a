//! Looking for people and organisations by words, as somebody at the desk types them.

use atlas::municipality::slug as folded;

/// Whether every word that was typed stands in one of these texts; capitals and accents make no difference. Words of
/// signs only, such as `--`, stand nowhere.
pub(crate) fn stands_in<'a>(texts: impl Iterator<Item = &'a str>, typed: &str) -> bool {
    let texts: Vec<String> = texts.map(folded).collect();
    typed.split_whitespace().map(folded).all(|word| {
        let is_there = texts.iter().any(|each| each.contains(&word));
        !word.is_empty() && is_there
    })
}

#[cfg(test)]
mod tests {
    use super::stands_in;

    #[test]
    fn words_are_found_as_people_type_them() {
        let texts = || ["Wethouder van Súdwest", "een@assen.example.org", "张伟"].into_iter();
        for typed in ["", "wethouder SUDWEST", "assen.example", "van een@", "张伟"] {
            assert!(stands_in(texts(), typed), "{typed}");
        }
        for typed in ["goes", "%_'\";--", "wethouder !!"] {
            assert!(!stands_in(texts(), typed), "{typed}");
        }
    }
}
