#!/usr/bin/env bash
# Starts an IMAP server for the tests when it does not run yet, and prints its ports (plain with STARTTLS, and TLS) and the
# file with the certificate of its authority. Every user name is a mailbox of its own; the password is "geheim". The server
# keeps nothing that matters: it lives in the folder for temporary files.
#
# Usage: tools/dovecot.bash [start|stop]
set -euo pipefail

place=${TMPDIR:-/tmp}/schakel-test-dovecot-$UID

complain() { printf '%s\n' "$*" >&2; }

program() {
    local found
    for found in /usr/sbin/dovecot "$(command -v dovecot || true)"; do
        if [[ -x $found ]]; then printf '%s' "$found" && return; fi
    done
    complain 'Dovecot is missing. Type: sudo apt-get install -y dovecot-imapd'
    return 1
}

# An authority, and a certificate for localhost that it signed.
certificates() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj '/CN=Test authority' \
        -addext 'basicConstraints=critical,CA:TRUE' -keyout "$place/ca.key" -out "$place/ca.pem" 2>/dev/null &&
        openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj '/CN=localhost' \
            -keyout "$place/server.key" -out "$place/server.csr" 2>/dev/null &&
        openssl x509 -req -in "$place/server.csr" -CA "$place/ca.pem" -CAkey "$place/ca.key" -CAcreateserial -days 30 \
            -extfile <(printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n') \
            -out "$place/server.pem" 2>/dev/null
}

# The parts of the server run as users of their own where it may choose, else as whoever starts it.
users() {
    if ((EUID == 0)); then
        printf 'default_internal_user = dovecot\ndefault_login_user = dovenull\n'
    else
        printf 'default_internal_user = %s\ndefault_login_user = %s\n' "$(id -un)" "$(id -un)"
        printf 'service anvil {\n  chroot =\n}\nservice imap-login {\n  chroot =\n}\n'
    fi
}

settings() {
    local plain=$1 tls=$2 owner group
    if ((EUID == 0)); then owner=mail group=mail; else owner=$(id -un) group=$(id -gn); fi
    users
    cat <<TEXT
base_dir = $place/run
log_path = $place/server.log
protocols = imap
listen = 127.0.0.1
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:~/Maildir
disable_plaintext_auth = no
ssl = yes
ssl_cert = <$place/server.pem
ssl_key = <$place/server.key
mail_fsync = never
service imap-login {
  inet_listener imap {
    port = $plain
  }
  inet_listener imaps {
    port = $tls
    ssl = yes
  }
  process_min_avail = 1
}
passdb {
  driver = static
  args = password=geheim
}
userdb {
  driver = static
  args = uid=$owner gid=$group home=$place/mail/%u
}
TEXT
}

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

start() {
    local server=$1 plain attempt
    if [[ -f $place/ports ]] && answers "$(cut -d ' ' -f 1 "$place/ports")"; then return 0; fi
    rm -rf "$place"
    mkdir -p "$place/mail"
    chmod 755 "$place"
    if ((EUID == 0)); then chown mail:mail "$place/mail"; fi
    certificates || { complain 'openssl could not make certificates' && return 1; }
    for attempt in 1 2 3 4 5; do
        plain=$((20000 + (RANDOM % 5000) * 2))
        if ! is_free "$plain" || ! is_free $((plain + 1)); then continue; fi
        settings "$plain" $((plain + 1)) >"$place/dovecot.conf"
        "$server" -c "$place/dovecot.conf" >"$place/start.log" 2>&1 || continue
        for _ in {1..50}; do
            if answers "$plain"; then
                printf '%s %s\n' "$plain" $((plain + 1)) >"$place/ports"
                return 0
            fi
            sleep 0.1
        done
    done
    complain "Dovecot could not be started after $attempt attempts:"
    tail -n 5 "$place/start.log" "$place/server.log" >&2 2>/dev/null || true
    return 1
}

server=$(program)
case ${1:-start} in
    start)
        # Two test programs may ask at the same moment.
        exec 9>"$place.lock"
        flock 9
        start "$server" 9>&-
        printf '%s %s\n' "$(<"$place/ports")" "$place/ca.pem"
        ;;
    stop)
        if [[ -f $place/dovecot.conf ]]; then "$server" -c "$place/dovecot.conf" stop || true; fi
        rm -f "$place/ports"
        ;;
    *)
        complain 'Usage: tools/dovecot.bash [start|stop]'
        exit 2
        ;;
esac
