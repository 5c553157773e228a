//! Words find the same things on both engines.

crate::house::on_both!(words_find_things);

mod story {
    use store::{AuditActor, SearchKind, Store};

    use crate::house::at;

    pub(super) async fn words_find_things(store: Store) {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        change
            .index(SearchKind::Registration, "1", "Gemeente Súdwest-Fryslân wethouder@sneek.example.org")
            .await
            .unwrap();
        change.index(SearchKind::Registration, "2", "Gemeente Assen Wethouder van Assen").await.unwrap();
        change.index(SearchKind::Organisation, "3", "Gemeente Assen").await.unwrap();
        change.commit().await.unwrap();
        let found = async |question: &str| {
            let found = store.search(SearchKind::Registration, question, 10).await.unwrap();
            let mut ids: Vec<_> = found.into_iter().map(|each| each.id).collect();
            ids.sort();
            ids.join(" ")
        };
        assert_eq!(found("gemeente").await, "1 2");
        assert_eq!(found("fryslan").await, "1");
        assert_eq!(found("WETH ass").await, "2");
        assert_eq!(found("sneek.example").await, "1");
        assert_eq!(found("' or 1=1 --").await, "");
        assert_eq!(found("  ").await, "");
        let mut change = store.change(AuditActor::System, at(1)).await.unwrap();
        change.index(SearchKind::Registration, "1", "").await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(found("gemeente").await, "2");
    }
}
