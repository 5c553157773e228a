#!/usr/bin/env bash
# Starts a PostgreSQL server for the tests when it does not run yet, and prints its address. The server keeps
# nothing that matters: it lives in the folder for temporary files and writes without waiting for the disk.
#
# Usage: tools/postgres.bash [start|stop]
set -euo pipefail

place=${TMPDIR:-/tmp}/schakel-test-postgres-$UID

complain() { printf '%s\n' "$*" >&2; }

# Debian keeps the programs of the server beside each version, out of the search path.
programs() {
    local -a found=()
    mapfile -t found < <(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V)
    if [[ -x ${found[-1]}/postgres ]]; then
        printf '%s' "${found[-1]}"
    elif command -v pg_ctl >/dev/null && command -v initdb >/dev/null; then
        dirname "$(command -v pg_ctl)"
    else
        complain 'PostgreSQL is missing. Type: sudo apt-get install -y postgresql'
        return 1
    fi
}

# The server refuses to run as root.
as_server() {
    if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi
}

start() {
    local bin=$1
    if [[ ! -f $place/data/PG_VERSION ]]; then
        rm -rf "$place"
        mkdir -p "$place/socket"
        if ((EUID == 0)); then chown -R postgres "$place"; fi
        as_server "$bin/initdb" --pgdata "$place/data" --username schakel --auth trust --encoding UTF8 \
            --locale C.UTF-8 --no-sync >"$place/initdb.log" 2>&1 || {
            complain "PostgreSQL could not be set up:"
            tail -n 5 "$place/initdb.log" >&2
            return 1
        }
    fi
    as_server "$bin/pg_ctl" status --pgdata "$place/data" >/dev/null 2>&1 && return 0
    # Without a port: tests on one machine reach it by the socket, and others not at all.
    as_server "$bin/pg_ctl" start --wait --silent --pgdata "$place/data" --log "$place/server.log" \
        --options "-c listen_addresses='' -c unix_socket_directories='$place/socket' -c fsync=off \
-c synchronous_commit=off -c full_page_writes=off -c max_connections=200" >/dev/null 2>&1 || {
        complain "PostgreSQL could not be started:"
        tail -n 5 "$place/server.log" >&2
        return 1
    }
}

bin=$(programs)
case ${1:-start} in
    start)
        # Two test programs may ask at the same moment.
        exec 9>"$place.lock"
        flock 9
        start "$bin" 9>&-
        printf 'postgres://schakel@localhost/postgres?host=%s\n' "$place/socket"
        ;;
    stop) as_server "$bin/pg_ctl" stop --pgdata "$place/data" --mode fast >/dev/null 2>&1 || true ;;
    *)
        complain 'Usage: tools/postgres.bash [start|stop]'
        exit 2
        ;;
esac
