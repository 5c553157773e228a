//! How many are connected to a session, at one program and at several on one database.

use crate::room::{Room, card_step, postgres};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_program_on_one_server_counts_who_is_connected_to_all() {
    let room = Room::on(&postgres(), &[card_step(false)]).await;
    let other = room.restarted().await;
    let (here, mut there, mut beside) = (room.guest(0).await, room.guest(0).await, room.guest(1).await);
    there.move_to(&other);
    beside.move_to(&other);
    let (assen, goes) = (here.table, beside.table);
    let mut heard_here = here.listen(&room, None).await;
    heard_here.until_connected(1, &[(assen, 1)]).await;
    // A node that begins later hears who was there before.
    let mut heard_there = there.listen(&other, None).await;
    let heard_beside = beside.listen(&other, None).await;
    heard_there.until_connected(3, &[(assen, 2), (goes, 1)]).await;
    heard_here.until_connected(3, &[(assen, 2), (goes, 1)]).await;
    drop(heard_beside);
    heard_here.until_connected(2, &[(assen, 2)]).await;
    // And one that stops takes along who was connected to it.
    other.site.end_streams().await;
    heard_here.until_connected(1, &[(assen, 1)]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_on_a_file_counts_who_is_connected_to_it() {
    let room = Room::new(&[card_step(false)]).await;
    let (one, two) = (room.guest(0).await, room.guest(1).await);
    let mut heard = one.listen(&room, None).await;
    let again = one.listen(&room, None).await;
    let other = two.listen(&room, None).await;
    heard.until_connected(2, &[(one.table, 1), (two.table, 1)]).await;
    drop(again);
    drop(other);
    heard.until_connected(1, &[(one.table, 1)]).await;
}
