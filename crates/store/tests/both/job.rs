//! Jobs are done once, tried again, and given up in the end.

crate::house::on_both!(a_job_is_taken_by_one, a_failing_job_is_given_up);

mod story {
    use std::collections::HashSet;

    use jiff::SignedDuration;
    use store::{AuditActor, Store};

    use crate::house::at;

    pub(super) async fn a_job_is_taken_by_one(store: Store) {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        for number in 0..20 {
            change.add_job("count", &number, at(0)).await.unwrap();
        }
        change.add_job("later", &0, at(1000)).await.unwrap();
        change.commit().await.unwrap();
        let workers: Vec<_> = (0..4)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move {
                    let mut taken = Vec::new();
                    // A worker that finds nothing looks again: another one may have been just before it.
                    let mut empty = 0;
                    while empty < 20 {
                        match store.take_job(at(1)).await.unwrap() {
                            Some(job) => {
                                taken.push(job.payload::<i64>().unwrap());
                                store.finish_job(&job).await.unwrap();
                            }
                            None => empty += 1,
                        }
                    }
                    taken
                })
            })
            .collect();
        let mut all = Vec::new();
        for worker in workers {
            all.extend(worker.await.unwrap());
        }
        assert_eq!(all.len(), 20, "none twice");
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), 20);
        assert_eq!(store.job_counts().await.unwrap(), (1, 0));
    }

    pub(super) async fn a_failing_job_is_given_up(store: Store) {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        change.add_job("fails", &(), at(0)).await.unwrap();
        change.commit().await.unwrap();
        let mut now = at(0);
        for attempt in 0..8 {
            let job = store.take_job(now).await.unwrap().unwrap();
            assert_eq!(job.attempts, attempt);
            assert_eq!(store.take_job(now).await.unwrap(), None, "held");
            store.fail_job(&job, "no network", now).await.unwrap();
            assert_eq!(store.take_job(now).await.unwrap(), None, "pauses");
            now += SignedDuration::from_hours(5);
        }
        assert_eq!(store.take_job(now).await.unwrap(), None);
        assert_eq!(store.job_counts().await.unwrap(), (0, 1));
    }
}
